// What tests read answers by: one day, in English unless said.
import type { Context } from '../../src/forms/read/reading.ts';
import { sayIn } from '../../src/words/say.ts';

export const TODAY = '2026-11-21';
export const say = sayIn('en');

/** The context of a form that was sent on TODAY. */
export function reading(more: Partial<Context> = {}): Context {
  return { today: TODAY, now: `${TODAY}T10:00`, say, before: {}, files: {}, ...more };
}
