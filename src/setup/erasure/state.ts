// How a request for erasure stands, as administrators read it.
import type { ErasureState } from '../../generated/prisma/client.ts';
import type { SummaryRow, Tag } from '../../web/look/parts.ts';
import type { Extent } from './subject.ts';

const STATES: Record<ErasureState, Tag> = {
  asked: { text: 'Waits', tone: 'waiting' },
  carried_out: { text: 'Carried out', tone: 'closed' },
  refused: { text: 'Refused', tone: 'quiet' },
};

export function stateTag(state: ErasureState): Tag {
  return STATES[state];
}

/** What would be replaced, in figures. */
export function extentRows({ cases, notes, answers, files, mails }: Extent): SummaryRow[] {
  const figures: [string, number][] = [
    ['Cases, in which contact details and personal answers are replaced', cases],
    ['Notes and other words of theirs in the history', notes],
    ['Answers to questions', answers],
    ['Files that they sent, which are deleted', files],
    ['E-mails about these cases, also those to staff', mails],
  ];
  return figures.map(([key, count]) => ({ key, value: count.toLocaleString('en-GB') }));
}
