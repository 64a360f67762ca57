// What comes of reading one field: an answer, or a problem in a sentence that says what to do, or neither.
import type { Answer } from './answer.ts';

export type Reading = { answer?: Answer; problem?: string };

/** The field was left empty, and may be. */
export const NOTHING: Reading = {};

export function problem(sentence: string): Reading {
  return { problem: sentence };
}
