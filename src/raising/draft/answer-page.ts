// What a page of a form sent, kept in the draft: as answers where it holds, or as it was typed until it does.
import { z } from 'zod';
import { filesOfDraft, keepAsked, keepWithDraft, removeFromDraft } from '../../files/rows.ts';
import { BUTTON, press, pressed } from '../../forms/press.ts';
import { keptAnswers } from '../../forms/shown.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import type { FieldError } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { errorsOf, type Filled } from '../../web/routing.ts';
import type { Sent, Visit } from '../../web/visit.ts';
import { checkAddress, FROM_CHECK, pageAddress, sentAddress } from './addresses.ts';
import { byField, type DraftVisit } from './doors.ts';
import { allAnswers, lockDraft, saveDraft } from './drafts.ts';
import { fileKeys, finish, pageAt, pageSchema, shownNumbers } from './pages.ts';

/** A page takes whatever is sent: what doesn't hold yet is kept as typed, so that nothing has to be typed twice. */
export const anything: z.ZodType<Sent> = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

type ShowPage = (visit: DraftVisit, number: number, filled: Filled) => Reply;

/** Keeps what a page sent, and gives the page that comes next: the same again, where something is to be mended. */
export async function keepPage(
  permit: RaisePermit,
  came: DraftVisit,
  number: number,
  sent: Sent,
  show: ShowPage,
): Promise<Reply> {
  const draft = await lockDraft(permit, came.draft);
  const { type, config, form } = came;
  if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
  const taken = await takeFiles(permit, came);
  const visit = { ...came, draft, files: taken.files };
  const { key, fields } = pageAt(form, number);
  const button = pressed(sent);
  if (button) {
    if (button.does === 'remove-file') await removeFromDraft(permit.tx, draft.id, button.id);
    const { typed, focus } = press(fields, withoutButtons(sent), button);
    await saveDraft(permit, config, draft, { typed: { ...draft.typed, [key]: typed } });
    return { goTo: `${pageAddress(type, draft.id, number)}${fromCheck(visit)}#${focus}` };
  }
  const progress = { form, answers: draft.answers, files: byField(visit.files) };
  const parsed = pageSchema(visit, progress, number).schema.safeParse(sent);
  const errors = [...(parsed.success ? [] : errorsOf(parsed.error)), ...taken.refused];
  if (!parsed.success || errors.length > 0) {
    await saveDraft(permit, config, draft, { typed: { ...draft.typed, [key]: sent } });
    const reply = show(visit, number, { sent, errors });
    return 'show' in reply ? { ...reply, status: 422 } : reply;
  }
  const { [key]: _done, ...typed } = draft.typed;
  const answers = keptAnswers(form, { ...draft.answers, [key]: parsed.data });
  await saveDraft(permit, config, draft, { answers, typed });
  await keepAsked(permit, draft.id, fileKeys(form, allAnswers(answers)));
  return { goTo: addressAfter({ ...visit, draft: { ...draft, answers } }, number) };
}

/** What was typed, without the button that sent it. */
function withoutButtons(sent: Sent): Sent {
  const kept = Object.entries(sent).filter(([name]) => name !== BUTTON && !/-map\.[xy]$/.test(name));
  return Object.fromEntries(kept);
}

/** The draft's files, with those that came along; and what is wrong with the ones that weren't taken. */
async function takeFiles(permit: RaisePermit, { draft, received, limits, say }: DraftVisit) {
  const had = await filesOfDraft(permit.tx, draft.id);
  if (!received) return { files: had, refused: [] };
  // Of several requests at once each has counted by itself: the draft is locked only now.
  const room = Math.max(0, limits.maxFiles - had.length);
  await keepWithDraft(permit.tx, draft.id, permit.actor.person.id, received.kept.slice(0, room));
  const tooMany = received.kept.slice(room).map(({ field, name }): FieldError => {
    return { field, text: say('files.too-many', { name, count: limits.maxFiles }) };
  });
  const refused = received.refused.map(({ field, text }): FieldError => ({ field, text }));
  return { files: await filesOfDraft(permit.tx, draft.id), refused: [...refused, ...tooMany] };
}

/** Back to checking, where the change came from there and asks nothing new; else the next page that is asked. */
function addressAfter(visit: DraftVisit, number: number): string {
  const { type, draft, form, files } = visit;
  const { answers } = draft;
  if (isFromCheck(visit)) {
    const found = finish(visit, { form, answers, files: byField(files) });
    return 'unfinished' in found
      ? `${pageAddress(type, draft.id, found.unfinished)}${FROM_CHECK}`
      : checkAddress(type, draft.id);
  }
  const next = shownNumbers({ form, answers }).find((shown) => shown > number);
  return next === undefined ? checkAddress(type, draft.id) : pageAddress(type, draft.id, next);
}

/** Whether the way leads back to checking. */
export function isFromCheck({ query }: Visit): boolean {
  return query['from'] === 'check';
}

function fromCheck(visit: Visit): string {
  return isFromCheck(visit) ? FROM_CHECK : '';
}
