// The pages that add a user or a group: one form each.
import { sectionIn } from '../configuration/draft.ts';
import type { Reply } from '../web/reply.ts';
import type { Filled } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { detailFields } from './groups/group-forms.ts';
import type { AddPage } from './models.ts';
import { GROUPS, USERS } from './rooms.ts';
import { filledIn, setupPage } from './show.ts';

/** GET /setup/add-user */
export async function showAddUser(_visit: Visit, filled: Filled): Promise<Reply> {
  const model: AddPage = {
    title: 'Add a user',
    action: '/setup/add-user',
    errors: filled.errors,
    fields: filledIn(
      [
        { kind: 'text', name: 'name', label: 'Name', required: true, autocomplete: 'off' },
        {
          kind: 'email',
          name: 'email',
          label: 'E-mail address',
          hint: 'They sign in with it',
          required: true,
          autocomplete: 'off',
        },
        {
          kind: 'password',
          name: 'password',
          label: 'Password',
          hint: 'At least 12 characters. Tell it them yourself: it is not mailed',
          required: true,
          autocomplete: 'new-password',
        },
      ],
      filled,
    ),
    submit: 'Add the user',
  };
  return setupPage('setup/add', model.title, model, USERS);
}

/** GET /setup/add-group */
export async function showAddGroup({ prisma, actor }: Visit, filled: Filled): Promise<Reply> {
  const groups = await sectionIn(prisma, actor.person.id, 'group');
  const model: AddPage = {
    title: 'Add a group',
    action: '/setup/add-group',
    errors: filled.errors,
    fields: filledIn(detailFields(groups), filled),
    submit: 'Add the group',
  };
  return setupPage('setup/add', model.title, model, GROUPS);
}
