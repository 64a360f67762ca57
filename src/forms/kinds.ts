// The kinds of fields: which settings each has, what it sends, and how rules may ask of it.

export const FIELD_KINDS = [
  'text',
  'long-text',
  'email',
  'phone',
  'number',
  'money',
  'date',
  'date-time',
  'choice',
  'choices',
  'yes-no',
  'address',
  'place',
  'files',
  'group',
  'note',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What every field has. */
export const COMMON = ['key', 'kind', 'label', 'required', 'when'] as const;

/** What a field of a kind may be set beside that. */
export const SETTINGS = {
  text: ['hint', 'means', 'personal', 'least', 'most', 'pattern'],
  'long-text': ['hint', 'means', 'personal', 'least', 'most'],
  email: ['hint', 'means', 'personal'],
  phone: ['hint', 'means', 'personal'],
  number: ['hint', 'personal', 'least', 'most'],
  money: ['hint', 'personal', 'least', 'most'],
  date: ['hint', 'personal', 'time'],
  'date-time': ['hint', 'personal', 'time'],
  choice: ['hint', 'means', 'personal', 'list', 'options', 'long', 'filterable'],
  choices: ['hint', 'means', 'personal', 'list', 'options', 'least', 'most', 'filterable'],
  'yes-no': ['hint', 'personal', 'yes', 'no', 'filterable'],
  address: ['hint', 'means', 'personal'],
  place: ['hint', 'personal', 'area', 'marks'],
  files: ['hint', 'personal', 'most'],
  group: ['hint', 'personal', 'least', 'most', 'fields', 'entry'],
  note: ['text'],
} as const satisfies Record<FieldKind, readonly string[]>;

/** What a field of a kind can't be without. */
export const NEEDED: Partial<Record<FieldKind, string>> = {
  choice: 'options',
  choices: 'options',
  place: 'area',
  group: 'fields',
};

/** What a field of several inputs sends beside its key: `seen-day`, `seen-month`, `seen-year`. */
export const PARTS = {
  date: ['day', 'month', 'year'],
  'date-time': ['day', 'month', 'year', 'hour', 'minute'],
  address: ['line1', 'line2', 'town', 'postcode'],
  place: ['latitude', 'longitude'],
} as const;

/** The names that a field sends its answer under: its key, or its key with each part. */
export function inputNames(kind: FieldKind, name: string): string[] {
  if (kind === 'date' || kind === 'date-time' || kind === 'address' || kind === 'place')
    return PARTS[kind].map((part) => `${name}-${part}`);
  return kind === 'note' ? [] : [name];
}

/** How many characters a field of text takes, or how many entries a group. */
export const MOST = { text: 200, 'long-text': 5000, email: 254, phone: 40, group: 10, files: 10 } as const;
/** What no form may ask for more of. */
export const MOST_EVER: Partial<Record<FieldKind, number>> = {
  text: 1000,
  'long-text': 20_000,
  choices: 1000,
  files: 50,
  group: 50,
};
