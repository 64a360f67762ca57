// Owners who are asked about only as such, as SQL beside the cases that are read by kind.
import { Prisma } from '../../generated/prisma/client.ts';
import { MANAGER, SYSTEM } from '../vocabulary.ts';

/** What people who aren’t asked about by name have as managers: those who lost the gate and kept their cases. */
export function heldByOwners(typeIds: readonly number[], staff: readonly number[]): Prisma.Sql {
  return Prisma.sql`
    own AS (
      SELECT "caseId", "userId" FROM "assignments" WHERE "roleId" = ${MANAGER} AND "userId" IS NOT NULL
        AND NOT "userId" = ANY(${[...staff]}) AND "caseTypeId" = ANY(${[...typeIds]}))`;
}

/** An account that is active and not asked about by name, or whoever holds the tracking link. */
export function isOwnedByOthers(staff: readonly number[]): Prisma.Sql {
  return Prisma.sql`CASE WHEN c."ownerId" IS NULL THEN c."raisedById" <> ${SYSTEM}
    ELSE owner."active" AND NOT c."ownerId" = ANY(${[...staff]}) END`;
}
