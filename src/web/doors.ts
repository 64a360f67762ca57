// The doors: what it takes to come in by an address, and to write there. Each row of the route table names one.
import { type CaseChange, changeCase, changeSetup, raiseCase } from '../change.ts';
import type { CaseType } from '../permissions/configuration.ts';
import { decide, sees, seesAsStaff } from '../permissions/decide.ts';
import { type CaseFacts, factsByReference } from '../permissions/facts.ts';
import { type Permit, type RaisePermit, refusal, type SetupPermit } from '../permissions/permit.ts';
import { raiseRefusal } from '../permissions/raise.ts';
import { Denied, Invisible, NoAccess } from '../permissions/refusals.ts';
import { type Actor, holdsFlag, standingOf } from '../permissions/standing.ts';
import type { About } from '../permissions/state-rules.ts';
import { type Action, ANONYMOUS } from '../permissions/vocabulary.ts';
import { readReference } from '../reference.ts';
import { trackedCase } from '../tracking.ts';
import type { CaseVisit, Visit } from './visit.ts';

/** Somebody who isn't signed in asked for what takes an account. */
export class SignInFirst extends Error {}

/** Somebody of the staff asked for a case that they see as its owner alone: it is on the citizens' side for them. */
export class OwnersSide extends Error {
  readonly reference: string;

  constructor(reference: string) {
    super('They see the case as its owner.');
    this.reference = reference;
  }
}

/** What the law is asked when something is written: taken from the form's input. `action`: which of the door's, if it has several. */
export type Asked = Partial<Pick<CaseChange<Action>, 'action' | 'about' | 'version'>>;

/**
 * `says` is the door's name in the route table's tests. `admit` lets a visit in or throws a refusal; `write` opens
 * the transaction, has the law decide again, and does the work with its permit.
 */
export type Door<V extends Visit, P> = {
  says: string;
  admit(visit: Visit): Promise<V>;
  write<Result>(visit: V, asked: Asked, work: (permit: P) => Promise<Result>): Promise<Result>;
};

/** Open to everybody, for the reason given; nothing is written there that takes a permit. */
export function open(because: string): Door<Visit, null> {
  return {
    says: `open: ${because}`,
    admit: async (visit) => visit,
    write: (_visit, _asked, work) => work(null),
  };
}

/** For everybody with an account. */
export const signedIn: Door<Visit, null> = {
  says: 'signed in',
  admit: async (visit) => {
    if (visit.actor.person.id === ANONYMOUS) throw new SignInFirst();
    return visit;
  },
  write: (_visit, _asked, work) => work(null),
};

/** The gate: the flag `access`, or `setup`. */
export const staff: Door<Visit, null> = {
  says: 'staff',
  admit: async (visit) => {
    const { actor } = await signedIn.admit(visit);
    if (!actor.staff) throw new NoAccess('access');
    return visit;
  },
  write: (_visit, _asked, work) => work(null),
};

/** The flag `setup`. */
export const setup: Door<Visit, SetupPermit> = {
  says: 'setup',
  admit: async (visit) => {
    const { actor } = await signedIn.admit(visit);
    if (!holdsFlag(actor, 'setup')) throw new NoAccess(actor.staff ? 'setup' : 'access');
    return visit;
  },
  write: ({ prisma, actor }, _asked, work) => changeSetup(prisma, actor, work),
};

/** One action on the case that the address names by `:reference`, on the staff's side. */
export function onCase<A extends Action>(action: A): Door<CaseVisit, Permit<A>> {
  return {
    says: action,
    admit: async (visit) => {
      const { prisma, actor, params } = await staff.admit(visit);
      const facts = await caseByReference(prisma, params['reference']);
      if (facts && isOwnersOnly(actor, facts)) throw new OwnersSide(facts.reference);
      return withCase(visit, [action], facts, actor);
    },
    write: writeCase([action]),
  };
}

/** One action on a case of one's own, by an account; or, of several, the one that the form asks. */
export function onOwnCase<A extends Action>(...actions: [A, ...A[]]): Door<CaseVisit, Permit<A>> {
  return asOwner({
    says: `${actions[0]}, as owner`,
    admit: async (visit) => {
      const { prisma, actor, params } = await signedIn.admit(visit);
      const facts = await caseByReference(prisma, params['reference']);
      if (facts?.ownerId !== actor.person.id) throw new Invisible();
      return withCase(visit, actions, facts, actor);
    },
    write: writeCase(actions),
  });
}

/** The same on the case that the address opens by its tracking token `:token`. */
export function onTrackedCase<A extends Action>(...actions: [A, ...A[]]): Door<CaseVisit, Permit<A>> {
  return asOwner({
    says: `${actions[0]}, by tracking link`,
    admit: async (visit) => {
      const facts = await trackedCase(visit.prisma, visit.params['token'] ?? '');
      // Whoever holds the link is its owner and nobody else, whatever account they are signed in with.
      const actor = await standingOf(visit.prisma, ANONYMOUS, facts?.id ?? 0);
      return withCase(visit, actions, facts, actor);
    },
    write: writeCase(actions),
  });
}

/** The case type that the address names by `:prefix`, for those who may raise cases of it. */
export const raising: Door<Visit & { type: CaseType }, RaisePermit> = {
  says: 'raise',
  admit: async (visit) => {
    const { configuration } = visit.actor;
    const prefix = visit.params['prefix']?.toUpperCase();
    const type = [...configuration.types.values()].find((one) => one.prefix === prefix);
    if (!type || raiseRefusal(visit.actor, type) !== undefined) throw new Invisible();
    return { ...visit, type };
  },
  write: ({ prisma, actor, type }, _asked, work) => raiseCase(prisma, actor, type.id, work),
};

/** The same way in as another door's, for what writes nothing, or opens a transaction of its own once it is in. */
export function admitting<V extends Visit>({
  says,
  admit,
}: Pick<Door<V, never>, 'says' | 'admit'>): Door<V, null> {
  return { says, admit, write: (_visit, _asked, work) => work(null) };
}

function isOwnersOnly(actor: Actor, facts: CaseFacts): boolean {
  return sees(actor, facts) && !seesAsStaff(actor, facts);
}

function withCase(
  visit: Visit,
  actions: readonly [Action, ...Action[]],
  facts: CaseVisit['facts'] | null,
  actor: Visit['actor'],
): CaseVisit {
  if (!facts) throw new Invisible();
  const about = namedBy(visit);
  if (!actions.some((action) => decide(actor, action, facts, about).allowed))
    throw refusal(actor, actions[0], facts, about);
  return { ...visit, actor, facts };
}

function writeCase<A extends Action>(actions: readonly [A, ...A[]]) {
  return <Result>(
    visit: CaseVisit,
    { action: wanted, about, version }: Asked,
    work: (permit: Permit<A>) => Promise<Result>,
  ): Promise<Result> => {
    const action = actions.find((one) => one === wanted) ?? actions[0];
    const change = { action, caseId: visit.facts.id, about: { ...namedBy(visit), ...about } };
    return changeCase(
      visit.prisma,
      visit.actor,
      version === undefined ? change : { ...change, version },
      work,
    );
  };
}

/** What the address names beside its case. What is no number is the number of nothing. */
function namedBy({ params }: Visit): About {
  const { question } = params;
  return question === undefined ? {} : { questionId: /^\d{1,9}$/.test(question) ? Number(question) : 0 };
}

/** The same door, whose refusals are told to the case's owner. */
function asOwner<P>(door: Door<CaseVisit, P>): Door<CaseVisit, P> {
  const told = (error: unknown): never => {
    if (error instanceof Denied) error.side = 'owner';
    throw error;
  };
  return {
    says: door.says,
    admit: (visit) => door.admit(visit).catch(told),
    write: (visit, asked, work) => door.write(visit, asked, work).catch(told),
  };
}

async function caseByReference(prisma: Visit['prisma'], typed = '') {
  const reference = readReference(typed);
  return reference === null ? null : factsByReference(prisma, reference);
}
