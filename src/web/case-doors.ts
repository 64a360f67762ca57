// The doors onto one case: on the staff's side, by an account of its owner's, or by its tracking link.
import { changeCase } from '../change.ts';
import { decide, sees, seesAsStaff } from '../permissions/decide.ts';
import { type CaseFacts, factsByReference } from '../permissions/facts.ts';
import { type Permit, refusal } from '../permissions/permit.ts';
import { Denied, Invisible } from '../permissions/refusals.ts';
import { type Actor, standingOf } from '../permissions/standing.ts';
import type { About } from '../permissions/state-rules.ts';
import { type Action, ANONYMOUS } from '../permissions/vocabulary.ts';
import { readReference } from '../reference.ts';
import { trackedCase } from '../tracking.ts';
import { type Asked, type Door, OwnersSide, signedIn, staff } from './doors.ts';
import type { CaseVisit, Visit } from './visit.ts';

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
function namedBy({ params: { question, task, prefix }, actor }: Visit): About {
  const types = [...actor.configuration.types.values()];
  return {
    ...(question === undefined ? {} : { questionId: numberIn(question) }),
    ...(task === undefined ? {} : { taskId: numberIn(task) }),
    ...(prefix === undefined ? {} : { typeId: types.find((type) => type.prefix === prefix)?.id ?? 0 }),
  };
}

function numberIn(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
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
