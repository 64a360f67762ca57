// The outbox: finished letters, written in the transaction of the change that they tell of, for the postman to take.
import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Tx } from '../permissions/permit.ts';
import type { Composed } from './compose.ts';
import type { LetterAction, Side } from './kinds.ts';

/** A letter with where it goes; `calendar`: iCalendar that goes with it. */
export type Addressed = Composed & { userId: number | null; address: string; calendar?: string };

/** Writes letters on a case, or on none: `queued` for the postman, or `kept` where there is no SMTP to send them by. */
export async function post(
  tx: Tx,
  { smtpUrl }: Pick<Config, 'smtpUrl'>,
  about: { caseId: number | null; action: LetterAction; recipient: Side },
  letters: readonly Addressed[],
): Promise<void> {
  // By our clock and not by the transaction's beginning: whoever writes has the case locked, so that a case's later
  // letters have later times.
  const now = new Date();
  await tx.mail.createMany({
    data: letters.map(({ userId, address, subject, text, html, calendar = null }) => ({
      ...about,
      id: randomUUID(),
      userId,
      address,
      subject,
      text,
      html,
      calendar,
      state: smtpUrl === undefined ? 'kept' : 'queued',
      dueAt: now,
      createdAt: now,
    })),
  });
}
