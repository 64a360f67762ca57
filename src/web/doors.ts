// The doors: what it takes to come in by an address, and to write there. Each row of the route table names one.
import { type CaseChange, changeSetup, raiseCase } from '../change.ts';
import type { CaseType } from '../permissions/configuration.ts';
import type { RaisePermit, SetupPermit } from '../permissions/permit.ts';
import { raiseRefusal } from '../permissions/raise.ts';
import { Invisible, NoAccess } from '../permissions/refusals.ts';
import { holdsFlag } from '../permissions/standing.ts';
import { type Action, ANONYMOUS } from '../permissions/vocabulary.ts';
import type { Visit } from './visit.ts';

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
  write: ({ prisma, actor, opened }, _asked, work) => changeSetup(prisma, actor, work, opened),
};

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
