// What an administrator does to a group in their draft: adds it, renames and moves it, deletes it when nothing uses it.
import { z } from 'zod';
import type { Piece } from '../../configuration/document.ts';
import { lineageOf } from '../../configuration/document.ts';
import { putPiece, sectionIn } from '../../configuration/draft.ts';
import { newKey } from '../../configuration/new-key.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { form, Invalid, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { showAddGroup } from '../add-pages.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { draftedIn, remaining } from '../drafts/standing.ts';
import { groupAddress, theGroup } from '../holders.ts';
import { description, groupName, yesOrNo } from '../inputs.ts';
import { GROUPS } from '../rooms.ts';
import { showGroup } from './group.ts';
import { type Groups, groupMeant } from './tree.ts';
import { usesOf } from './uses.ts';

const details = z.object({
  name: groupName,
  description,
  parent: z.string().default(''),
  joined: yesOrNo,
});
const confirmation = z.object({ confirm: z.string().trim().default('') });

type Typed = z.infer<typeof details>;
type Details = Omit<Typed, 'parent'> & { parent: string | undefined };

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

async function addGroup(permit: SetupPermit, typed: Typed): Promise<Reply> {
  const all = await draftedIn(permit.tx, permit.actor.person.id, 'group');
  const input = meant(typed, remaining(all));
  refuseDetails(remaining(all), input);
  const key = newKey(input.name, all);
  return keepInDraft(permit, { section: 'group', key }, pieceOf(input), groupAddress(key));
}

async function changeGroup(permit: SetupPermit, typed: Typed, visit: Visit): Promise<Reply> {
  const { key, href } = await theGroup(permit.tx, visit);
  const groups = await sectionIn(permit.tx, permit.actor.person.id, 'group');
  const input = meant(typed, groups);
  refuseDetails(groups, input, key);
  return keepInDraft(permit, { section: 'group', key }, pieceOf(input), href);
}

/** Its members and flags go with it. */
async function deleteGroup(
  permit: SetupPermit,
  { confirm }: z.infer<typeof confirmation>,
  visit: Visit,
): Promise<Reply> {
  const { tx, actor } = permit;
  const { id: byId } = actor.person;
  const { key, name } = await theGroup(tx, visit);
  const uses = await usesOf(tx, byId, await sectionIn(tx, byId, 'group'), key);
  if (uses.length > 0)
    throw new Invalid({ text: `${name} is in use, so it can’t be deleted. ${uses.join(' ')}` });
  if (confirm !== name)
    throw new Invalid({ field: 'confirm', text: `Write ${name}, to be sure that you mean it` });
  for (const section of ['member', 'flag'] as const)
    for (const [at, { group }] of await sectionIn(tx, byId, section))
      if (group === key) await putPiece(permit, { section, key: at }, undefined);
  return keepInDraft(permit, { section: 'group', key }, undefined, GROUPS.href);
}

/** The group that it is to be inside, of which a part of the name may have been written. */
function meant({ parent, ...rest }: Typed, groups: Groups): Details {
  return { ...rest, parent: groupMeant('parent', parent, groups) };
}

function pieceOf({ parent, ...rest }: Details): Piece<'group'> {
  return { ...rest, ...(parent === undefined ? {} : { parent }) };
}

/** Throws Invalid where a group can't be called or put so. `key`: the group, where it is there already. */
function refuseDetails(groups: Groups, { name, parent }: Details, key?: string): void {
  for (const [other, one] of groups)
    if (other !== key && one.name.toLowerCase() === name.toLowerCase())
      throw new Invalid({ field: 'name', text: `There is a group ${one.name} already` });
  if (parent === undefined) return;
  if (key === undefined || !lineageOf(groups, parent).includes(key)) return;
  throw new Invalid({
    field: 'parent',
    text:
      parent === key
        ? 'A group can’t be inside itself: choose another'
        : `${groups.get(parent)?.name} is inside this group, so this group can’t be inside it`,
  });
}
