// The one way into a form: from what was sent to typed answers, or to what is wrong with it. Browsers' forms and
// every other door go through this schema.
import { z } from 'zod';
import type { Answer, Answers, Typed } from './answer.ts';
import { cleanLine, cleanText } from './clean.ts';
import type { Field } from './definition.ts';
import { readAddress, readChoice, readChoices, readDate } from './read-parts.ts';
import { readNumber, readText } from './read-text.ts';
import type { Reading } from './reading.ts';

/**
 * Takes what was sent under flat names (a date as key-day, key-month, key-year; an address as key-line1, key-line2,
 * key-town, key-postcode) and gives the answers to these fields, and nothing else. Each issue's path is the field's
 * key, its message a sentence that says what to do. `today` is YYYY-MM-DD where the office is.
 */
export function answersSchema(fields: readonly Field[], today: string): z.ZodType<Answers, Typed> {
  return z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform((typed, context) => {
    const answers: [string, Answer][] = [];
    for (const field of fields) {
      const { answer, problem } = readField(field, typed, today);
      if (problem !== undefined) context.addIssue({ code: 'custom', path: [field.key], message: problem });
      if (answer !== undefined) answers.push([field.key, answer]);
    }
    return Object.fromEntries(answers);
  });
}

function readField(field: Field, typed: Typed, today: string): Reading {
  const line = (part?: string) => cleanLine(first(typed, part ? `${field.key}-${part}` : field.key));
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'phone':
      return readText(field, line());
    case 'long-text':
      return readText(field, cleanText(first(typed, field.key)));
    case 'number':
      return readNumber(field, line());
    case 'date':
      return readDate(field, { day: line('day'), month: line('month'), year: line('year') }, today);
    case 'address':
      return readAddress(field, {
        line1: line('line1'),
        line2: line('line2'),
        town: line('town'),
        postcode: line('postcode'),
      });
    case 'choice':
      return readChoice(field, first(typed, field.key));
    case 'choices':
      return readChoices(field, all(typed, field.key));
  }
}

/** Everything that was sent under a name, never what every object has. */
export function all(typed: Typed, name: string): readonly string[] {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined;
  return value === undefined ? [] : [value].flat();
}

/** The first thing sent under a name, or nothing. */
export function first(typed: Typed, name: string): string {
  return all(typed, name)[0] ?? '';
}
