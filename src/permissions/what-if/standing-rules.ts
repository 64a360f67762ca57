// Standing rules: what must always or never hold, asked of the law for everybody whom a rule means, on a new case, in every
// status, and on the cases that there are.
import type { CaseType, Configuration } from '../configuration.ts';
import { decide, hasRight } from '../decide.ts';
import type { CaseFacts } from '../facts.ts';
import type { Reader } from '../load-configuration.ts';
import { type Actor, holdsFlag, type Person, readStandings, type StandingRow, stand } from '../standing.ts';
import type { Action } from '../vocabulary.ts';
import { membersOf } from '../who-may.ts';
import { readKinds, readTied } from './alike.ts';
import { breather } from './breathe.ts';
import { classesOf, type Moment } from './sides.ts';
import { managedBy, newCase } from './workable.ts';

/** Whom a rule means: a person, the members of a group, or all staff who aren’t members. */
export type Meant = { userId: number } | { groupId: number } | { outsideId: number };

export type StandingRule = {
  key: string;
  name: string;
  holds: 'always' | 'never';
  who: Meant;
  action: Action;
  typeId: number;
};

/** A rule, and for whom it doesn’t hold. */
export type BrokenRule = { rule: StandingRule; people: Person[] };

/**
 * The rules that don’t hold at a moment, whose standings have all past the gate and whom the rules name. Holders of `setup`
 * aren’t held by what must never be, unless by name: they could give themselves anything. Nor is anybody as an owner. What
 * must always be doesn’t hold for members of a group who aren’t past the gate, either.
 * `moved`: statuses whose cases go to another.
 */
export async function brokenRules(
  reader: Reader,
  moment: Moment,
  rules: readonly StandingRule[],
  moved: ReadonlyMap<number, number>,
): Promise<BrokenRule[]> {
  if (rules.length === 0) return [];
  const typeIds = [...new Set(rules.map(({ typeId }) => typeId))];
  const ids = moment.standings.map(({ id }) => id);
  const kinds = await readKinds(reader, typeIds, ids);
  const tied = await readTied(reader, typeIds, ids);
  const classes = classesOf({ before: moment, after: moment, moved });
  const then = (facts: CaseFacts): CaseFacts => ({
    ...{ ...facts, deleted: false, ownerId: null },
    statusId: moved.get(facts.statusId) ?? facts.statusId,
  });
  const breathe = breather();
  const broken: BrokenRule[] = [];
  for (const rule of rules) {
    const type = moment.configuration.types.get(rule.typeId);
    if (!type) continue;
    const ofType = kinds.filter(({ facts }) => facts.typeId === rule.typeId).map(({ facts }) => then(facts));
    const cases = [...newCases(type, moment.configuration), ...ofType];
    const people: Person[] = [];
    for (const { after, members } of classes) {
      const breaks = isMeant(rule, after) && cases.some((facts) => isBroken(rule, after, facts));
      for (const { after: actor } of members) {
        const breaksOwn = () =>
          (tied.get(actor.person.id) ?? []).some(
            ({ facts }) => facts.typeId === rule.typeId && isBroken(rule, actor, then(facts)),
          );
        if (isMeant(rule, actor) && (breaks || breaksOwn())) people.push(actor.person);
      }
      await breathe();
    }
    people.push(...shutOut(rule, moment));
    if (people.length > 0) broken.push({ rule, people });
  }
  return broken;
}

/** The members of the groups for which rules say what they can always do: `members` of a moment. */
export async function membersMeant(reader: Reader, rules: readonly StandingRule[]): Promise<StandingRow[]> {
  const groupIds = rules.flatMap(({ holds, who }) =>
    holds === 'always' && 'groupId' in who ? [who.groupId] : [],
  );
  return groupIds.length === 0 ? [] : readStandings(reader, await membersOf(reader, groupIds));
}

function isBroken({ holds, action }: StandingRule, actor: Actor, facts: CaseFacts): boolean {
  if (holds === 'never') return hasRight(actor, action, facts);
  const decision = decide(actor, action, facts);
  return !decision.allowed && decision.denial !== 'state' && decision.denial !== 'deleted';
}

function isMeant({ who, holds }: StandingRule, actor: Actor): boolean {
  if ('userId' in who) return actor.person.id === who.userId;
  if (holds === 'never' && holdsFlag(actor, 'setup')) return false;
  if ('groupId' in who) return actor.groupIds.has(who.groupId);
  return !actor.groupIds.has(who.outsideId);
}

/** Those meant by a rule of what always holds who aren’t past the gate: they can’t do anything. */
function shutOut({ holds, who }: StandingRule, { standings, members = [], configuration }: Moment): Person[] {
  if (holds === 'never' || 'outsideId' in who) return [];
  if ('userId' in who) {
    const row = standings.find(({ id }) => id === who.userId);
    return row && !stand(row, configuration).staff ? [row] : [];
  }
  return members
    .map((row) => stand(row, configuration))
    .filter(({ staff, groupIds }) => !staff && groupIds.has(who.groupId))
    .map(({ person }) => person);
}

/**
 * A new case, in each status that it can come to and with each group that it is assigned to by itself: as it is raised, and
 * once it is escalated and everybody has their task of it.
 */
function newCases(type: CaseType, configuration: Configuration): CaseFacts[] {
  const facts = newCase(type, configuration);
  if (!facts) return [];
  const statuses = configuration.workflows.get(type.workflowId)?.statuses ?? [];
  const led = [...new Set(type.autoAssignedIds)].map((groupId) => [managedBy(groupId)]);
  return statuses.flatMap(({ id: statusId }) =>
    [facts.assignments, ...led].flatMap((assignments) => {
      const raised = { ...facts, statusId, assignments };
      return [raised, { ...raised, ...worked(type) }];
    }),
  );
}

function worked({ taskGroupIds }: CaseType): Pick<CaseFacts, 'escalated' | 'target' | 'openTasks'> {
  const groups = [...new Set(taskGroupIds)];
  return {
    ...{ escalated: true, target: 'running' },
    openTasks: groups.map((groupId) => ({ id: 0, userId: null, groupId })),
  };
}
