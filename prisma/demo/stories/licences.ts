// Stories of licence applications.
import { type Book, daysBefore, nthOf, type Told } from '../book.ts';
import { addressIn } from '../places.ts';
import { rareLicences } from '../plots/licences-rare.ts';
import { usualLicences } from '../plots/licences-usual.ts';
import { BUSINESSES } from './businesses.ts';

export const licences: Book = {
  prefix: 'LIC',
  count: 30,
  team: ['lena'],
  visitors: 0,
  helped: 0,
  tell(scene): Told {
    const { chance, street, number, nth } = scene;
    const { name, licence, places, activities, plan } = nthOf(BUSINESSES, nth);
    const premises = addressIn(street, number);
    return {
      title: name,
      address: [premises.line1, premises.town, premises.postcode].join('\n'),
      answers: {
        'trading-name': name,
        licence,
        ...(chance.happens(0.4) ? { 'company-number': `0${Math.floor(chance.between(1e6, 9e6))}` } : {}),
        premises,
        places,
        opens: daysBefore(scene, -Math.floor(chance.between(40, 120))),
        activities: [...activities],
        plan,
      },
    };
  },
  plots: [...usualLicences, ...rareLicences],
};
