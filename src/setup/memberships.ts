// Who is in which group: put in and taken out in the draft, from the user's page or from the group's.
import { memberKey } from '../configuration/document.ts';
import { pieceIn, sectionIn } from '../configuration/draft.ts';
import type { SetupPermit } from '../permissions/permit.ts';
import { Invisible } from '../permissions/refusals.ts';
import { SYSTEM } from '../permissions/vocabulary.ts';
import { setup } from '../web/doors.ts';
import type { Reply } from '../web/reply.ts';
import { Invalid, post, type Route } from '../web/routing.ts';
import { keepInDraft } from './drafts/keep.ts';
import { groupMeant } from './groups/tree.ts';
import { listedUser, theGroup, userAddress } from './holders.ts';
import { groupField, groupWritten, memberField, memberToRemove } from './inputs.ts';
import { idOf, type ShowFilled } from './show.ts';

/** `…/add-to-group` and `…/remove-from-group` below a user's page. */
export function groupsOfUserRoutes(show: ShowFilled): Route[] {
  return [
    ...post('/setup/users/:id/add-to-group', setup, {
      input: () => groupWritten,
      show,
      submit: async (permit, { group: written }, visit) => {
        const groups = await sectionIn(permit.tx, permit.actor.person.id, 'group');
        const group = groupMeant('group', written, groups) ?? '';
        return addMember(permit, {
          userId: idOf(visit),
          group,
          field: 'group',
          goTo: userAddress(idOf(visit)),
        });
      },
    }),
    ...post('/setup/users/:id/remove-from-group', setup, {
      input: () => groupField,
      show,
      submit: (permit, { group }, visit) =>
        removeMember(permit, { userId: idOf(visit), group, goTo: userAddress(idOf(visit)) }),
    }),
  ];
}

/** `…/add-member` and `…/remove-member` below a group's page. */
export function membersOfGroupRoutes(show: ShowFilled): Route[] {
  return [
    ...post('/setup/groups/:id/add-member', setup, {
      input: () => memberField,
      show,
      submit: async (permit, { email }, visit) => {
        const { key, href } = await theGroup(permit.tx, visit);
        const user = await permit.tx.user.findUnique({ where: { email }, select: { id: true } });
        if (!user || user.id === SYSTEM)
          throw new Invalid({ field: 'email', text: 'Nobody has this address: look them up under Users' });
        return addMember(permit, { userId: user.id, group: key, field: 'email', goTo: href });
      },
    }),
    ...post('/setup/groups/:id/remove-member', setup, {
      input: () => memberToRemove,
      show,
      submit: async (permit, { member }, visit) => {
        const { key, href } = await theGroup(permit.tx, visit);
        return removeMember(permit, { userId: member, group: key, goTo: href });
      },
    }),
  ];
}

type Membership = { userId: number; group: string; goTo: string };

/** `field`: where the form is to say that it can't be. */
async function addMember(
  permit: SetupPermit,
  { field, goTo, ...who }: Membership & { field: string },
): Promise<Reply> {
  const { user, group, place, isThere } = await pair(permit, who);
  if (isThere) throw new Invalid({ field, text: `${user.name} is in ${group.name} already` });
  return keepInDraft(permit, place, { group: who.group, user: user.id }, goTo);
}

async function removeMember(permit: SetupPermit, { goTo, ...who }: Membership): Promise<Reply> {
  const { user, group, place, isThere } = await pair(permit, who);
  if (!isThere) throw new Invalid({ text: `${user.name} is in ${group.name} no more` });
  return keepInDraft(permit, place, undefined, goTo);
}

async function pair({ tx, actor }: SetupPermit, { userId, group: key }: Omit<Membership, 'goTo'>) {
  const user = await listedUser(tx, userId);
  const { id: byId } = actor.person;
  const group = await pieceIn(tx, byId, { section: 'group', key });
  if (!group) throw new Invisible();
  const place = { section: 'member', key: memberKey({ group: key, user: user.id }) } as const;
  return { user, group, place, isThere: (await pieceIn(tx, byId, place)) !== undefined };
}
