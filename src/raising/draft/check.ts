// Check your answers: everything that was typed, each with the way back to change it, before it is sent.
import type { FormPage } from '../../forms/definition.ts';
import { answerText } from '../../forms/show.ts';
import { inSentence } from '../../forms/wording.ts';
import { mayRaiseForOthers, mayStart } from '../../permissions/raise.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, typed } from '../../web/routing.ts';
import type { CheckPage } from '../models.ts';
import { pageAddress, sendAddress, sentAddress } from './addresses.ts';
import type { DraftVisit } from './doors.ts';
import { unfinishedPage } from './drafts.ts';
import { FROM_CHECK } from './form-page.ts';

/** GET /raise/:prefix/:draft/check */
export function showCheck(visit: DraftVisit): Promise<Reply> {
  return checkPage(visit, { sent: {}, errors: [] });
}

/** The page with what is wrong with it; or the way to the first page that isn't done, or to where it was sent. */
export async function checkPage(visit: DraftVisit, filled: Filled): Promise<Reply> {
  const { prisma, type, draft } = visit;
  if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
  const unfinished = unfinishedPage(draft, visit);
  if (unfinished !== undefined) return { goTo: pageAddress(type, draft.id, unfinished) };
  const { declaration } = await prisma.caseType.findUniqueOrThrow({
    where: { id: type.id },
    select: { declaration: true },
  });
  const model: CheckPage = {
    typeName: type.name,
    sections: draft.form.pages.map((page, number) => section(visit, page, number)),
    action: sendAddress(type, draft.id),
    hidden: [],
    errors: filled.errors,
    ...(mayRaiseForOthers(visit.actor, type) ? { behalf: behalfField(visit, filled) } : {}),
    ...(declaration ? { declaration } : {}),
  };
  const lastPage = pageAddress(type, draft.id, draft.form.pages.length - 1);
  return {
    show: 'raising/check',
    model,
    title: `Check your answers – ${type.name}`,
    section: '/',
    backTo: { text: 'Back', href: lastPage },
  };
}

function section({ type, draft, say }: DraftVisit, { key, title, fields }: FormPage, number: number) {
  const answers = draft.answers[key] ?? {};
  return {
    title,
    rows: fields.map((field) => ({
      key: field.label,
      value: answerText(field, answers, say),
      change: {
        href: `${pageAddress(type, draft.id, number)}${FROM_CHECK}#${field.key}`,
        what: inSentence(field.label),
      },
    })),
  };
}

function behalfField({ actor, type }: DraftVisit, { sent, errors }: Filled): FieldProps {
  const error = errors.find(({ field }) => field === 'behalf')?.text;
  return {
    kind: 'choice',
    name: 'behalf',
    label: 'Whom is this for?',
    required: true,
    options: [
      { value: 'other', label: 'Somebody else', hint: 'It becomes theirs: whoever the answers above name.' },
      { value: 'self', label: 'Myself' },
    ],
    value: typed(sent, 'behalf') || (mayStart(actor, type) ? '' : 'other'),
    ...(error === undefined ? {} : { error }),
  };
}
