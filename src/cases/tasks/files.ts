// The files that a task asks for: received with its completion, before anything is locked.
import { acceptOf, type FileLimits, limitsOf, limitsText } from '../../files/limits.ts';
import { type Kept, type RefusedFile, receive } from '../../files/receive.ts';
import type { FileAnswer } from '../../forms/answer.ts';
import type { Field } from '../../forms/definition.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { fieldsIn } from './asks.ts';
import { taskNamed } from './read.ts';

/** A visit whose files were looked at, once a form has sent some. */
export type FilesVisit = CaseVisit & { received?: { kept: Kept[]; refused: RefusedFile[] } };

/** Looks at the files that came along: those for the questions of the task, and no others. */
export async function receiveFiles(visit: FilesVisit): Promise<FilesVisit> {
  const asked = fieldsIn((await taskNamed(visit)).asks).filter(({ kind }) => kind === 'files');
  const uploads = visit.uploads.filter(({ field }) => asked.some(({ key }) => key === field));
  if (uploads.length === 0) return visit;
  const limits = await limitsOf(visit.prisma, visit.facts.typeId, visit.config);
  return { ...visit, received: await receive(visit.config, uploads, limits, sayIn('en'), 0) };
}

/** The files that were kept, by the questions that they answer. */
export function keptByField({ received }: FilesVisit): Record<string, FileAnswer[]> {
  const byField: Record<string, FileAnswer[]> = {};
  for (const { field, storedAs: id, name } of received?.kept ?? [])
    byField[field] = [...(byField[field] ?? []), { id, name }];
  return byField;
}

/** A question for files says how many, how large and of which kinds. */
export function fileQuestion(props: FieldProps, { most }: Field, limits: FileLimits): FieldProps {
  const maxFiles = Math.min(limits.maxFiles, most ?? limits.maxFiles);
  const hint = [props.hint, limitsText({ ...limits, maxFiles }, sayIn('en'))].filter(Boolean).join(' ');
  return { ...props, hint, accept: acceptOf(limits) };
}
