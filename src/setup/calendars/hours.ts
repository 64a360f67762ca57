// Working hours as they are typed and read: "09:00 to 12:30, 13:30 to 17:00"; nothing is a day without work.
import { z } from 'zod';
import type { Spans } from '../../configuration/shapes/rest.ts';
import type { FieldProps } from '../../web/look/fields.ts';

const SPAN = /^(\d{1,2}[:.]\d{2})\s*(?:to|-|–)\s*(\d{1,2}[:.]\d{2})$/;
const HELP = 'Write hours like 09:00 to 12:30, 13:30 to 17:00, each time later than the one before it';

export const WEEKDAYS = [
  ['1', 'Monday'],
  ['2', 'Tuesday'],
  ['3', 'Wednesday'],
  ['4', 'Thursday'],
  ['5', 'Friday'],
  ['6', 'Saturday'],
  ['7', 'Sunday'],
] as const;

/** Hours as a form sends them. */
export const typedHours = z
  .string()
  .max(200, HELP)
  .default('')
  .transform((text, context): Spans => {
    const spans = text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => SPAN.exec(part));
    const read = spans.map((span): [string, string] => [clock(span?.[1]), clock(span?.[2])]);
    if (!read.flat().every((time, at, all) => isTime(time) && (at === 0 || time > (all[at - 1] ?? ''))))
      context.addIssue(HELP);
    else if (read.length > 6) context.addIssue('Write at most six spans of hours');
    return read;
  });

/** Hours in words that `typedHours` reads. */
export function hoursInWords(spans: Spans = []): string {
  return spans.map(([from, to]) => `${from} to ${to}`).join(', ');
}

/** A field for each weekday. */
export function weekFields(hours: Partial<Record<string, Spans>>): FieldProps[] {
  return WEEKDAYS.map(([weekday, label]) => ({
    ...{ kind: 'text', name: `hours${weekday}`, label, value: hoursInWords(hours[weekday]), required: true },
    ...(weekday === '1'
      ? { hint: '09:00 to 12:30, 13:30 to 17:00, for example. Left empty, nobody works on this day' }
      : {}),
  }));
}

function clock(typed = ''): string {
  return typed.replace('.', ':').padStart(5, '0');
}

function isTime(time: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time);
}
