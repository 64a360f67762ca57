// The kinds of fields as an administrator chooses among them.
import type { FieldKind } from '../../../forms/kinds.ts';

export const KINDS: Record<FieldKind, { name: string; about: string }> = {
  text: { name: 'Short text', about: 'One line, such as a name or a street.' },
  'long-text': { name: 'Long text', about: 'Several lines, such as what happened.' },
  email: { name: 'E-mail address', about: 'Checked to look like one.' },
  phone: { name: 'Phone number', about: 'Checked to look like one.' },
  number: { name: 'Number', about: 'Whole or with decimals, within limits if you like.' },
  money: { name: 'Amount of money', about: 'In pounds and pence.' },
  date: { name: 'Date', about: 'A day, month and year.' },
  'date-time': { name: 'Date and time', about: 'A day and a time on it.' },
  choice: { name: 'Choice of one', about: 'One of several options; a long list can be searched.' },
  choices: { name: 'Choice of several', about: 'As many of the options as apply.' },
  'yes-no': { name: 'Yes or no', about: 'A question with two answers.' },
  address: { name: 'Address', about: 'Two lines, town and postcode.' },
  place: { name: 'Place on a map', about: 'Latitude and longitude, pointed at on a plain map.' },
  files: { name: 'Files', about: 'Photos and documents.' },
  group: { name: 'Group that repeats', about: 'The same fields for each of several people or things.' },
  note: { name: 'Text to read', about: 'Asks for nothing.' },
};

/** What the entries of a group can’t ask for. */
const NOT_IN_GROUPS = new Set<FieldKind>(['group', 'files']);

/** The kinds that a field can be, in a group or outside one. */
export function kindsFor(inGroup: boolean): FieldKind[] {
  return (Object.keys(KINDS) as FieldKind[]).filter((kind) => !inGroup || !NOT_IN_GROUPS.has(kind));
}

/** The kind of this name; nothing where there is none. */
export function kindNamed(name: string | undefined): FieldKind | undefined {
  return (Object.keys(KINDS) as FieldKind[]).find((kind) => kind === name);
}
