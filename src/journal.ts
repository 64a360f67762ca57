// The journal of administration: who did what to accounts, rights and rules, from where and why. The database chains its
// entries (see the migration "journal"); whatever of them may have to be erased stands in `ip`, `why` and `data`.
import { createHmac } from 'node:crypto';
import type { Config } from './config.ts';
import type { Prisma } from './generated/prisma/client.ts';
import type { AccountPermit, LinkPermit, RaisePermit, SetupPermit } from './permissions/permit.ts';
import { ANONYMOUS, SYSTEM } from './permissions/vocabulary.ts';
import { whence } from './whence.ts';

type Entry = {
  byId: number;
  action: string;
  subject: string;
  data?: Prisma.InputJsonObject;
  why?: string | undefined;
};
type Writer = { journalEntry: { create(args: { data: Prisma.JournalEntryUncheckedCreateInput }): unknown } };

/** What the journal says beside its subject: names as they were then, and why it was done where somebody said so. */
export type Details = { data?: Prisma.InputJsonObject; why?: string | undefined };

/** Writes the journal's entry of a change of people, groups or flags: what was done to whom. */
export async function recordSetup(
  { tx, actor }: SetupPermit,
  action: string,
  subject: string,
  data: Prisma.InputJsonObject = {},
  why?: string,
): Promise<void> {
  await write(tx, { byId: actor.person.id, action, subject, data, why });
}

/** Writes the journal's entry of what staff did to raise a case for somebody: whom they looked for, whom they chose. */
export async function recordHelp(
  { tx, actor }: RaisePermit,
  action: 'find-person' | 'help-person',
  subject: string,
  data: Prisma.InputJsonObject,
): Promise<void> {
  await write(tx, { byId: actor.person.id, action, subject, data });
}

/** Writes the journal's entry of what somebody did to their own account. */
export async function recordAccount(
  { tx }: AccountPermit | LinkPermit,
  userId: number,
  action: string,
): Promise<void> {
  await write(tx, { byId: userId, action, subject: `user ${userId}` });
}

/** Writes the entry of what is done from outside the site, where there is nobody yet who could: the system does it. */
export async function recordCommand(
  tx: Writer,
  action: string,
  userId: number,
  data: Prisma.InputJsonObject,
) {
  await write(tx, { byId: SYSTEM, action, subject: `user ${userId}`, data });
}

/** Writes the entry of somebody's signing in or out. */
export async function recordSession(writer: Writer, action: 'sign-in' | 'sign-out', userId: number) {
  await write(writer, { byId: userId, action, subject: `user ${userId}` });
}

/** Why a sign-in failed; `limited`: it was one too many, and wasn't looked at. */
export type Failure = 'unknown address' | 'wrong password' | 'inactive account' | 'limited';

/**
 * Writes the entry of a sign-in that failed. An address that no account has is kept as what only we can work out of it:
 * enough to see that it is tried again and again, and no list of people's addresses.
 */
export async function recordFailure(
  writer: Writer,
  { sessionSecret }: Pick<Config, 'sessionSecret'>,
  { email, userId, because }: { email: string; userId: number | undefined; because: Failure },
): Promise<void> {
  const tag = createHmac('sha256', sessionSecret).update(`address at sign-in: ${email}`).digest('hex');
  await write(writer, {
    ...{ byId: ANONYMOUS, action: 'sign-in-failed' },
    subject: userId === undefined ? 'an address' : `user ${userId}`,
    data: { because, ...(userId === undefined ? { address: tag.slice(0, 12) } : {}) },
  });
}

async function write(writer: Writer, { why, ...entry }: Entry): Promise<void> {
  await writer.journalEntry.create({ data: { ...entry, ...whence(), ...(why ? { why } : {}) } });
}
