// Choosing whom a case is for: somebody found, somebody new, or the visitor; it begins the draft, or changes it.
import { z } from 'zod';
import type { FormDefinition } from '../../forms/definition.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { recordHelp } from '../../journal.ts';
import { type FoundPerson, personFor } from '../../permissions/people/find-people.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { mayRaiseForSelf } from '../../permissions/raise.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import { LANGUAGES } from '../../words/languages.ts';
import { pageAddress, sentAddress } from '../draft/addresses.ts';
import type { DraftVisit, NewVisit } from '../draft/doors.ts';
import { beginDraft, type Draft, lockDraft } from '../draft/drafts.ts';
import { whomAddress } from './addresses.ts';
import { foundId } from './proof.ts';
import { similarCases } from './similar.ts';
import { showWhom, type WhomVisit } from './whom-page.ts';

const Choice = z.object({
  /** "self", "new", or the proof that somebody was found. */
  whom: z.string('Choose whom it is for').min(1, 'Choose whom it is for').max(100, 'Choose whom it is for'),
  language: z.enum(LANGUAGES, 'Choose a language').default(LANGUAGES[0]),
});
type Choice = z.output<typeof Choice>;

/** What a draft says of whom it is for. */
type Whom = { onBehalf: boolean; forUserId: number | null; language: string };

/** POST /raise/:prefix/for */
export const chooseWhom: Form<NewVisit, RaisePermit, Choice> = {
  input: () => Choice,
  show: showWhom,
  submit: async (permit, choice, visit) => {
    const [whom, person] = await whomOf(permit, choice, visit);
    const { id } = await beginDraft(permit, visit);
    await permit.tx.draft.update({ where: { id }, data: whom });
    return leadOn(permit, visit, id, person);
  },
};

/** POST /raise/:prefix/:draft/for */
export const changeWhom: Form<DraftVisit, RaisePermit, Choice> = {
  input: () => Choice,
  show: showWhom,
  submit: async (permit, choice, visit) => {
    const [whom, person] = await whomOf(permit, choice, visit);
    const draft = await lockDraft(permit, visit.draft);
    if (draft.caseId !== null) return { goTo: sentAddress(visit.type, draft.id) };
    const kept = isOther(draft, whom) ? withoutContact(visit.form, draft) : {};
    await permit.tx.draft.update({ where: { id: draft.id }, data: { ...whom, ...kept } });
    return leadOn(permit, visit, draft.id, person);
  },
};

async function whomOf(
  permit: RaisePermit,
  { whom, language }: Choice,
  { config, actor, language: spoken }: WhomVisit,
): Promise<[Whom, FoundPerson?]> {
  if (whom === 'self') {
    if (!mayRaiseForSelf(permit.actor, permit.type)) throw new Invisible();
    return [{ onBehalf: false, forUserId: null, language: spoken }];
  }
  if (whom === 'new') return [{ onBehalf: true, forUserId: null, language }];
  const id = foundId(config, actor.person.id, whom);
  if (id === undefined)
    throw new Invalid({
      field: 'sought',
      text: 'Search for the person again: what was found is out of date',
    });
  const person = await personFor(permit, id);
  if (!person)
    throw new Invalid({
      field: 'sought',
      text: 'Search for somebody else: that account is no longer active',
    });
  return [{ onBehalf: true, forUserId: id, language: person.language }, person];
}

/** To what of theirs is open already, where there is some of it; otherwise to the form. */
async function leadOn(
  permit: RaisePermit,
  visit: NewVisit | DraftVisit,
  draftId: string,
  helped?: FoundPerson,
) {
  const { type } = visit;
  if (!helped) return { goTo: pageAddress(type, draftId, 0) };
  await recordHelp(permit, 'help-person', `user ${helped.id}`, {
    ...{ name: helped.name, email: helped.email },
    ...{ type: type.prefix, draft: draftId },
  });
  const draft = await lockDraft(permit, { id: draftId });
  const similar = await similarCases({ ...visit, prisma: permit.tx, draft, helped });
  return { goTo: similar ? whomAddress(type, draftId) : pageAddress(type, draftId, 0) };
}

function isOther(draft: Draft, whom: Whom): boolean {
  return draft.onBehalf !== whom.onBehalf || draft.forUserId !== whom.forUserId;
}

/** What was answered and typed, but for the pages that ask who somebody is: that is another's, and is asked again. */
function withoutContact({ pages }: FormDefinition, { answers, typed }: Draft) {
  const asking = pages.filter(({ fields }) =>
    fields.some(({ means }) => means !== undefined && means !== 'title'),
  );
  const gone = new Set(asking.map(({ key }) => key));
  const left = <Page>(pages: Readonly<Record<string, Page>>) =>
    Object.fromEntries(Object.entries(pages).filter(([page]) => !gone.has(page)));
  return { answers: left(answers), typed: left(typed) as Prisma.InputJsonObject };
}
