// Changing an appointment: calendars that have it change it, too.
import type { Permit } from '../../permissions/permit.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase } from '../actions/action-page.ts';
import { ownerIsTold } from '../words.ts';
import { appointmentAddress } from './addresses.ts';
import { announce, appointmentOf, asTyped, overlapSaid, zoneOf } from './diary.ts';
import { type Asked, appointmentFields, appointmentInput } from './questions.ts';

/** /cases/:reference/appointments/:appointment/change */
export const changeAppointmentForm: Form<CaseVisit, Permit<'book-appointment'>, Asked> = {
  input: async (visit) => appointmentInput(visit, await zoneOf(visit.prisma, visit)),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const appointment = await appointmentOf(visit.prisma, visit);
    const timeZone = await zoneOf(visit.prisma, visit);
    return actionPage(
      visit,
      {
        action: 'book-appointment',
        title: 'Change the appointment',
        explanation: `${ownerIsTold(visit.facts, 'The owner is told so')} Times are those of ${timeZone}.`,
        address: appointmentAddress(visit.facts.reference, appointment.id, 'change'),
        fields: appointmentFields(filled, asTyped(appointment, timeZone)),
        submit: { text: 'Change' },
      },
      filled,
    );
  },
  submit: async (permit, { title, place, startsAt, endsAt, note }, visit) => {
    const { tx, actor } = permit;
    const before = await appointmentOf(tx, visit);
    const timeZone = await zoneOf(tx, visit);
    const isSame =
      before.title === title &&
      before.place === place &&
      before.startsAt.getTime() === startsAt.getTime() &&
      before.endsAt.getTime() === endsAt.getTime();
    if (isSame) throw new Invalid({ text: 'Change something first, or cancel' });
    const after = { ...before, title, place, startsAt, endsAt, sequence: before.sequence + 1 };
    await tx.appointment.update({
      where: { id: before.id },
      data: { title, place, startsAt, endsAt, sequence: after.sequence },
    });
    await announce(permit, visit.config, after, 'changed', { text: note, timeZone });
    const overlap = await overlapSaid(tx, after, { actorId: actor.person.id, timeZone });
    return backToCase(visit, `The appointment is changed.${overlap}`);
  },
};
