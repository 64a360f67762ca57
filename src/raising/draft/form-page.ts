// The pages of a form: shown one after the other, each kept in the draft as it is answered.
import type { Answers, Typed } from '../../forms/answer.ts';
import { answersSchema } from '../../forms/answers.ts';
import type { FormDefinition, FormPage } from '../../forms/definition.ts';
import { question } from '../../forms/question.ts';
import { asTyped } from '../../forms/show.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { mayRaiseForOthers } from '../../permissions/raise.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import type { Link } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled, Form } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { whomAddress } from '../behalf/addresses.ts';
import { forWhom } from '../behalf/helped.ts';
import type { RaisePage } from '../models.ts';
import { typedFromAccount } from '../send/contact.ts';
import { checkAddress, pageAddress, raiseAddress, sentAddress } from './addresses.ts';
import type { DraftVisit, NewVisit, RaisingVisit } from './doors.ts';
import { beginDraft, lockDraft, today, unfinishedPage } from './drafts.ts';

/** /raise/:prefix: the form's first page; answering it makes the draft. */
export const firstPage: Form<NewVisit, RaisePermit, Answers> = {
  input: (visit) => answersSchema(pageAt(visit.form, 0).fields, today(visit)),
  show: (visit, filled) => {
    const { form, type } = visit;
    // Whoever may raise it for others says first whom it is for.
    if (mayRaiseForOthers(visit.actor, type)) return { goTo: whomAddress(type) };
    const typed = filled.errors.length > 0 ? filled.sent : typedFromAccount(pageAt(form, 0).fields, visit);
    const page = { form, number: 0, action: raiseAddress(type), backTo: { text: 'Back', href: '/' } };
    return pageReply(visit, page, typed, filled.errors);
  },
  submit: async (permit, answers, visit) => {
    const { form, formId, type } = visit;
    if (permit.forOthers) return { goTo: whomAddress(type) };
    const draftId = await beginDraft(permit, formId, { [pageAt(form, 0).key]: answers });
    if (permit.actor.person.id === ANONYMOUS) visit.session.keepDraft(draftId);
    return { goTo: addressAfter(visit, form, { type, draftId, number: 0 }) };
  },
};

/** /raise/:prefix/:draft/page/:page: any page of a draft, also to change it on the way back from checking. */
export const draftPage: Form<DraftVisit, RaisePermit, Answers> = {
  input: (visit) => answersSchema(pageAt(visit.draft.form, numberOf(visit)).fields, today(visit)),
  show: (visit, filled) => {
    const { draft, type } = visit;
    const number = numberOf(visit);
    const { key, fields } = pageAt(draft.form, number);
    if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
    const unfinished = unfinishedPage(draft, today(visit));
    if (unfinished !== undefined && unfinished < number)
      return { goTo: pageAddress(type, draft.id, unfinished) };
    const stored = draft.answers[key];
    const kept = stored ? asTyped(fields, stored) : typedFromAccount(fields, visit);
    const typed = filled.errors.length > 0 ? filled.sent : kept;
    const page = {
      form: draft.form,
      number,
      action: `${pageAddress(type, draft.id, number)}${isFromCheck(visit) ? FROM_CHECK : ''}`,
      backTo: { text: 'Back', href: addressBefore(visit, number) },
    };
    return pageReply(visit, page, typed, filled.errors);
  },
  submit: async (permit, answers, visit) => {
    const { type } = permit;
    const draft = await lockDraft(permit, visit.draft);
    if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
    const number = numberOf(visit);
    await permit.tx.draft.update({
      where: { id: draft.id },
      data: {
        answers: { ...draft.answers, [pageAt(draft.form, number).key]: answers },
        changedAt: new Date(),
      },
    });
    return { goTo: addressAfter(visit, draft.form, { type, draftId: draft.id, number }) };
  },
};

/** Added to a page's address where the way leads back to checking. */
export const FROM_CHECK = '?from=check';

type Shown = { form: FormDefinition; number: number; action: string; backTo: Link };

function pageReply(
  visit: RaisingVisit | DraftVisit,
  { form, number, action, backTo }: Shown,
  typed: Typed,
  errors: Filled['errors'],
): Reply {
  const { type } = visit;
  const { title, hint, fields } = pageAt(form, number);
  const whom = 'draft' in visit ? forWhom(visit) : undefined;
  const model: RaisePage = {
    typeName: type.name,
    title,
    ...(hint ? { intro: hint } : {}),
    step: { page: number + 1, of: form.pages.length },
    action,
    hidden: [],
    fields: fields.map((field) => question(field, typed, errors)),
    errors,
    submit: 'Continue',
    ...(whom ? { forWhom: whom } : {}),
  };
  return { show: 'raising/page', model, title: `${title} – ${type.name}`, section: '/', backTo };
}

function addressAfter(
  visit: Visit,
  form: FormDefinition,
  { type, draftId, number }: { type: RaisingVisit['type']; draftId: string; number: number },
): string {
  const isLast = number + 1 >= form.pages.length;
  return isLast || isFromCheck(visit) ? checkAddress(type, draftId) : pageAddress(type, draftId, number + 1);
}

function addressBefore(visit: DraftVisit, number: number): string {
  const { type, draft } = visit;
  if (isFromCheck(visit)) return checkAddress(type, draft.id);
  return number === 0 ? '/' : pageAddress(type, draft.id, number - 1);
}

function isFromCheck({ query }: Visit): boolean {
  return query['from'] === 'check';
}

/** The page that the address names, counted from 0. Throws Invisible where there is none. */
function numberOf({ params, draft }: DraftVisit): number {
  const typed = params['page'] ?? '';
  const number = /^[1-9]\d?$/.test(typed) ? Number(typed) - 1 : -1;
  if (!draft.form.pages[number]) throw new Invisible();
  return number;
}

function pageAt({ pages }: FormDefinition, number: number): FormPage {
  const page = pages[number];
  if (!page) throw new Invisible();
  return page;
}
