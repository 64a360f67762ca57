// Booking an appointment with the owner: both get it for their calendars.
import { randomUUID } from 'node:crypto';
import type { Permit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase } from '../actions/action-page.ts';
import { ownerIsTold } from '../words.ts';
import { announce, overlapSaid, zoneOf } from './diary.ts';
import { type Asked, appointmentFields, appointmentInput } from './questions.ts';

/** /cases/:reference/book-appointment */
export const bookForm: Form<CaseVisit, Permit<'book-appointment'>, Asked> = {
  input: async (visit) => appointmentInput(visit, await zoneOf(visit.prisma, visit)),
  asks: (input) => asked(input),
  show: async (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'book-appointment',
        title: 'Book an appointment',
        explanation: `${ownerIsTold(visit.facts, 'The owner is told so')} You get it for your calendar, too. Times are those of ${await zoneOf(visit.prisma, visit)}.`,
        fields: appointmentFields(filled, {}),
        submit: { text: 'Book' },
      },
      filled,
    ),
  submit: async (permit, { title, place, startsAt, endsAt, note }, visit) => {
    const { tx, facts, actor } = permit;
    const timeZone = await zoneOf(tx, visit);
    const made = { uid: randomUUID(), sequence: 0, title, place, startsAt, endsAt, byId: actor.person.id };
    const { id } = await tx.appointment.create({ data: { ...made, caseId: facts.id }, select: { id: true } });
    const appointment = { ...made, id };
    await announce(permit, visit.config, appointment, 'booked', { text: note, timeZone });
    const overlap = await overlapSaid(tx, appointment, { actorId: actor.person.id, timeZone });
    return backToCase(visit, `The appointment is booked.${overlap}`);
  },
};
