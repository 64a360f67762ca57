// The changes worth trying on a decision. Whether one turns it is the law's to say, not this file's.
import type { CaseFacts } from '../facts.ts';
import { isAssignable } from '../standing.ts';
import { type About, holders } from '../state-rules.ts';
import { type Action, FLAG_ACTIONS, FLAGS, FLAGS_BY_TYPE } from '../vocabulary.ts';
import { leadsTo } from '../ways.ts';
import { actorIn, type Situation } from './apply.ts';
import type { Change } from './change.ts';

/** Changes of the person, of the case, and of the rules, none of which is so already. */
export function candidates(situation: Situation, action: Action, about: About): Change[] {
  return [...ofPerson(situation), ...ofCase(situation), ...ofRules(situation, action, about)];
}

/** What may have to come before another change, where no single one is enough. */
export function openers(all: readonly Change[]): Change[] {
  const opening = (change: Change) =>
    change.kind === 'activate' ||
    change.kind === 'restore' ||
    (change.kind === 'grant' && change.flag === 'access');
  return all.filter((change) => opening(change) || HINDRANCES.has(change.kind));
}

const BY_FLAG: ReadonlySet<Action> = new Set(FLAG_ACTIONS);

const HINDRANCES: ReadonlySet<Change['kind']> = new Set<Change['kind']>([
  ...(['move', 'end-tasks', 'set-escalated', 'free', 'set-target'] as const),
  ...(['give-address', 'ask-question', 'type-switch'] as const),
]);

function ofPerson({ row, configuration, facts }: Situation): Change[] {
  if (row.kind === 'system') return [];
  const relevant = new Set(relevantGroups(configuration, facts));
  const held = actorIn({ row: { ...row, active: true }, configuration, facts }).groupIds;
  const joins = [...configuration.groups.values()]
    .filter(({ id, lineage }) => !held.has(id) && lineage.some((above) => relevant.has(above)))
    .map(({ id }): Change => ({ kind: 'join', groupId: id }));
  const grants = FLAGS.map((flag): Change => {
    return { kind: 'grant', flag, typeId: FLAGS_BY_TYPE.has(flag) ? facts.typeId : null };
  });
  return [
    ...(row.active ? [] : [{ kind: 'activate' } as const]),
    ...joins,
    ...(row.kind === 'person' ? grants : []),
  ];
}

/** The groups that anything follows from on this case: by its type, its rows, or a flag. */
function relevantGroups(configuration: Situation['configuration'], facts: CaseFacts): number[] {
  const type = configuration.types.get(facts.typeId);
  return [
    ...[...(type?.roleGroups.values() ?? [])].flat(),
    ...[...facts.assignments, ...facts.openTasks].map((row) => row.groupId).filter((id) => id !== null),
    ...configuration.groupGrants.keys(),
  ];
}

function ofCase({ row, configuration, facts }: Situation): Change[] {
  const statuses = configuration.workflows.get(facts.workflowId)?.statuses ?? [];
  const assigns = [...configuration.roles.keys()]
    .filter(isAssignable)
    .filter((roleId) => !facts.assignments.some((one) => one.userId === row.id && one.roleId === roleId))
    .map((roleId): Change => ({ kind: 'assign', roleId }));
  const targets = (['none', 'running', 'paused'] as const).filter((target) => target !== facts.target);
  return [
    ...(facts.deleted ? [{ kind: 'restore' } as const] : []),
    ...(facts.openTasks.length > 0 ? [{ kind: 'end-tasks' } as const] : []),
    ...(holders(facts).length > 0 ? [{ kind: 'free' } as const] : []),
    ...(facts.ownerHasAddress ? [] : [{ kind: 'give-address' } as const]),
    ...(facts.openQuestions.length > 0 ? [] : [{ kind: 'ask-question' } as const]),
    ...targets.map((target): Change => ({ kind: 'set-target', target })),
    { kind: 'set-escalated', escalated: !facts.escalated },
    ...(row.kind === 'person' ? [...assigns, { kind: 'give-task' } as const] : []),
    ...statuses
      .filter(({ id }) => id !== facts.statusId)
      .map(({ id }): Change => ({ kind: 'move', statusId: id })),
  ];
}

function ofRules(situation: Situation, action: Action, about: About): Change[] {
  const { configuration, facts } = situation;
  const type = configuration.types.get(facts.typeId);
  const cells = heldRoles(situation).flatMap((roleId): Change[] => {
    // What a flag gives, no cell can.
    const lacking = (one: Action) =>
      !BY_FLAG.has(one) && configuration.matrix.get(one)?.get(roleId)?.has(facts.statusId) !== true;
    return [...new Set<Action>(['view-summary', action])].filter(lacking).map((one) => ({
      ...{ kind: 'cell', roleId, action: one },
    }));
  });
  const converts = action === 'convert' && about.typeId !== undefined;
  const target = configuration.types.get(about.typeId ?? 0);
  return [
    ...cells,
    ...(action === 'change-status' ? transitions(situation, about) : []),
    ...(action === 'extend-target' && type && !type.mayExtendTarget
      ? [{ kind: 'type-switch', typeId: type.id, what: 'mayExtendTarget' } as const]
      : []),
    ...(converts && target && !target.published
      ? [{ kind: 'type-switch', typeId: target.id, what: 'published' } as const]
      : []),
    ...(type?.assignedOnly
      ? [{ kind: 'type-switch', typeId: type.id, what: 'not-assigned-only' } as const]
      : []),
  ];
}

/** The roles that they hold on the case, whether or not the gate is open to them. */
function heldRoles(situation: Situation): number[] {
  const { ways, shut } = actorIn(situation);
  const roles = [...ways, ...shut]
    .filter((way) => leadsTo(way, situation.facts))
    .flatMap(({ power }) => (power.as === 'role' && !power.viewing ? [power.roleId] : []));
  return [...new Set(roles)];
}

/** Steps from here that there are, each let to a role of theirs that lacks it. */
function transitions(situation: Situation, { statusId }: About): Change[] {
  const { configuration, facts } = situation;
  const steps = configuration.workflows.get(facts.workflowId)?.transitions ?? [];
  return steps
    .filter((step) => step.fromId === facts.statusId && (statusId === undefined || step.toId === statusId))
    .flatMap((step) =>
      heldRoles(situation)
        .filter((roleId) => !step.roleIds.has(roleId))
        .map((roleId): Change => ({ kind: 'transition', roleId, toId: step.toId })),
    );
}
