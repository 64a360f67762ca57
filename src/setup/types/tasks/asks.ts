// What a task asks of whoever completes it: a few questions of plain kinds. What has more to it is kept as it is.
import type { FieldProps } from '../../../web/look/fields.ts';
import { Invalid, typed } from '../../../web/routing.ts';
import type { Sent } from '../../../web/visit.ts';
import { english, type RawField } from '../../forms/raw.ts';
import { keyFor } from '../keys.ts';
import type { Type } from '../the-type.ts';

type Asks = Type['tasks'][number]['asks'];

const KINDS = {
  text: 'A line of text',
  'long-text': 'A longer text',
  'yes-no': 'Yes or no',
  number: 'A number',
  money: 'An amount of money',
  date: 'A date',
} as const;
type Kind = keyof typeof KINDS;

const SPARE = 2;
const LONGEST_LABEL = 200;
const LONGEST_KEY = 40;

/** The questions about a task’s questions: what each is, its kind, and whether it has to be answered. */
export function askFields(asks: Asks): FieldProps[] {
  const known = asks.map((ask) => ask as unknown as RawField);
  return [...known, ...Array.from({ length: SPARE }, () => undefined)].flatMap((field, at) =>
    rowFields(at + 1, field),
  );
}

function rowFields(number: number, field: RawField | undefined): FieldProps[] {
  return [
    {
      ...({
        kind: 'text',
        name: `ask-${number}`,
        label: `Question ${number} to whoever completes it`,
      } as const),
      ...{ hint: field ? 'Leave it empty to take the question away' : 'Leave it empty for none' },
      value: english(field?.label),
    },
    {
      ...({ kind: 'select', name: `ask-kind-${number}`, label: `Question ${number}: its answer` } as const),
      ...{ value: field?.kind ?? 'text', required: true },
      options: [
        ...Object.entries(KINDS).map(([value, label]) => ({ value, label })),
        ...(field && !isPlain(field.kind) ? [{ value: field.kind, label: 'As it is now' }] : []),
      ],
    },
    {
      ...({
        kind: 'yes-no',
        name: `ask-must-${number}`,
        label: `Question ${number}: must it be answered?`,
      } as const),
      ...{ value: field?.required ? 'yes' : 'no', required: true },
    },
  ];
}

/** The questions that were sent, in their order. Throws Invalid where one has no kind, or is too long. */
export function readAsks(sent: Sent, before: Asks): Asks {
  const known = before.map((ask) => ask as unknown as RawField);
  const keys = known.map(({ key }) => key);
  const asks: RawField[] = [];
  for (let at = 0; at < known.length + SPARE; at += 1) {
    const label = typed(sent, `ask-${at + 1}`).trim();
    if (label === '') continue;
    const field = readAsk(sent, at + 1, label, known[at], keys);
    keys.push(field.key);
    asks.push(field);
  }
  return JSON.parse(JSON.stringify(asks));
}

function readAsk(
  sent: Sent,
  number: number,
  label: string,
  before: RawField | undefined,
  keys: readonly string[],
): RawField {
  if (label.length > LONGEST_LABEL)
    throw new Invalid({ field: `ask-${number}`, text: `Write at most ${LONGEST_LABEL} characters` });
  const kind = typed(sent, `ask-kind-${number}`);
  const required = typed(sent, `ask-must-${number}`) === 'yes';
  if (before && kind === before.kind)
    return { ...before, required, ...(label === english(before.label) ? {} : { label }) };
  if (!isPlain(kind)) throw new Invalid({ field: `ask-kind-${number}`, text: 'Choose what is answered' });
  return { key: before?.key ?? keyFor(label, keys, LONGEST_KEY), kind, label, required };
}

function isPlain(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind);
}
