// Why: a decision with every way in that was considered, as data and as one plain sentence. The decision itself is
// the law's (decide.ts); this looks up what it followed from, and what was nearest to turning it.
import { allows, type Decision, decide, isAssignedTo } from '../decide.ts';
import type { CaseFacts } from '../facts.ts';
import { type Actor, holdsFlag } from '../standing.ts';
import type { About } from '../state-rules.ts';
import { type Action, OWNERS_ALONE } from '../vocabulary.ts';
import { leadsTo, lets, type Way } from '../ways.ts';
import { sentenceOf } from './sentence.ts';
import { statusName } from './status-name.ts';
import { flagSources, throughOf } from './through.ts';

export type ReasonKind =
  | 'state'
  | 'deleted'
  | 'gate'
  | 'matrix'
  | 'transition'
  | 'flag'
  | 'invisible'
  | 'role';

/** One thing that was considered. `passed`: it let the action through. */
export type Reason = {
  kind: ReasonKind;
  passed: boolean;
  /** The role in question, by its name: the one that somebody holds, or for kind `role` the one that is missing. */
  role?: string;
  flag?: string;
  through?: string;
  /** The statuses in which the matrix, or to which a transition, lets that role. */
  statuses?: string[];
  /** The state rule that was broken, and its words. */
  rule?: string;
  words?: string;
};

export type Explanation = { allowed: boolean; bypass: boolean; because: Reason[]; sentence: string };

/** A question to the law, whole. */
export type Question = { actor: Actor; action: Action; facts: CaseFacts; about: About };

/** Explains a decision: what decided it first, then whatever else was considered. */
export function explain(actor: Actor, action: Action, facts: CaseFacts, about: About = {}): Explanation {
  const question = { actor, action, facts, about };
  const decision = decide(actor, action, facts, about);
  const because = reasonsFor(question, decision);
  return {
    allowed: decision.allowed,
    bypass: decision.allowed && decision.bypass,
    because,
    sentence: sentenceOf(question, decision, because),
  };
}

function reasonsFor(question: Question, decision: Decision): Reason[] {
  const held = heldWays(question);
  if (decision.allowed) {
    const byRule = flagRule(question);
    return byRule.length > 0 ? byRule : [...held.filter(passed), ...held.filter((one) => !one.passed)];
  }
  switch (decision.denial) {
    case 'deleted':
      return [{ kind: 'deleted', passed: false }];
    case 'invisible':
      return [{ kind: 'invisible', passed: false }, ...shutWays(question, 'view-summary'), ...held];
    case 'state':
      return [{ kind: 'state', passed: false, ...decision.rule, ...ruleName(decision) }, ...held];
    case 'flag':
      return flagRule(question).sort((one, other) => Number(one.passed) - Number(other.passed));
    case 'matrix':
      return [
        ...shutWays(question, question.action),
        ...held.filter(isNear),
        ...missingRoles(question),
        ...held.filter((one) => !isNear(one)),
        ...byFlags(question),
      ];
  }
}

/** Each way that leads to the case, and whether it lets do the action. */
function heldWays(question: Question): Reason[] {
  const { actor, action, facts, about } = question;
  return actor.ways
    .filter((way) => leadsTo(way, facts))
    .flatMap((way) => {
      const passed = allows(way, action, actor, facts, about);
      return throughOf(way, actor, facts).map((through) => ({ passed, through, ...powerOf(way, question) }));
    });
}

function powerOf({ power, kind }: Way, question: Question): Omit<Reason, 'passed' | 'through'> {
  const { actor, action, facts } = question;
  if (power.as !== 'role') return { kind: 'flag', flag: power.as };
  const role = roleName(actor, power.roleId);
  const flag = power.viewing ? { flag: kind } : {};
  const inStatus = lets({ power, kind, reach: { to: 'all' } }, action, facts.statusId, actor.configuration);
  if (action === 'change-status' && inStatus)
    return { kind: 'transition', role, ...flag, statuses: reachable(question, power.roleId) };
  return { kind: 'matrix', role, ...flag, statuses: power.viewing ? [] : statusesOf(question, power.roleId) };
}

/** What the gate keeps shut: the roles and flags that would let do an action, if `access` were there. */
function shutWays({ actor, facts, about }: Question, action: Action): Reason[] {
  return actor.shut
    .filter((way) => leadsTo(way, facts) && allows(way, action, actor, facts, about))
    .flatMap((way) =>
      throughOf(way, actor, facts).map((through) => ({
        kind: 'gate' as const,
        passed: false,
        through,
        ...(way.power.as === 'role' ? { role: roleName(actor, way.power.roleId) } : { flag: way.power.as }),
      })),
    );
}

/** Roles that somebody doesn't hold here and that have the action in the case's status, and the groups that give them. */
function missingRoles({ actor, action, facts }: Question): Reason[] {
  const { matrix, types, groups } = actor.configuration;
  const ways = [...actor.ways, ...actor.shut].filter((way) => leadsTo(way, facts));
  const held = new Set(ways.map((way) => way.power.as === 'role' && way.power.roleId));
  return [...(matrix.get(action) ?? [])]
    .filter(([roleId, statuses]) => !held.has(roleId) && statuses.has(facts.statusId))
    .map(([roleId]) => {
      const given = types.get(facts.typeId)?.roleGroups.get(roleId) ?? [];
      const through = given.map((id) => `the group ${groups.get(id)?.name}`).join(' or ');
      return { kind: 'role', passed: false, role: roleName(actor, roleId), ...(through ? { through } : {}) };
    });
}

/** Deleting, restoring and changing the workflow go by flag. */
function flagRule({ actor, action, facts }: Question): Reason[] {
  if (action === 'change-workflow') return [flagReason(actor, 'setup', facts.typeId)];
  if (action !== 'delete' && action !== 'restore') return [];
  const assigned = isAssignedTo(actor, facts);
  return [
    flagReason(actor, 'delete', facts.typeId),
    ...(assigned
      ? [{ kind: 'role' as const, passed: true, through: 'an assignment' }]
      : [flagReason(actor, 'manage-others', facts.typeId)]),
  ];
}

/** The flags that would let do the action past the matrix. */
function byFlags({ action, actor, facts }: Question): Reason[] {
  return OWNERS_ALONE.has(action) ? [] : [flagReason(actor, 'manage-others', facts.typeId)];
}

function flagReason(actor: Actor, flag: 'delete' | 'manage-others' | 'setup', typeId: number): Reason {
  const [through] = flagSources(actor, flag, typeId);
  return { kind: 'flag', passed: holdsFlag(actor, flag, typeId), flag, ...(through ? { through } : {}) };
}

function statusesOf(question: Question, roleId: number): string[] {
  const { actor, action, facts } = question;
  const { matrix, workflows } = actor.configuration;
  const may = matrix.get(action)?.get(roleId);
  const statuses = workflows.get(facts.workflowId)?.statuses ?? [];
  return [
    ...new Set(statuses.filter(({ id }) => may?.has(id)).map((status) => statusName(question, status))),
  ];
}

function reachable({ actor, facts }: Question, roleId: number): string[] {
  const { workflows, statuses } = actor.configuration;
  return (workflows.get(facts.workflowId)?.transitions ?? [])
    .filter((transition) => transition.fromId === facts.statusId && transition.roleIds.has(roleId))
    .map((transition) => statuses.get(transition.toId))
    .filter((status) => status !== undefined && status.kind !== 'closed')
    .map((status) => status?.name ?? '');
}

function roleName({ configuration }: Actor, roleId: number): string {
  return configuration.roles.get(roleId)?.name ?? String(roleId);
}

function ruleName(decision: Decision): { rule?: string } {
  return !decision.allowed && decision.rule ? { rule: decision.rule.name } : {};
}

function passed(reason: Reason): boolean {
  return reason.passed;
}

// A role that has the action in some other status, or that lacks only the transition, is nearer than a missing one.
function isNear({ kind, statuses }: Reason): boolean {
  return kind === 'transition' || (kind === 'matrix' && Boolean(statuses?.length));
}
