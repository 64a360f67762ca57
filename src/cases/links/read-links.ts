// The links of a case whose other ends the viewer may see: the database leaves out the rest, so that nothing counts them.
import { Prisma } from '../../generated/prisma/client.ts';
import { seenThrough } from '../../permissions/list/seen-through.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Actor } from '../../permissions/standing.ts';
import { type Kept, type Relation, relationAt } from './relations.ts';

export type SeenLink = {
  id: number;
  relation: Relation;
  endId: number;
  reference: string;
  title: string;
  at: Date;
  by: string;
};

type Row = Kept & Omit<SeenLink, 'relation'>;

/** The newest links of a case, at most `most`; `before`: older than that link; `id`: that one alone. */
export async function linksSeen(
  reader: Reader,
  actor: Actor,
  caseId: number,
  { most, before, id }: { most: number; before?: number | undefined; id?: number },
): Promise<SeenLink[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT l."id", l."caseId", l."otherId", l."kind"::text, l."reversed", l."at", u."name" AS "by",
      c."id" AS "endId", c."reference", c."title"
    FROM (
      SELECT *, "otherId" AS "endId" FROM "links" WHERE "caseId" = ${caseId}
      UNION ALL SELECT *, "caseId" AS "endId" FROM "links" WHERE "otherId" = ${caseId}) l
    JOIN "cases" c ON c."id" = l."endId"
    JOIN "users" u ON u."id" = l."byId"
    WHERE NOT c."deleted" AND ${seenThrough(actor, actor.ways)}
      ${before === undefined ? Prisma.empty : Prisma.sql`AND l."id" < ${before}`}
      ${id === undefined ? Prisma.empty : Prisma.sql`AND l."id" = ${id}`}
    ORDER BY l."id" DESC LIMIT ${most}`;
  return rows.map(({ endId, reference, title, at, by, ...kept }) => ({
    ...{ id: kept.id, endId, reference, title, at, by },
    relation: relationAt(caseId, kept),
  }));
}
