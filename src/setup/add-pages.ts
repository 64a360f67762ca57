// The pages that add a user or a group: one form each.
import { sectionIn } from '../configuration/draft.ts';
import type { Reply } from '../web/reply.ts';
import type { Filled } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages.ts';
import { detailFields } from './groups/group-forms.ts';
import type { AddPage } from './models.ts';
import { GROUPS, USERS } from './rooms.ts';
import { filledIn, setupPage } from './show.ts';

/** GET /setup/add-user */
export async function showAddUser({ config }: Visit, filled: Filled): Promise<Reply> {
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
          ...{ kind: 'choice', name: 'language', label: 'Language of their letters', value: 'en' },
          ...{ required: true, small: true },
          options: LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        },
        {
          ...{ kind: 'choice', name: 'how', label: 'How do they get in?', value: 'invite', required: true },
          options: [
            {
              value: 'invite',
              label: 'Invite them by mail',
              hint: `They choose their own password by a link that works once, for seven days.${config.smtpUrl === undefined ? ' No mail server is set up yet: the letter stays in the outbox.' : ''}`,
            },
            {
              value: 'password',
              label: 'Set a password by hand',
              hint: 'For whoever has no mail. Tell it them yourself: it is not mailed',
            },
          ],
        },
        {
          ...{ kind: 'password', name: 'password', label: 'Password', autocomplete: 'new-password' },
          hint: 'Only if you set it by hand. At least 12 characters',
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
