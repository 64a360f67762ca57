// What is known of a case beside its facts, as far as its owner may read it: dates, what was submitted, how it ended.
import { AnswersSchema } from '../../../forms/answer.ts';
import { formIn, type Meaning } from '../../../forms/definition.ts';
import { answerRows } from '../../../forms/show.ts';
import { askedOf } from '../../../forms/shown.ts';
import { momentsIn } from '../../../web/look/moments.ts';
import type { SummaryRow } from '../../../web/look/parts.ts';
import { type CaseVisit, may } from '../../../web/visit.ts';
import { translated } from '../../../words/translated.ts';
import type { OwnCasePage } from '../models.ts';

export type Found = Awaited<ReturnType<typeof readCase>>;

const CONTACT: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['name', 'email', 'phone', 'address']);

/** The case of a visit, with whether its owner has ended it or staff. */
export function readCase({ prisma, facts }: CaseVisit) {
  return prisma.case.findUniqueOrThrow({
    where: { id: facts.id },
    select: {
      raisedAt: true,
      closedAt: true,
      dueAt: true,
      closingExplanation: true,
      closingReason: { select: { text: true, translations: true } },
      submission: true,
      form: { select: { definition: true } },
      feedback: { select: { resolved: true, comment: true, at: true } },
      events: {
        where: { action: { in: ['close', 'withdraw'] } },
        orderBy: { id: 'desc' },
        take: 1,
        select: { action: true, text: true },
      },
    },
  });
}

export function datesOf({ config, say, language }: CaseVisit, { raisedAt, closedAt, dueAt }: Found) {
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  return [
    { key: say('own.raised'), value: date(raisedAt) },
    ...(dueAt && !closedAt ? [{ key: say('own.due'), value: date(dueAt) }] : []),
    ...(closedAt ? [{ key: say('own.closed'), value: date(closedAt) }] : []),
  ];
}

/** How it ended; nothing while it goes on, or where the owner may not read it. */
export function endingOf(visit: CaseVisit, found: Found): OwnCasePage['ending'] {
  const { say, language } = visit;
  const { closedAt, closingReason, closingExplanation, events } = found;
  if (!closedAt || !may(visit, 'view-history')) return undefined;
  const [last] = events;
  if (last?.action === 'withdraw') {
    const words = closingExplanation ?? last.text;
    return {
      title: say('own.ending-withdrawn'),
      rows: words ? [{ key: say('own.ending-your-reason'), value: words }] : [],
    };
  }
  const rows = [
    ...(closingReason
      ? [{ key: say('own.ending-reason'), value: translated(closingReason, language, 'text') }]
      : []),
    ...(closingExplanation ? [{ key: say('own.ending-explanation'), value: closingExplanation }] : []),
  ];
  return rows.length > 0 ? { title: say('own.ending'), rows } : undefined;
}

/** The answers, those that say who the owner is only to who may see the contact details. */
export function submittedOf(visit: CaseVisit, { submission, form }: Found): SummaryRow[] {
  const answers = AnswersSchema.parse(submission);
  const withContact = may(visit, 'view-contact');
  return askedOf(formIn(form.definition, visit.language), answers)
    .filter((field) => withContact || !CONTACT.has(field.means))
    .flatMap((field) => answerRows(field, answers, visit.say));
}
