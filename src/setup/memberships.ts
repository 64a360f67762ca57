// Who is in which group: put in and taken out, from the user's page or from the group's.

import { finish } from '../configuration/last-setup.ts';
import type { SetupPermit } from '../permissions/permit.ts';
import { Invisible } from '../permissions/refusals.ts';
import { SYSTEM } from '../permissions/vocabulary.ts';
import { setup } from '../web/doors.ts';
import { Invalid, post, type Route } from '../web/routing.ts';
import { groupAddress, groupHolder, listedUser, userAddress } from './holders.ts';
import { groupField, memberField, memberToRemove } from './inputs.ts';
import { idOf, type ShowFilled } from './show.ts';

/** `…/add-to-group` and `…/remove-from-group` below a user's page. */
export function groupsOfUserRoutes(show: ShowFilled): Route[] {
  return [
    ...post('/setup/users/:id/add-to-group', setup, {
      input: () => groupField,
      show,
      submit: async (permit, { group }, visit) => {
        const notice = await addMember(permit, idOf(visit), group, 'group');
        return { goTo: userAddress(idOf(visit)), notice };
      },
    }),
    ...post('/setup/users/:id/remove-from-group', setup, {
      input: () => groupField,
      show,
      submit: async (permit, { group }, visit) => {
        const notice = await removeMember(permit, idOf(visit), group);
        return { goTo: userAddress(idOf(visit)), notice };
      },
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
        const user = await permit.tx.user.findUnique({ where: { email }, select: { id: true } });
        if (!user || user.id === SYSTEM)
          throw new Invalid({ field: 'email', text: 'Nobody has this address: look them up under Users' });
        const notice = await addMember(permit, user.id, idOf(visit), 'email');
        return { goTo: groupAddress(idOf(visit)), notice };
      },
    }),
    ...post('/setup/groups/:id/remove-member', setup, {
      input: () => memberToRemove,
      show,
      submit: async (permit, { member }, visit) => {
        const notice = await removeMember(permit, member, idOf(visit));
        return { goTo: groupAddress(idOf(visit)), notice };
      },
    }),
  ];
}

/** Gives the sentence that says it is done. `field`: where the form is to say that it can't be. */
async function addMember(
  permit: SetupPermit,
  userId: number,
  groupId: number,
  field: string,
): Promise<string> {
  const { user, group } = await pair(permit, userId, groupId);
  const where = { groupId_userId: { groupId, userId } };
  if (await permit.tx.groupMember.findUnique({ where }))
    throw new Invalid({ field, text: `${user.name} is in ${group.name} already` });
  await permit.tx.groupMember.create({ data: { groupId, userId } });
  await finish(permit, 'add-member', group.subject, { userId });
  return `${user.name} is now in ${group.name}.`;
}

async function removeMember(permit: SetupPermit, userId: number, groupId: number): Promise<string> {
  const { user, group } = await pair(permit, userId, groupId);
  const { count } = await permit.tx.groupMember.deleteMany({ where: { groupId, userId } });
  if (count === 0) throw new Invalid({ text: `${user.name} is in ${group.name} no more` });
  await finish(permit, 'remove-member', group.subject, { userId });
  return `${user.name} is no longer in ${group.name}.`;
}

async function pair({ tx, actor }: SetupPermit, userId: number, groupId: number) {
  const user = await listedUser(tx, userId);
  const group = actor.configuration.groups.get(groupId);
  if (!group) throw new Invisible();
  return { user, group: groupHolder(group) };
}
