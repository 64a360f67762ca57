// What an administrator does to the roles in their draft: adds one as a copy of another, renames, orders and removes it.
import { z } from 'zod';
import { sectionIn } from '../../configuration/draft.ts';
import { readKeys } from '../../configuration/keys.ts';
import { newKey } from '../../configuration/new-key.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { form, Invalid, page, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { pieceName } from '../inputs.ts';
import { ROLES } from '../rooms.ts';
import { BLANK } from '../show.ts';
import { afterWhich } from '../workflows/inputs.ts';
import { beforeIt, type Roles, rolesInOrder } from '../workflows/options.ts';
import { copyRights, dropRights, placeRole } from './change.ts';
import { listRoles } from './list.ts';
import { showAddRole, showRole, theRole, whyItStays } from './role.ts';
import { countAssignments } from './uses.ts';

const input = z.object({ name: pieceName, plural: pieceName, after: afterWhich });
const added = input.omit({ after: true }).extend({ copy: z.string().default('') });

export const roleRoutes: Route[] = [
  ...page(ROLES.href, setup, listRoles),
  ...form('/setup/add-role', setup, { input: () => added, show: showAddRole, submit: addRole }),
  ...page(`${ROLES.href}/:key`, setup, (visit) => showRole(visit, BLANK)),
  ...post(`${ROLES.href}/:key/change`, setup, { input: () => input, show: showRole, submit: changeRole }),
  ...post(`${ROLES.href}/:key/remove`, setup, {
    input: () => z.object({}),
    show: showRole,
    submit: (permit, _input, visit) => removeRole(permit, visit),
  }),
];

async function addRole(
  permit: SetupPermit,
  { name, plural, copy }: z.infer<typeof added>,
  visit: Visit,
): Promise<Reply> {
  const roles = await rolesInOrder(permit.tx, visit);
  refuseName(roles, name);
  if (!roles.some(([key]) => key === copy))
    throw new Invalid({ field: 'copy', text: 'Choose the role that it begins as a copy of' });
  const keys = await readKeys(permit.tx);
  const has = (key: string) => roles.some(([other]) => other === key) || keys.has('role', key);
  const key = newKey(name, { has });
  await copyRights(permit, copy, key);
  const position = Math.max(...roles.map(([, role]) => role.position)) + 1;
  return keepInDraft(permit, { section: 'role', key }, { name, plural, position }, `${ROLES.href}/${key}`);
}

async function changeRole(
  permit: SetupPermit,
  { name, plural, after }: z.infer<typeof input>,
  visit: Visit,
): Promise<Reply> {
  const { key, role } = await theRole(permit.tx, visit);
  const roles = await rolesInOrder(permit.tx, visit);
  refuseName(roles, name, key);
  const stays = beforeIt(
    roles.map(([one]) => ({ key: one })),
    key,
  );
  const position = after === stays ? role.position : await placeRole(permit, roles, key, after);
  return keepInDraft(permit, { section: 'role', key }, { name, plural, position }, `${ROLES.href}/${key}`);
}

async function removeRole(permit: SetupPermit, visit: Visit): Promise<Reply> {
  const { key, role } = await theRole(permit.tx, visit);
  const types = await sectionIn(permit.tx, permit.actor.person.id, 'type');
  const why = whyItStays(key, types, await countAssignments(permit.tx, key));
  if (why !== undefined) throw new Invalid({ text: `${role.name} can’t be removed: ${why}` });
  await dropRights(permit, key);
  return keepInDraft(permit, { section: 'role', key }, undefined, ROLES.href);
}

function refuseName(roles: Roles, name: string, key?: string): void {
  for (const [other, one] of roles)
    if (other !== key && one.name.toLowerCase() === name.toLowerCase())
      throw new Invalid({ field: 'name', text: `There is a role ${one.name} already` });
}
