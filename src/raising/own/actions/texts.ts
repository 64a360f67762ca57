// What owners write, as schemas that say what to do in their language.
import { z } from 'zod';
import { cleanText } from '../../../forms/both/clean.ts';
import type { Key } from '../../../words/catalogue.ts';
import type { Say } from '../../../words/say.ts';

/** The most characters of a text. */
export const MOST = 5000;

/** A text that must be there; `missing` says what to do where it isn't. */
export function requiredText(say: Say, missing: Key): z.ZodType<string> {
  return optionalText(say).pipe(z.string().min(1, say(missing)));
}

/** A text that may be left out; '' then. */
export function optionalText(say: Say) {
  return z
    .preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), z.string().default(''))
    .transform(cleanText)
    .pipe(z.string().max(MOST, say('own.too-long', { most: MOST })));
}
