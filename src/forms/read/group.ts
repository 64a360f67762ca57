// Reads a group that is asked again and again: each entry by its own fields, those that were left empty passed over.
import type { Entry, Typed } from '../answer.ts';
import type { Field } from '../definition.ts';
import { entryFields, entryName, sentEntries } from '../entries.ts';
import { MOST } from '../kinds.ts';
import type { Context } from './reading.ts';

type Issue = { name: string; problem: string };
type EntryReader = (
  fields: readonly Field[],
  typed: Typed,
  nameOf: (field: Field) => string,
) => { answers: Entry; issues: Issue[]; isEmpty: boolean; firstAsked: string | undefined };

/** Gives the entries that were filled in, whether any was, right or wrong, and what is wrong by the names of inputs. */
export function readGroup(field: Field, typed: Typed, { say }: Context, readEntry: EntryReader) {
  const { key, label, required, least = 0, most = MOST.group } = field;
  const fields = entryFields(field);
  const read = Array.from({ length: sentEntries(field, typed) }, (_, at) =>
    readEntry(fields, typed, (one) => entryName(key, at, one.key)),
  );
  const filled = read.filter(({ isEmpty }) => !isEmpty);
  const issues = filled.flatMap((one) => one.issues);
  const entries = filled.map(({ answers }) => answers).filter((one) => Object.keys(one).length > 0);
  const needed = Math.max(least, required ? 1 : 0);
  const first = fields.find(({ kind }) => kind !== 'note')?.key ?? '';
  // What is said of an entry stands at its first question that is asked.
  const nameIn = (at: number) => read[at]?.firstAsked ?? entryName(key, at, first);
  // Nobody has to add what they needn't: least counts from the first that is filled in.
  if (filled.length < needed && (required || filled.length > 0)) {
    const empty = read.findIndex(({ isEmpty }) => isEmpty);
    issues.push({
      name: nameIn(empty === -1 ? 0 : empty),
      problem: say('fields.too-few-entries', { label, least: needed }),
    });
  }
  if (filled.length > most)
    issues.push({
      name: nameIn(most),
      problem: say('fields.too-many-entries', { label, most }),
    });
  return { entries, issues, isFilled: filled.length > 0 };
}
