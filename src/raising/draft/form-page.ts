// The pages of a form, shown one after the other; and changed on the way back from checking.
import { acceptOf, limitsText } from '../../files/limits.ts';
import type { Typed } from '../../forms/answer.ts';
import type { Field } from '../../forms/definition.ts';
import { question } from '../../forms/question.ts';
import { asTyped } from '../../forms/show.ts';
import { askedFields } from '../../forms/shown.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { mayRaiseForOthers } from '../../permissions/raise.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import type { FieldProps, KeptFile } from '../../web/look/fields.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled, Form } from '../../web/routing.ts';
import type { Sent } from '../../web/visit.ts';
import { translated } from '../../words/translated.ts';
import { entryOf, whomAddress } from '../behalf/addresses.ts';
import { forWhom } from '../behalf/helped.ts';
import type { RaisePage } from '../models.ts';
import { typedFromAccount } from '../send/contact.ts';
import {
  checkAddress,
  draftAddress,
  FROM_CHECK,
  pageAddress,
  raiseAddress,
  saveAddress,
  sentAddress,
} from './addresses.ts';
import { anything, isFromCheck, keepPage } from './answer-page.ts';
import { byField, type DraftVisit, type NewVisit, type RaisingVisit, receiveFiles } from './doors.ts';
import { allAnswers, beginDraft } from './drafts.ts';
import { answersBefore, finish, pageAt, shownNumbers } from './pages.ts';

/** /raise/:prefix: the form's first page; sending it begins the draft, whatever it says. */
export const firstPage: Form<NewVisit, RaisePermit, Sent> = {
  input: () => anything,
  receives: (visit) => receiveFiles(visit, 0),
  show: (visit, { sent, errors }) => {
    const { form, type } = visit;
    // Whoever may raise it for others says first whom it is for.
    if (mayRaiseForOthers(visit.actor, type)) return { goTo: whomAddress(type) };
    const typed = errors.length > 0 ? sent : typedFromAccount(pageAt(form, 0).fields, visit);
    return pageReply({ ...visit, files: [] }, { number: 0, action: raiseAddress(type) }, typed, errors);
  },
  submit: async (permit, sent, visit) => {
    const { formId, language, config, type } = visit;
    if (permit.forOthers) return { goTo: whomAddress(type) };
    const draft = await beginDraft(permit, { formId, language, config });
    if (permit.actor.person.id === ANONYMOUS) visit.session.keepDraft(draft.id);
    return keepPage(permit, { ...visit, draft, files: [] }, 0, sent, showPage);
  },
};

/** /raise/:prefix/:draft/page/:page: any page of a draft. */
export const draftPage: Form<DraftVisit, RaisePermit, Sent> = {
  input: () => anything,
  receives: (visit) => receiveFiles(visit, numberOf(visit)),
  show: (visit, filled) => {
    const { draft, type, form } = visit;
    const number = numberOf(visit);
    if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
    const found = finish(visit, { form, answers: draft.answers, files: byField(visit.files) });
    const next = 'unfinished' in found ? found.unfinished : undefined;
    if (next !== undefined && next < number) return { goTo: pageAddress(type, draft.id, next) };
    if (!shownNumbers({ form, answers: draft.answers }).includes(number))
      return { goTo: checkAddress(type, draft.id) };
    return showPage(visit, number, filled);
  },
  submit: (permit, sent, visit) => keepPage(permit, visit, numberOf(visit), sent, showPage),
};

/** A page of a draft with what was typed and what was wrong; as it was kept, where nothing is. */
export function showPage(visit: DraftVisit, number: number, { sent, errors }: Filled): Reply {
  const { draft, type, form } = visit;
  const { key, fields } = pageAt(form, number);
  const stored = draft.answers[key];
  const kept = draft.typed[key] ?? (stored ? asTyped(fields, stored) : typedFromAccount(fields, visit));
  const action = `${pageAddress(type, draft.id, number)}${isFromCheck(visit) ? FROM_CHECK : ''}`;
  return pageReply(visit, { number, action, draft }, errors.length > 0 ? sent : kept, errors);
}

type Shown = { number: number; action: string; draft?: DraftVisit['draft'] };

function pageReply(
  visit: RaisingVisit & Pick<DraftVisit, 'files' | 'helped'>,
  { number, action, draft }: Shown,
  typed: Typed,
  errors: Filled['errors'],
): Reply {
  const { type, form, say, language, config } = visit;
  const whom = draft && forWhom({ ...visit, draft });
  const { title, hint, fields } = pageAt(form, number);
  const answers = draft?.answers ?? {};
  const numbers = shownNumbers({ form, answers });
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  const typeName = translated(type, language, 'name');
  const model: RaisePage = {
    typeName,
    title,
    ...(hint ? { intro: hint } : {}),
    ...(whom ? { forWhom: whom } : {}),
    step: { page: numbers.indexOf(number) + 1, of: numbers.length },
    action,
    takesFiles: fields.some(({ kind }) => kind === 'files'),
    fields: askedFields(fields, allAnswers(answersBefore({ form, answers }, number))).map((field) =>
      questionOf(visit, draft, field, typed, errors),
    ),
    errors,
    submit: say('raising.continue'),
    ...(draft
      ? {
          save: { text: say('raising.save-link'), href: saveAddress(type, draft.id) },
          keptUntil: say('raising.kept-until', { date: date(draft.expiresAt) }),
        }
      : {}),
  };
  const backTo = { text: say('frame.back'), href: draft ? addressBefore({ ...visit, draft }, number) : '/' };
  return {
    show: 'raising/page',
    model,
    title: `${title} – ${typeName}`,
    section: draft ? entryOf(draft) : '/',
    backTo,
  };
}

/** A question; one that takes files says which, and how large they may be. */
function questionOf(
  visit: RaisingVisit & Pick<DraftVisit, 'files'>,
  draft: DraftVisit['draft'] | undefined,
  field: Field,
  typed: Typed,
  errors: Filled['errors'],
): FieldProps {
  const { say, limits } = visit;
  const asked = question(field, typed, errors, say, filesShown(visit, draft, field));
  if (field.kind !== 'files') return asked;
  const maxFiles = Math.min(limits.maxFiles, field.most ?? limits.maxFiles);
  const hint = [asked.hint, limitsText({ ...limits, maxFiles }, say)].filter(Boolean).join(' ');
  return { ...asked, hint, accept: acceptOf(limits) };
}

/** What a field of files shows of those that the draft has already. */
function filesShown(
  { files, type }: RaisingVisit & Pick<DraftVisit, 'files'>,
  draft: DraftVisit['draft'] | undefined,
  { key }: Field,
): KeptFile[] {
  if (!draft) return [];
  return files
    .filter((file) => file.field === key)
    .map(({ storedAs: id, name, bytes }) => ({
      ...{ id, name, bytes, removable: true },
      href: `${draftAddress(type, draft.id)}/files/${id}`,
    }));
}

function addressBefore(visit: DraftVisit, number: number): string {
  const { type, draft, form } = visit;
  if (isFromCheck(visit)) return checkAddress(type, draft.id);
  const before = shownNumbers({ form, answers: draft.answers }).findLast((shown) => shown < number);
  return before === undefined ? '/' : pageAddress(type, draft.id, before);
}

/** The page that the address names, counted from 0. Throws Invisible where there is none. */
function numberOf({ params, form }: DraftVisit): number {
  const typed = params['page'] ?? '';
  const number = /^[1-9]\d?$/.test(typed) ? Number(typed) - 1 : -1;
  pageAt(form, number);
  return number;
}
