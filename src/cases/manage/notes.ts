// Notes in the history: each reads as it does by now, and what it said before stands with the change.
import { type CaseVisit, may } from '../../web/visit.ts';

/** A note's or a change's entry: `changes` are those of the note that it is or changes, oldest first. */
export type Entry = {
  id: number;
  action: string;
  text: string | null;
  changes: { id: number; text: string | null }[];
  /** The words that the note was written in, where the entry changes one. */
  original: string | null;
};

/** Where a note is changed or removed. */
export function editNoteAddress(reference: string, eventId: number): string {
  return `/cases/${reference}/edit-note/${eventId}`;
}

/** What an entry says beside its title, and where it is changed by whoever may. */
export function wordsOf(visit: CaseVisit, entry: Entry): { text?: string; mark?: string; change?: string } {
  if (entry.action === 'edit-note') return earlier(visit, entry);
  const last = entry.changes.at(-1);
  const text = last ? last.text : entry.text;
  if (text === null) return last ? { text: 'This note was removed.', mark: 'removed since' } : {};
  const isNote = entry.action === 'add-public-note' || entry.action === 'add-private-note';
  return {
    text,
    ...(last ? { mark: 'changed since' } : {}),
    ...(isNote && may(visit, 'edit-note')
      ? { change: editNoteAddress(visit.facts.reference, entry.id) }
      : {}),
  };
}

/** How the note read until then: for those who read private events, whoever it was for. */
function earlier(visit: CaseVisit, { id, changes, original }: Entry): { text?: string } {
  if (!may(visit, 'view-private-history')) return {};
  const before = changes.findLast((change) => change.id < id);
  const text = before ? before.text : original;
  return text === null ? {} : { text: `It read before:\n\n${text}` };
}
