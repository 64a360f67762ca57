// Whom a role on a case can be given to, and which assignments can be taken back.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Role } from '../../permissions/configuration.ts';
import { GATE, holds } from '../../permissions/list/people.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { isAssignable } from '../../permissions/standing.ts';
import type { CaseVisit } from '../../web/visit.ts';

export type Colleague = { id: number; name: string; email: string };
/** `name`: of the person or the group. */
export type Given = {
  id: number;
  roleId: number;
  userId: number | null;
  groupId: number | null;
  name: string;
};

/** The roles that an assignment gives, in their order. */
export function assignableRoles({ actor: { configuration } }: Pick<CaseVisit, 'actor'>): Role[] {
  return [...configuration.roles.values()].filter(({ id }) => isAssignable(id));
}

/** Active people past the gate, at most `most`, by name; `email`: the one with this address. */
export function colleagues(
  reader: Reader,
  { email, most }: { email?: string; most: number },
): Promise<Colleague[]> {
  const named = email === undefined ? Prisma.empty : Prisma.sql`AND u."email" = ${email}`;
  return reader.$queryRaw<Colleague[]>`
    SELECT u."id", u."name", u."email" FROM "users" u WHERE ${holds(GATE)} ${named}
    ORDER BY u."name", u."id" LIMIT ${most}`;
}

/** The assignments of a case, by role and in the order in which they were made. */
export async function givenOn(reader: Reader, caseId: number): Promise<Given[]> {
  const rows = await reader.assignment.findMany({
    where: { caseId },
    orderBy: [{ roleId: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, roleId: true, userId: true, groupId: true },
      user: { select: { name: true } },
      group: { select: { name: true } },
    },
  });
  return rows.map(({ user, group, ...row }) => ({ ...row, name: user?.name ?? group?.name ?? '' }));
}
