// Mappings that are kept under a name, for the next file of the same system.
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Kind, Mapping } from './kinds.ts';

/** The mapping of a name; undefined where there is none. */
export async function keptMapping(
  prisma: PrismaClient,
  kind: Kind,
  name: string,
): Promise<Mapping | undefined> {
  const found = await prisma.movingMapping.findUnique({ where: { kind_name: { kind, name } } });
  return found ? (found.columns as Mapping) : undefined;
}

/** Keeps a mapping under a name, in place of the one that had it. */
export async function keepMapping(
  prisma: PrismaClient,
  kind: Kind,
  name: string,
  columns: Mapping,
): Promise<void> {
  await prisma.movingMapping.upsert({
    where: { kind_name: { kind, name } },
    create: { kind, name, columns },
    update: { columns },
  });
}
