// The one way into a form: from what was sent to typed answers, or to what is wrong with it. Browsers' forms and
// every other door go through this schema.
import { z } from 'zod';
import type { Answer, Answers, Entry, FileAnswer, Typed } from './answer.ts';
import { cleanLine, cleanText } from './both/clean.ts';
import { comparable } from './both/comparable.ts';
import type { Known } from './both/holds.ts';
import type { Field } from './definition.ts';
import { inputNames } from './kinds.ts';
import { readFiles } from './read/files.ts';
import { readGroup } from './read/group.ts';
import { readAddress, readChoice, readChoices, readYesNo } from './read/parts.ts';
import { readPlace } from './read/place.ts';
import { type Context, NOTHING, type Reading } from './read/reading.ts';
import { readMoney, readNumber, readText } from './read/text.ts';
import { readDate, readMoment } from './read/time.ts';
import { all, first, sentFor } from './sent.ts';
import { isAsked } from './shown.ts';

type Issue = { name: string; problem: string };
/** `firstAsked`: the name of the first question that is asked. */
type Read = { answers: Answers; issues: Issue[]; isEmpty: boolean; firstAsked: string | undefined };

/**
 * Takes what was sent under flat names (a date as key-day, key-month, key-year; an entry of a group as key-1-…) and
 * gives the answers to these fields, and nothing else; a field whose rule doesn't hold is not asked. Each issue's path
 * is the name of the input that it is about, its message a sentence that says what to do.
 */
export function answersSchema(fields: readonly Field[], context: Context): z.ZodType<Answers, Typed> {
  return z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((typed, issues) => {
    const read = readFields(fields, typed, (field) => field.key, context, context.before);
    for (const { name, problem } of read.issues)
      issues.addIssue({ code: 'custom', path: [name], message: problem });
    return read.answers;
  });
}

function readFields(
  fields: readonly Field[],
  typed: Typed,
  nameOf: (field: Field) => string,
  context: Context,
  before: Known,
): Read {
  const answers: [string, Answer][] = [];
  const issues: Issue[] = [];
  // What was answered on this page before isn't what is answered now.
  const known: Record<string, unknown> = { ...before };
  for (const { key } of fields) delete known[key];
  let isEmpty = true;
  let firstAsked: string | undefined;
  for (const field of fields) {
    if (!isAsked(field, known)) continue;
    const name = nameOf(field);
    if (field.kind !== 'note') firstAsked ??= name;
    const read =
      field.kind === 'group'
        ? readEntries(field, typed, context, known)
        : readOne(field, typed, name, context);
    issues.push(...read.issues);
    if (read.answer !== undefined) answers.push([field.key, read.answer]);
    // Rules see what was typed, as in the browser, even where the field's own checks refuse it.
    if (read.seen !== undefined) known[field.key] = read.seen;
    if (isTyped(field, typed, name)) isEmpty = false;
  }
  return { answers: Object.fromEntries(answers), issues, isEmpty, firstAsked };
}

/** Whether anything stands in the field's inputs, readable or not. */
function isTyped({ kind }: Field, typed: Typed, name: string): boolean {
  return inputNames(kind, name).some((one) => all(typed, one).some((text) => cleanLine(text) !== ''));
}

/** What one field is read as: its answer, what rules see of it, and what is wrong with it. */
type ReadOne = { answer: Answer | undefined; seen: unknown; issues: Issue[] };

function readEntries(field: Field, typed: Typed, context: Context, known: Known): ReadOne {
  const { entries, issues, isFilled } = readGroup(field, typed, context, (fields, sent, nameOf) => {
    const { answers, ...rest } = readFields(fields, sent, nameOf, context, known);
    return { answers: answers as Entry, ...rest };
  });
  const answer = entries.length > 0 ? entries : undefined;
  return { answer, seen: isFilled || undefined, issues };
}

function readOne(field: Field, typed: Typed, name: string, context: Context): ReadOne {
  const { answer, problem } = readField(field, typed, name, context);
  const seen =
    field.kind === 'files'
      ? keptFor(field, context).length > 0 || undefined
      : comparable(field.kind, sentFor(typed, name));
  return { answer, seen, issues: problem === undefined ? [] : [{ name, problem }] };
}

function keptFor({ key }: Field, { files }: Context): readonly FileAnswer[] {
  return (Object.hasOwn(files, key) && files[key]) || [];
}

function readField(field: Field, typed: Typed, name: string, context: Context): Reading {
  const line = (part?: string) => cleanLine(first(typed, part ? `${name}-${part}` : name));
  const day = () => ({ day: line('day'), month: line('month'), year: line('year') });
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'phone':
      return readText(field, line(), context);
    case 'long-text':
      return readText(field, cleanText(first(typed, name)), context);
    case 'number':
      return readNumber(field, line(), context);
    case 'money':
      return readMoney(field, line(), context);
    case 'date':
      return readDate(field, day(), context);
    case 'date-time':
      return readMoment(field, { ...day(), hour: line('hour'), minute: line('minute') }, context);
    case 'address': {
      const [line1, line2, town, postcode] = [line('line1'), line('line2'), line('town'), line('postcode')];
      return readAddress(field, { line1, line2, town, postcode }, context);
    }
    case 'place':
      return readPlace(field, { latitude: line('latitude'), longitude: line('longitude') }, context);
    case 'choice':
      return readChoice(field, first(typed, name), context);
    case 'choices':
      return readChoices(field, all(typed, name), context);
    case 'yes-no':
      return readYesNo(field, first(typed, name), context);
    case 'files':
      return readFiles(field, keptFor(field, context), context);
    default:
      return NOTHING;
  }
}
