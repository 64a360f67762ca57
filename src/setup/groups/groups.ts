// The groups as the tree that they are, each with how many are in it and the flags that it gives.
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Configuration } from '../../permissions/configuration.ts';
import { COUNT_BOUND } from '../../permissions/list/picking.ts';
import { ANONYMOUS, FLAGS } from '../../permissions/vocabulary.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { groupAddress } from '../holders.ts';
import type { GroupBranch, GroupsPage } from '../models.ts';
import { countInWords, GROUPS, setupPage, tabs } from '../show.ts';

type Members = { groupId: number; people: number; visitors: boolean };

/** GET /setup/groups */
export async function listGroups({ prisma, actor }: Visit): Promise<Reply> {
  const members = new Map((await countMembers(prisma)).map((row) => [row.groupId, row]));
  const model: GroupsPage = {
    tabs: tabs(GROUPS),
    groups: branches(actor.configuration, members, undefined),
    add: { text: 'Add a group', href: '/setup/add-group' },
  };
  return setupPage('setup/groups', 'Groups', model);
}

/** How many people are in each group itself, counted no further than to the bound. */
function countMembers(prisma: PrismaClient): Promise<Members[]> {
  return prisma.$queryRaw<Members[]>`
    SELECT g."id" AS "groupId", EXISTS (
        SELECT 1 FROM "group_members" m WHERE m."groupId" = g."id" AND m."userId" = ${ANONYMOUS}) AS "visitors",
      (SELECT count(*)::int FROM (
        SELECT 1 FROM "group_members" m WHERE m."groupId" = g."id" AND m."userId" <> ${ANONYMOUS} LIMIT ${COUNT_BOUND + 1}
      ) counted) AS "people"
    FROM "groups" g`;
}

function branches(
  configuration: Configuration,
  members: ReadonlyMap<number, Members>,
  parentId: number | undefined,
): GroupBranch[] {
  const { groups, groupGrants } = configuration;
  return [...groups.values()]
    .filter(({ lineage }) => lineage[1] === parentId)
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ id, name }) => {
      const held = new Set(groupGrants.get(id)?.map((grant) => grant.flag));
      return {
        text: name,
        href: groupAddress(id),
        note: membersInWords(members.get(id)),
        tags: FLAGS.filter((flag) => held.has(flag)).map((text) => ({ text, tone: 'quiet' })),
        children: branches(configuration, members, id),
      };
    });
}

function membersInWords({ people, visitors }: Pick<Members, 'people' | 'visitors'> = NOBODY): string {
  const counted = countInWords(people, 'person', 'people');
  if (visitors) return people === 0 ? 'visitors' : `visitors and ${counted}`;
  return people === 0 ? 'nobody itself' : counted;
}

const NOBODY = { people: 0, visitors: false };
