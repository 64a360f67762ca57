// One case as it stands in a copy.
import { AnswersSchema } from '../../forms/answer.ts';
import { type FormDefinition, fieldsOf, type Meaning } from '../../forms/definition.ts';
import { answerText } from '../../forms/show.ts';
import { ownersTitle } from '../../history-words.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { withoutKeys } from '../../tokens.ts';
import type { Visit } from '../../web/visit.ts';
import type { Say } from '../../words/say.ts';
import { publicNameIn, translated } from '../../words/translated.ts';
import type { CaseRow, ReadCase } from './read-cases.ts';
import type { CaseCopy } from './shape.ts';

const CONTACT: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['name', 'email', 'phone', 'address']);

type Speaking = Pick<Visit, 'say' | 'language'>;

/** Takes a case with its form; gives what of it its owner may see. `pathOf` says where each file is in the zip. */
export function copyOf(
  { row, facts, may }: ReadCase,
  form: FormDefinition,
  pathOf: (file: CaseRow['files'][number]) => string | null,
  { say, language }: Speaking,
): CaseCopy {
  const withContact = may('view-contact');
  return {
    reference: row.reference,
    type: translated(row.caseType, language, 'name'),
    status: publicNameIn(row.status, language),
    ...{ raisedAt: row.raisedAt, changedAt: row.changedAt, dueAt: row.dueAt, closedAt: row.closedAt },
    ...(may('view-details') ? { title: row.title, answers: answersOf(row, form, withContact, say) } : {}),
    ...(withContact ? { contact: contactOf(row) } : {}),
    ...(may('view-history') ? historyOf(row, facts.ownerId, { say, language }) : {}),
    ...(may('view-attachments')
      ? {
          files: row.files.map((file) => {
            const { name, contentType, bytes, uploadedAt } = file;
            return { name, contentType, bytes, uploadedAt, path: pathOf(file) };
          }),
        }
      : {}),
    ...(row.feedback ? { feedback: row.feedback } : {}),
  };
}

function answersOf({ submission }: CaseRow, form: FormDefinition, withContact: boolean, say: Say) {
  const answers = AnswersSchema.parse(submission);
  return fieldsOf(form).flatMap((field) => {
    const value = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
    if (value === undefined || (!withContact && CONTACT.has(field.means))) return [];
    return [{ field: field.key, label: field.label, text: answerText(field, answers, say), value }];
  });
}

function contactOf({ contactName, contactEmail, contactPhone, contactAddress }: CaseRow) {
  return { name: contactName, email: contactEmail, phone: contactPhone, address: contactAddress };
}

/** What has happened, as the owner's page tells it: without the names of those who work on it. */
function historyOf(row: CaseRow, ownerId: number | null, { say, language }: Speaking): Partial<CaseCopy> {
  const closed = row.events.filter(({ action }) => action === 'close-account');
  const owners = new Set([ownerId, ANONYMOUS, ...closed.map(({ actorId }) => actorId)]);
  return {
    history: row.events.map(({ at, actorId, action, text, data, changes: [change] }) => ({
      at,
      by: owners.has(actorId) ? 'you' : 'us',
      action,
      // A step's own data name the statuses as staff know them.
      title: ownersTitle(action, action === 'change-status' ? {} : data, say),
      text: change ? change.text : text,
    })),
    questions: row.questions,
    appointments: row.appointments,
    letters: row.mails.map(({ createdAt, subject, text }) => ({
      at: createdAt,
      subject,
      text: withoutKeys(text),
    })),
    ...(row.closedAt
      ? {
          ending: {
            reason: row.closingReason && translated(row.closingReason, language, 'text'),
            explanation: row.closingExplanation,
          },
        }
      : {}),
  };
}
