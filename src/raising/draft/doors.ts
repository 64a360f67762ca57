// The doors of raising a case: into a form, and into a draft that is one's own.

import { type FileLimits, limitsOf } from '../../files/limits.ts';
import { receive } from '../../files/receive.ts';
import { filesOfDraft } from '../../files/rows.ts';
import { type FormDefinition, formIn } from '../../forms/definition.ts';
import type { CaseType } from '../../permissions/configuration.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { mayRaiseForOthers } from '../../permissions/raise.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { type Door, raising, SignInFirst } from '../../web/doors.ts';
import type { Visit } from '../../web/visit.ts';
import { type Helped, helpedBy } from '../behalf/helped.ts';
import { withFreshReference } from '../send/collision.ts';
import { type Draft, newestForm, readDraft } from './drafts.ts';
import { type FilesByField, pageAt } from './pages.ts';

type Received = Awaited<ReturnType<typeof receive>>;

export type RaisingVisit = Visit & {
  type: CaseType;
  /** In the visitor's language. */
  form: FormDefinition;
  limits: FileLimits;
  /** What became of the files that came along. */
  received?: Received;
};
export type NewVisit = RaisingVisit & { formId: number };
export type DraftVisit = RaisingVisit & { draft: Draft; files: DraftFiles; helped?: Helped };
export type DraftFiles = Awaited<ReturnType<typeof filesOfDraft>>;

/** For those who may raise the type, with the form as it is now. */
export const newRaise: Door<NewVisit, RaisePermit> = {
  says: raising.says,
  admit: async (visit) => {
    const admitted = await raising.admit(visit);
    const { id, definition } = await newestForm(visit.prisma, admitted.type);
    return {
      ...admitted,
      formId: id,
      form: formIn(definition, visit.language),
      limits: await limitsOf(visit.prisma, admitted.type.id, visit.config),
    };
  },
  write: raising.write,
};

/** For those who may raise the type, and whose draft it is that the address names by `:draft`. */
export const ownDraft: Door<DraftVisit, RaisePermit> = {
  says: `${raising.says}, own draft`,
  admit: async (visit) => {
    const { prisma, language, params } = visit;
    const admitted = await raising.admit(visit);
    const draft = await readDraft(prisma, admitted.type, params['draft'] ?? '');
    if (!draft || !isOwn(visit, draft)) throw isSomebodys(visit, draft) ? new SignInFirst() : new Invisible();
    // What a helper began, only a helper goes on with.
    if (draft.onBehalf && !mayRaiseForOthers(admitted.actor, admitted.type)) throw new Invisible();
    const helped = await helpedBy(prisma, draft);
    return {
      ...admitted,
      draft,
      ...(helped ? { helped } : {}),
      form: formIn(draft.definition, language),
      limits: await limitsOf(prisma, admitted.type.id, visit.config),
      files: await filesOfDraft(prisma, draft.id),
    };
  },
  write: (visit, asked, work) => withFreshReference(() => raising.write(visit, asked, work)),
};

/** Checks and keeps the files that came along with a page: those for its own questions, and no others. */
export async function receiveFiles<V extends RaisingVisit>(visit: V, number: number): Promise<V> {
  const { config, limits, say } = visit;
  const asked = pageAt(visit.form, number).fields.filter(({ kind }) => kind === 'files');
  const uploads = visit.uploads.filter(({ field }) => asked.some(({ key }) => key === field));
  const already = 'files' in visit ? (visit as RaisingVisit & Pick<DraftVisit, 'files'>).files.length : 0;
  return { ...visit, received: await receive(config, uploads, limits, say, already) };
}

/** A draft's files by the fields that they answer. */
export function byField(files: DraftFiles): FilesByField {
  const fields = [...new Set(files.map(({ field }) => field ?? ''))];
  return Object.fromEntries(
    fields.map((field) => [
      field,
      files.filter((file) => file.field === field).map(({ storedAs: id, name }) => ({ id, name })),
    ]),
  );
}

// Whose session has ended is led back to where they were. (Nobody guesses a draft's id.)
function isSomebodys({ actor }: Visit, draft: Draft | undefined): boolean {
  return draft !== undefined && draft.userId !== ANONYMOUS && actor.person.id === ANONYMOUS;
}

// Whoever began without signing in holds the draft by their session, also after they have signed in.
function isOwn({ actor, session }: Visit, { id, userId }: Draft): boolean {
  return userId === ANONYMOUS ? session.drafts.includes(id) : userId === actor.person.id;
}
