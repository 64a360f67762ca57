// Who has lost their tracking link is sent a new one, to the owner's address and nowhere else. Whether there is such a
// case, and whose, the answer never tells.
import { z } from 'zod';
import { changeCase } from '../../change.ts';
import { cleanLine } from '../../forms/both/clean.ts';
import { recordAlong } from '../../history.ts';
import { tellOwner } from '../../mail/letters.ts';
import { type CaseFacts, factsByReference } from '../../permissions/facts.ts';
import type { Permit } from '../../permissions/permit.ts';
import { Denied, Invisible } from '../../permissions/refusals.ts';
import { standingOf } from '../../permissions/standing.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { readReference } from '../../reference.ts';
import { renewTrackingLink } from '../../tracking.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { LostLinkPage } from './models.ts';

type Lost = { reference: string; email: string };

class SentEnough extends Error {}

const HOUR = 60 * 60 * 1000;
// For one case: who guesses at an address fills nobody's letter box.
const MOST_AN_HOUR = 3;
const LONGEST = 320;

/** /track */
export const lostLinkForm: Form<Visit, null, Lost> = {
  input: ({ say }) => {
    const line = z
      .preprocess((sent) => (Array.isArray(sent) ? sent[0] : sent), z.string().default(''))
      .transform((text) => cleanLine(text.slice(0, LONGEST)));
    return z.object({
      reference: line.transform((text, context) => {
        const reference = readReference(text);
        if (reference === null)
          context.addIssue({ code: 'custom', message: say('own.lost-reference-wrong') });
        return reference ?? '';
      }),
      email: line.pipe(z.email(say('own.lost-email-wrong'))).transform((email) => email.toLowerCase()),
    });
  },
  show: lostLinkPage,
  submit: async (_permit, { reference, email }, visit) => {
    const facts = await factsByReference(visit.prisma, reference);
    if (facts && (await isAddressOf(visit, facts, email))) await sendNewLink(visit, facts);
    return { goTo: '/track', notice: visit.say('own.lost-sent') };
  },
};

function lostLinkPage({ say }: Visit, { sent, errors }: Filled): Reply {
  const field = (name: 'reference' | 'email', more: Pick<FieldProps, 'kind' | 'width'>): FieldProps => {
    const error = errors.find((one) => one.field === name)?.text;
    return {
      ...more,
      name,
      label: say(`own.lost-${name}`),
      hint: say(`own.lost-${name}-hint`),
      required: true,
      value: typed(sent, name),
      ...(name === 'email' ? { autocomplete: 'email' } : {}),
      ...(error === undefined ? {} : { error }),
    };
  };
  const model: LostLinkPage = {
    fields: [field('reference', { kind: 'text', width: 20 }), field('email', { kind: 'email' })],
    errors,
  };
  return { show: 'raising/lost-link', model, title: say('own.lost-title') };
}

/** Whether an address is the owner's: their account's, or what the holder of the link gave with the case. */
async function isAddressOf({ prisma }: Visit, { id, ownerId }: CaseFacts, email: string): Promise<boolean> {
  const { owner, contactEmail } = await prisma.case.findUniqueOrThrow({
    where: { id },
    select: { owner: { select: { email: true } }, contactEmail: true },
  });
  return (ownerId === null ? contactEmail : owner?.email)?.toLowerCase() === email;
}

// Asked while the case is locked: of several requests at once each would find that few were sent.
async function isSentEnough({ tx, facts: { id: caseId } }: Permit): Promise<boolean> {
  const since = new Date(Date.now() - HOUR);
  const sent = await tx.mail.count({
    where: { caseId, action: 'send-link', createdAt: { gt: since } },
  });
  return sent >= MOST_AN_HOUR;
}

/** Does it as the case's owner, who may as long as they may see it. */
async function sendNewLink({ prisma, config }: Visit, { id: caseId, ownerId }: CaseFacts): Promise<void> {
  const owner = await standingOf(prisma, ownerId ?? ANONYMOUS, ownerId === null ? caseId : undefined);
  try {
    await changeCase(prisma, owner, { action: 'view-summary', caseId }, async (permit) => {
      const { tx, actor } = permit;
      if (await isSentEnough(permit)) throw new SentEnough();
      const token = await renewTrackingLink(permit, config.trackingLinkDays);
      await recordAlong(permit, 'send-link', { public: true });
      // Who has an account signs in: their letter carries no key.
      const letter = { action: 'send-link', by: actor } as const;
      await tellOwner(tx, config, caseId, ownerId === null ? { ...letter, token } : letter);
    });
  } catch (error) {
    if (!(error instanceof Invisible || error instanceof Denied || error instanceof SentEnough)) throw error;
  }
}
