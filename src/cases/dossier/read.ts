// Reads a case for its export, part by part, as the viewing actions of whoever exports it allow.
import { type Answers, AnswersSchema } from '../../forms/answer.ts';
import { type Field, fieldsOf, formIn, type Meaning } from '../../forms/definition.ts';
import { answerText } from '../../forms/show.ts';
import { askedOf } from '../../forms/shown.ts';
import { mayReadField } from '../../permissions/fields.ts';
import { VIEWING } from '../../permissions/vocabulary.ts';
import { type CaseVisit, may, why } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { type CaseRecord, caseRecord } from '../manage/record.ts';
import { contactRows } from '../manage/sections.ts';
import { caseRows } from '../rows.ts';
import { readTies } from './read-ties.ts';
import { readTrail } from './read-trail.ts';
import { type AnswerRow, type Dossier, type FileEntry, FORMAT, VERSION } from './shape.ts';

const CONTACT: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['name', 'email', 'phone', 'address']);
const say = sayIn('en');

/** The case without its files; `files` are added by whoever puts them into the zip. Throws where the case is gone. */
export async function readDossier(visit: CaseVisit, files: FileEntry[] | undefined): Promise<Dossier> {
  const { prisma, actor, facts, config } = visit;
  const { configuration, person } = actor;
  const [row, record] = [
    (await caseRows(prisma, [facts.id])).get(facts.id),
    await caseRecord(prisma, facts.id),
  ];
  if (!row) throw new Error(`case ${facts.id} is gone`);
  const open = may(visit, 'view-details');
  const status = configuration.statuses.get(facts.statusId);
  const { raisedAt, changedAt, dueAt, closedAt, title } = row;
  return {
    ...{ format: FORMAT, version: VERSION, site: config.siteName, madeAt: new Date(), madeFor: person.name },
    withheld: [...VIEWING].filter((action) => !may(visit, action)).map((action) => why(visit, action)),
    reference: facts.reference,
    type: configuration.types.get(facts.typeId)?.name ?? '',
    status: (open ? status?.name : (status?.publicName ?? status?.name)) ?? '',
    ...{ raisedAt, changedAt, dueAt, closedAt },
    ...(open
      ? {
          ...{ title, escalated: facts.escalated, stage: record.stage, subtype: record.subtype },
          answers: answersOf(visit, record),
          people: record.people.map(({ roleId, name }) => ({
            role: configuration.roles.get(roleId)?.name ?? '',
            name,
          })),
          ...(closedAt
            ? { ending: { reason: record.closingReason, explanation: record.closingExplanation } }
            : {}),
        }
      : {}),
    ...(may(visit, 'view-contact') ? { contact: contactRows(record) } : {}),
    ...(may(visit, 'view-additional') ? { additional: await additionalOf(visit) } : {}),
    ...(await readTies(visit)),
    ...(await readTrail(visit)),
    ...(files ? { files } : {}),
  };
}

/** Without those that say who the owner is: they have a part, and a right, of their own. */
function answersOf({ actor, facts }: CaseVisit, { form, submission }: CaseRecord): AnswerRow[] {
  const answers = AnswersSchema.parse(submission);
  const asked = askedOf(formIn(form, 'en'), answers);
  return rowsOf(
    asked.filter(({ key, means }) => !CONTACT.has(means) && mayReadField(actor, 'view-details', facts, key)),
    answers,
  );
}

async function additionalOf({ prisma, actor, facts }: CaseVisit): Promise<AnswerRow[]> {
  const form = await prisma.form.findFirst({
    where: { caseTypeId: facts.typeId, purpose: 'additional' },
    orderBy: { version: 'desc' },
    select: { definition: true },
  });
  if (!form) return [];
  const { additional } = await prisma.case.findUniqueOrThrow({
    where: { id: facts.id },
    select: { additional: true },
  });
  const fields = fieldsOf(formIn(form.definition, 'en')).filter(({ key }) =>
    mayReadField(actor, 'view-additional', facts, key),
  );
  return rowsOf(fields, AnswersSchema.parse(additional));
}

function rowsOf(fields: readonly Field[], answers: Answers): AnswerRow[] {
  return fields.flatMap((field) => {
    const value = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
    return value === undefined
      ? []
      : [{ field: field.key, label: field.label, text: answerText(field, answers, say), value }];
  });
}
