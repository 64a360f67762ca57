// The staff's fields of a case: the newest form of its type that asks for them, and what was filled in.
import { type Answers, AnswersSchema } from '../../forms/answer.ts';
import { type Field, formIn } from '../../forms/definition.ts';
import type { Priority } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

export type Additional = { fields: Field[]; answers: Answers; priority: Priority };

/** Takes a case that a door or a permit let in to. Asks nobody: which fields are shown, the caller decides. */
export async function additionalOf(reader: Reader, caseId: number): Promise<Additional> {
  const [row] = await reader.$queryRaw<{ additional: unknown; priority: Priority; form: unknown }[]>`
    SELECT c."additional", c."priority"::text,
      (SELECT f."definition" FROM "forms" f WHERE f."caseTypeId" = c."caseTypeId" AND f."purpose" = 'additional'
        ORDER BY f."version" DESC LIMIT 1) AS "form"
    FROM "cases" c WHERE c."id" = ${caseId}`;
  if (!row) throw new Error(`case ${caseId} is gone`);
  return { fields: fieldsIn(row.form), answers: AnswersSchema.parse(row.additional), priority: row.priority };
}

/** All fields of all pages, on one page: a page's rule is each of its fields'. Files have a tab of their own. */
function fieldsIn(form: unknown): Field[] {
  if (form === null) return [];
  return formIn(form, 'en').pages.flatMap(({ when: ofPage, fields }) =>
    fields
      .filter(({ kind }) => kind !== 'files')
      .map(({ when, ...field }): Field => {
        const rules = [ofPage, when].filter((rule) => rule !== undefined);
        const [only] = rules;
        return { ...field, ...(rules.length > 1 ? { when: { all: rules } } : only ? { when: only } : {}) };
      }),
  );
}
