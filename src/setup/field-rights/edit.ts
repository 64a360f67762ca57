// The rights on one field: what each role may do with it, and before which transitions it must be filled in.
import { z } from 'zod';
import { putPiece } from '../../configuration/draft.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { setup } from '../../web/doors.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, form, page, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import type { AddPage } from '../models.ts';
import { filledIn, setupPage } from '../show.ts';
import { listOf } from '../workflows/inputs.ts';
import { type Roles, rolesInOrder } from '../workflows/options.ts';
import { ordered } from '../workflows/ordered.ts';
import { showFieldRights } from './grid.ts';
import {
  type Right,
  type RightField,
  rightFields,
  rightInWords,
  rightOf,
  rightsFor,
  withRights,
} from './rights.ts';
import { requiredAt, stepName, type TheType, theType, withRequired } from './the-type.ts';

type Sent = { rights: Map<string, Right>; steps: string[] };

const RIGHTS = '/setup/types/:key/field-rights';
const LABELS: Record<Right, string> = {
  both: 'Reads and changes it, as the matrix lets them',
  read: 'Reads it, as the matrix lets them',
  none: 'Never reads it, whatever the matrix says',
};

export const fieldRightRoutes: Route[] = [
  ...page(RIGHTS, setup, showFieldRights),
  ...form(`${RIGHTS}/:field`, setup, {
    input: async (visit) => rightsInput(await theType(visit.prisma, visit), visit),
    show: showField,
    submit: async (permit, { rights, steps }, visit) => {
      const found = await theType(permit.tx, visit);
      const { key, type, published, workflow } = found;
      const field = fieldIn(found, visit);
      if (workflow && field.staff)
        await putPiece(
          permit,
          { section: 'workflow', key: type.workflow },
          ordered(withRequired(workflow, field.key, steps)),
        );
      const after = withRights(type, field, rights, published);
      return keepInDraft(permit, { section: 'type', key }, after, found.href);
    },
  }),
];

async function rightsInput(found: TheType, visit: Visit): Promise<z.ZodType<Sent>> {
  const field = fieldIn(found, visit);
  const roles = await rolesInOrder(visit.prisma, visit);
  const right = z.enum(rightsFor(field), 'Choose what they may do');
  const steps = found.workflow?.transitions.map(stepName) ?? [];
  const step = z
    .string()
    .refine((one) => steps.includes(one), 'This transition is there no more: choose others');
  const asked = roles
    .filter(() => field.means !== 'title')
    .map(([role]) => [fieldName(role), right] as const);
  return z
    .object({ ...Object.fromEntries(asked), steps: listOf(step) })
    .transform(({ steps: ticked, ...said }) => ({
      rights: new Map(roles.flatMap(([role]) => sayOf(said, role))),
      steps: ticked,
    }));
}

function sayOf(said: Record<string, unknown>, role: string): [string, Right][] {
  const right = said[fieldName(role)];
  return right === 'both' || right === 'read' || right === 'none' ? [[role, right]] : [];
}

async function showField(visit: Visit, filled: Filled): Promise<Reply> {
  const found = await theType(visit.prisma, visit);
  const field = fieldIn(found, visit);
  const roles = await rolesInOrder(visit.prisma, visit);
  const fields = [...roleFields(found, field, roles), ...stepFields(found, field)];
  const asksNothing = fields.every(({ kind }) => kind === 'note');
  const model: AddPage = {
    title: `${found.type.name}: ${field.label}`,
    action: `${found.href}/${field.key}`,
    errors: filled.errors,
    fields: filledIn(fields, filled),
    ...(asksNothing ? {} : { submit: 'Keep in my draft' }),
  };
  return setupPage('setup/add', model.title, model, { text: 'Rights on fields', href: found.href });
}

function roleFields({ type, published }: TheType, field: RightField, roles: Roles): FieldProps[] {
  if (field.means === 'title')
    return [
      {
        ...{ kind: 'note', name: 'title', label: 'Everybody who sees the case reads this answer' },
        text: 'It is the case’s title, which stands in every list.',
      },
    ];
  return roles.map(([role, { name }]) => {
    const right = rightOf(type, field, role);
    const was = published && rightOf(published, field, role);
    return {
      ...{ kind: 'select', name: fieldName(role), label: name, value: right, required: true },
      options: rightsFor(field).map((value) => ({ value, label: LABELS[value] })),
      ...(was === undefined || was === right ? {} : { hint: `Changed: was ${rightInWords(was)}` }),
    };
  });
}

function stepFields({ workflow }: TheType, field: RightField): FieldProps[] {
  if (!workflow || !field.staff || workflow.transitions.length === 0) return [];
  const nameOf = (key: string) => workflow.statuses.find((status) => status.key === key)?.name ?? key;
  return [
    {
      ...{ kind: 'choices', name: 'steps', label: 'It must be filled in before', small: true },
      hint: `Transitions of ${workflow.name}: other types that use it and have a field of this key ask for it, too`,
      value: requiredAt(workflow, field.key).map(stepName),
      options: workflow.transitions.map((step) => ({
        value: stepName(step),
        label: `${step.name} (${nameOf(step.from)} to ${nameOf(step.to)})`,
      })),
    },
  ];
}

function fieldIn({ type }: TheType, { params }: Visit): RightField {
  const field = rightFields(type).find(({ key }) => key === params['field']);
  if (!field) throw new Invisible();
  return field;
}

function fieldName(role: string): string {
  return `right-${role}`;
}
