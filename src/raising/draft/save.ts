// Leaving a form to come back to it: with an account it waits there, without one a link to it goes to an address.
import { z } from 'zod';
import { answersSchema } from '../../forms/answers.ts';
import type { Field } from '../../forms/definition.ts';
import { question } from '../../forms/question.ts';
import { reading } from '../../forms/read/now.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import { LinkOver } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { hashOf, newToken } from '../../tokens.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled, Form } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { translated } from '../../words/translated.ts';
import { entryOf } from '../behalf/addresses.ts';
import type { DiscardPage, SavePage } from '../models.ts';
import { checkAddress, sentAddress } from './addresses.ts';
import type { DraftVisit } from './doors.ts';
import { lockDraft } from './drafts.ts';
import { sendDraftLink } from './letter.ts';

/** /raise/:prefix/:draft/save */
export const saveForm: Form<DraftVisit, RaisePermit, { email: string }> = {
  input: (visit) =>
    answersSchema([emailField(visit.say)], reading(visit)).transform((answers) => ({
      email: String(answers['email']),
    })),
  show: savePage,
  submit: async (permit, { email }, visit) => {
    const draft = await lockDraft(permit, visit.draft);
    if (draft.caseId !== null) return { goTo: sentAddress(visit.type, draft.id) };
    // With an account it waits there, and nobody has letters sent to whatever address they like.
    if (permit.actor.person.id !== ANONYMOUS) return { goTo: checkAddress(visit.type, draft.id) };
    const token = newToken();
    await permit.tx.draft.update({ where: { id: draft.id }, data: { email, tokenHash: hashOf(token) } });
    await sendDraftLink(permit, visit, { email, token, until: draft.expiresAt });
    return { goTo: visit.path, notice: visit.say('raising.save-sent', { email }) };
  },
};

/** GET /continue/:token: whoever has the link holds the draft, in this browser too. A dead one doesn't say why it is. */
export async function takeUp({ prisma, params, session, actor }: Visit): Promise<Reply> {
  const found = await prisma.draft.findUnique({
    where: { tokenHash: hashOf(params['token'] ?? ''), expiresAt: { gt: new Date() } },
    select: { id: true, caseTypeId: true },
  });
  const type = found && actor.configuration.types.get(found.caseTypeId);
  if (!found || !type) throw new LinkOver('form');
  session.keepDraft(found.id);
  return { goTo: checkAddress(type, found.id) };
}

/** /raise/:prefix/:draft/discard */
export const discardForm: Form<DraftVisit, RaisePermit, Record<string, never>> = {
  input: () => z.object({}),
  show: ({ type, draft, say, language, path }) => {
    if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
    const name = translated(type, language, 'name');
    const model: DiscardPage = { typeName: name, action: path, cancel: checkAddress(type, draft.id) };
    return {
      show: 'raising/discard',
      model,
      title: `${say('raising.discard-title')} – ${name}`,
      section: entryOf(draft),
    };
  },
  submit: async (permit, _input, visit) => {
    const draft = await lockDraft(permit, visit.draft);
    if (draft.caseId !== null) return { goTo: sentAddress(visit.type, draft.id) };
    await permit.tx.draft.delete({ where: { id: draft.id } });
    return { goTo: '/', notice: visit.say('raising.discarded') };
  },
};

function savePage({ actor, type, draft, say, language, config, path }: DraftVisit, filled: Filled): Reply {
  if (draft.caseId !== null) return { goTo: sentAddress(type, draft.id) };
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  const typeName = translated(type, language, 'name');
  const email = { email: draft.email ?? emailIn(draft.answers) };
  const isAnonymous = actor.person.id === ANONYMOUS;
  const model: SavePage = {
    typeName,
    text: say(isAnonymous ? 'raising.save-anonymous' : 'raising.save-signed-in', {
      until: date(draft.expiresAt),
    }),
    goOn: checkAddress(type, draft.id),
    errors: filled.errors,
    ...(isAnonymous
      ? {
          action: path,
          field: question(
            emailField(say),
            filled.errors.length > 0 ? filled.sent : email,
            filled.errors,
            say,
          ),
        }
      : {}),
  };
  return {
    show: 'raising/save',
    model,
    title: `${say('raising.save-title')} – ${typeName}`,
    section: entryOf(draft),
    backTo: { text: say('frame.back'), href: checkAddress(type, draft.id) },
  };
}

function emailField(say: Visit['say']): Field {
  return { key: 'email', kind: 'email', label: say('raising.save-email'), required: true, means: 'email' };
}

/** An address that was answered already isn't asked for again. */
function emailIn(answers: DraftVisit['draft']['answers']): string {
  const found = Object.values(answers).flatMap((page) => Object.values(page));
  return (
    found.find((answer) => typeof answer === 'string' && /^[^\s@]+@[^\s@]+$/.test(answer))?.toString() ?? ''
  );
}
