// The doors of raising a case: into a form, and into a draft that is one's own.
import type { FormDefinition } from '../../forms/definition.ts';
import type { CaseType } from '../../permissions/configuration.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { mayRaiseForOthers } from '../../permissions/raise.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { type Door, raising } from '../../web/doors.ts';
import type { Visit } from '../../web/visit.ts';
import { type Helped, helpedBy } from '../behalf/helped.ts';
import { withFreshReference } from '../send/collision.ts';
import { type Draft, newestForm, readDraft } from './drafts.ts';

export type RaisingVisit = Visit & { type: CaseType };
export type NewVisit = RaisingVisit & { formId: number; form: FormDefinition };
export type DraftVisit = RaisingVisit & { draft: Draft; helped?: Helped };

/** For those who may raise the type, with the form as it is now. */
export const newRaise: Door<NewVisit, RaisePermit> = {
  says: raising.says,
  admit: async (visit) => {
    const admitted = await raising.admit(visit);
    const { id, form } = await newestForm(visit.prisma, admitted.type);
    return { ...admitted, formId: id, form };
  },
  write: raising.write,
};

/** For those who may raise the type, and whose draft it is that the address names by `:draft`. */
export const ownDraft: Door<DraftVisit, RaisePermit> = {
  says: `${raising.says}, own draft`,
  admit: async (visit) => {
    const admitted = await raising.admit(visit);
    const draft = await readDraft(visit.prisma, admitted.type, visit.params['draft'] ?? '');
    if (!draft || !isOwn(visit, draft)) throw new Invisible();
    // What a helper began, only a helper goes on with.
    if (draft.onBehalf && !mayRaiseForOthers(admitted.actor, admitted.type)) throw new Invisible();
    const helped = await helpedBy(visit.prisma, draft);
    return { ...admitted, draft, ...(helped ? { helped } : {}) };
  },
  write: (visit, asked, work) => withFreshReference(() => raising.write(visit, asked, work)),
};

// Whoever began without signing in holds the draft by their session, also after they have signed in.
function isOwn({ actor, session }: Visit, { id, userId }: Draft): boolean {
  return userId === ANONYMOUS ? session.drafts.includes(id) : userId === actor.person.id;
}
