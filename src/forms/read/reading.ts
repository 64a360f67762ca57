// What comes of reading one field: an answer, or a problem in a sentence that says what to do, or neither.
import type { Say } from '../../words/say.ts';
import type { Answer, Answers, FileAnswer } from '../answer.ts';

export type Reading = { answer?: Answer; problem?: string };

/** What reading leans on beside what was sent. */
export type Context = {
  /** YYYY-MM-DD where the office is. */
  today: string;
  /** YYYY-MM-DDTHH:mm there; without it moments are told apart by their days. */
  now?: string;
  say: Say;
  /** The answers of earlier pages, for rules. */
  before: Answers;
  /** What was answered before and is changed now: an option that is retired since stays. */
  kept?: Answers;
  /** Files that are kept already, by the field's key. */
  files: Readonly<Record<string, readonly FileAnswer[]>>;
};

/** The field was left empty, and may be. */
export const NOTHING: Reading = {};

export function problem(sentence: string): Reading {
  return { problem: sentence };
}
