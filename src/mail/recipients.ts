// Who reads a letter: nobody who may not see the case, and nobody about their own doing.
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Configuration } from '../permissions/configuration.ts';
import { decide, sees } from '../permissions/decide.ts';
import type { CaseFacts } from '../permissions/facts.ts';
import type { Tx } from '../permissions/permit.ts';
import { RulesMoved } from '../permissions/refusals.ts';
import { type Actor, readStandings, stand, standingOf } from '../permissions/standing.ts';
import { type Action, ANONYMOUS } from '../permissions/vocabulary.ts';
import { type Language, languageOf } from '../words/languages.ts';
import type { OwnerLetter, StaffLetter } from './kinds.ts';

/** Somebody who may see the case. `userId` is null for an owner without an account; `may` is the law's answer for them. */
export type Reader = {
  userId: number | null;
  name: string;
  address: string;
  /** what their letters are written in; staff's are in English */
  language: Language;
  may(action: Action): boolean;
};

/** How to reach an owner who has no account, and in which language. */
export type Contact = { contactName: string | null; contactEmail: string | null; language: string };

/** The owner as a reader; undefined where there is no address, no leave to see the case, or it was their own doing. */
export async function ownerAsReader(
  tx: Tx,
  { action, by }: OwnerLetter,
  facts: CaseFacts,
  { contactName, contactEmail, language }: Contact,
): Promise<Reader | undefined> {
  // Without an account the holder of the tracking link is the owner, and comes as anonymous.
  const ownerId = facts.ownerId ?? ANONYMOUS;
  if (by.person.id === ownerId && !RECEIPTS.has(action)) return undefined;
  if (facts.ownerId === null && !contactEmail) return undefined;
  const tracked = facts.ownerId === null ? facts.id : undefined;
  const [owner] = await whoSee(tx, by.configuration, facts, [ownerId], tracked);
  if (!owner) return undefined;
  if (facts.ownerId !== null) return readerOf(owner, facts);
  return {
    ...readerOf(owner, facts),
    userId: null,
    name: contactName ?? '',
    address: contactEmail ?? '',
    language: languageOf(language),
  };
}

/** What an owner is written to about although they did it themselves. */
const RECEIPTS: ReadonlySet<OwnerLetter['action']> = new Set(['raise', 'send-link']);

/** What goes to whoever did it, too: it brings them what their calendar needs. */
const FOR_CALENDARS: ReadonlySet<StaffLetter['action']> = new Set(['book-appointment']);

/** Those of these users who are to read of a case, in the order of their ids. */
export async function staffAsReaders(
  tx: Tx,
  { action, by }: Pick<StaffLetter, 'action' | 'by'>,
  facts: CaseFacts,
  userIds: readonly number[],
): Promise<Reader[]> {
  const others = userIds.filter((id) => id !== by.person.id || FOR_CALENDARS.has(action));
  const actors = await whoSee(tx, by.configuration, facts, others);
  return actors.map((actor) => readerOf(actor, facts)).sort((one, other) => one.userId - other.userId);
}

/** Whether the reader of a letter in the outbox may see its case by now. */
export async function maySee(
  prisma: PrismaClient,
  { recipient, userId }: { recipient: string; userId: number | null },
  facts: CaseFacts,
): Promise<boolean> {
  // Somebody who might forward the case chose this address: there is nobody's right to look at again.
  if (recipient === 'outside') return true;
  // Without an account it is an owner; of anybody else the account is gone.
  if (userId === null && recipient !== 'owner') return false;
  const actor = await standingOf(prisma, userId ?? ANONYMOUS, userId === null ? facts.id : undefined);
  return actor.person.active && sees(actor, facts);
}

async function whoSee(
  tx: Tx,
  configuration: Configuration,
  facts: CaseFacts,
  userIds: readonly number[],
  trackedCaseId?: number,
): Promise<Actor[]> {
  const rows = await readStandings(tx, userIds);
  if (rows.some((row) => row.version !== configuration.version)) throw new RulesMoved();
  return rows
    .map((row) => stand(row, configuration, trackedCaseId))
    .filter((actor) => actor.person.active && sees(actor, facts));
}

function readerOf(actor: Actor, facts: CaseFacts) {
  return {
    userId: actor.person.id,
    name: actor.person.name,
    address: actor.person.email,
    language: languageOf(actor.person.language),
    may: (action: Action) => decide(actor, action, facts).allowed,
  };
}
