// Answers on their way out: as text for people, and as what would have been typed, for the form to be filled again.
import type { Say } from '../words/say.ts';
import { type Answer, type Answers, answerTo, entriesOf, filesOf, type Typed } from './answer.ts';
import type { Field } from './definition.ts';
import { entryFields, entryName } from './entries.ts';
import { PARTS } from './kinds.ts';

/** An answer as people read it; '' where there is none. Lines of addresses and lists are ended by line feeds. */
export function answerText(field: Field, answers: Answers, say: Say): string {
  const answer = answerTo(field, answers);
  if (answer === undefined) return '';
  switch (field.kind) {
    case 'number':
      return say('fields.a-number', { number: Number(answer) });
    case 'money':
      return say('fields.an-amount', { pounds: Number(answer) / 100 });
    case 'date':
      return say('fields.date', { date: noon(String(answer)) });
    case 'date-time':
      return say('fields.date-time', { date: noon(String(answer)), time: String(answer).slice(11) });
    case 'choice':
      return optionLabel(field, String(answer));
    case 'choices':
      return [answer]
        .flat()
        .map((value) => optionLabel(field, String(value)))
        .join('\n');
    case 'yes-no':
      return yesOrNo(field, answer === 'yes' ? 'yes' : 'no', say);
    case 'files':
      return filesOf(answer)
        .map(({ name }) => name)
        .join('\n');
    case 'group':
      return answerRows(field, answers, say)
        .map(({ key, value }) => `${key}: ${value}`)
        .join('\n');
    default:
      return textOf(answer);
  }
}

/** An answer as rows: none of what is only read, one for each answer of each entry of a group, one of all else. */
export function answerRows(field: Field, answers: Answers, say: Say): { key: string; value: string }[] {
  if (field.kind === 'note') return [];
  const entries = field.kind === 'group' ? entriesOf(answerTo(field, answers)) : [];
  if (entries.length === 0)
    return [{ key: field.label, value: field.kind === 'group' ? '' : answerText(field, answers, say) }];
  return entries.flatMap((entry, at) =>
    entryFields(field).flatMap((one) => {
      const value = answerText(one, entry, say);
      const key = say('fields.entry-answer', { entry: entryTitle(field, at, say), label: one.label });
      return value === '' ? [] : [{ key, value }];
    }),
  );
}

/** How a field says yes or no: in words of its own, where it has them. */
export function yesOrNo(field: Field, answer: 'yes' | 'no', say: Say): string {
  return field[answer] ?? say(`fields.${answer}`);
}

/** What an entry of a group is called: "Person 2". */
export function entryTitle({ entry, label }: Field, at: number, say: Say): string {
  return say('fields.entry', { entry: entry ?? label, number: String(at + 1) });
}

/**
 * What a browser would have sent for these answers: reading it gives them again. Files aren't sent but kept: they are
 * given to the schema beside it.
 */
export function asTyped(fields: readonly Field[], answers: Answers): Typed {
  return Object.fromEntries(
    fields.flatMap((field) => typedParts(field, field.key, answerTo(field, answers))),
  );
}

type TypedPart = [string, string | string[]];

function typedParts(field: Field, name: string, answer: Answer | undefined): TypedPart[] {
  if (answer === undefined) return [];
  const parts = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([part, value]): TypedPart => [`${name}-${part}`, value]);
  switch (field.kind) {
    case 'date':
    case 'date-time': {
      const [year = '', month = '', day = '', hour = '', minute = ''] = String(answer).split(/[-T:]/);
      return parts({ day, month, year, ...(field.kind === 'date' ? {} : { hour, minute }) });
    }
    case 'money':
      return [[name, pounds(Number(answer))]];
    case 'place':
    case 'address':
      return parts(Object.fromEntries(Object.entries(answer).map(([part, value]) => [part, String(value)])));
    case 'group':
      return typedEntries(field, answer);
    case 'choices':
      return [[name, [answer].flat().map(String)]];
    default:
      return field.kind === 'files' || field.kind === 'note' ? [] : [[name, String(answer)]];
  }
}

function typedEntries(group: Field, answer: Answer): TypedPart[] {
  const entries = entriesOf(answer);
  return [
    [`${group.key}-entries`, String(entries.length)],
    ...entries.flatMap((entry, at) =>
      entryFields(group).flatMap((one) =>
        typedParts(one, entryName(group.key, at, one.key), answerTo(one, entry)),
      ),
    ),
  ];
}

function pounds(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

// Of an address its lines, of a place its degrees.
function textOf(answer: Answer): string {
  if (typeof answer !== 'object' || Array.isArray(answer)) return String(answer);
  if ('latitude' in answer) return `${answer.latitude}, ${answer.longitude}`;
  return PARTS.address.flatMap((part) => answer[part] || []).join('\n');
}

// The day's noon where this process runs, which is the day that the formatter, which runs there too, will print.
function noon(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day, 12).setFullYear(year);
}

// An option that the form no longer has is shown as it was stored.
function optionLabel({ options = [] }: Field, value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
