// The page of one group: who is in it, what it gives and what it is used for, and the forms that change it.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Configuration } from '../../permissions/configuration.ts';
import { pick } from '../../permissions/list/picking.ts';
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { typesInWords } from '../effective/standings.ts';
import { grantedFlags, grantForm } from '../flags.ts';
import { groupAddress, type Holder, theGroup, userAddress } from '../holders.ts';
import type { HeldList, RecordPage } from '../models.ts';
import { countInWords, GROUPS, setupPage } from '../show.ts';
import { idsByName } from '../users/picking.ts';
import { addMemberForm, deleteForm, detailsForm } from './group-forms.ts';
import { usesOf } from './uses.ts';

const PAGE = 50;

/** GET /setup/groups/:id, and where one of its forms was sent something wrong. */
export async function showGroup(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const { configuration } = actor;
  const group = await theGroup(prisma, visit);
  const uses = await usesOf(prisma, configuration, group.id);
  const granted = configuration.groupGrants.get(group.id) ?? [];
  const model: RecordPage = {
    title: group.name,
    tags: [],
    rows: [
      { key: 'Description', value: group.description },
      { key: 'Inside', value: aboveOf(configuration, group.id).join(' › ') || 'No group' },
      { key: 'Who joins it', value: group.joined ? 'Everybody who registers' : 'Whom an administrator adds' },
    ],
    errors: filled.errors,
    lists: [
      await membersList(visit, group.id, group),
      { title: 'Flags of its own', items: grantedFlags(actor, group, granted), none: 'None.' },
      flagsFromAbove(configuration, group.id),
      { title: 'Used for', items: uses.map((text) => ({ text })), none: 'Nothing.' },
    ],
    forms: [
      addMemberForm(group, filled),
      grantForm(actor, group, filled),
      detailsForm(configuration, group, group, filled),
      ...deleteForm(group, uses, filled),
    ],
  };
  return setupPage('setup/record', group.name, model, GROUPS);
}

/** Those put into the group itself, by name. */
async function membersList(visit: Visit, groupId: number, { name, href }: Holder): Promise<HeldList> {
  const { prisma, query } = visit;
  const inIt = Prisma.sql`EXISTS (
    SELECT 1 FROM "group_members" m WHERE m."groupId" = ${groupId} AND m."userId" = u."id")`;
  const picked = await pick(prisma, inIt);
  const span = readSpan(query, PAGE);
  const { ids, newer, older } = pageOf(await idsByName(prisma, picked, span), span, PAGE);
  const people = await prisma.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, name: true, email: true, active: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return {
    title: 'Members',
    items: people.map((person) => ({
      text: person.name,
      href: userAddress(person.id),
      note: [
        person.kind === 'person' ? person.email : 'built in',
        ...(person.active ? [] : ['inactive']),
      ].join(', '),
      remove: {
        action: `${href}/remove-member`,
        hidden: [{ name: 'member', value: String(person.id) }],
        what: `${person.name} from ${name}`,
      },
    })),
    none: 'Nobody is in it itself.',
    paging: {
      byName: true,
      summary: countInWords(picked.count, 'member', 'members'),
      ...(newer === undefined ? {} : { newer: `${href}?after=${newer}` }),
      ...(older === undefined ? {} : { older: `${href}?before=${older}` }),
    },
  };
}

function flagsFromAbove(configuration: Configuration, groupId: number): HeldList {
  const [, ...above] = configuration.groups.get(groupId)?.lineage ?? [];
  const items = above.flatMap((id) =>
    (configuration.groupGrants.get(id) ?? []).map(({ flag, typeId }) => ({
      text: flag,
      href: groupAddress(id),
      note: `from ${configuration.groups.get(id)?.name ?? ''}; for ${typesInWords({ configuration }, [typeId]) ?? 'all case types'}`,
    })),
  );
  return { title: 'Flags from the groups above it', items, none: 'None.' };
}

/** The names of the groups above a group, the outermost first. */
function aboveOf({ groups }: Configuration, groupId: number): string[] {
  const [, ...above] = groups.get(groupId)?.lineage ?? [];
  return above.reverse().map((id) => groups.get(id)?.name ?? '');
}
