// A change is one transaction: lock → decide again → write → history → outbox → commit. It is opened here alone.
import { PATIENCE, transact } from './change/transact.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { isRecorded } from './history.ts';
import type { Purpose } from './permissions/people/mailed-links.ts';
import {
  type AccountPermit,
  type AdoptPermit,
  type LinkPermit,
  type Permit,
  permit,
  permitAccount,
  permitAdopt,
  permitByLink,
  permitRaise,
  permitSetup,
  type RaisePermit,
  type SetupPermit,
  type Tx,
} from './permissions/permit.ts';
import { Denied, Invisible } from './permissions/refusals.ts';
import type { Actor } from './permissions/standing.ts';
import type { About } from './permissions/state-rules.ts';
import type { Action } from './permissions/vocabulary.ts';
import { hashOf } from './tokens.ts';

/** The case was changed since the form was made: `sinceVersion` is the version that the form carried. */
export class MovedOn extends Error {
  readonly sinceVersion: number;

  constructor(sinceVersion: number) {
    super('The case has changed since the form was opened.');
    this.sinceVersion = sinceVersion;
  }
}

export type CaseChange<A extends Action> = {
  action: A;
  caseId: number;
  about?: About;
  /** The version that the form was made from; none where nothing can be overwritten, as by a note. */
  version?: number;
};

/**
 * Does one action on one case. Throws what `permit` throws; MovedOn; and an error where `work` recorded no history.
 * Nothing is written unless all of it is.
 */
export function changeCase<A extends Action, Result>(
  prisma: PrismaClient,
  actor: Actor,
  change: CaseChange<A>,
  work: (permit: Permit<A>) => Promise<Result>,
): Promise<Result> {
  return transact(prisma, actor, (tx, now) => changeWith(tx, now, change, work));
}

async function changeWith<A extends Action, Result>(
  tx: Tx,
  actor: Actor,
  { action, caseId, about, version }: CaseChange<A>,
  work: (permit: Permit<A>) => Promise<Result>,
): Promise<Result> {
  const granted = await permit(tx, actor, action, caseId, about);
  if (version !== undefined && version !== granted.facts.version) throw new MovedOn(version);
  const result = await work(granted);
  if (!isRecorded(granted)) throw new Error(`${action} wrote no history on case ${caseId}`);
  await tx.case.update({
    where: { id: caseId },
    data: { version: { increment: 1 }, changedAt: new Date() },
  });
  return result;
}

/**
 * Does the same kind of thing to a further case, in the transaction of the first, as the law lets the actor do it there.
 * Throws what `permit` throws, before anything is written.
 */
export async function changeAlso<A extends Action, Result>(
  { tx, actor, action }: Permit<A>,
  caseId: number,
  work: (permit: Permit<A>) => Promise<Result>,
): Promise<Result> {
  return changeWith(tx, actor, { action, caseId }, work);
}

/**
 * Does one action on the first of these cases that nobody else is at and that the law lets the actor do it on; undefined
 * where there is none. Two who ask for the same ones at once don't wait for each other, and get different ones.
 */
export function changeFirst<A extends Action, Result>(
  prisma: PrismaClient,
  actor: Actor,
  action: A,
  caseIds: readonly number[],
  work: (permit: Permit<A>) => Promise<Result>,
): Promise<Result | undefined> {
  return transact(prisma, actor, async (tx, now) => {
    for (let left = caseIds; ; ) {
      const caseId = await lockFirst(tx, left);
      if (caseId === undefined) return undefined;
      try {
        return await changeWith(tx, now, { action, caseId }, work);
      } catch (error) {
        // Nothing was written on it: the next one, then.
        if (!(error instanceof Denied || error instanceof Invisible)) throw error;
        left = left.slice(left.indexOf(caseId) + 1);
      }
    }
  });
}

async function lockFirst(tx: Tx, caseIds: readonly number[]): Promise<number | undefined> {
  const [first] = await tx.$queryRaw<{ id: number }[]>`
    SELECT c."id" FROM "cases" c WHERE c."id" = ANY(${[...caseIds]}::int[])
    ORDER BY array_position(${[...caseIds]}::int[], c."id") LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return first?.id;
}

/** Raises a case of a type. Throws what `permitRaise` throws. */
export function raiseCase<Result>(
  prisma: PrismaClient,
  actor: Actor,
  typeId: number,
  work: (permit: RaisePermit) => Promise<Result>,
): Promise<Result> {
  return transact(prisma, actor, async (tx, now) => work(await permitRaise(tx, now, typeId)));
}

/** Changes people, groups or flags, one change after the other. `opened`: what the form was made from. Throws what `permitSetup` throws. */
export function changeSetup<Result>(
  prisma: PrismaClient,
  actor: Actor,
  work: (permit: SetupPermit) => Promise<Result>,
  opened?: number,
): Promise<Result> {
  return transact(prisma, actor, async (tx, now) => {
    await tx.$queryRaw`SELECT "version" FROM "configuration" FOR UPDATE`;
    return work(await permitSetup(tx, now, opened));
  });
}

/** Writes what takes no permit: a link to an address that anybody may type, and the letter that it goes by. */
export function withoutPermit<Result>(
  prisma: PrismaClient,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return prisma.$transaction(work, PATIENCE);
}

/** Changes the actor's own account. Throws what `permitAccount` throws. */
export function changeAccount<Result>(
  prisma: PrismaClient,
  actor: Actor,
  work: (permit: AccountPermit) => Promise<Result>,
): Promise<Result> {
  return transact(prisma, actor, async (tx, now) => work(await permitAccount(tx, now)));
}

/** Closes the actor's own account, one after the other with changes of setup. Throws what `permitAccount` throws. */
export function closeAccount<Result>(
  prisma: PrismaClient,
  actor: Actor,
  work: (permit: AccountPermit) => Promise<Result>,
): Promise<Result> {
  return transact(prisma, actor, async (tx, now) => {
    await tx.$queryRaw`SELECT "version" FROM "configuration" FOR UPDATE`;
    return work(await permitAccount(tx, now));
  });
}

/** Does what a mailed link is for, once. Throws what `permitByLink` throws; where `work` throws, the link stays. */
export function changeByLink<Result>(
  prisma: PrismaClient,
  actor: Actor,
  { purpose, token }: { purpose: Purpose; token: string },
  work: (permit: LinkPermit) => Promise<Result>,
): Promise<Result> {
  return transact(prisma, actor, async (tx, now) =>
    work(await permitByLink(tx, now, purpose, hashOf(token))),
  );
}

/** Takes those of these cases that may be taken into the actor's account. */
export function adoptCases<Result>(
  prisma: PrismaClient,
  actor: Actor,
  caseIds: readonly number[],
  work: (permit: AdoptPermit) => Promise<Result>,
): Promise<Result> {
  return transact(prisma, actor, async (tx, now) => work(await permitAdopt(tx, now, caseIds)));
}
