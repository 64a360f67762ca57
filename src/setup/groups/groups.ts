// The groups as the tree that they are, each with how many are in it and the flags that it gives.
import { sectionIn } from '../../configuration/draft.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { COUNT_BOUND } from '../../permissions/list/picking.ts';
import { ANONYMOUS, FLAGS } from '../../permissions/vocabulary.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { type Drafted, draftedIn, stateTag } from '../drafts/standing.ts';
import { groupAddress } from '../holders.ts';
import type { GroupBranch, GroupsPage } from '../models.ts';
import { GROUPS, tabs } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';

type Members = { key: string; people: number; visitors: boolean };

/** GET /setup/groups */
export async function listGroups({ prisma, actor }: Visit): Promise<Reply> {
  const members = new Map((await countMembers(prisma)).map((row) => [row.key, row]));
  const groups = await draftedIn(prisma, actor.person.id, 'group');
  const flags = new Map<string, Set<string>>();
  for (const { group, flag } of (await sectionIn(prisma, actor.person.id, 'flag')).values())
    if (group !== undefined) flags.set(group, (flags.get(group) ?? new Set()).add(flag));
  const model: GroupsPage = {
    tabs: tabs(GROUPS),
    groups: branches({ groups, flags, members }, undefined),
    add: { text: 'Add a group', href: '/setup/add-group' },
  };
  return setupPage('setup/groups', 'Groups', model);
}

/** How many people are in each group itself, counted no further than to the bound. */
function countMembers(prisma: PrismaClient): Promise<Members[]> {
  return prisma.$queryRaw<Members[]>`
    SELECT g."key", EXISTS (
        SELECT 1 FROM "group_members" m WHERE m."groupId" = g."id" AND m."userId" = ${ANONYMOUS}) AS "visitors",
      (SELECT count(*)::int FROM (
        SELECT 1 FROM "group_members" m WHERE m."groupId" = g."id" AND m."userId" <> ${ANONYMOUS} LIMIT ${COUNT_BOUND + 1}
      ) counted) AS "people"
    FROM "groups" g`;
}

type Known = {
  groups: ReadonlyMap<string, Drafted<'group'>>;
  flags: ReadonlyMap<string, ReadonlySet<string>>;
  members: ReadonlyMap<string, Members>;
};

function branches(known: Known, parent: string | undefined): GroupBranch[] {
  return [...known.groups.values()]
    .filter(({ piece }) => piece.parent === parent)
    .sort((one, other) => one.piece.name.localeCompare(other.piece.name, 'en'))
    .map(({ key, piece, state }) => ({
      text: piece.name,
      href: groupAddress(key),
      note: membersInWords(known.members.get(key)),
      tags: [
        ...FLAGS.filter((flag) => known.flags.get(key)?.has(flag)).map((text) => ({
          text,
          tone: 'quiet' as const,
        })),
        ...stateTag(state),
      ],
      children: branches(known, key),
    }));
}

function membersInWords({ people, visitors }: Pick<Members, 'people' | 'visitors'> = NOBODY): string {
  const counted = countInWords(people, 'person', 'people');
  if (visitors) return people === 0 ? 'visitors' : `visitors and ${counted}`;
  return people === 0 ? 'nobody itself' : counted;
}

const NOBODY = { people: 0, visitors: false };
