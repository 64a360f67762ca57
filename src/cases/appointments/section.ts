// The appointments of a case on Manage Case: what still stands can be changed or cancelled by whoever may.
import { z } from 'zod';
import type { Link, SummaryRow } from '../../web/look/parts.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import type { CaseSection } from '../models.ts';
import { appointmentAddress } from './addresses.ts';
import { spanText } from './diary.ts';

const ShownSchema = z.object({
  id: z.number(),
  title: z.string(),
  place: z.string(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  state: z.enum(['booked', 'cancelled', 'attended']),
  by: z.string(),
});
type Shown = z.infer<typeof ShownSchema>;

/** What the record has of them, as JSON, in the order of their times; none where there are none. */
export function appointmentsSection(visit: CaseVisit, read: unknown, timeZone: string): CaseSection[] {
  const found = z.array(ShownSchema).parse(read);
  if (found.length === 0 || !may(visit, 'view-history')) return [];
  const mayChange = may(visit, 'book-appointment');
  const standing = found.filter(({ state }) => state === 'booked');
  return [
    {
      title: 'Appointments',
      rows: found.map((one) => rowOf(visit, one, timeZone, mayChange)),
      ...(mayChange && standing.length > 0
        ? { links: standing.map((one) => cancelLink(visit, one, timeZone)) }
        : {}),
    },
  ];
}

function rowOf({ facts }: CaseVisit, one: Shown, timeZone: string, mayChange: boolean): SummaryRow {
  const { id, title, place, state, by } = one;
  const when = spanText(one, timeZone);
  return {
    key: title,
    value: [state === 'cancelled' ? `Cancelled: ${when}` : when, place, `Booked by ${by}`]
      .filter(Boolean)
      .join('\n'),
    ...(mayChange && state === 'booked'
      ? {
          change: {
            href: appointmentAddress(facts.reference, id, 'change'),
            what: `the appointment ${title}`,
          },
        }
      : {}),
  };
}

function cancelLink({ facts }: CaseVisit, one: Shown, timeZone: string): Link {
  return {
    text: `Cancel “${one.title}”, ${spanText(one, timeZone)}`,
    href: appointmentAddress(facts.reference, one.id, 'cancel'),
  };
}
