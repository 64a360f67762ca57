// One request for erasure: looked at, carried out, or refused with an answer.
import { z } from 'zod';
import { changeSetup } from '../../change.ts';
import { recordSetup } from '../../journal.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { userHolder } from '../holders.ts';
import type { SetupForm } from '../models.ts';
import { ERASURE } from '../rooms.ts';
import { BLANK, filledIn, idOf, setupPage } from '../show.ts';
import { carryOut, endRequest } from './carry-out.ts';
import { tellRefused } from './letters.ts';
import type { ErasurePage } from './models.ts';
import { extentRows, stateTag } from './state.ts';
import { accountAsSubject, extentOf } from './subject.ts';

const MOST = 2000;

type Confirmed = { confirm: string };
type Refused = { answer: string };

/** POST /setup/erasure/requests/:id/carry-out */
export const carryOutForm: Form<Visit, null, Confirmed> = {
  input: () => z.object({ confirm: z.string('Type the e-mail address').trim().toLowerCase() }),
  show: showRequest,
  submit: async (_permit, { confirm }, visit) => {
    const { id, user } = await readRequest(visit);
    if (confirm !== user.email)
      throw new Invalid({ field: 'confirm', text: 'Type the e-mail address of whose data are to be erased' });
    await carryOut(visit, id);
    return { goTo: ERASURE.href, notice: 'Their personal data are erased.' };
  },
};

/** POST /setup/erasure/requests/:id/refuse */
export const refuseForm: Form<Visit, null, Refused> = {
  input: () =>
    z.object({
      answer: z
        .string('Write why, for them to read')
        .trim()
        .min(1, 'Write why, for them to read')
        .max(MOST, `Write at most ${MOST} characters`),
    }),
  show: showRequest,
  submit: async (_permit, { answer }, visit) => {
    const { id, user } = await readRequest(visit);
    const { prisma, actor, config } = visit;
    await changeSetup(prisma, actor, async (permit) => {
      await endRequest(permit, id, 'refused', answer);
      await recordSetup(permit, 'refuse-erasure', userHolder(user).subject);
      const { id: userId, email: address, language } = user;
      await tellRefused(permit.tx, config, answer, { userId, address, language });
    });
    return { goTo: ERASURE.href, notice: `${user.name} is told why.` };
  },
};

/** GET /setup/erasure/requests/:id, and where one of its forms was sent something wrong. */
export async function showRequest(visit: Visit, filled: Filled = BLANK): Promise<Reply> {
  const request = await readRequest(visit);
  const { id, user, state, said, askedAt, endedAt, endedBy, answer } = request;
  const { dateTime } = momentsIn(visit.config.timeZone, () => new Date());
  const waits = state === 'asked';
  const model: ErasurePage = {
    title: user.name,
    errors: filled.errors,
    rows: [
      { key: 'E-mail address', value: user.email },
      { key: 'Asked', value: dateTime(askedAt) },
      { key: 'State', value: stateTag(state).text },
      ...(endedAt ? [{ key: 'Answered', value: `${dateTime(endedAt)}, by ${endedBy?.name ?? ''}` }] : []),
      ...(answer ? [{ key: 'Answer', value: answer }] : []),
    ],
    ...(said ? { said } : {}),
    extent: waits ? extentRows(await extentOf(visit.prisma, accountAsSubject(user))) : [],
    forms: waits ? [carryOutFields(id, filled), refuseFields(id, filled)] : [],
  };
  return setupPage('setup/erasure', `Erasure: ${user.name}`, model, ERASURE);
}

async function readRequest(visit: Visit) {
  const request = await visit.prisma.erasureRequest.findUnique({
    where: { id: idOf(visit) },
    include: {
      user: { select: { id: true, name: true, email: true, language: true, confirmedAt: true, kind: true } },
      endedBy: { select: { name: true } },
    },
  });
  if (!request) throw new Invisible();
  return request;
}

function carryOutFields(id: number, filled: Filled): SetupForm {
  return {
    title: 'Carry it out',
    explanation:
      'Their account is closed, and what is counted here is replaced for good. The kinds of cases, their dates, statuses and other answers stay, and so does what staff wrote: read it through for names.',
    action: `${ERASURE.href}/requests/${id}/carry-out`,
    hidden: [],
    fields: filledIn(
      [
        {
          ...{ kind: 'text', name: 'confirm', label: 'Their e-mail address, to confirm' },
          ...{ required: true, autocomplete: 'off' },
        },
      ],
      filled,
    ),
    submit: { text: 'Erase', warning: true },
  };
}

function refuseFields(id: number, filled: Filled): SetupForm {
  return {
    title: 'Refuse it',
    explanation: 'They read your answer in an e-mail and on their page.',
    action: `${ERASURE.href}/requests/${id}/refuse`,
    hidden: [],
    fields: filledIn([{ kind: 'long-text', name: 'answer', label: 'Why', required: true }], filled),
    submit: { text: 'Refuse' },
  };
}
