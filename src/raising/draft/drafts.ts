// Drafts: a form under way, page by page, in the version of the form that it began with; and whose they are.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { dayIn } from '../../clock/zone.ts';
import { type Answers, AnswersSchema } from '../../forms/answer.ts';
import { answersSchema } from '../../forms/answers.ts';
import { type FormDefinition, FormSchema } from '../../forms/definition.ts';
import { asTyped } from '../../forms/show.ts';
import type { CaseType } from '../../permissions/configuration.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { RaisePermit, Tx } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Visit } from '../../web/visit.ts';

/** `answers` are kept by page, so that a page left empty is known from one that wasn't seen; none once it was sent. */
export type Draft = {
  id: string;
  userId: number;
  formId: number;
  form: FormDefinition;
  answers: Readonly<Record<string, Answers>>;
  caseId: number | null;
  /** By staff for somebody else; `forUserId` has an account. */
  onBehalf: boolean;
  forUserId: number | null;
  /** Of whom it is for, as far as is known. */
  language: string;
};

const DraftAnswersSchema = z.record(z.string(), AnswersSchema);
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** The newest version of a type's form. Throws an error where a published type has none. */
export async function newestForm(
  reader: Reader,
  type: CaseType,
): Promise<{ id: number; form: FormDefinition }> {
  const found = await reader.form.findFirst({
    where: { caseTypeId: type.id, purpose: 'raising' },
    orderBy: { version: 'desc' },
    select: { id: true, definition: true },
  });
  if (!found) throw new Error(`${type.name} is published without a form: give it one.`);
  return { id: found.id, form: FormSchema.parse(found.definition) };
}

/** Begins a draft with the answers to its first pages. Gives its id. */
export async function beginDraft(
  { tx, actor, type }: RaisePermit,
  formId: number,
  answers: Draft['answers'],
): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + KEPT_DAYS * DAY);
  await tx.draft.create({
    data: { id, caseTypeId: type.id, formId, userId: actor.person.id, answers, expiresAt },
  });
  return id;
}

/** Locks a draft until the transaction ends and gives it as it is then. */
export async function lockDraft(
  { tx, type }: { tx: Tx; type: CaseType },
  { id }: Pick<Draft, 'id'>,
): Promise<Draft> {
  await tx.$queryRaw`SELECT 1 FROM "drafts" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const draft = await readDraft(tx, type, id);
  if (!draft) throw new Invisible();
  return draft;
}

/** The number (from 0) of the first page that has no answers yet or whose answers no longer hold; none if all is done. */
export function unfinishedPage({ form, answers }: Draft, today: string): number | undefined {
  const number = form.pages.findIndex(({ key, fields }) => {
    const stored = answers[key];
    return !stored || !answersSchema(fields, today).safeParse(asTyped(fields, stored)).success;
  });
  return number === -1 ? undefined : number;
}

/** All answers of a draft in one. */
export function allAnswers({ form, answers }: Draft): Answers {
  return Object.assign({}, ...form.pages.map(({ key }) => answers[key]));
}

/** The day where the office is, YYYY-MM-DD. */
export function today({ config }: Visit): string {
  return dayIn(config.timeZone, new Date());
}

/** A draft of a type by its id; nothing where there is none, or none any more. */
export async function readDraft(reader: Reader, type: CaseType, id: string): Promise<Draft | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const found = await reader.draft.findUnique({
    where: { id, caseTypeId: type.id, expiresAt: { gt: new Date() } },
    select: {
      id: true,
      userId: true,
      formId: true,
      answers: true,
      caseId: true,
      onBehalf: true,
      forUserId: true,
      language: true,
      form: { select: { definition: true } },
    },
  });
  if (!found) return undefined;
  const { form, answers, ...rest } = found;
  return { ...rest, form: FormSchema.parse(form.definition), answers: DraftAnswersSchema.parse(answers) };
}
