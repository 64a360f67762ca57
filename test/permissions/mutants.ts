// Mistakes that the agreement must catch: each is one change to a text of src/permissions.

/** `find` must stand exactly once in the file; `replace` is put in its place. */
export type Mutant = { name: string; file: string; find: string; replace: string };

export const MUTANTS_OF_THE_CHECK: Mutant[] = [
  {
    name: 'ignores the status',
    file: 'ways.ts',
    find: 'matrix.get(action)?.get(power.roleId)?.has(statusId) === true',
    replace: 'matrix.get(action)?.has(power.roleId) === true && statusId > 0',
  },
  {
    name: 'forgets the gate for roles',
    file: 'standing.ts',
    find: '...(staff ? behindGate : []),',
    replace: '...behindGate,',
  },
  {
    name: 'forgets the gate for flags',
    file: 'standing.ts',
    find: 'return staff && flags.some(',
    replace: 'return flags.some(',
  },
  {
    name: 'forgets that assigned-only takes an assignment',
    file: 'standing.ts',
    find: 'if (roleId === MANAGER && type.assignedOnly) continue;',
    replace: '',
  },
  {
    name: 'lets view-others write',
    file: 'ways.ts',
    find: '(!power.viewing || VIEWING.has(action)) &&',
    replace: '',
  },
  {
    name: 'lets manage-others past the state rules',
    file: 'decide.ts',
    find: 'if (rule) return',
    replace: "if (rule && !ways.some((way) => way.power.as === 'manage-others')) return",
  },
  {
    name: 'lets manage-others change the workflow',
    file: 'ways.ts',
    find: 'new Set<Action>([...FLAG_ACTIONS, ...OWNERS_ALONE])',
    replace: "new Set<Action>(['delete', 'restore', ...OWNERS_ALONE])",
  },
  {
    name: "lets manage-others do what is the owner's alone",
    file: 'ways.ts',
    find: 'new Set<Action>([...FLAG_ACTIONS, ...OWNERS_ALONE])',
    replace: 'new Set<Action>(FLAG_ACTIONS)',
  },
  {
    name: 'marks no bypass',
    file: 'decide.ts',
    find: 'bypass: isBypass(by)',
    replace: 'bypass: false',
  },
  {
    name: 'forgets the ancestors of groups',
    file: 'standing.ts',
    find: 'memberOf.flatMap((id) => configuration.groups.get(id)?.lineage ?? [])',
    replace: 'memberOf',
  },
  {
    name: 'lets inactive users keep their rights',
    file: 'standing.ts',
    find: "const holds = person.active && person.kind !== 'system';",
    replace: "const holds = person.kind !== 'system';",
  },
  {
    name: 'gives anonymous staff roles',
    file: 'standing.ts',
    find: "const counted = holds && person.kind === 'person';",
    replace: 'const counted = holds;',
  },
  {
    name: 'opens every case to a tracking link',
    file: 'ways.ts',
    find: 'return facts.id === reach.caseId;',
    replace: 'return true;',
  },
  {
    name: 'gives a role by an assignment in any other',
    file: 'ways.ts',
    find: 'row.roleId === reach.roleId && isFor(row, reach)',
    replace: 'isFor(row, reach)',
  },
  {
    name: 'decides on deleted cases as on others',
    file: 'decide.ts',
    find: "if (facts.deleted && action !== 'restore') return denied('deleted');",
    replace: '',
  },
  {
    name: 'forgets that seeing comes first',
    file: 'decide.ts',
    find: "ways.some((way) => lets(way, 'view-summary', facts.statusId, actor.configuration))",
    replace: 'ways.some((way) => way.power)',
  },
  {
    name: 'forgets in the check that escalation users see what is escalated',
    file: 'ways.ts',
    find: '(!reach.escalated || facts.escalated)',
    replace: 'true',
  },
  {
    name: 'lets a flag for one type see all types',
    file: 'standing.ts',
    find: "reach: held.some((one) => one.typeId === null) ? { to: 'all' } : { to: 'types', typeIds },",
    replace: "reach: { to: 'all' },",
  },
  {
    name: 'counts a flag for one type for all',
    file: 'standing.ts',
    find: 'return held.typeId === null || held.typeId === typeId;',
    replace: 'return true;',
  },
  {
    name: 'deletes without an assignment',
    file: 'decide.ts',
    find: "(isAssignedTo(actor, facts) || holdsFlag(actor, 'manage-others', facts.typeId))",
    replace: 'true',
  },
  {
    name: 'deletes by setup',
    file: 'decide.ts',
    find: "holdsFlag(actor, 'delete', facts.typeId) &&",
    replace: "(holdsFlag(actor, 'delete', facts.typeId) || holdsFlag(actor, 'setup')) &&",
  },
  {
    name: 'takes an answer to any question',
    file: 'state-rules.ts',
    find: '!facts.openQuestions.includes(about.questionId)',
    replace: 'facts.openQuestions.length === 0',
  },
  {
    name: 'ignores whose transition it is',
    file: 'decide.ts',
    find: 'transition.roleIds.has(roleId)',
    replace: 'roleId > 0',
  },
  {
    name: "completes others' tasks",
    file: 'decide.ts',
    find: 'task.id === about.taskId && isFor(task, partyOf(actor))',
    replace: 'task.id === about.taskId',
  },
  {
    name: 'still counts a task that is done',
    file: 'facts.ts',
    find: '"tasks" t WHERE t."caseId" = c."id" AND t."state" = \'open\')',
    replace: '"tasks" t WHERE t."caseId" = c."id")',
  },
  {
    name: 'lets staff raise what is not theirs to raise',
    file: 'raise.ts',
    find: 'type.staffMayRaise && ',
    replace: '',
  },
];
