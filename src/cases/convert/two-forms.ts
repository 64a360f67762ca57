// The form that a case was raised by and the newest one of the type that it is to become; staff's own fields likewise.
import { type Answers, AnswersSchema } from '../../forms/answer.ts';
import { type Field, type FormDefinition, fieldsOf, formIn } from '../../forms/definition.ts';
import { askedOf } from '../../forms/shown.ts';
import type { FormPurpose } from '../../generated/prisma/client.ts';
import type { CaseType, Configuration } from '../../permissions/configuration.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

type Rights = CaseType['fieldRights'];
/** What was answered by one form, and what another one asks. `from`: only what has an answer. `rights`: of both types. */
export type TwoForms = {
  from: readonly Field[];
  answers: Answers;
  to: FormDefinition;
  toId: number;
  rights: { from: Rights; to: Rights };
};

const NO_FIELDS: FormDefinition = { pages: [] };
const NO_RIGHTS: Rights = new Map();

/** The answers of whoever raised the case. Throws where the new type has no form. */
export async function raisedForms(
  reader: Reader,
  configuration: Configuration,
  caseId: number,
  typeId: number,
): Promise<TwoForms> {
  const { submission, form, caseTypeId } = await reader.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { submission: true, caseTypeId: true, form: { select: { definition: true } } },
  });
  const newest = await newestForm(reader, typeId, 'raising');
  if (!newest) throw new Error(`case type ${typeId} has no form`);
  const answers = AnswersSchema.parse(submission);
  const from = askedOf(formIn(form.definition, 'en'), answers);
  return {
    from: answered(from, answers),
    answers,
    to: formIn(newest.definition, 'en'),
    toId: newest.id,
    rights: rightsOf(configuration, caseTypeId, typeId),
  };
}

/** What staff filled in beside it, where a type has such fields. */
export async function additionalForms(
  reader: Reader,
  configuration: Configuration,
  caseId: number,
  typeId: number,
): Promise<TwoForms> {
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
    rights: rightsOf(configuration, caseTypeId, typeId),
  };
}

function rightsOf({ types }: Configuration, fromId: number, toId: number): TwoForms['rights'] {
  const of = (id: number) => types.get(id)?.fieldRights ?? NO_RIGHTS;
  return { from: of(fromId), to: of(toId) };
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
