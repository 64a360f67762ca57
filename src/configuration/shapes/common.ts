// What the shapes of several pieces are made of.
import { z } from 'zod';

/** What a piece, or a part of it, is called in files and versions. It never changes. */
export const Key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'Use small letters, digits and hyphens')
  // Pieces are kept in objects by their keys, and every object has a “constructor” already.
  .refine((key) => !(key in Object.prototype), 'Nothing can have this key');

export const Name = z
  .string()
  .min(1, 'Enter a name')
  .max(100)
  .refine((name) => name.trim() === name, 'Leave out spaces at the ends');
export const Text = z.string().max(4000);
/** Texts in other languages, by language and by what they translate. */
export const Translations = z.partialRecord(
  z.enum(['cy']),
  z.record(z.string().max(40), z.string().max(4000)),
);
export const Count = z.int().min(1).max(100_000);

export const TimeUnit = z.enum(['hours', 'days']);
export const TimeKind = z.enum(['working', 'calendar']);

/** A list without anything twice. */
export function distinct<Item extends z.ZodType>(item: Item) {
  return z.array(item).refine((all) => new Set(all).size === all.length, 'Something stands here twice');
}

/** A list of things with keys, none of them twice, nor what `also` says of each. */
export function keyed<Item extends z.ZodType<{ key: string }>>(
  item: Item,
  also?: (one: z.output<Item>) => string,
) {
  return z.array(item).superRefine((all, context) => {
    for (const [what, of] of [
      ['key', (one: z.output<Item>) => one.key],
      ...(also ? [['name', also] as const] : []),
    ] as const) {
      const seen = new Set<string>();
      for (const [at, one] of all.entries()) {
        const said = of(one);
        if (seen.has(said))
          context.addIssue({
            code: 'custom',
            path: [at],
            message: `The ${what} “${said}” stands here twice`,
          });
        seen.add(said);
      }
    }
  });
}
