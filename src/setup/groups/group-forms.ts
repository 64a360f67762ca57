// The forms of a group's page.
import type { Configuration } from '../../permissions/configuration.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Filled } from '../../web/routing.ts';
import type { Holder } from '../holders.ts';
import type { SetupForm } from '../models.ts';
import { filledIn } from '../show.ts';
import { groupOptions } from '../users/user-forms.ts';

type Details = { id: number; name: string; description: string; parentId: number | null; joined: boolean };

/** What a group is called and where it stands; of a group that is there, what can't be its parent is left out. */
export function detailFields(configuration: Configuration, group?: Details): FieldProps[] {
  const { groups } = configuration;
  const canHold = (id: number) => !group || !groups.get(id)?.lineage.includes(group.id);
  return [
    { kind: 'text', name: 'name', label: 'Name', value: group?.name ?? '', required: true },
    { kind: 'text', name: 'description', label: 'Description', value: group?.description ?? '' },
    {
      kind: 'select',
      name: 'parent',
      label: 'Inside',
      hint: 'Its members are members of the groups above it, too, and have what those have',
      value: String(group?.parentId ?? ''),
      required: true,
      options: [
        { value: '', label: 'No group: it stands by itself' },
        ...groupOptions(configuration, canHold),
      ],
    },
    {
      kind: 'yes-no',
      name: 'joined',
      label: 'Does everybody who registers join it?',
      hint: 'From now on. Whoever has an account already stays where they are',
      value: group?.joined ? 'yes' : 'no',
      required: true,
      small: true,
    },
  ];
}

export function detailsForm(
  configuration: Configuration,
  group: Details,
  { href }: Holder,
  filled: Filled,
): SetupForm {
  return {
    title: 'Name, place and joining',
    action: `${href}/change-group`,
    hidden: [],
    fields: filledIn(detailFields(configuration, group), filled),
    submit: { text: 'Save' },
  };
}

export function addMemberForm({ href }: Holder, filled: Filled): SetupForm {
  return {
    title: 'Add a member',
    action: `${href}/add-member`,
    hidden: [],
    fields: filledIn(
      [
        {
          kind: 'text',
          name: 'email',
          label: 'E-mail address',
          hint: 'Or the word anonymous, for visitors who haven’t signed in',
          required: true,
          autocomplete: 'off',
        },
      ],
      filled,
    ),
    submit: { text: 'Add' },
  };
}

/** `uses`: what keeps it from being deleted. */
export function deleteForm({ name, href }: Holder, uses: readonly string[], filled: Filled): SetupForm[] {
  if (uses.length > 0) return [];
  return [
    {
      title: 'Delete the group',
      explanation: 'Nothing uses it. Its members stay, but lose what it gave them.',
      action: `${href}/delete-group`,
      hidden: [],
      fields: filledIn(
        [
          {
            kind: 'text',
            name: 'confirm',
            label: `Write ${name} to delete it`,
            required: true,
            autocomplete: 'off',
          },
        ],
        filled,
      ),
      submit: { text: 'Delete', warning: true },
    },
  ];
}
