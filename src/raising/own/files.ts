// The files that an owner sends along with a note or an answer, and the list of those that a case has.
import type { z } from 'zod';
import { acceptOf, type FileLimits, limitsOf, limitsText } from '../../files/limits.ts';
import { type Kept, type RefusedFile, receive } from '../../files/receive.ts';
import { filesOf } from '../../files/rows.ts';
import { fileListOf } from '../../web/files/stored.ts';
import type { FieldError, FileChoiceProps } from '../../web/look/fields.ts';
import type { FileListProps } from '../../web/look/file-parts.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { addressOf } from './addresses.ts';

/** A visit whose files were looked at, once a form has sent some. */
export type FilesVisit = CaseVisit & { received?: { kept: Kept[]; refused: RefusedFile[] } };

const NAME = 'files';
// More than any case needs: whoever holds a link can't fill our disk with it.
const MOST_OF_A_CASE = 200;

/** Looks at the files that a form has sent. */
export async function receiveFiles(visit: FilesVisit): Promise<FilesVisit> {
  const { prisma, config, facts, say } = visit;
  const uploads = visit.uploads.filter(({ field }) => field === NAME);
  if (uploads.length === 0) return visit;
  const limits = await limitsOf(prisma, facts.typeId, config);
  const already = await prisma.caseFile.count({ where: { caseId: facts.id } });
  const maxFiles = Math.max(0, Math.min(limits.maxFiles, MOST_OF_A_CASE - already));
  return { ...visit, received: await receive(config, uploads, { ...limits, maxFiles }, say, 0) };
}

/** Says of each file that was refused why; the files that were kept. */
export function takeFiles({ received }: FilesVisit, context: z.RefinementCtx): readonly Kept[] {
  for (const { text } of received?.refused ?? [])
    context.addIssue({ code: 'custom', path: [NAME], message: text });
  return received?.kept ?? [];
}

/** The field that takes files; none where the type takes none, or the owner may not attach any. */
export async function fileChoice(
  visit: CaseVisit,
  errors: readonly FieldError[],
): Promise<FileChoiceProps | undefined> {
  const { prisma, config, facts, say } = visit;
  if (!may(visit, 'attach-file')) return undefined;
  const limits: FileLimits = await limitsOf(prisma, facts.typeId, config);
  if (limits.maxFiles === 0 || limits.fileKinds.length === 0) return undefined;
  return {
    name: NAME,
    label: say('own.files-add'),
    hint: limitsText(limits, say),
    accept: acceptOf(limits),
    errors: errors.filter((one) => one.field === NAME).map((one) => one.text),
  };
}

/** The case's files that its owner may see, newest first; none where there are none. */
export async function ownFiles(visit: CaseVisit): Promise<FileListProps | undefined> {
  if (!may(visit, 'view-attachments')) return undefined;
  const files = await filesOf(visit.prisma, visit.facts.id, { publicOnly: true });
  return files.length === 0 ? undefined : fileListOf(visit, files, addressOf(visit));
}
