// What the forms of a case type’s settings send, and the sentences for what they may not.
import { z } from 'zod';

/** A name that has to be there. */
export function name(message: string) {
  return z.string(message).trim().min(1, message).max(100, 'Write at most 100 characters');
}

/** The beginning of references: capital letters and digits, whatever case they are typed in. */
export const prefix = z
  .string('Write a prefix')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z][A-Z0-9]{1,5}$/, 'Write two to six letters and digits, a letter first');

/** A text that may be empty. */
export const text = z.string().trim().max(4000, 'Write at most 4,000 characters').default('');

/** A text that is nothing where it is empty. */
export const textOrNothing = text.transform((written) => written || undefined);

/** A whole number that may be left out. */
export function numberOrNothing(least: number, most: number) {
  const message = `Write a whole number from ${least} to ${most.toLocaleString('en-GB')}`;
  return z
    .string()
    .trim()
    .default('')
    .refine((written) => written === '' || /^\d{1,9}$/.test(written), message)
    .transform((written) => (written === '' ? undefined : Number(written)))
    .refine((number) => number === undefined || (number >= least && number <= most), message);
}

/** A whole number that has to be there. */
export function number(least: number, most: number) {
  const message = `Write a whole number from ${least} to ${most.toLocaleString('en-GB')}`;
  return z
    .string(message)
    .trim()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((one) => one >= least && one <= most, message);
}

/** Several boxes of a name, none where nothing was sent. */
export const boxes = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((sent) => [sent].flat().filter((one) => one !== ''));

/** The Welsh texts among `texts`, as they are kept beside the English; empty ones are left out. */
export function inWelsh(texts: Record<string, string | undefined>): { cy?: Record<string, string> } {
  const written = Object.entries(texts).flatMap(([column, value]) => (value ? [[column, value]] : []));
  return written.length > 0 ? { cy: Object.fromEntries(written) } : {};
}
