// The appointments of a case, as its owner reads them: when, where, and whether they still stand.

import { momentsIn } from '../../../web/look/moments.ts';
import type { SummaryRow } from '../../../web/look/parts.ts';
import { type CaseVisit, may } from '../../../web/visit.ts';

const MOST = 50;

/** The newest of them, in the order of their times. */
export async function appointmentsOf(visit: CaseVisit): Promise<SummaryRow[]> {
  const { prisma, facts, config, say, language } = visit;
  if (!may(visit, 'view-history')) return [];
  const found = await prisma.appointment.findMany({
    where: { caseId: facts.id },
    orderBy: { startsAt: 'desc' },
    take: MOST,
    select: { title: true, place: true, startsAt: true, endsAt: true, state: true },
  });
  const { date, time } = momentsIn(config.timeZone, () => new Date(), language);
  return found.reverse().map(({ title, place, startsAt, endsAt, state }) => {
    const span = { date: date(startsAt), from: time(startsAt), to: time(endsAt) };
    const when = say('own.appointment-when', span);
    const said = state === 'cancelled' ? say('own.appointment-cancelled', { when }) : when;
    return { key: title, value: place === '' ? said : `${said}\n${place}` };
  });
}
