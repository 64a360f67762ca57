// What an administrator does to a group: adds it, renames and moves it, deletes it when nothing uses it.
import { z } from 'zod';
import { finish } from '../../configuration/last-setup.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { form, Invalid, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { showAddGroup } from '../add-pages.ts';
import { groupHolder, theGroup } from '../holders.ts';
import { chosenOrNone, description, groupName, yesOrNo } from '../inputs.ts';
import { GROUPS } from '../show.ts';
import { showGroup } from './group.ts';
import { refuseFlagsForEverybody } from './joined.ts';
import { usesOf } from './uses.ts';

const details = z.object({ name: groupName, description, parent: chosenOrNone, joined: yesOrNo });
const confirmation = z.object({ confirm: z.string().trim().default('') });

type Details = z.infer<typeof details>;

export const groupRoutes: Route[] = [
  ...form('/setup/add-group', setup, { input: () => details, show: showAddGroup, submit: addGroup }),
  ...post('/setup/groups/:id/change-group', setup, {
    input: () => details,
    show: showGroup,
    submit: changeGroup,
  }),
  ...post('/setup/groups/:id/delete-group', setup, {
    input: () => confirmation,
    show: showGroup,
    submit: deleteGroup,
  }),
];

async function addGroup(permit: SetupPermit, input: Details): Promise<Reply> {
  await refuseDetails(permit, input);
  const { parent: parentId, ...details } = input;
  const { name, joined } = details;
  const group = await permit.tx.group.create({ data: { ...details, parentId } });
  await refuseFlagsForEverybody(permit);
  const { subject, href } = groupHolder(group);
  await finish(permit, 'add-group', subject, { name, parentId, joined });
  return { goTo: href, notice: `${name} is there. Add its members.` };
}

async function changeGroup(permit: SetupPermit, input: Details, visit: Visit): Promise<Reply> {
  const group = await theGroup(permit.tx, visit);
  await refuseDetails(permit, input, group.id);
  const { parent: parentId, ...details } = input;
  const { name, joined } = details;
  await permit.tx.group.update({ where: { id: group.id }, data: { ...details, parentId } });
  await refuseFlagsForEverybody(permit);
  const before = { name: group.name, parentId: group.parentId, joined: group.joined };
  await finish(permit, 'change-group', group.subject, { before, after: { name, parentId, joined } });
  return { goTo: group.href, notice: 'Saved.' };
}

async function deleteGroup(
  permit: SetupPermit,
  { confirm }: z.infer<typeof confirmation>,
  visit: Visit,
): Promise<Reply> {
  const { id, name, subject } = await theGroup(permit.tx, visit);
  const uses = await usesOf(permit.tx, permit.actor.configuration, id);
  if (uses.length > 0)
    throw new Invalid({ text: `${name} is in use, so it can’t be deleted. ${uses.join(' ')}` });
  if (confirm !== name)
    throw new Invalid({ field: 'confirm', text: `Write ${name}, to be sure that you mean it` });
  await permit.tx.group.delete({ where: { id } });
  await finish(permit, 'delete-group', subject, { name });
  return { goTo: GROUPS.href, notice: `${name} is deleted.` };
}

/** Throws Invalid where a group can't be called or put so. `id`: the group, where it is there already. */
async function refuseDetails(
  { tx, actor }: SetupPermit,
  { name, parent }: Details,
  id?: number,
): Promise<void> {
  const namesake = await tx.group.findFirst({ where: { name: { equals: name, mode: 'insensitive' } } });
  if (namesake && namesake.id !== id)
    throw new Invalid({ field: 'name', text: `There is a group ${namesake.name} already` });
  if (parent === null) return;
  const above = actor.configuration.groups.get(parent);
  if (!above) throw new Invalid({ field: 'parent', text: 'That group is there no more: choose another' });
  if (id !== undefined && above.lineage.includes(id))
    throw new Invalid({
      field: 'parent',
      text:
        above.id === id
          ? 'A group can’t be inside itself: choose another'
          : `${above.name} is inside this group, so this group can’t be inside ${above.name}`,
    });
}
