// The questions on a transition, and what they may be answered with.
import { z } from 'zod';
import { sectionIn } from '../../../configuration/draft.ts';
import type { TransitionPiece } from '../../../configuration/shapes/workflow.ts';
import { FormShape, fieldsOf } from '../../../forms/definition.ts';
import type { Reader } from '../../../permissions/load-configuration.ts';
import type { FieldProps, Option } from '../../../web/look/fields.ts';
import type { Visit } from '../../../web/visit.ts';
import { pieceName, yesOrNo } from '../../inputs.ts';
import { listOf } from '../inputs.ts';
import { type Roles, rolesInOrder } from '../options.ts';
import { type TheWorkflow, theWorkflow } from '../the-workflow.ts';

/** What there is to choose among. */
export type Choices = { statuses: Option[]; roles: Roles; fields: Option[] };

/** Reads it for the workflow of the address. `at`: the transition that is changed. */
export async function choicesFor(
  reader: Reader,
  visit: Visit,
  { workflow, key }: TheWorkflow,
  at?: TransitionPiece,
): Promise<Choices> {
  const named = [at?.from, at?.to];
  return {
    statuses: workflow.statuses
      .filter((status) => status.kind !== 'closed' || named.includes(status.key))
      .map((status) => ({ value: status.key, label: status.name })),
    roles: await rolesInOrder(reader, visit),
    fields: await staffFields(reader, visit, key, at?.requiredFields ?? []),
  };
}

/** What a form may send. */
export async function transitionInput(visit: Visit, at?: TransitionPiece) {
  const choices = await choicesFor(visit.prisma, visit, await theWorkflow(visit.prisma, visit), at);
  const one = (keys: string[], message: string) =>
    z.string(message).refine((key) => keys.includes(key), message);
  const values = (options: readonly Option[]) => options.map(({ value }) => value);
  return z.object({
    name: pieceName,
    from: one(values(choices.statuses), 'Choose where it begins'),
    to: one(values(choices.statuses), 'Choose where it leads'),
    roles: listOf(
      one(
        choices.roles.map(([key]) => key),
        'This role is there no more: choose others',
      ),
    ).refine((roles) => roles.length > 0, 'Choose at least one role'),
    commentRequired: yesOrNo,
    requiredFields: listOf(one(values(choices.fields), 'This field is there no more: choose others')),
  });
}

/** The fields, filled with a transition that is there. */
export function transitionFields(choices: Choices, at?: TransitionPiece): FieldProps[] {
  const statuses = at ? choices.statuses : [{ value: '', label: 'Choose a status' }, ...choices.statuses];
  return [
    {
      ...{ kind: 'text', name: 'name', label: 'Name', value: at?.name ?? '', required: true },
      hint: 'What its button says, like “Send an inspector”',
    },
    {
      ...{ kind: 'select', name: 'from', label: 'From', value: at?.from ?? '', required: true },
      options: statuses,
    },
    {
      ...{ kind: 'select', name: 'to', label: 'To', value: at?.to ?? '', required: true },
      ...{ options: statuses, hint: 'Never a closed status: that takes closing, and reopening' },
    },
    {
      ...{ kind: 'choices', name: 'roles', label: 'Who may make it', value: at?.roles ?? [] },
      ...{ required: true, small: true },
      hint: 'The matrix must let them change the status there, too',
      options: choices.roles.map(([value, { name }]) => ({ value, label: name })),
    },
    {
      ...{ kind: 'yes-no', name: 'commentRequired', label: 'Does it take a comment?' },
      ...{ value: at?.commentRequired ? 'yes' : 'no', required: true, small: true },
    },
    ...(choices.fields.length === 0
      ? []
      : [
          {
            ...{
              kind: 'choices' as const,
              name: 'requiredFields',
              label: 'What must be filled in before it',
            },
            ...{ value: at?.requiredFields ?? [], options: choices.fields, small: true },
            hint: 'Staff’s own fields of the types that use the workflow; where a type has no such field, nothing is asked',
          },
        ]),
  ];
}

/** Staff’s own fields of the types that use a workflow, and those that are named already. */
async function staffFields(
  reader: Reader,
  { actor }: Visit,
  workflow: string,
  named: readonly string[],
): Promise<Option[]> {
  const labels = new Map(named.map((key) => [key, key]));
  for (const type of (await sectionIn(reader, actor.person.id, 'type')).values())
    if (type.workflow === workflow && type.additional !== undefined)
      for (const { key, label } of fieldsOf(FormShape.parse(type.additional))) labels.set(key, label);
  return [...labels].map(([value, label]) => ({ value, label }));
}
