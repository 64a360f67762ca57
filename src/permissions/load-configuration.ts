// Reads the rules from the database, once per version of them: a request asks for the version and, where it is the
// one that this process has compiled, for nothing else.
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { type Configuration, compile } from './configuration.ts';

/** What the permission module reads with: the client itself or a transaction of it. */
export type Reader = Prisma.TransactionClient;
export type ConfigurationRows = Awaited<ReturnType<typeof readRows>>;

const compiled = new WeakMap<PrismaClient, Promise<Configuration>>();

/**
 * The compiled rules in the given version (as `configuration.version` says; a standing carries it). An older version
 * is never given back; a newer one is, if the rules have moved on meanwhile.
 */
export async function configurationOf(prisma: PrismaClient, version: number): Promise<Configuration> {
  const known = compiled.get(prisma);
  if (known) {
    const configuration = await known.catch(() => undefined);
    if (configuration && configuration.version >= version) return configuration;
    // Somebody else may have begun to read while we looked.
    if (compiled.get(prisma) !== known) return configurationOf(prisma, version);
  }
  const reading = loadConfiguration(prisma);
  compiled.set(prisma, reading);
  return reading;
}

/** Reads and compiles the rules as one snapshot. */
export async function loadConfiguration(prisma: PrismaClient): Promise<Configuration> {
  return prisma.$transaction((tx) => configurationIn(tx), { isolationLevel: 'RepeatableRead' });
}

/** The same as a transaction sees them, its own changes included; not remembered. `without`: statuses to be passed over. */
export async function configurationIn(
  tx: Reader,
  without: ReadonlySet<number> = new Set(),
): Promise<Configuration> {
  const rows = await readRows(tx);
  return compile({ ...rows, statuses: rows.statuses.filter(({ id }) => !without.has(id)) });
}

async function readRows(tx: Reader) {
  const { version } = await tx.configuration.findFirstOrThrow({ select: { version: true } });
  return {
    version,
    roles: await tx.role.findMany({
      select: { id: true, key: true, name: true, plural: true, builtIn: true },
      orderBy: { position: 'asc' },
    }),
    groups: await tx.group.findMany({ select: { id: true, name: true, parentId: true } }),
    grants: await tx.grant.findMany({
      where: { groupId: { not: null } },
      select: { flag: true, groupId: true, caseTypeId: true },
    }),
    workflows: await tx.workflow.findMany({ select: { id: true, name: true } }),
    statuses: await tx.status.findMany({ orderBy: { position: 'asc' } }),
    transitions: await tx.transition.findMany({
      select: {
        id: true,
        workflowId: true,
        fromId: true,
        toId: true,
        name: true,
        commentRequired: true,
        requiredFields: true,
        roles: { select: { roleId: true } },
      },
    }),
    cells: await tx.matrixCell.findMany({ include: { statuses: { select: { statusId: true } } } }),
    types: await tx.caseType.findMany({
      select: {
        id: true,
        name: true,
        plural: true,
        prefix: true,
        description: true,
        published: true,
        position: true,
        workflowId: true,
        assignedOnly: true,
        staffMayRaise: true,
        mayExtendTarget: true,
        translations: true,
        stages: { select: { name: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
        subtypes: { select: { name: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
    }),
    // One table after the other: a transaction has one connection, and relations side by side would crowd it.
    pairs: await tx.caseTypeWorkflow.findMany(),
    roleGroups: await tx.roleGroup.findMany({ orderBy: [{ position: 'asc' }, { groupId: 'asc' }] }),
    fieldRights: await tx.fieldRight.findMany(),
    filterable: await filterableFields(tx),
    starterGroups: await tx.starterGroup.findMany(),
    reassignmentGroups: await tx.reassignmentGroup.findMany(),
    autoAssigned: await tx.autoAssignRule.findMany({ select: { caseTypeId: true, groupId: true } }),
    taskGroups: await tx.taskDefinition.findMany({
      where: { groupId: { not: null } },
      select: { caseTypeId: true, groupId: true },
    }),
  };
}

export type FilterableRow = { caseTypeId: number; purpose: 'raising' | 'additional'; field: unknown };

/** The fields that lists can be narrowed by, of the newest form of each type and purpose. */
function filterableFields(tx: Reader): Promise<FilterableRow[]> {
  return tx.$queryRaw<FilterableRow[]>`
    SELECT newest."caseTypeId", newest."purpose"::text, "field"
    FROM (SELECT DISTINCT ON ("caseTypeId", "purpose") "caseTypeId", "purpose", "definition" FROM "forms"
      ORDER BY "caseTypeId", "purpose", "version" DESC) AS newest,
      jsonb_path_query(newest."definition", '$.pages[*].fields[*] ? (@.filterable == true)') WITH ORDINALITY AS found("field", "at")
    ORDER BY newest."caseTypeId", newest."purpose" DESC, "at"`;
}
