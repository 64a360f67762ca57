// The files of drafts and cases as the database knows them; their bytes are in the store.
import type { Config } from '../config.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import type { Permit, RaisePermit, Tx } from '../permissions/permit.ts';
import type { Kept } from './receive.ts';
import { isStoredName } from './store.ts';

export type FileRow = {
  id: number;
  /** Its name in the store, and in addresses: a UUID. */
  storedAs: string;
  /** The form's field that it answers. */
  field: string | null;
  name: string;
  contentType: string;
  bytes: number;
  thumbnail: boolean;
  public: boolean;
  uploadedAt: Date;
  /** Who sent it; of an owner without an account, the anonymous user. */
  uploadedBy: { id: number; name: string };
  eventId: number | null;
  questionId: number | null;
  scannedAt: Date | null;
  infected: string | null;
};

/** Whether a file can be had: kept back until it is scanned, where there is a scanner; gone, where it found something. */
export type FileState = 'ready' | 'being checked' | 'infected';

// More than any case has had.
const MOST = 200;

const COLUMNS = {
  id: true,
  storedAs: true,
  field: true,
  name: true,
  contentType: true,
  bytes: true,
  thumbnail: true,
  public: true,
  uploadedAt: true,
  uploadedBy: { select: { id: true, name: true } },
  eventId: true,
  questionId: true,
  scannedAt: true,
  infected: true,
} as const;

export function fileState(
  { clamd }: Pick<Config, 'clamd'>,
  { scannedAt, infected }: Pick<FileRow, 'scannedAt' | 'infected'>,
): FileState {
  if (infected !== null) return 'infected';
  return clamd !== undefined && scannedAt === null ? 'being checked' : 'ready';
}

/** Puts files that were received beside a draft; whose draft it is, the caller knows. */
export async function keepWithDraft(
  tx: Tx,
  draftId: string,
  uploadedById: number,
  kept: readonly Kept[],
): Promise<void> {
  const data = kept.map((file) => ({ ...file, draftId, uploadedById, public: true }));
  await tx.caseFile.createMany({ data });
}

/** Takes a file off a draft; its bytes are swept away later. A file that isn't the draft's stays. */
export async function removeFromDraft(tx: Tx, draftId: string, storedAs: string): Promise<void> {
  if (!isStoredName(storedAs)) return;
  await tx.caseFile.deleteMany({ where: { draftId, storedAs, caseId: null } });
}

/** Takes off a draft the files of questions that are no longer asked. `fields`: the keys of those that are. */
export async function keepAsked(
  { tx }: RaisePermit,
  draftId: string,
  fields: readonly string[],
): Promise<void> {
  await tx.caseFile.deleteMany({ where: { draftId, caseId: null, field: { notIn: [...fields] } } });
}

/** The files of a draft, in the order of sending. */
export async function filesOfDraft(reader: Reader, draftId: string): Promise<FileRow[]> {
  return reader.caseFile.findMany({
    where: { draftId, deletedAt: null },
    orderBy: { id: 'asc' },
    take: MOST,
    select: COLUMNS,
  });
}

/** Hands a draft's files to the case that it has become: the owner's to see. */
export async function moveToCase({ tx }: RaisePermit, draftId: string, caseId: number): Promise<void> {
  await tx.caseFile.updateMany({
    where: { draftId, caseId: null },
    data: { caseId, draftId: null, public: true },
  });
}

/** Puts files that were received into a case, with the event, the question or the task that they belong to. */
export async function attachToCase(
  { tx, actor, facts }: Permit<'attach-file' | 'answer-question' | 'add-public-note' | 'complete-task'>,
  kept: readonly Kept[],
  to: { eventId?: number; questionId?: number; taskId?: number; public: boolean },
): Promise<void> {
  const data = kept.map((file) => ({ ...file, ...to, caseId: facts.id, uploadedById: actor.person.id }));
  await tx.caseFile.createMany({ data });
}

/** The files of a case, the newest first and at most 200; `publicOnly`: those that its owner may see. In one query. */
export async function filesOf(
  reader: Reader,
  caseId: number,
  { publicOnly }: { publicOnly: boolean },
): Promise<FileRow[]> {
  return reader.$queryRaw<FileRow[]>`
    SELECT f."id", f."storedAs"::text, f."field", f."name", f."contentType", f."bytes", f."thumbnail", f."public",
      f."uploadedAt", json_build_object('id', u."id", 'name', u."name") AS "uploadedBy", f."eventId", f."questionId",
      f."scannedAt", f."infected"
    FROM "case_files" f JOIN "users" u ON u."id" = f."uploadedById"
    WHERE f."caseId" = ${caseId} AND f."deletedAt" IS NULL AND (f."public" OR NOT ${publicOnly})
    ORDER BY f."id" DESC LIMIT ${MOST}`;
}

/** One file of a case or of a draft, by its name in the store; nothing where it isn't there. */
export async function oneFile(
  reader: Reader,
  of: { caseId: number; publicOnly: boolean } | { draftId: string },
  storedAs: string,
): Promise<FileRow | null> {
  if (!isStoredName(storedAs)) return null;
  const where =
    'draftId' in of
      ? { draftId: of.draftId }
      : { caseId: of.caseId, ...(of.publicOnly ? { public: true } : {}) };
  return reader.caseFile.findFirst({ where: { ...where, storedAs, deletedAt: null }, select: COLUMNS });
}
