// Whose a new case is: the visitor's own, or somebody else's for whom a helper raises it.
import type { Answers } from '../../forms/answer.ts';
import type { FormDefinition } from '../../forms/definition.ts';
import { personAt, personFor } from '../../permissions/people/find-people.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { mayRaiseForSelf } from '../../permissions/raise.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { Invalid } from '../../web/routing.ts';
import type { DraftVisit } from '../draft/doors.ts';
import type { Draft } from '../draft/drafts.ts';
import { type Contact, contactOf } from './contact.ts';

/** `id` is null where only the tracking link's holder is the owner; `language` is what they are written to in. */
export type Owner = { id: number | null; contact: Contact; language: string };

/**
 * The owner of the case that a draft becomes. A helper never is, whatever address they type. Throws Invisible where the
 * permit doesn't reach that far, and Invalid where whom it is for can't own it.
 */
export async function ownerOf(
  permit: RaisePermit,
  { say, helped }: Pick<DraftVisit, 'say' | 'helped'>,
  draft: Draft & { form: FormDefinition },
  answers: Answers,
): Promise<Owner> {
  if (!draft.onBehalf) return ownself(permit, draft, answers);
  if (!permit.forOthers) throw new Invisible();
  if (draft.forUserId !== null) {
    const person = await personFor(permit, draft.forUserId);
    if (!person) throw new Invalid({ text: say('behalf.gone', { name: helped?.name ?? '' }) });
    const { id, language } = person;
    return { id, language, contact: contactOf(draft.form, answers, person) };
  }
  const contact = contactOf(draft.form, answers, undefined);
  const email = contact.contactEmail?.toLowerCase();
  // The link that goes there would make them the owner.
  if (email === permit.actor.person.email) throw new Invalid({ text: say('behalf.own-address') });
  const person = email === undefined ? undefined : await personAt(permit, email);
  return { id: person?.id ?? null, language: person?.language ?? draft.language, contact };
}

function ownself(
  { actor, type }: RaisePermit,
  draft: Draft & { form: FormDefinition },
  answers: Answers,
): Owner {
  if (!mayRaiseForSelf(actor, type)) throw new Invisible();
  const { id, language } = actor.person;
  if (id === ANONYMOUS)
    return { id: null, contact: contactOf(draft.form, answers, undefined), language: draft.language };
  return { id, contact: contactOf(draft.form, answers, actor.person), language };
}
