// What publishing changes would do to people and cases, computed by the law over the data as it is.
import type { PrismaClient } from '../generated/prisma/client.ts';
import { pastTheGate } from '../permissions/list/people.ts';
import { configurationOf } from '../permissions/load-configuration.ts';
import { type Actor, readStandings } from '../permissions/standing.ts';
import { countEffects, type Effect } from '../permissions/what-if/count.ts';
import type { Change as Compared } from '../permissions/what-if/sides.ts';
import type { Change } from './document.ts';
import { rehearse } from './rehearse.ts';

export type WhatIf = { compared: Compared; effects: Effect[] };

/** Rehearses the changes and counts their effects. Throws as `publish` does. Takes some seconds at a million cases. */
export async function whatIf(
  prisma: PrismaClient,
  actor: Actor,
  changes: readonly Change[],
): Promise<WhatIf> {
  const now = await pastTheGate(prisma);
  const { ids, moved, after } = await rehearse(
    prisma,
    actor,
    changes,
    async (tx, { configuration, moved }) => {
      const ids = [...new Set([...now, ...(await pastTheGate(tx))])];
      return { ids, moved, after: { configuration, standings: await readStandings(tx, ids) } };
    },
  );
  const standings = await readStandings(prisma, ids);
  const version = Math.max(0, ...standings.map((row) => row.version));
  const before = { configuration: await configurationOf(prisma, version), standings };
  const compared = { before, after, moved };
  return { compared, effects: await countEffects(prisma, compared, await joinedGroups(prisma)) };
}

async function joinedGroups(prisma: PrismaClient): Promise<number[]> {
  const groups = await prisma.group.findMany({ where: { joined: true }, select: { id: true } });
  return groups.map(({ id }) => id);
}
