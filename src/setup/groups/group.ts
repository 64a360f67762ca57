// The page of one group: who is in it, what it gives and what it is used for, and the forms that change it.

import { lineageOf } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { pick } from '../../permissions/list/picking.ts';
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { draftedIn, stateInWords, stateTag } from '../drafts/standing.ts';
import { flagsOf, grantForm } from '../flags.ts';
import { type FoundGroup, findGroup, groupAddress, userAddress } from '../holders.ts';
import type { HeldList, RecordPage } from '../models.ts';
import { GROUPS } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { idsByName } from '../users/picking.ts';
import { addMemberForm, deleteForm, detailsForm } from './group-forms.ts';
import { aboveOf, type Groups } from './tree.ts';
import { usesOf } from './uses.ts';

const PAGE = 50;

/** GET /setup/groups/:id, and where one of its forms was sent something wrong. */
export async function showGroup(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const { id: byId } = actor.person;
  const group = await findGroup(prisma, visit);
  const { key, name, piece, gone } = group;
  const groups = await sectionIn(prisma, byId, 'group');
  const uses = await usesOf(prisma, byId, groups, key);
  const model: RecordPage = {
    title: name,
    tags: gone ? stateTag('gone') : [],
    rows: [
      { key: 'Description', value: piece.description },
      { key: 'Inside', value: aboveOf(groups, key).join(' › ') || 'No group' },
      { key: 'Who joins it', value: piece.joined ? 'Everybody who registers' : 'Whom an administrator adds' },
    ],
    errors: filled.errors,
    lists: [
      await membersList(visit, group),
      { title: 'Flags of its own', items: await flagsOf(visit, group), none: 'None.' },
      await flagsFromAbove(visit, groups, key),
      { title: 'Used for', items: uses.map((text) => ({ text })), none: 'Nothing.' },
    ],
    forms: gone
      ? []
      : [
          addMemberForm(group, filled),
          await grantForm(visit, group, filled),
          detailsForm(groups, group, filled),
          ...deleteForm(group, uses, filled),
        ],
  };
  return setupPage('setup/record', name, model, GROUPS);
}

/** Those put into the group itself, by name. */
async function membersList(
  visit: Visit,
  { id: groupId = 0, key, name, href }: FoundGroup,
): Promise<HeldList> {
  const { prisma, query, actor } = visit;
  const touched = await draftedIn(prisma, actor.person.id, 'member', 'touched');
  const drafted = [...touched.values()].filter(({ piece }) => piece.group === key);
  const gone = new Set(drafted.filter(({ state }) => state === 'gone').map(({ piece }) => piece.user));
  const added = drafted.filter(({ state }) => state === 'new').map(({ piece }) => piece.user);
  const inIt = Prisma.sql`EXISTS (
    SELECT 1 FROM "group_members" m WHERE m."groupId" = ${groupId} AND m."userId" = u."id")`;
  const picked = await pick(prisma, inIt);
  const span = readSpan(query, PAGE);
  const { ids, newer, older } = pageOf(await idsByName(prisma, picked, span), span, PAGE);
  const people = await prisma.user.findMany({
    where: { id: { in: [...ids, ...(newer === undefined ? added.slice(0, PAGE) : [])] } },
    select: { id: true, kind: true, name: true, email: true, active: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const changes = added.length + gone.size;
  return {
    title: 'Members',
    items: people.map((person) => ({
      text: person.name,
      href: userAddress(person.id),
      note: [
        person.kind === 'person' ? person.email : 'built in',
        ...(person.active ? [] : ['inactive']),
        ...(gone.has(person.id) ? [stateInWords('gone')] : []),
        ...(added.includes(person.id) ? [stateInWords('new')] : []),
      ].join(', '),
      ...(gone.has(person.id)
        ? {}
        : {
            remove: {
              action: `${href}/remove-member`,
              hidden: [{ name: 'member', value: String(person.id) }],
              what: `${person.name} from ${name}`,
            },
          }),
    })),
    none: 'Nobody is in it itself.',
    paging: {
      byName: true,
      summary: `${countInWords(picked.count, 'member', 'members')}${changes > 0 ? ` as published, ${changes} changed in your draft` : ''}`,
      ...(newer === undefined ? {} : { newer: `${href}?after=${newer}` }),
      ...(older === undefined ? {} : { older: `${href}?before=${older}` }),
    },
  };
}

async function flagsFromAbove({ prisma, actor }: Visit, groups: Groups, key: string): Promise<HeldList> {
  const [, ...above] = lineageOf(groups, key);
  const flags = [...(await sectionIn(prisma, actor.person.id, 'flag')).values()];
  const types = await prisma.caseType.findMany({ select: { key: true, plural: true } });
  const plurals = new Map(types.map((type) => [type.key, type.plural]));
  const items = above.flatMap((group) =>
    flags
      .filter((flag) => flag.group === group)
      .map(({ flag, type }) => ({
        text: flag,
        href: groupAddress(group),
        note: `from ${groups.get(group)?.name ?? group}; for ${type === undefined ? 'all case types' : (plurals.get(type) ?? type)}`,
      })),
  );
  return { title: 'Flags from the groups above it', items, none: 'None.' };
}
