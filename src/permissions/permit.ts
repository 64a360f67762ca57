// A permit: proof that the law let an actor do one thing, in one transaction. Only this file can make one, and
// whatever writes asks for one in its signature: a write that nobody permitted doesn't compile.

import type { CaseType } from './configuration.ts';
import { decide } from './decide.ts';
import { type CaseFacts, lockFacts } from './facts.ts';
import type { Reader } from './load-configuration.ts';
import { lockAdoptable } from './people/adopt.ts';
import { type Purpose, spendMailedLink } from './people/mailed-links.ts';
import { mayRaiseForOthers, raiseRefusal } from './raise.ts';
import { Denied, Invisible, LinkOver, NoAccess, RulesMoved } from './refusals.ts';
import { type Actor, holdsFlag, readStandings, stand } from './standing.ts';
import type { About } from './state-rules.ts';
import type { Action } from './vocabulary.ts';
import { explain } from './why/explain.ts';

/** What a permit is written through: a transaction, never the client itself. */
export type Tx = Reader;

// Never used as a value: it keeps anything built by hand from passing for a permit.
declare const seal: unique symbol;
type Sealed = { readonly [seal]: true };

/** Leave to do an action on one case, which is locked; `facts` are as they were before, `bypass`: past the workflow. */
export type Permit<A extends Action = Action> = Sealed & {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly action: A;
  readonly facts: CaseFacts;
  readonly bypass: boolean;
};

/** Leave to raise a case of a type; `forOthers`: as staff, also on somebody's behalf. */
export type RaisePermit = Sealed & {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly type: CaseType;
  readonly forOthers: boolean;
};

/** Leave to change people, groups, flags and rules. */
export type SetupPermit = Sealed & {
  readonly tx: Tx;
  readonly actor: Actor;
  /** What the form was made from: the moment of the draft’s last change then, in milliseconds. */
  readonly opened: number | undefined;
};

/** Leave to change one's own account, which is locked; and to let one's cases go where it is closed. */
export type AccountPermit = Sealed & { readonly tx: Tx; readonly actor: Actor; readonly own: true };

/** Leave to do what a mailed link is for, which is spent now. No `userId`: there is no account yet. */
export type LinkPermit = Sealed & {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly email: string;
  readonly userId: number | null;
};

/** Leave to take cases, which are locked, into the account whose confirmed address they were raised with. */
export type AdoptPermit = Sealed & {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly caseIds: readonly number[];
};

/**
 * Locks a case and decides again, on the case and the actor as they now are. Throws Invisible or Denied, and
 * RulesMoved where the rules are no longer those that the actor was compiled with.
 */
export async function permit<A extends Action>(
  tx: Tx,
  asked: Actor,
  action: A,
  caseId: number,
  about: About = {},
): Promise<Permit<A>> {
  const facts = await lockFacts(tx, caseId);
  const actor = await asNow(tx, asked);
  if (!facts) throw new Invisible();
  const decision = decide(actor, action, facts, about);
  if (decision.allowed) return sealed({ tx, actor, action, facts, bypass: decision.bypass });
  throw refusal(actor, action, facts, about);
}

/** What to throw where the law says no: Invisible where they mustn't learn that the case is there. */
export function refusal(
  actor: Actor,
  action: Action,
  facts: CaseFacts,
  about: About = {},
): Invisible | Denied {
  const decision = decide(actor, action, facts, about);
  if (!decision.allowed && (decision.denial === 'invisible' || decision.denial === 'deleted'))
    return new Invisible({ actor, action, facts, about });
  const closed = actor.configuration.statuses.get(facts.statusId)?.kind === 'closed';
  return new Denied(explain(actor, action, facts, about), { actor, action, facts, about }, closed);
}

/** Decides again whether an actor may raise a case of a type. Throws Invisible where the type isn't theirs to raise. */
export async function permitRaise(tx: Tx, asked: Actor, typeId: number): Promise<RaisePermit> {
  await holdAccount(tx, asked);
  const actor = await asNow(tx, asked);
  const type = actor.configuration.types.get(typeId);
  if (!type || raiseRefusal(actor, type) !== undefined) throw new Invisible();
  return sealed({ tx, actor, type, forOthers: mayRaiseForOthers(actor, type) });
}

/** Decides again whether an actor holds `setup`. Throws NoAccess. */
export async function permitSetup(tx: Tx, asked: Actor, opened?: number): Promise<SetupPermit> {
  const actor = await asNow(tx, asked);
  if (!holdsFlag(actor, 'setup')) throw new NoAccess('setup');
  return sealed({ tx, actor, opened });
}

/** Locks an account and says again that it is its holder's. Throws Invisible where it was shut meanwhile. */
export async function permitAccount(tx: Tx, asked: Actor): Promise<AccountPermit> {
  await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${asked.person.id} FOR NO KEY UPDATE`;
  const actor = await asNow(tx, asked);
  if (!actor.person.active || actor.person.kind !== 'person') throw new Invisible();
  return sealed({ tx, actor, own: true });
}

/** Spends a mailed link, which works once. Throws LinkOver where it was spent or has expired. */
export async function permitByLink(
  tx: Tx,
  actor: Actor,
  purpose: Purpose,
  tokenHash: Uint8Array,
): Promise<LinkPermit> {
  const link = await spendMailedLink(tx, purpose, tokenHash);
  if (!link) throw new LinkOver(purpose);
  return sealed({ tx, actor, purpose, ...link });
}

/** Locks those of these cases that an actor may take into their account. */
export async function permitAdopt(tx: Tx, asked: Actor, caseIds: readonly number[]): Promise<AdoptPermit> {
  await holdAccount(tx, asked);
  const actor = await asNow(tx, asked);
  return sealed({ tx, actor, caseIds: await lockAdoptable(tx, actor, caseIds) });
}

// So that no account is closed under a case that becomes its own: either closing waits for us, or we find it closed.
async function holdAccount(tx: Tx, { person }: Actor): Promise<void> {
  if (person.kind === 'person')
    await tx.$queryRaw`SELECT 1 FROM "users" WHERE "id" = ${person.id} FOR KEY SHARE`;
}

// Groups, flags and the account may have changed since the request began, so they are read again inside.
async function asNow(tx: Tx, { person, configuration, trackedCaseId }: Actor): Promise<Actor> {
  const [row] = await readStandings(tx, [person.id]);
  if (!row || row.version !== configuration.version) throw new RulesMoved();
  return stand(row, configuration, trackedCaseId);
}

function sealed<Value extends object>(value: Value): Value & Sealed {
  return Object.freeze(value) as Value & Sealed;
}
