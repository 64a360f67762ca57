// How a case's state is said on the staff's screens: its tags, who has it, and its target.

import { timeLeftText } from '../clock/time-left.ts';
import type { Configuration } from '../permissions/configuration.ts';
import type { CaseFacts } from '../permissions/facts.ts';
import type { Tag, Tone } from '../web/look/parts.ts';
import type { CaseRow } from './rows.ts';
import type { Counted } from './targets/now.ts';

/** The status, and an escalation. `open`: the viewer may read the details, so sees the staff's name of the status. */
export function stateTags({ statuses }: Configuration, facts: CaseFacts, open: boolean): Tag[] {
  const status = statuses.get(facts.statusId);
  const text = (open ? undefined : status?.publicName) ?? status?.name ?? '';
  return [
    { text, tone: status?.kind ?? 'open' },
    ...(facts.escalated && open ? [{ text: 'Escalated', tone: 'danger' as const }] : []),
  ];
}

/** "Ann Archer, Highways team", or "Nobody". */
export function holdersOf({ people, groups }: CaseRow): string {
  return [...people, ...groups].join(', ') || 'Nobody';
}

/** "The owner is told so by e-mail", or where else they find it if no address of theirs is known. */
export function ownerIsTold({ ownerHasAddress }: CaseFacts, what: string): string {
  return ownerHasAddress
    ? `${what}, by e-mail.`
    : `${what} where they follow the case: we have no e-mail address.`;
}

/** How pressing a target is: missed, due within a day, or neither. A closed case's target presses no more. */
export function urgency(
  { dueAt, closedAt }: CaseRow,
  now: Date,
): { tone?: Tone & ('danger' | 'warning'); note?: string } {
  if (!dueAt || closedAt) return {};
  const hours = (dueAt.getTime() - now.getTime()) / (60 * 60 * 1000);
  if (hours < 0) return { tone: 'danger', note: 'missed' };
  return hours < 24 ? { tone: 'warning', note: 'within a day' } : {};
}

/** The target with what is left of it, as the head of a case says it; nothing without one, or once the case is closed. */
export function targetFact(
  row: CaseRow & { target: Counted | undefined },
  now: Date,
): { value: string; tone?: Tone & ('danger' | 'warning') } | undefined {
  const { target, closedAt } = row;
  if (!target || closedAt) return undefined;
  const left = timeLeftText(target, now, target.hours);
  if (target.pausedAt)
    return { value: left.startsWith('overdue') ? `Paused, ${left}` : `Paused with ${left}` };
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: target.hours.timeZone });
  const { tone } = urgency(row, now);
  return { value: `${day.format(target.dueAt)} (${left})`, ...(tone ? { tone } : {}) };
}
