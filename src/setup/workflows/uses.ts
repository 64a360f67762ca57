// What a workflow is used for: the types that have it as the draft leaves them, and the cases in each of its statuses.
import type { Piece } from '../../configuration/document.ts';
import { COUNT_BOUND } from '../../permissions/list/picking.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { HeldList } from '../models.ts';

const MOST_NAMED = 20;

export type Using = { key: string; plural: string };

/** The types that have a workflow, by name. */
export async function typesUsing(reader: Reader, userId: number, workflow: string): Promise<Using[]> {
  const rows = await reader.caseType.findMany({
    where: { workflow: { key: workflow } },
    select: { key: true, plural: true },
  });
  const using = new Map(rows.map((row) => [row.key, row.plural]));
  const touched = await reader.draftPiece.findMany({
    where: { section: 'type', draft: { byId: userId } },
    select: { key: true, after: true },
  });
  for (const { key, after } of touched) {
    const type = (after ?? undefined) as Piece<'type'> | undefined;
    if (type?.workflow === workflow) using.set(key, type.plural);
    else using.delete(key);
  }
  return [...using]
    .map(([key, plural]) => ({ key, plural }))
    .sort((one, other) => one.plural.localeCompare(other.plural, 'en'));
}

/** How many cases are in each status of a published workflow, none counted further than to the bound. */
export async function casesByStatus(reader: Reader, workflow: string): Promise<Map<string, number>> {
  const rows = await reader.$queryRaw<{ key: string; cases: number }[]>`
    SELECT s."key", (SELECT count(*)::int FROM (
        SELECT 1 FROM "case_type_workflows" p, unnest(ARRAY[false, true]) gone, "cases" c
        WHERE p."workflowId" = w."id" AND c."deleted" = gone AND c."caseTypeId" = p."caseTypeId"
          AND c."statusId" = s."id" LIMIT ${COUNT_BOUND + 1}
      ) counted) AS "cases"
    FROM "statuses" s JOIN "workflows" w ON w."id" = s."workflowId" WHERE w."key" = ${workflow}`;
  return new Map(rows.map(({ key, cases }) => [key, cases]));
}

/** The types as a list, each with the way to it. */
export function usedBy(using: readonly Using[]): HeldList {
  const more = using.length - MOST_NAMED;
  return {
    title: 'Used by',
    items: [
      ...using.slice(0, MOST_NAMED).map(({ key, plural }) => ({ text: plural, href: `/setup/types/${key}` })),
      ...(more > 0 ? [{ text: `and ${more} more types` }] : []),
    ],
    none: 'No type uses it.',
  };
}
