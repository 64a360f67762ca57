// The forms of a group's page.
import type { Piece } from '../../configuration/document.ts';
import { lineageOf } from '../../configuration/document.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Filled } from '../../web/routing.ts';
import type { FoundGroup, Holder } from '../holders.ts';
import type { SetupForm } from '../models.ts';
import { filledIn } from '../show.ts';
import { type Groups, groupField } from './tree.ts';

/** What a group is called and where it stands; of a group that is there, what can't be its parent is left out. */
export function detailFields(groups: Groups, key?: string, group?: Piece<'group'>): FieldProps[] {
  const canHold = (other: string) => key === undefined || !lineageOf(groups, other).includes(key);
  return [
    { kind: 'text', name: 'name', label: 'Name', value: group?.name ?? '', required: true },
    { kind: 'text', name: 'description', label: 'Description', value: group?.description ?? '' },
    groupField(
      groups,
      {
        ...{ name: 'parent', label: 'Inside', none: 'No group: it stands by itself' },
        hint: 'Its members are members of the groups above it, too, and have what those have',
        value: group?.parent ?? '',
      },
      canHold,
    ),
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

export function detailsForm(groups: Groups, { key, piece, href }: FoundGroup, filled: Filled): SetupForm {
  return {
    title: 'Name, place and joining',
    action: `${href}/change-group`,
    hidden: [],
    fields: filledIn(detailFields(groups, key, piece), filled),
    submit: { text: 'Keep in my draft' },
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
      explanation: 'Nothing uses it. Once your draft is published, its members lose what it gave them.',
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
