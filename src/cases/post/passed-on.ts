// What of a case can be passed on to an address outside: the parts that whoever forwards it may see themselves.
import { eventTitle } from '../../history-words.ts';
import type { ForwardedCase, LetterRow } from '../../mail/kinds.ts';
import { inOwnersWords } from '../../owners-words.ts';
import type { Action } from '../../permissions/vocabulary.ts';
import type { Option } from '../../web/look/fields.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { caseRecord } from '../manage/record.ts';
import { contactRows, submittedRows } from '../manage/sections.ts';

const PARTS = {
  details: { title: 'What was submitted', sees: 'view-details' },
  contact: { title: 'Who the owner is', sees: 'view-contact' },
  history: { title: 'What has happened, as far as the owner reads it', sees: 'view-history' },
} as const satisfies Record<string, { title: string; sees: Action }>;

type Part = keyof typeof PARTS;

const MOST_EVENTS = 200;

/** The parts that the visitor may see, and so pass on. */
export function partsFor(visit: CaseVisit): Option[] {
  return partNames(visit).map((part) => ({ value: part, label: PARTS[part].title }));
}

/** The case as it is passed on, with those parts of the chosen that the visitor may see. */
export async function passedOn(
  visit: CaseVisit,
  chosen: readonly string[],
  note: string,
): Promise<ForwardedCase> {
  const { prisma, actor, facts, config } = visit;
  const record = await caseRecord(prisma, facts.id);
  const { statuses, types } = actor.configuration;
  const status = statuses.get(facts.statusId);
  const rows: Record<Part, () => readonly LetterRow[] | Promise<readonly LetterRow[]>> = {
    details: () => submittedRows(visit, record),
    contact: () => contactRows(record),
    history: () => publicHistory(visit),
  };
  const parts = partNames(visit).filter((part) => chosen.includes(part));
  return {
    note,
    summary: [
      { key: 'Reference', value: facts.reference },
      { key: 'Type', value: types.get(facts.typeId)?.name ?? '' },
      { key: 'Status', value: status?.publicName ?? status?.name ?? '' },
      ...(record.closedAt ? [{ key: 'Closed', value: dayIn(config.timeZone, record.closedAt) }] : []),
    ],
    parts: await Promise.all(
      parts.map(async (part) => ({ title: PARTS[part].title, rows: await rows[part]() })),
    ),
  };
}

function partNames(visit: CaseVisit): Part[] {
  return (Object.keys(PARTS) as Part[]).filter((part) => may(visit, PARTS[part].sees));
}

/** Private entries are staff's, and so are the names of those who work on it. A note that was changed reads as it does now. */
async function publicHistory({ prisma, actor, facts, config }: CaseVisit): Promise<LetterRow[]> {
  const events = await prisma.event.findMany({
    where: { caseId: facts.id, public: true, action: { not: 'edit-note' } },
    orderBy: { id: 'desc' },
    take: MOST_EVENTS,
    select: {
      ...{ at: true, action: true, data: true, text: true },
      changes: { where: { action: 'edit-note' }, orderBy: { id: 'desc' }, take: 1, select: { text: true } },
    },
  });
  return events.reverse().flatMap(({ at, action, data, text, changes: [change] }) => {
    const said = change ? (change.text ?? 'This note was removed.') : text;
    const named = inOwnersWords(data, facts.typeId, actor.configuration, 'en');
    // A step between statuses that the owner knows by one name.
    if (action === 'change-status' && named['from'] === named['to'] && !said) return [];
    const value = [eventTitle(action, named), said].filter(Boolean).join('\n');
    return [{ key: dayIn(config.timeZone, at), value }];
  });
}

function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(at);
}
