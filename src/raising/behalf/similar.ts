// "Duplicate?": the open cases of whom a case is being raised for, as far as the helper may see them as staff.
import { Prisma } from '../../generated/prisma/client.ts';
import { decide, seesAsStaff } from '../../permissions/decide.ts';
import { factsByIds } from '../../permissions/facts.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { QueueCell } from '../../web/look/list-parts.ts';
import type { SimilarProps } from '../../web/look/raising-parts.ts';
import type { DraftVisit } from '../draft/doors.ts';
import { said } from './helped.ts';

const MOST_SHOWN = 5;
// Far more than anybody has open. What isn't theirs to see counts against it, so it mustn't be near what people have.
const MOST_LOOKED_AT = 200;

type Asked = Pick<DraftVisit, 'actor' | 'type' | 'form' | 'draft' | 'helped' | 'say'> & { prisma: Reader };

/** What stands there of a draft; nothing where none is theirs to see, as where there is none. */
export async function similarCases(visit: Asked): Promise<SimilarProps | undefined> {
  const { prisma, actor, draft, helped, say } = visit;
  if (!draft.onBehalf) return undefined;
  const ids = await candidates(visit, helped?.id, helped?.email ?? said('email', visit));
  const facts = new Map((await factsByIds(prisma, ids)).map((one) => [one.id, one]));
  const seen = ids.flatMap((id) => {
    const one = facts.get(id);
    return one && seesAsStaff(actor, one) ? [one] : [];
  });
  const shown = seen.slice(0, MOST_SHOWN);
  if (shown.length === 0) return undefined;
  const rows = await prisma.case.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    select: { id: true, title: true, raisedAt: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { types, statuses } = actor.configuration;
  return {
    title: say('behalf.similar'),
    text: say('behalf.similar-text'),
    table: {
      caption: say('behalf.similar'),
      columns: [say('behalf.reference'), say('behalf.what'), say('behalf.status'), say('behalf.raised')],
      rows: shown.map((one): QueueCell[] => {
        const [row, status] = [byId.get(one.id), statuses.get(one.statusId)];
        const mayRead = decide(actor, 'view-details', one).allowed;
        return [
          { text: one.reference, href: `/cases/${one.reference}` },
          { text: types.get(one.typeId)?.name ?? '', ...(row && mayRead ? { note: row.title } : {}) },
          { tags: status ? [{ text: status.name, tone: status.kind }] : [] },
          row ? { at: row.raisedAt } : {},
        ];
      }),
    },
  };
}

/** The ids of open cases of an account, or raised with an address: those of the draft's type first, then the newest. */
async function candidates(
  { prisma, actor, type }: Asked,
  ownerId: number | undefined,
  email: string | undefined,
): Promise<number[]> {
  if (ownerId === undefined && email === undefined) return [];
  const open = [...actor.configuration.statuses.values()].filter(({ kind }) => kind !== 'closed');
  const isOpen = Prisma.sql`NOT c."deleted" AND c."statusId" = ANY(${open.map(({ id }) => id)}::int[])`;
  const theirs = [
    ...(ownerId === undefined ? [] : [Prisma.sql`c."ownerId" = ${ownerId}`]),
    ...(email === undefined
      ? []
      : [
          Prisma.sql`c."ownerId" = (SELECT u."id" FROM "users" u WHERE u."email" = lower(${email}))`,
          Prisma.sql`lower(c."contactEmail") = lower(${email})`,
        ]),
  ];
  const walks = theirs.flatMap((whose) =>
    [Prisma.sql`AND c."caseTypeId" = ${type.id}`, Prisma.empty].map(
      (ofType) => Prisma.sql`(SELECT c."id", c."caseTypeId" FROM "cases" c
        WHERE ${whose} AND ${isOpen} ${ofType} ORDER BY c."id" DESC LIMIT ${MOST_LOOKED_AT})`,
    ),
  );
  const rows = await prisma.$queryRaw<{ id: number }[]>`
    SELECT "id" FROM (${Prisma.join(walks, ' UNION ')}) AS theirs
    ORDER BY "caseTypeId" = ${type.id} DESC, "id" DESC LIMIT ${MOST_LOOKED_AT}`;
  return rows.map((row) => row.id);
}
