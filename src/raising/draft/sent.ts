// The confirmation of a case that was sent: its reference, what happens next, and how to follow it.
import type { MailState } from '../../generated/prisma/client.ts';
import { seesAsStaff } from '../../permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../permissions/facts.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { trackingAddress } from '../../tracking.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Reply } from '../../web/reply.ts';
import { translated } from '../../words/translated.ts';
import { entryOf } from '../behalf/addresses.ts';
import type { SentPage } from '../models.ts';
import { firstToken } from '../send/first-token.ts';
import { checkAddress } from './addresses.ts';
import type { DraftVisit } from './doors.ts';

// How long whoever sent it is shown the tracking link: also after clicking twice, but not on a computer left behind.
const SHORTLY = 10 * 60 * 1000;
const UNSENT: ReadonlySet<MailState> = new Set<MailState>(['kept', 'failed', 'doubtful']);

/** GET /raise/:prefix/:draft/sent */
export async function showSent(visit: DraftVisit): Promise<Reply> {
  const { prisma, type, draft, config, actor, say, language } = visit;
  const typeName = translated(type, language, 'name');
  if (draft.caseId === null) return { goTo: checkAddress(type, draft.id) };
  const [facts] = await factsByIds(prisma, [draft.caseId]);
  if (!facts || facts.deleted) throw new Invisible();
  const sent = await readSent(prisma, draft.caseId);
  const mail = sent.mails[0];
  const onBehalf = sent.ownerId !== actor.person.id && sent.raisedById !== ANONYMOUS;
  // A helper passes the link on only where no mail brings it to the owner.
  const isTheirs = sent.ownerId === null && (!onBehalf || !mail);
  const isNew = Date.now() - sent.raisedAt.getTime() < SHORTLY;
  const href = addressFor(visit, facts);
  const model: SentPage = {
    typeName,
    reference: sent.reference,
    onBehalf,
    ...(mail && !UNSENT.has(mail.state) ? { email: mail.address } : {}),
    ...(isTheirs && isNew ? { address: trackingAddress(config, firstToken(config, draft)) } : {}),
    // What has become of it since, only those who see it are told.
    next: whatIsNext(visit, isTheirs || href !== undefined ? sent.dueAt : null),
    ...(href === undefined ? {} : { track: { text: say('raising.sent-follow'), href } }),
    more: { text: say(draft.onBehalf ? 'behalf.another' : 'raising.sent-more'), href: entryOf(draft) },
  };
  return {
    show: 'raising/sent',
    model,
    title: `${say('raising.sent')} – ${typeName}`,
    section: entryOf(draft),
  };
}

function readSent(prisma: DraftVisit['prisma'], caseId: number) {
  return prisma.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      reference: true,
      raisedAt: true,
      ownerId: true,
      raisedById: true,
      dueAt: true,
      mails: {
        where: { action: 'raise', recipient: 'owner' },
        select: { address: true, state: true },
        take: 1,
      },
    },
  });
}

/** Where they find the case by their account, as owner or as staff; nowhere for whoever has none. */
function addressFor({ actor }: DraftVisit, facts: CaseFacts): string | undefined {
  if (facts.ownerId === actor.person.id) return `/my-cases/${facts.reference}`;
  return seesAsStaff(actor, facts) ? `/cases/${facts.reference}` : undefined;
}

/** What was promised at sending: what the status that cases start in says to their owners. */
function whatIsNext({ actor, type, config, say, language }: DraftVisit, dueAt: Date | null): string {
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  const statuses = actor.configuration.workflows.get(type.workflowId)?.statuses ?? [];
  const start = statuses.find((status) => status.kind === 'start');
  return [
    (start && translated(start, language, 'publicDescription')) || say('raising.sent-next-text'),
    ...(dueAt ? [say('raising.sent-due', { date: date(dueAt) })] : []),
  ].join('\n\n');
}
