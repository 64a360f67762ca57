// Mails to be sent, and postmen to send them, for the tests of the postman.
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { MailState, PrismaClient } from '../../src/generated/prisma/client.ts';
import { type Postman, startPostman } from '../../src/mail/postman.ts';
import { configWith } from './council.ts';

type Written = {
  address: string;
  caseId?: number;
  userId?: number;
  recipient?: string;
  subject?: string;
  createdAt?: Date;
};

/** Writes a mail that is due. Gives its id. */
export async function write(prisma: PrismaClient, written: Written): Promise<string> {
  const { id } = await prisma.mail.create({
    data: {
      id: randomUUID(),
      action: 'reopen',
      recipient: 'owner',
      subject: 'Your case',
      text: 'Dear all,\n\nit is open again.\n',
      html: '<p>Dear all,</p><p>it is open again.</p>',
      dueAt: new Date(0),
      ...written,
    },
    select: { id: true },
  });
  return id;
}

/** Starts a postman for an SMTP server. `ahead`: by how many minutes its clock is fast. */
export function sendOff(prisma: PrismaClient, smtpUrl: string, ahead = 0): Postman {
  return startPostman({
    prisma,
    config: configWith({ SMTP_URL: smtpUrl }),
    log: pino({ level: 'silent' }),
    now: () => new Date(Date.now() + ahead * 60_000),
  });
}

export async function stateOf(prisma: PrismaClient, id: string) {
  const { state, error, attempts, dueAt } = await prisma.mail.findUniqueOrThrow({ where: { id } });
  return { state, error, attempts, dueAt };
}

/** Waits until a mail is in a state (after so many attempts). Throws, saying what it is in, after twenty seconds. */
export async function until(
  prisma: PrismaClient,
  id: string,
  state: MailState,
  attempts?: number,
): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const now = await stateOf(prisma, id);
    if (now.state === state && now.attempts === (attempts ?? now.attempts)) return;
    if (Date.now() > deadline) throw new Error(`the mail is ${now.state} and not ${state}: ${now.error}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
