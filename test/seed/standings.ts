// How each of the cast stands in the demo council: one row a person, so that a changed seed shows what it changed.
import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import { sees } from '../../src/permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../src/permissions/facts.ts';
import { type Actor, standingOf } from '../../src/permissions/standing.ts';
import { ESCALATION_USER, MANAGER, MONITOR } from '../../src/permissions/vocabulary.ts';

export type Standing = {
  /** Past the gate. */
  staff?: true;
  /** With the prefix of the type, where it is for one. */
  flags?: string[];
  /** The types on which groups give a role, by prefix. */
  manages?: string[];
  monitors?: string[];
  /** Whether cases are theirs, assigned to them by name, or hold an open task for their groups. */
  holds?: ('own cases' | 'assigned cases' | 'tasks')[];
  escalations?: true;
  /** Nothing, where it isn't said. */
  sees?: 'some' | 'everything';
};

const MOST = ['BIN', 'COM', 'LIC', 'POT', 'SLO'];

export const STANDINGS: Readonly<Record<string, Standing>> = {
  clara: { holds: ['own cases'], sees: 'some' },
  david: { holds: ['own cases'], sees: 'some' },
  martin: {
    staff: true,
    flags: ['access'],
    manages: ['ABV', 'POT'],
    holds: ['assigned cases'],
    sees: 'some',
  },
  becky: { staff: true, flags: ['access'], manages: ['BIN'], holds: ['assigned cases'], sees: 'some' },
  gus: { staff: true, flags: ['access'], manages: ['SLO'], holds: ['assigned cases'], sees: 'some' },
  lena: {
    staff: true,
    flags: ['access'],
    manages: ['LIC'],
    holds: ['assigned cases', 'tasks'],
    sees: 'some',
  },
  priya: {
    staff: true,
    flags: ['access'],
    manages: ['ABV', 'BIN', 'POT', 'SLO'],
    holds: ['assigned cases'],
    sees: 'some',
  },
  colin: { staff: true, flags: ['access'], holds: ['assigned cases'], sees: 'some' },
  nora: { staff: true, flags: ['access'], sees: 'some' },
  ruth: {
    staff: true,
    flags: ['access', 'access'],
    holds: ['assigned cases'],
    escalations: true,
    sees: 'some',
  },
  molly: { staff: true, flags: ['access'], monitors: MOST, sees: 'some' },
  tariq: { staff: true, flags: ['access'], holds: ['tasks'], sees: 'some' },
  fiona: { staff: true, flags: ['access'], holds: ['tasks'], sees: 'some' },
  elsie: { staff: true, flags: ['access'], escalations: true, sees: 'some' },
  wendy: { staff: true, flags: ['access'], holds: ['assigned cases'], sees: 'some' },
  vera: { staff: true, flags: ['access', 'view-others'], sees: 'everything' },
  hugo: { staff: true, flags: ['access', 'view-others COM'], sees: 'some' },
  aaron: { staff: true, flags: ['access', 'manage-others'], sees: 'everything' },
  carla: { staff: true, flags: ['access', 'delete', 'manage-others'], sees: 'everything' },
  owen: { staff: true, flags: ['access', 'manage-others BIN'], sees: 'some' },
  kit: { staff: true, flags: ['access', 'create'] },
  dora: {
    staff: true,
    flags: ['access', 'delete'],
    manages: ['FOI'],
    holds: ['assigned cases'],
    sees: 'some',
  },
  ada: { staff: true, flags: ['setup'], sees: 'everything' },
  sam: { staff: true, flags: ['setup'], sees: 'everything' },
  greta: { manages: ['POT'] },
  nick: {},
  ian: { holds: ['assigned cases'] },
};

/** How somebody stands, as the law sees it. */
export async function standingIn(prisma: PrismaClient, userId: number): Promise<Standing> {
  const actor = await standingOf(prisma, userId);
  const ids = await prisma.case.findMany({ where: { deleted: false }, select: { id: true } });
  const cases = await factsByIds(
    prisma,
    ids.map(({ id }) => id),
  );
  const seen = cases.filter((facts) => sees(actor, facts)).length;
  const flags = flagsOf(actor);
  const manages = typesOf(actor, MANAGER);
  const monitors = typesOf(actor, MONITOR);
  const holds = holdingsOf(actor, cases);
  return {
    ...(actor.staff ? { staff: true } : {}),
    ...(flags.length > 0 ? { flags } : {}),
    ...(manages.length > 0 ? { manages } : {}),
    ...(monitors.length > 0 ? { monitors } : {}),
    ...(holds.length > 0 ? { holds } : {}),
    ...(typesOf(actor, ESCALATION_USER).length > 0 ? { escalations: true } : {}),
    ...(seen > 0 ? { sees: seen === cases.length ? 'everything' : 'some' } : {}),
  };
}

function flagsOf({ flags, configuration }: Actor): string[] {
  return flags
    .map(({ flag, typeId }) => [flag, configuration.types.get(typeId ?? 0)?.prefix].filter(Boolean).join(' '))
    .sort();
}

function typesOf({ ways, shut, configuration }: Actor, roleId: number): string[] {
  return [...ways, ...shut]
    .filter(({ kind, power }) => kind === 'group' && power.as === 'role' && power.roleId === roleId)
    .flatMap(({ reach }) => (reach.to === 'types' ? [...reach.typeIds] : []))
    .map((typeId) => configuration.types.get(typeId)?.prefix ?? '')
    .sort();
}

function holdingsOf(
  { person, groupIds }: Actor,
  cases: readonly CaseFacts[],
): NonNullable<Standing['holds']> {
  const own = cases.some(({ ownerId }) => ownerId === person.id);
  const assigned = cases.some(({ assignments }) => assignments.some(({ userId }) => userId === person.id));
  const tasks = cases.some(({ openTasks }) => openTasks.some(({ groupId }) => groupIds.has(groupId ?? 0)));
  return [
    ...(own ? (['own cases'] as const) : []),
    ...(assigned ? (['assigned cases'] as const) : []),
    ...(tasks ? (['tasks'] as const) : []),
  ];
}
