// Check your answers: everything that was typed, each with the way back to change it, before it is sent.
import type { FormPage } from '../../forms/definition.ts';
import { answerText } from '../../forms/show.ts';
import { inSentence } from '../../forms/wording.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import { forWhom } from '../behalf/helped.ts';
import { similarCases } from '../behalf/similar.ts';
import type { CheckPage } from '../models.ts';
import { pageAddress, sendAddress, sentAddress } from './addresses.ts';
import type { DraftVisit } from './doors.ts';
import { today, unfinishedPage } from './drafts.ts';
import { FROM_CHECK } from './form-page.ts';

/** GET /raise/:prefix/:draft/check */
export function showCheck(visit: DraftVisit): Promise<Reply> {
  return checkPage(visit, { sent: {}, errors: [] });
}

/** The page with what is wrong with it; or the way to the first page that isn't done, or to where it was sent. */
export async function checkPage(visit: DraftVisit, filled: Filled): Promise<Reply> {
  const { prisma, type, draft } = visit;
  if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
  const unfinished = unfinishedPage(draft, today(visit));
  if (unfinished !== undefined) return { goTo: pageAddress(type, draft.id, unfinished) };
  const { declaration } = await prisma.caseType.findUniqueOrThrow({
    where: { id: type.id },
    select: { declaration: true },
  });
  const [whom, similar] = [forWhom(visit), await similarCases(visit)];
  const model: CheckPage = {
    typeName: type.name,
    sections: draft.form.pages.map((page, number) => section(visit, page, number)),
    action: sendAddress(type, draft.id),
    hidden: [],
    errors: filled.errors,
    ...(whom ? { forWhom: whom } : {}),
    ...(similar ? { similar } : {}),
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

function section({ type, draft }: DraftVisit, { key, title, fields }: FormPage, number: number) {
  const answers = draft.answers[key] ?? {};
  return {
    title,
    rows: fields.map((field) => ({
      key: field.label,
      value: answerText(field, answers),
      change: {
        href: `${pageAddress(type, draft.id, number)}${FROM_CHECK}#${field.key}`,
        what: inSentence(field.label),
      },
    })),
  };
}
