// The forms of a workflow’s page: its name and description, and its removal.
import type { FieldProps } from '../../../web/look/fields.ts';
import type { Filled } from '../../../web/routing.ts';
import type { SetupForm } from '../../models.ts';
import { filledIn } from '../../show.ts';
import type { TheWorkflow } from '../the-workflow.ts';

/** The fields of a workflow’s name; empty for a new one. */
export function detailFields(workflow?: { name: string; description: string }): FieldProps[] {
  return [
    { kind: 'text', name: 'name', label: 'Name', value: workflow?.name ?? '', required: true },
    {
      ...{ kind: 'text', name: 'description', label: 'Description' },
      ...{ hint: 'For administrators: what it is for', value: workflow?.description ?? '' },
    },
  ];
}

/** The forms of its page. `unused`: whether it can be taken away. */
export function detailForms({ workflow, href }: TheWorkflow, unused: boolean, filled: Filled): SetupForm[] {
  return [
    {
      ...{ title: 'Name and description', action: `${href}/change`, hidden: [] },
      fields: filledIn(detailFields(workflow), filled),
      submit: { text: 'Keep in my draft' },
    },
    ...(unused
      ? [
          {
            ...{ title: 'Remove the workflow', action: `${href}/remove`, hidden: [], fields: [] },
            explanation: 'No type uses it, and no case is in it.',
            submit: { text: 'Remove', warning: true },
          },
        ]
      : []),
  ];
}
