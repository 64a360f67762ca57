// Cases by chance, in every state that the state rules speak of.
import type { Dice } from './dice.ts';
import {
  ANONYMOUS,
  type Assignment,
  type Case,
  type CaseType,
  find,
  type Holder,
  ROLE,
  SYSTEM,
  type Task,
  type World,
} from './world.ts';

type Rules = Omit<World, 'cases'>;
const HOW_MANY = 28;

/** The cases of a world, by its people and rules. */
export function generateCases(throws: Dice, rules: Rules): Case[] {
  const ids = Array.from({ length: HOW_MANY }, (_, index) => 601 + index);
  const cases = ids.map((id) => caseOf(throws, id, throws.pick(rules.types), rules));
  for (const one of cases)
    for (const other of throws.some(cases, 0.05))
      if (other.id !== one.id && !one.linked.includes(other.id)) {
        one.linked.push(other.id);
        other.linked.push(one.id);
      }
  return cases;
}

function caseOf(throws: Dice, id: number, type: CaseType, rules: Rules): Case {
  const workflow = throws.pick([type.workflow, type.workflow, ...type.otherWorkflows]);
  const persons = rules.users.map((user) => user.id).filter((user) => user !== ANONYMOUS);
  // Few for each case, so that somebody is often named there more than once; the last users more than others.
  const holders = [{ user: throws.pick(persons.slice(-3)) }, holder(throws, rules, persons)];
  return {
    id,
    type: type.id,
    workflow,
    status: throws.pick(find(rules.workflows, workflow).statuses).id,
    ...raised(throws, persons),
    escalated: throws.chance(0.4),
    deleted: throws.chance(0.2),
    target: throws.pick(['none', 'running', 'paused'] as const),
    openQuestions: throws.pick([0, 1, 2]),
    assignments: assignments(throws, rules, holders),
    tasks: tasks(throws, id, holders),
    linked: [],
  };
}

/** By themselves, for somebody with an account or without one, by a visitor, or by the system. */
function raised(throws: Dice, persons: readonly number[]): Pick<Case, 'owner' | 'raisedBy' | 'address'> {
  const address = throws.chance(0.6);
  const how = throws.pick(['self', 'self', 'for an account', 'for a caller', 'visitor', 'system'] as const);
  const owner = throws.pick(persons);
  if (how === 'self') return { owner, raisedBy: owner, address };
  if (how === 'for an account') return { owner, raisedBy: throws.pick(persons), address };
  if (how === 'for a caller') return { raisedBy: throws.pick(persons), address };
  return { raisedBy: how === 'visitor' ? ANONYMOUS : SYSTEM, address };
}

function assignments(throws: Dice, rules: Rules, holders: readonly Holder[]): Assignment[] {
  const found = new Map<string, Assignment>();
  const roles = [ROLE.manager, ROLE.manager, ROLE.monitor, ...rules.addedRoles];
  for (let left = throws.upTo(3); left > 0; left -= 1) {
    const assignment = { role: throws.pick(roles), ...throws.pick(holders) };
    found.set(JSON.stringify(assignment), assignment);
  }
  return [...found.values()];
}

function tasks(throws: Dice, caseId: number, holders: readonly Holder[]): Task[] {
  return Array.from({ length: throws.pick([0, 0, 1, 2, 4]) }, (_, index) => ({
    id: caseId * 10 + index,
    state: throws.pick(['open', 'open', 'done', 'cancelled'] as const),
    ...throws.pick(holders),
  }));
}

function holder(throws: Dice, { groups }: Rules, persons: readonly number[]): Holder {
  return throws.chance(0.5)
    ? { user: throws.pick(persons) }
    : { group: throws.pick(groups.map((group) => group.id)) };
}
