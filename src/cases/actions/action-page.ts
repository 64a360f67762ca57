// The page of one action on one case: what will happen, what is asked, and what changed meanwhile, if anything did.
import { z } from 'zod';
import type { About } from '../../permissions/state-rules.ts';
import type { Action } from '../../permissions/vocabulary.ts';
import type { Asked } from '../../web/doors.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, typed } from '../../web/routing.ts';
import { type CaseVisit, decision, why } from '../../web/visit.ts';
import { identityOf } from '../manage/identity.ts';
import { actionAddress } from '../manage/offers.ts';
import { eventsSince } from '../manage/timeline.ts';
import type { ActionPage } from '../models.ts';

export type Words = {
  action: Action;
  title: string;
  explanation?: string;
  fields: readonly FieldProps[];
  submit: { text: string; warning?: boolean };
  /** What it is about, beside the case. */
  about?: About;
  /** Where it is sent, if the address names more than the case and the action. */
  address?: string;
  /** Where it was come from, if not the case itself. */
  from?: string;
};

const LARGEST_INT = 2_147_483_647;

// One that can't be read is older than every case.
const stampNumber = z.coerce.number().int().nonnegative().max(LARGEST_INT).catch(0);

/** What every action's form carries: the case's version that it was made from, and the newest event then. */
export const Stamp = { version: stampNumber, seen: stampNumber };

/** What the law is asked for a stamped form. */
export function asked({ version }: { version: number }, about: About = {}): Asked {
  return { version, about };
}

/** The page of an action, with what was typed and what was wrong. */
export async function actionPage(visit: CaseVisit, words: Words, filled: Filled): Promise<Reply> {
  const { facts } = visit;
  const { action, title, address, explanation, fields, submit } = words;
  const made = decision(visit, action, words.about);
  const model: ActionPage = {
    title,
    ...(explanation === undefined ? {} : { explanation }),
    identity: await identityOf(visit),
    action: address ?? actionAddress(facts.reference, action),
    takesFiles: fields.some(({ kind }) => kind === 'files'),
    hidden: [
      { name: 'version', value: String(facts.version) },
      { name: 'seen', value: String(await newestEvent(visit)) },
    ],
    fields: fields.map((field) => withTyped(field, filled)),
    errors: filled.errors,
    submit,
    cancel: { text: 'Cancel', href: words.from ?? `/cases/${facts.reference}` },
    ...(made.allowed && made.bypass ? { bypass: why(visit, action, words.about) } : {}),
    ...(isOutdated(visit, filled)
      ? { changed: await eventsSince(visit, stampNumber.parse(filled.sent['seen'])) }
      : {}),
  };
  const backTo = { text: `Back to ${facts.reference}`, href: `/cases/${facts.reference}` };
  return {
    show: 'cases/form',
    model,
    title: `${title}: ${facts.reference}`,
    wide: true,
    section: '/cases',
    backTo,
  };
}

/** Back to the case, with what was done. */
export function backToCase({ facts }: Pick<CaseVisit, 'facts'>, notice: string): Reply {
  return { goTo: `/cases/${facts.reference}`, notice };
}

/** Whether the case has moved on since the form was opened, whatever else may be wrong with what it sent. */
function isOutdated({ facts }: CaseVisit, { sent, movedOn }: Filled): boolean {
  return movedOn !== undefined || ('version' in sent && stampNumber.parse(sent['version']) !== facts.version);
}

function withTyped(field: FieldProps, { sent, errors }: Filled): FieldProps {
  // A question of a form has what was typed already, in as many inputs as its kind takes.
  if (field.asked) return { ...field, small: true };
  const error = errors.find((one) => one.field === field.name)?.text;
  return {
    ...field,
    small: true,
    ...(field.name in sent
      ? { value: field.kind === 'choices' ? [sent[field.name] ?? []].flat() : typed(sent, field.name) }
      : {}),
    ...(error === undefined ? {} : { error }),
  };
}

async function newestEvent({ prisma, facts }: CaseVisit): Promise<number> {
  const newest = await prisma.event.findFirst({
    where: { caseId: facts.id },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return newest?.id ?? 0;
}
