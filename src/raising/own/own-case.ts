// A case as its owner sees it, the same by account and by tracking link; and the note that they add to it.
import type { z } from 'zod';
import { AnswersSchema } from '../../forms/answer.ts';
import { answersSchema } from '../../forms/answers.ts';
import { type Field, fieldsOf, formIn, type Meaning } from '../../forms/definition.ts';
import { question } from '../../forms/question.ts';
import { answerRows } from '../../forms/show.ts';
import { record } from '../../history.ts';
import type { Permit } from '../../permissions/permit.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { SummaryRow } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled, Form } from '../../web/routing.ts';
import { type CaseVisit, may, why } from '../../web/visit.ts';
import { reading } from '../draft/pages.ts';
import type { OwnCasePage } from '../models.ts';
import { publicHistory } from './public-history.ts';
import { statusSentence, statusTag } from './public-status.ts';

type Note = { note: string };

const NOTE: Field = { key: 'note', kind: 'long-text', label: 'Your note', required: true };
const CONTACT: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['name', 'email', 'phone', 'address']);

/** GET /my-cases/:reference, /track/:token */
export function showOwnCase(visit: CaseVisit): Promise<Reply> {
  return casePage(visit, { sent: {}, errors: [] });
}

/** POST /my-cases/:reference/add-public-note, /track/:token/add-public-note */
export const noteForm: Form<CaseVisit, Permit<'add-public-note'>, Note> = {
  input: (visit): z.ZodType<Note> =>
    answersSchema([NOTE], reading(visit)).transform((answers) => ({ note: String(answers[NOTE.key]) })),
  show: casePage,
  submit: async (permit, { note }, visit) => {
    await record(permit, { public: true, text: note });
    return { goTo: addressOf(visit), notice: 'Your note was added. We can read it now.' };
  },
};

async function casePage(visit: CaseVisit, { sent, errors }: Filled): Promise<Reply> {
  const { actor, facts } = visit;
  const { types, statuses } = actor.configuration;
  const status = statuses.get(facts.statusId);
  const found = await readCase(visit);
  const model: OwnCasePage = {
    reference: facts.reference,
    type: types.get(facts.typeId)?.name ?? '',
    status: statusTag(status),
    statusText: status ? statusSentence(status) : '',
    facts: datesOf(visit, found),
    ending: may(visit, 'view-history') ? endingOf(found) : [],
    ...(may(visit, 'view-details') ? { submitted: submittedOf(visit, found) } : {}),
    ...(may(visit, 'view-history') ? { history: await publicHistory(visit) } : {}),
    errors,
    ...(may(visit, 'add-public-note')
      ? {
          note: {
            action: `${addressOf(visit)}/add-public-note`,
            field: question(NOTE, sent, errors, visit.say),
            hidden: [],
          },
        }
      : { noNote: whyNoNote(visit, found) }),
  };
  return {
    show: 'raising/case',
    model,
    title: facts.reference,
    ...(isTracked(visit) ? {} : { section: '/my-cases', backTo: { text: 'My cases', href: '/my-cases' } }),
  };
}

function whyNoNote(visit: CaseVisit, { closedAt }: Found): string {
  if (closedAt === null) return why(visit, 'add-public-note');
  return 'It is closed, so nothing can be added to it any more. If it isn’t settled for you, send us a new one.';
}

type Found = Awaited<ReturnType<typeof readCase>>;

function readCase({ prisma, facts }: CaseVisit) {
  return prisma.case.findUniqueOrThrow({
    where: { id: facts.id },
    select: {
      raisedAt: true,
      closedAt: true,
      dueAt: true,
      closingExplanation: true,
      closingReason: { select: { text: true } },
      submission: true,
      form: { select: { definition: true } },
    },
  });
}

function datesOf({ config }: CaseVisit, { raisedAt, closedAt, dueAt }: Found) {
  const { date } = momentsIn(config.timeZone, () => new Date());
  return [
    { key: 'Raised', value: date(raisedAt) },
    ...(dueAt && !closedAt ? [{ key: 'We aim to finish by', value: date(dueAt) }] : []),
    ...(closedAt ? [{ key: 'Closed', value: date(closedAt) }] : []),
  ];
}

function endingOf({ closedAt, closingReason, closingExplanation }: Found): SummaryRow[] {
  if (!closedAt) return [];
  return [
    ...(closingReason ? [{ key: 'Reason', value: closingReason.text }] : []),
    ...(closingExplanation ? [{ key: 'Explanation', value: closingExplanation }] : []),
  ];
}

function submittedOf(visit: CaseVisit, { submission, form }: Found): SummaryRow[] {
  const answers = AnswersSchema.parse(submission);
  const withContact = may(visit, 'view-contact');
  return fieldsOf(formIn(form.definition, visit.language))
    .filter((field) => withContact || !CONTACT.has(field.means))
    .flatMap((field) => answerRows(field, answers, visit.say));
}

function addressOf({ facts, params }: CaseVisit): string {
  const token = params['token'];
  return token === undefined ? `/my-cases/${facts.reference}` : `/track/${token}`;
}

function isTracked({ params }: CaseVisit): boolean {
  return params['token'] !== undefined;
}
