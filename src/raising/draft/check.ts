// Check your answers: everything that was typed, each with the way back to change it, before it is sent.
import type { FormPage } from '../../forms/definition.ts';
import { answerRows } from '../../forms/show.ts';
import { shownFields } from '../../forms/shown.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import { translated } from '../../words/translated.ts';
import { entryOf } from '../behalf/addresses.ts';
import { forWhom } from '../behalf/helped.ts';
import { similarCases } from '../behalf/similar.ts';
import type { CheckPage } from '../models.ts';
import { FROM_CHECK, pageAddress, saveAddress, sendAddress, sentAddress } from './addresses.ts';
import { byField, type DraftVisit } from './doors.ts';
import { type AnswersByPage, allAnswers } from './drafts.ts';
import { finish, pageAt, shownNumbers } from './pages.ts';

/** GET /raise/:prefix/:draft/check */
export function showCheck(visit: DraftVisit): Promise<Reply> {
  return checkPage(visit, { sent: {}, errors: [] });
}

/** The page with what is wrong with it; or the way to the first page that isn't done, or to where it was sent. */
export async function checkPage(visit: DraftVisit, { errors }: Filled): Promise<Reply> {
  const { prisma, type, draft, form, say, language } = visit;
  if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
  const found = finish(visit, { form, answers: draft.answers, files: byField(visit.files) });
  if ('unfinished' in found) return { goTo: pageAddress(type, draft.id, found.unfinished) };
  const numbers = shownNumbers({ form, answers: found.answers });
  const row = await prisma.caseType.findUniqueOrThrow({
    where: { id: type.id },
    select: { declaration: true, translations: true },
  });
  const declaration = row.declaration && translated(row, language, 'declaration');
  const typeName = translated(type, language, 'name');
  const [whom, similar] = [forWhom(visit), await similarCases(visit)];
  const model: CheckPage = {
    typeName,
    sections: numbers.map((number) => sectionOf(visit, pageAt(form, number), number, found.answers)),
    action: sendAddress(type, draft.id),
    errors,
    save: { text: say('raising.save-link'), href: saveAddress(type, draft.id) },
    ...(whom ? { forWhom: whom } : {}),
    ...(similar ? { similar } : {}),
    ...(declaration ? { declaration } : {}),
    submit: say(declaration ? 'raising.accept-and-send' : 'raising.send'),
  };
  return {
    show: 'raising/check',
    model,
    title: `${say('raising.check-title')} – ${typeName}`,
    section: entryOf(draft),
    backTo: { text: say('frame.back'), href: pageAddress(type, draft.id, numbers.at(-1) ?? 0) },
  };
}

function sectionOf({ type, draft, say }: DraftVisit, page: FormPage, number: number, given: AnswersByPage) {
  const answers = allAnswers(given);
  return {
    title: page.title,
    rows: shownFields(page.fields, answers).flatMap((field) =>
      answerRows(field, answers, say).map((row) => ({
        ...row,
        change: { href: `${pageAddress(type, draft.id, number)}${FROM_CHECK}#${field.key}`, what: row.key },
      })),
    ),
  };
}
