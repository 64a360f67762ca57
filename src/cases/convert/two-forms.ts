// The form that a case was raised by and the newest one of the type that it is to become; staff's own fields likewise.
import { type Answers, AnswersSchema } from '../../forms/answer.ts';
import { type Field, type FormDefinition, fieldsOf, formIn } from '../../forms/definition.ts';
import { askedOf } from '../../forms/shown.ts';
import type { FormPurpose } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

/** What was answered by one form, and what another one asks. `from`: only what has an answer. */
export type TwoForms = { from: readonly Field[]; answers: Answers; to: FormDefinition; toId: number };

const NO_FIELDS: FormDefinition = { pages: [] };

/** The answers of whoever raised the case. Throws where the new type has no form. */
export async function raisedForms(reader: Reader, caseId: number, typeId: number): Promise<TwoForms> {
  const { submission, form } = await reader.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { submission: true, form: { select: { definition: true } } },
  });
  const newest = await newestForm(reader, typeId, 'raising');
  if (!newest) throw new Error(`case type ${typeId} has no form`);
  const answers = AnswersSchema.parse(submission);
  const from = askedOf(formIn(form.definition, 'en'), answers);
  return { from: answered(from, answers), answers, to: formIn(newest.definition, 'en'), toId: newest.id };
}

/** What staff filled in beside it, where a type has such fields. */
export async function additionalForms(reader: Reader, caseId: number, typeId: number): Promise<TwoForms> {
  const { additional, caseTypeId } = await reader.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { additional: true, caseTypeId: true },
  });
  const before = await newestForm(reader, caseTypeId, 'additional');
  const after = await newestForm(reader, typeId, 'additional');
  const answers = AnswersSchema.parse(additional);
  const from = before ? fieldsOf(formIn(before.definition, 'en')) : [];
  return {
    from: answered(from, answers),
    answers,
    to: after ? formIn(after.definition, 'en') : NO_FIELDS,
    toId: after?.id ?? 0,
  };
}

function newestForm(reader: Reader, caseTypeId: number, purpose: FormPurpose) {
  return reader.form.findFirst({
    where: { caseTypeId, purpose },
    orderBy: { version: 'desc' },
    select: { id: true, definition: true },
  });
}

function answered(fields: readonly Field[], answers: Answers): Field[] {
  return fields.filter(({ key, kind }) => kind !== 'note' && Object.hasOwn(answers, key));
}
