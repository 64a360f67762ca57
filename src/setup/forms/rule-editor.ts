// The questions by which a rule is written: a few conditions of one field each. What is deeper is shown, and kept.
import type { Rule } from '../../forms/both/holds.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import { Invalid, typed } from '../../web/routing.ts';
import type { Sent } from '../../web/visit.ts';
import { ASKS, type Asks, inWords, type Row, readValue, rowsOf, ruleOf, valueText } from './conditions.ts';
import { english, type RawField } from './raw.ts';

type Fields = ReadonlyMap<string, RawField>;

/** How many conditions can be added at a time. */
const SPARE = 2;
const MOST = 20;
/** How what an answer is compared with is typed. */
const HOW =
  'Compare it with an option as it is written in the form, with yes or no, a number, or a date like 2026-11-24. Of several options, one is enough: write “; ” between them.';
/** What a rule can only ask whether it is answered. */
const UNCOMPARED = new Set<string>(['group', 'place', 'address', 'files']);

/** The questions for a rule; `fields` are those it may speak of, `what` what depends on it. */
export function ruleFields(rule: Rule | undefined, fields: Fields, what: string): FieldProps[] {
  const shown = rule ? rowsOf(rule) : { match: 'all' as const, rows: [] };
  const note = `Leave all conditions empty for ${what} always. ${HOW}`;
  if (rule && !shown)
    return [
      {
        ...({ kind: 'note', name: 'rule-note', label: 'When' } as const),
        text: `Only where ${inWords(rule, fields)}.\n\nThis rule is deeper than can be written here. It is kept as it is, unless you replace it.`,
      },
      {
        kind: 'yes-no',
        name: 'rule-replace',
        label: 'Take this rule away?',
        hint: 'Then you can write another',
        value: 'no',
        required: true,
      },
    ];
  const { match, rows } = shown ?? { match: 'all', rows: [] };
  const count = Math.min(rows.length + SPARE, MOST);
  return [
    { kind: 'note', name: 'rule-note', label: 'When', text: note },
    {
      kind: 'choice',
      name: 'rule-match',
      label: 'Which of the conditions must hold?',
      value: match,
      required: true,
      small: true,
      options: [
        { value: 'all', label: 'All of them' },
        { value: 'any', label: 'Any of them' },
      ],
    },
    { kind: 'hidden', name: 'rule-rows', label: '', value: String(count) },
    ...Array.from({ length: count }, (_, at) => rowFields(at + 1, rows[at], fields)).flat(),
  ];
}

function rowFields(number: number, row: Row | undefined, fields: Fields): FieldProps[] {
  return [
    {
      ...({
        kind: 'select',
        name: `rule-field-${number}`,
        label: `Condition ${number}: the answer to`,
      } as const),
      value: row?.field ?? '',
      options: [{ value: '', label: 'No condition' }, ...fieldOptions(fields, row?.field)],
    },
    {
      ...({
        kind: 'select',
        name: `rule-asks-${number}`,
        label: `Condition ${number}: what it must be`,
      } as const),
      value: row?.asks ?? 'is',
      options: Object.entries(ASKS).map(([value, label]) => ({ value, label })),
      required: true,
    },
    {
      ...({
        kind: 'text',
        name: `rule-value-${number}`,
        label: `Condition ${number}: compared with`,
      } as const),
      value: comparedWith(row, fields),
    },
  ];
}

function comparedWith(row: Row | undefined, fields: Fields): string {
  return row?.values.map((value) => valueText(fields.get(row.field), value)).join('; ') ?? '';
}

/** What a rule may ask of; `chosen`, too, where it isn’t answered before: nothing is lost by being shown. */
function fieldOptions(fields: Fields, chosen: string | undefined): Option[] {
  const offered = [...fields]
    .filter(([key, { kind }]) => !key.includes('.') && kind !== 'note')
    .map(([value, { label }]) => ({ value, label: english(label) }));
  const isMissing = chosen !== undefined && !offered.some(({ value }) => value === chosen);
  return [
    ...offered,
    ...(isMissing ? [{ value: chosen, label: `${chosen} (isn’t answered before it)` }] : []),
  ];
}

/** The rule that was sent; `before` where it is deeper than the form. Throws Invalid where it asks what can’t be. */
export function readRule(sent: Sent, before: Rule | undefined, fields: Fields): Rule | undefined {
  if (before && !rowsOf(before)) return typed(sent, 'rule-replace') === 'yes' ? undefined : before;
  const count = Math.min(Number(/^\d{1,2}$/.exec(typed(sent, 'rule-rows'))?.[0] ?? 0), MOST);
  const was = before ? (rowsOf(before)?.rows ?? []) : [];
  const rows = Array.from({ length: count }, (_, at) => readRow(sent, at + 1, fields, was[at])).flat();
  return ruleOf({ match: typed(sent, 'rule-match') === 'any' ? 'any' : 'all', rows });
}

function readRow(sent: Sent, number: number, fields: Fields, was: Row | undefined): Row[] {
  const key = typed(sent, `rule-field-${number}`);
  if (key === '') {
    // What was typed and is none of the list is sent as no choice: half a condition isn't dropped unseen. One that was
    // there is taken away so.
    const value = typed(sent, `rule-value-${number}`);
    if (value.trim() === '' || value === comparedWith(was, fields)) return [];
    throw new Invalid({
      field: `rule-field-${number}`,
      text: 'Choose which answer is compared, or leave empty what it is compared with',
    });
  }
  const field = fields.get(key);
  if (!field)
    throw new Invalid({ field: `rule-field-${number}`, text: 'Choose a field that is answered before it' });
  const asks = typed(sent, `rule-asks-${number}`);
  if (!isAsks(asks))
    throw new Invalid({ field: `rule-asks-${number}`, text: 'Choose what the answer must be' });
  if (asks === 'answered' || asks === 'unanswered') return [{ field: key, asks, values: [] }];
  if (UNCOMPARED.has(field.kind))
    throw new Invalid({
      field: `rule-asks-${number}`,
      text: `“${english(field.label)}” can only be answered or not`,
    });
  const words = typed(sent, `rule-value-${number}`);
  const several = asks === 'is' || asks === 'is-not' ? words.split(';') : [words];
  const values = several.map((one) => readValue(field, one));
  if (values.some((value) => value === undefined))
    throw new Invalid({ field: `rule-value-${number}`, text: valueProblem(field) });
  return [{ field: key, asks, values: values.filter((value) => value !== undefined) }];
}

function isAsks(word: string): word is Asks {
  return Object.hasOwn(ASKS, word);
}

function valueProblem({ label, kind, options }: RawField): string {
  if (options) {
    const some = options.slice(0, 5).map((option) => `“${english(option.label)}”`);
    return `Write an option of “${english(label)}”: ${some.join(', ')}${options.length > 5 ? ' …' : ''}`;
  }
  if (kind === 'number' || kind === 'money') return `Write a number to compare “${english(label)}” with`;
  if (kind === 'date') return 'Write a date as 2026-11-24';
  if (kind === 'date-time') return 'Write a date and time as 2026-11-24T09:30';
  return kind === 'yes-no' ? 'Write yes or no' : `Write what to compare “${english(label)}” with`;
}
