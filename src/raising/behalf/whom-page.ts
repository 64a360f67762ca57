// The page that asks whom a case is for: shown first, after a search, and again to change it.
import { type FoundPeople, MOST_FOUND } from '../../permissions/people/find-people.ts';
import { mayRaiseForSelf } from '../../permissions/raise.ts';
import type { Reply, Show } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import { typed } from '../../web/routing.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../words/languages.ts';
import { pageAddress, sentAddress } from '../draft/addresses.ts';
import type { DraftVisit, RaisingVisit } from '../draft/doors.ts';
import { findAddress, RAISE_FOR, whomAddress } from './addresses.ts';
import { forWhom } from './helped.ts';
import type { PersonToChoose, WhomPage } from './models.ts';
import { proofOf } from './proof.ts';
import { similarCases } from './similar.ts';

/** Before there is a draft, or of one. */
export type WhomVisit = RaisingVisit | DraftVisit;

/** GET /raise/:prefix/for, /raise/:prefix/:draft/for */
export async function showWhom(visit: WhomVisit, filled: Filled): Promise<Reply> {
  if ('draft' in visit && visit.draft.caseId !== null)
    return { goTo: sentAddress(visit.type, visit.draft.id) };
  return whomPage(visit, filled);
}

/** The page, with the people that a search found where there was one. */
export async function whomPage(
  visit: WhomVisit,
  { sent, errors }: Filled,
  found?: FoundPeople,
): Promise<Show> {
  const { type, actor } = visit;
  const draftId = 'draft' in visit ? visit.draft.id : undefined;
  const error = errors.find(({ field }) => field === 'sought')?.text;
  const model: WhomPage = {
    typeName: type.name,
    errors,
    ...('draft' in visit ? await chosenIn(visit) : {}),
    search: {
      action: findAddress(type, draftId),
      field: {
        kind: 'text',
        name: 'sought',
        label: 'Name, e-mail address or phone number',
        hint: 'Three characters or more: how the words begin, or the end of the phone number',
        value: typed(sent, 'sought'),
        required: true,
        autocomplete: 'off',
        ...(error === undefined ? {} : { error }),
      },
    },
    ...(found ? { found: foundProps(visit, found) } : {}),
    action: whomAddress(type, draftId),
    newContact: [
      {
        kind: 'choice',
        name: 'language',
        label: 'What language shall we write to them in?',
        required: true,
        small: true,
        options: LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        value: typed(sent, 'language') || LANGUAGES[0],
      },
    ],
    self: mayRaiseForSelf(actor, type),
  };
  return {
    show: 'raising/whom',
    model,
    title: [model.found?.title, 'Who is it for?', type.name].filter(Boolean).join(' – '),
    wide: true,
    section: RAISE_FOR,
    backTo: { text: 'Raise a case for somebody', href: RAISE_FOR },
  };
}

async function chosenIn(visit: DraftVisit): Promise<Pick<WhomPage, 'chosen'>> {
  const { type, draft, helped } = visit;
  const whom = forWhom(visit);
  if (!whom) return {};
  const similar = await similarCases(visit);
  const text = helped ? `${whom.text} (${noteOf(helped)})` : whom.text;
  const words = similar ? 'None of these: raise a new one' : 'Continue';
  const next = { text: words, href: pageAddress(type, draft.id, 0) };
  return { chosen: { text, ...(similar ? { similar } : {}), next } };
}

function foundProps(
  { config, actor }: WhomVisit,
  { count, people }: FoundPeople,
): NonNullable<WhomPage['found']> {
  if (count > MOST_FOUND)
    return {
      title: `More than ${MOST_FOUND} people fit`,
      text: 'Be more precise: write more of the name, or the whole e-mail address or phone number.',
      people: [],
    };
  if (count === 0)
    return {
      title: 'Nobody fits',
      text: 'Nobody with an account has that name, e-mail address or phone number. Look for something else, or enter a new contact.',
      people: [],
    };
  return {
    title: count === 1 ? '1 person fits' : `${count} people fit`,
    people: people.map(
      (person): PersonToChoose => ({
        name: person.name,
        note: noteOf(person),
        proof: proofOf(config, actor.person.id, person.id),
      }),
    ),
  };
}

function noteOf({ email, phone }: { email: string; phone: string | null }): string {
  return phone ? `${email}, ${phone}` : email;
}
