// Cancelling an appointment: calendars that have it take it out.
import { z } from 'zod';
import type { Permit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { requiredText } from '../actions/texts.ts';
import { ownerIsTold } from '../words.ts';
import { appointmentAddress } from './addresses.ts';
import { announce, appointmentOf, spanText, zoneOf } from './diary.ts';

type Cancel = { version: number; seen: number; note: string };

/** /cases/:reference/appointments/:appointment/cancel */
export const cancelAppointmentForm: Form<CaseVisit, Permit<'book-appointment'>, Cancel> = {
  input: () => z.object({ ...Stamp, note: requiredText('why it is cancelled') }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const appointment = await appointmentOf(visit.prisma, visit);
    const when = spanText(appointment, await zoneOf(visit.prisma, visit));
    return actionPage(
      visit,
      {
        action: 'book-appointment',
        title: 'Cancel the appointment',
        explanation: `${appointment.title}, ${when}.\n\n${ownerIsTold(visit.facts, 'The owner is told so, and why')}`,
        address: appointmentAddress(visit.facts.reference, appointment.id, 'cancel'),
        fields: [
          {
            ...{ kind: 'long-text', name: 'note', label: 'Why?', hint: 'The owner reads this.' },
            ...{ required: true, maxLength: 5000 },
          },
        ],
        submit: { text: 'Cancel appointment', warning: true },
      },
      filled,
    );
  },
  submit: async (permit, { note }, visit) => {
    const { tx } = permit;
    const before = await appointmentOf(tx, visit);
    const timeZone = await zoneOf(tx, visit);
    const after = { ...before, sequence: before.sequence + 1 };
    await tx.appointment.update({
      where: { id: before.id },
      data: { state: 'cancelled', sequence: after.sequence },
    });
    await announce(permit, visit.config, after, 'cancelled', { text: note, timeZone });
    return backToCase(visit, 'The appointment is cancelled.');
  },
};
