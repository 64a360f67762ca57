// Drafts: a form under way, page by page, in the version of the form that it began with; and whose they are.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { type Answers, AnswersSchema, type Typed } from '../../forms/answer.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { CaseType } from '../../permissions/configuration.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import type { Language } from '../../words/languages.ts';

/** Answers by the keys of their pages, so that a page left empty is known from one that wasn't seen. */
export type AnswersByPage = Readonly<Record<string, Answers>>;

/** `answers` and `typed` are by page; none are left once it was sent. `definition` is the form as stored. */
export type Draft = {
  id: string;
  userId: number;
  formId: number;
  definition: unknown;
  answers: AnswersByPage;
  /** What pages sent that can't be answers yet. */
  typed: Readonly<Record<string, Typed>>;
  caseId: number | null;
  expiresAt: Date;
  /** By staff for somebody else; `forUserId` has an account. */
  onBehalf: boolean;
  forUserId: number | null;
  /** Of whom it is for, as far as is known. */
  language: string;
  /** Where the link to take it up again went. */
  email: string | null;
};

const AnswersByPageSchema = z.record(z.string(), AnswersSchema);
const TypedByPageSchema = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.array(z.string())])),
);
const DAY = 24 * 60 * 60 * 1000;

/** The newest version of a type's form, as stored. Throws an error where a published type has none. */
export async function newestForm(
  reader: Reader,
  type: CaseType,
): Promise<{ id: number; definition: unknown }> {
  const found = await reader.form.findFirst({
    where: { caseTypeId: type.id, purpose: 'raising' },
    orderBy: { version: 'desc' },
    select: { id: true, definition: true },
  });
  if (!found) throw new Error(`${type.name} is published without a form: give it one.`);
  return found;
}

/** Begins an empty draft. */
export async function beginDraft(
  { tx, actor, type }: RaisePermit,
  { formId, language, config }: { formId: number; language: Language; config: Config },
): Promise<Draft> {
  const { id } = await tx.draft.create({
    data: {
      id: randomUUID(),
      caseTypeId: type.id,
      formId,
      userId: actor.person.id,
      language,
      expiresAt: keptUntil(config),
    },
    select: { id: true },
  });
  return found(await readDraft(tx, type, id));
}

/** Locks a draft until the transaction ends and gives it as it is then. Throws Invisible where it became somebody else's. */
export async function lockDraft({ tx, type, actor }: RaisePermit, { id }: Pick<Draft, 'id'>): Promise<Draft> {
  await tx.$queryRaw`SELECT 1 FROM "drafts" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const draft = found(await readDraft(tx, type, id));
  if (draft.userId !== ANONYMOUS && draft.userId !== actor.person.id) throw new Invisible();
  return draft;
}

/**
 * Keeps what is new in a draft, for as long as drafts are kept from now on. Whoever goes on with an anonymous draft
 * signed in makes it theirs.
 */
export async function saveDraft(
  { tx, actor }: RaisePermit,
  config: Config,
  { id, userId }: Draft,
  { answers, typed }: { answers?: AnswersByPage; typed?: Draft['typed'] },
): Promise<void> {
  await tx.draft.update({
    where: { id },
    data: {
      ...(answers ? { answers: answers as Prisma.InputJsonObject } : {}),
      ...(typed ? { typed: typed as Prisma.InputJsonObject } : {}),
      ...(userId === ANONYMOUS ? { userId: actor.person.id } : {}),
      changedAt: new Date(),
      expiresAt: keptUntil(config),
    },
  });
}

/** All answers in one. */
export function allAnswers(answers: AnswersByPage): Answers {
  return Object.assign({}, ...Object.values(answers));
}

/** A draft of a type by its id; nothing where there is none, or none any more. */
export async function readDraft(reader: Reader, type: CaseType, id: string): Promise<Draft | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await reader.draft.findUnique({
    where: { id, caseTypeId: type.id, expiresAt: { gt: new Date() } },
    select: {
      ...{ id: true, userId: true, formId: true, answers: true, typed: true, caseId: true },
      ...{ expiresAt: true, onBehalf: true, forUserId: true, language: true, email: true },
      form: { select: { definition: true } },
    },
  });
  if (!row) return undefined;
  const { form, answers, typed, ...rest } = row;
  return {
    ...rest,
    definition: form.definition,
    answers: AnswersByPageSchema.parse(answers),
    typed: TypedByPageSchema.parse(typed),
  };
}

function keptUntil({ draftDays }: Config): Date {
  return new Date(Date.now() + draftDays * DAY);
}

function found(draft: Draft | undefined): Draft {
  if (!draft) throw new Invisible();
  return draft;
}
