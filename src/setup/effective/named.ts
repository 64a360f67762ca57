// A group or a case type that somebody wrote the name of, or a part of it: one of hundreds, and none is listed.
import type { Configuration } from '../../permissions/configuration.ts';

/** What was written where it names none, or more than one; and the sentence that says so. */
export type Unclear = { typed: string; problem: string };
export type Named = { id: number } | Unclear | undefined;

type Candidate = { id: number; says: string; names: readonly string[] };

const MOST_NAMED = 10;

/** The group that a text names; undefined where it is empty. */
export function groupNamed(typed: string | undefined, { groups }: Configuration): Named {
  const all = [...groups.values()].map(({ id, name }) => ({ id, says: name, names: [name] }));
  return named(typed, all, 'group');
}

/** The type that a text names: by what its cases are called, or by its prefix. */
export function typeNamed(typed: string | undefined, { types }: Configuration): Named {
  const all = [...types.values()].map(({ id, name, plural, prefix }) => ({
    ...{ id, says: plural, names: [plural, name, prefix] },
  }));
  return named(typed, all, 'case type');
}

/** Exactly called so, or with the number that our own links have, or the only one whose name has it in it. */
function named(typed: string | undefined, all: readonly Candidate[], what: string): Named {
  const text = typed?.trim() ?? '';
  if (text === '') return undefined;
  const sought = text.toLowerCase();
  const exact =
    all.find(({ names }) => names.some((name) => name.toLowerCase() === sought)) ??
    all.find(({ id }) => String(id) === text);
  if (exact) return { id: exact.id };
  const fitting = all.filter(({ names }) => names.some((name) => name.toLowerCase().includes(sought)));
  const [only, ...others] = fitting;
  if (!only) return { typed: text, problem: `No ${what} is called so` };
  if (others.length === 0) return { id: only.id };
  const said = fitting
    .map(({ says }) => says)
    .sort((one, other) => one.localeCompare(other, 'en'))
    .slice(0, MOST_NAMED);
  const more = fitting.length - said.length;
  const list = `${said.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return { typed: text, problem: `Several fit: ${list}. Write more of the name` };
}
