// The postman: takes what is due from the outbox, mail by mail, and hands it over to the SMTP server. Any number of
// them may walk at once; no transaction is open while one talks to the server.
import type { Config } from '../config.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Log } from '../log.ts';
import { factsByIds } from '../permissions/facts.ts';
import { newBell } from './bell.ts';
import { handOver, type Outcome } from './handover.ts';
import { messageOf } from './message.ts';
import { insist, nextAttempt } from './pauses.ts';
import { maySee } from './recipients.ts';
import { doubtAbandoned, type End, markHanding, settle, type Taken, take } from './turns.ts';

export type Postman = {
  /** Stops, when the mail under way has got its answer; one that the server doesn't wait for yet goes back. */
  stop(): Promise<void>;
  /** Says that there is something new, so that it needn't wait for the next round. */
  nudge(): void;
};

type Site = { prisma: PrismaClient; config: Config; log: Log; now?: () => Date };

const POLL = 2_000;

/** Starts a postman, where SMTP is configured; without it, mails stay in the outbox and this one has nothing to do. */
export function startPostman({ prisma, config, log, now = () => new Date() }: Site): Postman {
  const { smtpUrl } = config;
  if (smtpUrl === undefined) return { stop: async () => {}, nudge: () => {} };
  const stopping = new AbortController();
  const bell = newBell();
  const walking = walk(smtpUrl);

  async function walk(url: string): Promise<void> {
    while (!stopping.signal.aborted) {
      await round(url).catch((err) => log.error({ err }, 'the postman was held up; it tries again'));
      if (!stopping.signal.aborted) await bell.rung(POLL);
    }
  }

  async function round(url: string): Promise<void> {
    const doubtful = await doubtAbandoned(prisma, now());
    if (doubtful > 0) log.warn({ mails: doubtful }, 'mails may or may not have arrived: see the outbox');
    while (!stopping.signal.aborted) {
      const mail = await take(prisma, now());
      if (!mail) return;
      await deliver(url, mail);
    }
  }

  async function deliver(url: string, mail: Taken): Promise<void> {
    const outcome = await tryToDeliver(url, mail);
    if (outcome.result === 'lost') return;
    const end = endOf(outcome, mail.attempts, now());
    await insist(() => settle(prisma, mail, end));
    const told = { mailId: mail.id, action: mail.action, attempt: mail.attempts, ...end };
    if (end.state === 'sent') log.info(told, 'mail sent');
    else log.warn(told, 'mail not sent');
  }

  async function tryToDeliver(url: string, mail: Taken): Promise<Outcome> {
    try {
      const [facts] = mail.caseId === null ? [] : await factsByIds(prisma, [mail.caseId]);
      // It may be restored: what was to be told then still is.
      if (facts?.deleted) return { result: 'later', error: 'the case is deleted for now' };
      if (mail.caseId !== null && !(facts && (await maySee(prisma, mail, facts))))
        return { result: 'refused', error: 'may no longer see the case' };
      const message = await messageOf(config, mail, facts?.reference);
      return await handOver(url, message, () => markHanding(prisma, mail, now()), stopping.signal);
    } catch (error) {
      return { result: 'later', error: (error as Error).message };
    }
  }

  return {
    nudge: bell.ring,
    stop: async () => {
      stopping.abort();
      bell.ring();
      await walking;
    },
  };
}

function endOf(outcome: Exclude<Outcome, { result: 'lost' }>, attempts: number, now: Date): End {
  if (outcome.result === 'sent') return { state: 'sent', sentAt: now };
  const { result, error } = outcome as Extract<Outcome, { error: string }>;
  if (result === 'unknown') return { state: 'doubtful', error };
  const dueAt = result === 'later' ? nextAttempt(attempts, now) : null;
  return dueAt ? { state: 'queued', dueAt, error } : { state: 'failed', error };
}
