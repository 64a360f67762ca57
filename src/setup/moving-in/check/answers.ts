// Answers of old data: read by the type's own form. What is missing is said and let in; what can't be an answer is not.
import { type Answer, type Answers, AnswersSchema } from '../../../forms/answer.ts';
import { readDecimal, readPence, realDate } from '../../../forms/both/comparable.ts';
import { type Field, type FormDefinition, fieldsOf } from '../../../forms/definition.ts';
import type { Notes } from './notes.ts';

/** Takes answers as they came, by the form's keys; gives those that can be kept, and notes what is wrong. */
export function readAnswers(
  form: FormDefinition,
  came: Readonly<Record<string, unknown>>,
  notes: Notes,
): Answers {
  const fields = new Map(fieldsOf(form).map((field) => [field.key, field]));
  const answers: Record<string, Answer> = {};
  for (const [key, value] of Object.entries(came)) {
    if (value === undefined || value === null || value === '') continue;
    const field = fields.get(key);
    const name = `answer:${key}`;
    if (!field)
      notes.wrong(
        name,
        value,
        'The type’s form has no such field: map it to one that it has, or leave it out',
      );
    else {
      const answer = answerOf(field, value);
      if (answer === undefined) notes.wrong(name, value, wanted(field));
      else if (
        /\uFFFD|(?![\n\r\t])\p{Cc}/u.test(JSON.stringify(answer).replace(/\\u00[01][0-9a-f]/g, '\u0001'))
      )
        notes.wrong(name, value, 'The text was damaged, or has characters in it that nobody can see');
      else answers[key] = answer;
    }
  }
  for (const field of fields.values())
    if (field.required && !(field.key in answers) && !field.when)
      notes.odd(`answer:${field.key}`, '', `“${field.label}” has no answer: the case comes in without`);
  return answers;
}

/** The answer as it is kept; undefined where it can't be one of the field. */
function answerOf(field: Field, value: unknown): Answer | undefined {
  if (typeof value === 'object') return AnswersSchema.safeParse({ it: value }).data?.['it'];
  const text = String(value).trim();
  const option = (typed: string) =>
    field.options?.find((one) => one.value === typed || one.label.toLowerCase() === typed.toLowerCase())
      ?.value;
  switch (field.kind) {
    case 'number':
      return readDecimal(text);
    case 'money':
      return typeof value === 'number' ? Math.round(value * 100) : readPence(text);
    case 'date':
      return dateOf(text);
    case 'date-time': {
      const [day = '', time = ''] = text.split(/[T ]/);
      const date = dateOf(day);
      return date && /^([01]\d|2[0-3]):[0-5]\d/.test(time) ? `${date}T${time.slice(0, 5)}` : undefined;
    }
    case 'choice':
      return option(text);
    case 'choices': {
      const chosen = text.split(';').map((one) => option(one.trim()));
      return chosen.every((one) => one !== undefined) ? chosen : undefined;
    }
    case 'yes-no':
      return /^(yes|y|true|1)$/i.test(text) ? 'yes' : /^(no|n|false|0)$/i.test(text) ? 'no' : undefined;
    case 'address':
      return { line1: text, line2: '', town: '', postcode: '' };
    case 'text':
    case 'long-text':
    case 'email':
    case 'phone':
      return text;
    default:
      return undefined;
  }
}

function dateOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year && month && day) return realDate({ year, month, day });
  const [, d, m, y] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return d && m && y ? realDate({ year: y, month: m, day: d }) : undefined;
}

function wanted({ kind, options = [] }: Field): string {
  if (kind === 'choice' || kind === 'choices') {
    const few = options.slice(0, 10).map(({ label }) => label);
    return `Write one of: ${few.join(', ')}${options.length > few.length ? ', …' : ''}`;
  }
  if (kind === 'date') return 'Write a date, like 2024-03-31';
  if (kind === 'date-time') return 'Write a moment, like 2024-03-31T14:05';
  if (kind === 'yes-no') return 'Write yes or no';
  if (kind === 'number' || kind === 'money') return 'Write a number';
  return `The field is a ${kind}: give it as JSON Lines, as a case has it`;
}
