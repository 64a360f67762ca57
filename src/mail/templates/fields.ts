// The fields of a written text: {{reference}} and its like, each filled in with what the built-in letter would say.
import { seal } from '../seal.ts';
import type { OwnersWords, StaffsWords } from '../words.ts';

type Said = OwnersWords | StaffsWords;
type Known = { about: string; of: (words: Said) => string | null };

const owners = (of: (words: OwnersWords) => string | null) => (words: Said) =>
  'newLink' in words ? of(words) : null;
const staffs = (of: (words: StaffsWords) => string | null) => (words: Said) =>
  'newLink' in words ? null : of(words);

/** What is null isn't known, or not this reader's to see: it leaves nothing. */
export const FIELDS = {
  name: { about: 'the reader’s name', of: ({ name }) => name },
  reference: { about: 'the case’s reference', of: ({ reference }) => reference },
  type: { about: 'its type', of: ({ type }) => type },
  title: { about: 'its title, for those who may see it', of: ({ title }) => title },
  status: { about: 'its status, as the reader may know it', of: ({ status }) => status },
  status_description: { about: 'what its status means', of: ({ statusDescription }) => statusDescription },
  raised: { about: 'the day on which it was raised', of: ({ raisedOn }) => raisedOn },
  link: { about: 'where the reader finds the case', of: ({ address }) => address },
  new_link: { about: 'where a new link is asked for', of: owners(({ newLink }) => newLink) },
  site: { about: 'the name of this site', of: ({ site }) => site },
  note: { about: 'what was written', of: ({ note }) => note },
  closing_reason: { about: 'why it was closed', of: owners(({ closingReason }) => closingReason) },
  explanation: { about: 'what was written on closing', of: owners(({ explanation }) => explanation) },
  by: { about: 'who did it', of: staffs(({ by }) => by) },
  group: { about: 'the group that is written to', of: staffs(({ group }) => group) },
  task: { about: 'the task’s title', of: staffs(({ task }) => task) },
  role: { about: 'the role that was given', of: staffs(({ role }) => role) },
  appointment: { about: 'what the appointment is', of: ({ appointment }) => appointment?.what ?? null },
  when: { about: 'when it is', of: ({ appointment }) => appointment?.when ?? null },
  place: { about: 'where it is', of: ({ appointment }) => appointment?.place ?? null },
} satisfies Record<string, Known>;

export type Field = keyof typeof FIELDS;

const BRACES = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names that stand in braces in a text, whether there are such fields or not. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(BRACES)].map(([, name = '']) => name);
}

/** A text with its fields filled in, each value sealed: none of them can pass for a part of the letter's form. */
export function fillIn(text: string, words: Said, fields: readonly Field[]): string {
  return text.replace(BRACES, (_, name: string) => {
    const field = fields.find((one) => one === name);
    return field === undefined ? '' : seal(FIELDS[field].of(words));
  });
}
