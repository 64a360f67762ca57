// The forms of a user's page.
import type { Person } from '../../permissions/standing.ts';
import type { Filled } from '../../web/routing.ts';
import { type Groups, groupField } from '../groups/tree.ts';
import type { Holder } from '../holders.ts';
import type { SetupForm } from '../models.ts';
import { filledIn } from '../show.ts';

export function accountForm({ name, email }: Person, { href }: Holder, filled: Filled): SetupForm {
  return {
    title: 'Name and address',
    action: `${href}/change-account`,
    hidden: [],
    fields: filledIn(
      [
        { kind: 'text', name: 'name', label: 'Name', value: name, required: true, autocomplete: 'off' },
        {
          kind: 'email',
          name: 'email',
          label: 'E-mail address',
          hint: 'They sign in with it',
          value: email,
          required: true,
          autocomplete: 'off',
        },
      ],
      filled,
    ),
    submit: { text: 'Save' },
  };
}

export function passwordForm({ href }: Holder, filled: Filled): SetupForm {
  return {
    title: 'New password',
    explanation: 'They are signed out everywhere. Tell them the password yourself: it is not mailed.',
    action: `${href}/set-password`,
    hidden: [],
    fields: filledIn(
      [
        {
          kind: 'password',
          name: 'password',
          label: 'Password',
          hint: 'At least 12 characters',
          required: true,
          autocomplete: 'new-password',
        },
      ],
      filled,
    ),
    submit: { text: 'Set password' },
  };
}

/** Choosing among the groups that they aren't in yet. */
export function addToGroupForm(
  groups: Groups,
  isIn: ReadonlySet<string>,
  { href }: Holder,
  filled: Filled,
): SetupForm {
  return {
    title: 'Add to a group',
    explanation: 'They are then in the groups above it, too, once your draft is published.',
    action: `${href}/add-to-group`,
    hidden: [],
    fields: filledIn(
      [
        groupField(
          groups,
          { name: 'group', label: 'Group', none: 'Choose a group' },
          (key) => !isIn.has(key),
        ),
      ],
      filled,
    ),
    submit: { text: 'Add' },
  };
}

export function activityForm({ active }: Person, { href }: Holder): SetupForm {
  return active
    ? {
        title: 'Deactivate',
        explanation:
          'They are signed out, can’t sign in, and hold nothing. What is assigned to them stays so, to be reassigned.',
        action: `${href}/deactivate`,
        hidden: [],
        fields: [],
        submit: { text: 'Deactivate', warning: true },
      }
    : {
        title: 'Activate',
        explanation: 'They can sign in again, and hold what their flags and groups give them.',
        action: `${href}/activate`,
        hidden: [],
        fields: [],
        submit: { text: 'Activate' },
      };
}
