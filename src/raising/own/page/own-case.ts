// A case as its owner sees it, the same by account and by tracking link.
import type { FieldError } from '../../../web/look/fields.ts';
import type { Reply } from '../../../web/reply.ts';
import type { Filled } from '../../../web/routing.ts';
import { type CaseVisit, may, whyNotAsOwner } from '../../../web/visit.ts';
import { translated } from '../../../words/translated.ts';
import { addressOf, placeOf } from '../addresses.ts';
import { fileChoice, ownFiles } from '../files.ts';
import type { OwnCasePage } from '../models.ts';
import { statusSentence, statusTag } from '../public-status.ts';
import { addForm } from './add-form.ts';
import { appointmentsOf } from './appointments.ts';
import { feedbackForm } from './feedback-form.ts';
import { openQuestions } from './open-questions.ts';
import { publicHistory } from './public-history.ts';
import { datesOf, endingOf, type Found, readCase, submittedOf } from './record.ts';

/** GET /my-cases/:reference, /track/:token */
export function showOwnCase(visit: CaseVisit): Promise<Reply> {
  return casePage(visit, { sent: {}, errors: [] });
}

/** The same with what a form on it couldn't take yet. */
export async function casePage(visit: CaseVisit, filled: Filled): Promise<Reply> {
  const { actor, facts, say, language } = visit;
  const { types, statuses } = actor.configuration;
  const status = statuses.get(facts.statusId);
  const type = types.get(facts.typeId);
  const found = await readCase(visit);
  const files = await ownFiles(visit);
  const appointments = await appointmentsOf(visit);
  const ending = endingOf(visit, found);
  const model: OwnCasePage = {
    reference: facts.reference,
    type: type ? translated(type, language, 'name') : '',
    status: statusTag(status, language),
    statusText: status ? statusSentence(status, say, language) : '',
    facts: datesOf(visit, found),
    questions: await openQuestions(visit),
    ...(ending ? { ending } : {}),
    ...(may(visit, 'give-feedback') ? { feedback: feedbackForm(visit, found.feedback, filled) } : {}),
    ...(await historyOf(visit)),
    ...(appointments.length > 0 ? { appointments } : {}),
    ...(files ? { files } : {}),
    ...(may(visit, 'view-details') ? { submitted: submittedOf(visit, found) } : {}),
    errors: filled.errors,
    ...(await addition(visit, found, filled)),
    copy: { text: say('data.title-case'), href: `${addressOf(visit)}/data` },
    ...(may(visit, 'withdraw')
      ? { withdraw: { text: say('own.withdraw'), href: `${addressOf(visit)}/withdraw` } }
      : {}),
  };
  return { show: 'raising/case', model, title: facts.reference, ...placeOf(visit) };
}

async function historyOf(visit: CaseVisit): Promise<Partial<OwnCasePage>> {
  if (!may(visit, 'view-history')) return {};
  const asked = visit.query['before'] ?? '';
  const before = /^\d{1,9}$/.test(asked) ? Number(asked) : undefined;
  const { items, older } = await publicHistory(visit, before);
  const address = addressOf(visit);
  return {
    history: items,
    ...(older === undefined ? {} : { historyOlder: `${address}?before=${older}#history` }),
    ...(before === undefined ? {} : { historyNewest: `${address}#history` }),
  };
}

/** The form to add something, or why there is none. */
async function addition(
  visit: CaseVisit,
  { closedAt }: Found,
  filled: Filled,
): Promise<Pick<OwnCasePage, 'add' | 'noAdd'>> {
  if (may(visit, 'add-public-note') || may(visit, 'attach-file'))
    return { add: addForm(visit, await fileChoice(visit, filled.errors), ofTheNote(filled)) };
  return {
    noAdd: closedAt === null ? whyNotAsOwner(visit, 'add-public-note') : visit.say('own.add-closed'),
  };
}

// The page has several forms: what was wrong with another one is not said here.
function ofTheNote({ sent, errors }: Filled): { sent: Filled['sent']; errors: FieldError[] } {
  return { sent, errors: errors.filter(({ field }) => field === 'note') };
}
