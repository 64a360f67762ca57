// Stories of complaints.
import { type Book, daysBefore, nthOf, type Told } from '../book.ts';
import { rareComplaints } from '../plots/complaints-rare.ts';
import { usualComplaints } from '../plots/complaints-usual.ts';
import { GRIEVANCES } from './grievances.ts';

export const complaints: Book = {
  prefix: 'COM',
  count: 22,
  team: ['colin'],
  visitors: 0,
  helped: 0.15,
  tell(scene): Told {
    const { summary, ...grievance } = nthOf(GRIEVANCES, scene.nth);
    return {
      title: summary,
      answers: {
        summary,
        ...grievance,
        since: daysBefore(scene, Math.floor(scene.chance.between(6, 70))),
        before: scene.chance.pick(['no', 'phone', 'phone', 'writing']),
      },
    };
  },
  plots: [...usualComplaints, ...rareComplaints],
};
