// Reads the files of a field: those that are kept already, told by their ids and never by what a form sent.
import type { FileAnswer } from '../answer.ts';
import type { Field } from '../definition.ts';
import { MOST } from '../kinds.ts';
import { type Context, NOTHING, problem, type Reading } from './reading.ts';

export function readFiles(
  { label, required, most = MOST.files }: Field,
  kept: readonly FileAnswer[],
  { say }: Context,
): Reading {
  if (kept.length === 0) return required ? problem(say('fields.no-file', { label })) : NOTHING;
  if (kept.length > most) return problem(say('fields.too-many-files', { label, most }));
  return { answer: kept.map(({ id, name }) => ({ id, name })) };
}
