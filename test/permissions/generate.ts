// Makes worlds by chance: every shape of people, rules and cases that the law tells apart, mixed.
import { FLAGS, FLAGS_BY_TYPE } from '../../src/permissions/vocabulary.ts';
import { type Dice, dice } from './dice.ts';
import { generateCases } from './generate-cases.ts';
import { generateWorkflows } from './generate-workflows.ts';
import { withTightSpots } from './tight-spots.ts';
import { ANONYMOUS, type CaseType, type Grant, type Group, ROLE, type User, type World } from './world.ts';

const USERS = [101, 102, 103, 104, 105, 106, 107, 108] as const;
/** What they see, they see by rows that name them. */
const PLAIN_STAFF = [109, 110];
const GROUPS = [201, 202, 203, 204, 205, 206, 207, 208];
const ADDED_ROLES = [301, 302];
const TYPES = [401, 402, 403, 404];

/** The world of a seed. */
export function generateWorld(seed: number): World {
  const throws = dice(seed);
  const workflows = generateWorkflows(throws, ADDED_ROLES);
  const types = TYPES.map((id) =>
    caseType(
      throws,
      id,
      workflows.map((workflow) => workflow.id),
    ),
  );
  const rules = { users: users(throws), groups: groups(throws), addedRoles: ADDED_ROLES, workflows, types };
  return withTightSpots({ ...rules, cases: generateCases(throws, rules) });
}

/** By chance, too, but for some that every world has. */
function users(throws: Dice): User[] {
  const anonymous = { id: ANONYMOUS, active: true, groups: throws.some(GROUPS, 0.4), flags: [] };
  const plain = { active: true, groups: [] };
  const [withSetup, inactive, withNothing, ...others] = USERS;
  return [
    anonymous,
    { ...plain, id: withSetup, flags: [{ flag: 'setup' }] },
    {
      id: inactive,
      active: false,
      groups: throws.some(GROUPS, 0.3),
      flags: [{ flag: 'access' }, { flag: 'delete' }],
    },
    { ...plain, id: withNothing, flags: [] },
    ...others.map((id) => {
      const flags = grants(throws, { gate: 0.4, flag: 0.12, setup: 0.04 });
      return { id, active: throws.chance(0.93), groups: throws.some(GROUPS, 0.2), flags };
    }),
    ...PLAIN_STAFF.map((id): User => ({ ...plain, id, flags: [{ flag: 'access' }] })),
  ];
}

/** A tree: a group's parent, if any, is an earlier one. */
function groups(throws: Dice): Group[] {
  return GROUPS.map((id, index) => {
    const flags = grants(throws, { gate: 0.2, flag: 0.04, setup: 0.01 });
    const earlier = GROUPS.slice(0, index);
    return earlier.length > 0 && throws.chance(0.6)
      ? { id, parent: throws.pick(earlier), flags }
      : { id, flags };
  });
}

function grants(throws: Dice, odds: { gate: number; flag: number; setup: number }): Grant[] {
  return FLAGS.flatMap((flag): Grant[] => {
    if (flag === 'access') return throws.chance(odds.gate) ? [{ flag }] : [];
    if (!FLAGS_BY_TYPE.has(flag)) return throws.chance(odds.setup) ? [{ flag }] : [];
    if (throws.chance(odds.flag)) return [{ flag }];
    return throws.some(TYPES, odds.flag).map((type) => ({ flag, type }));
  });
}

function caseType(throws: Dice, id: number, workflows: readonly number[]): CaseType {
  const workflow = throws.pick(workflows);
  const roles = [ROLE.manager, ROLE.monitor, ROLE.escalationUser, ...ADDED_ROLES];
  return {
    id,
    workflow,
    otherWorkflows: throws.some(
      workflows.filter((other) => other !== workflow),
      0.4,
    ),
    published: throws.chance(0.75),
    assignedOnly: throws.chance(0.4),
    staffMayRaise: throws.chance(0.5),
    starters: throws.some(GROUPS, 0.2),
    roleGroups: roles.flatMap((role) => throws.some(GROUPS, 0.15).map((group) => ({ role, group }))),
  };
}
