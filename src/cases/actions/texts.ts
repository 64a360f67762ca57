// What people type into the forms of actions, as schemas that say what to do.
import { z } from 'zod';

const MOST = 5000;

/** A text that must be there; `what` completes "Enter …". Line ends are made one kind, NUL is refused by the database. */
export function requiredText(what: string, most = MOST): z.ZodType<string> {
  return text(most).pipe(z.string().min(1, `Enter ${what}`));
}

/** A text that may be left out; undefined then. */
export function optionalText(most = MOST): z.ZodType<string | undefined> {
  return text(most).transform((typed) => typed || undefined);
}

/** One of these values; `what` completes "Choose …". */
export function oneOf(values: readonly string[], what: string): z.ZodType<string> {
  return z.string(`Choose ${what}`).refine((typed) => values.includes(typed), `Choose ${what}`);
}

/** Any number of these values; `what` completes "Choose …". */
export function manyOf(values: readonly string[], what: string): z.ZodType<string[]> {
  return z.preprocess(
    (typed) => (typed === undefined ? [] : [typed].flat()),
    z.array(z.string()).refine((typed) => typed.every((one) => values.includes(one)), `Choose ${what}`),
  );
}

function text(most: number) {
  return z
    .string('Enter a text')
    .default('')
    .transform((typed) => typed.replaceAll('\r\n', '\n').replaceAll('\0', '').trim())
    .pipe(z.string().max(most, `Shorten this to ${most.toLocaleString('en-GB')} characters or fewer`));
}
