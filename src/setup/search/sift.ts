// Which of all there is fits the words that somebody wrote: each word anywhere, and what is called so comes first.
import type { Tag } from '../../web/look/parts.ts';

/** The kinds of things that are found, in the order in which they are shown. */
export const KINDS = {
  room: 'Pages of setup',
  type: 'Case types',
  part: 'Fields, stages, reasons and tasks',
  workflow: 'Workflows',
  step: 'Statuses and transitions',
  role: 'Roles',
  list: 'Lists',
  calendar: 'Calendars',
  group: 'Groups',
  user: 'Users',
  mail: 'Mails',
  rule: 'Standing rules',
} as const;
export type Kind = keyof typeof KINDS;

/** Something to be found: by its name, and by further words. */
export type Candidate = {
  kind: Kind;
  name: string;
  /** what it is, beside its name */
  note: string;
  further: readonly string[];
  href: string;
  tags: readonly Tag[];
};

/** The words of a text as they are compared: without accents, and hyphens as spaces. */
export function wordsIn(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Those that have every word, those called so first. */
export function sift(candidates: readonly Candidate[], words: readonly string[]): Candidate[] {
  // "working days" also finds a working day.
  const sought = words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  const phrase = words.join(' ');
  const rank = (one: Candidate): number => {
    const name = plain(one.name);
    if (name.startsWith(phrase)) return 0;
    return sought.every((word) => name.includes(word)) ? 1 : 2;
  };
  return candidates
    .filter(({ name, further }) => {
      const text = plain([name, ...further].join(' '));
      return sought.every((word) => text.includes(word));
    })
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.one.name.localeCompare(b.one.name, 'en'))
    .map(({ one }) => one);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('-', ' ');
}
