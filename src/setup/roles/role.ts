// The page of one role: where it is used, and the forms that change it; and the page that adds one.
import type { Piece } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { BUILT_IN_ROLES } from '../../permissions/vocabulary.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { bothOf, stateTag } from '../drafts/standing.ts';
import type { AddPage, RecordPage, SetupForm } from '../models.ts';
import { ROLES } from '../rooms.ts';
import { filledIn, setupPage } from '../show.ts';
import { beforeIt, placeOptions, rolesInOrder } from '../workflows/options.ts';
import { stateOf } from '../workflows/state.ts';
import { assignedOn, countAssignments, doneIn, fieldsFor, givenBy } from './uses.ts';

type Role = Piece<'role'>;

/** The role that the address names. Throws Invisible where the draft has none. */
export async function theRole(
  reader: Reader,
  { params, actor }: Visit,
): Promise<{ key: string; role: Role; published: Role | undefined }> {
  const { key = '' } = params;
  const place = { section: 'role', key } as const;
  const { piece: role, published } = await bothOf(reader, actor.person.id, place);
  if (!role) throw new Invisible();
  return { key, role, published };
}

type Types = ReadonlyMap<string, Piece<'type'>>;

/** Why a role can’t go; undefined where it can. `assignments`: on how many cases somebody has it. */
export function whyItStays(role: string, types: Types, assignments: number): string | undefined {
  if (BUILT_IN_ROLES.includes(role)) return 'it is built in';
  const giving = [...types.values()].find(({ roleGroups }) => (roleGroups[role] ?? []).length > 0);
  if (giving) return `a group of ${giving.plural} gives it`;
  return assignments > 0 ? 'somebody has it on a case' : undefined;
}

/** GET /setup/roles/:key, and where one of its forms was sent something wrong. */
export async function showRole(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const { key, role, published } = await theRole(prisma, visit);
  const types = await sectionIn(prisma, actor.person.id, 'type');
  const assignments = await countAssignments(prisma, key);
  const why = whyItStays(key, types, assignments);
  const model: RecordPage = {
    title: role.name,
    tags: stateTag(stateOf(role, published)),
    rows: [
      { key: 'Several of them', value: role.plural },
      { key: 'Can it be removed?', value: why === undefined ? 'Yes' : `No: ${why}` },
    ],
    errors: filled.errors,
    lists: [
      givenBy(types, await sectionIn(prisma, actor.person.id, 'group'), key),
      doneIn(await sectionIn(prisma, actor.person.id, 'workflow'), key),
      fieldsFor(types, key),
      assignedOn(assignments),
    ],
    forms: [await changeForm(visit, key, role, filled), ...(why === undefined ? [removeForm(key)] : [])],
  };
  return setupPage('setup/record', model.title, model, ROLES);
}

/** GET /setup/add-role */
export async function showAddRole(visit: Visit, filled: Filled): Promise<Reply> {
  const roles = await rolesInOrder(visit.prisma, visit);
  const model: AddPage = {
    ...{ title: 'Add a role', action: '/setup/add-role', errors: filled.errors, submit: 'Add the role' },
    fields: filledIn(
      [
        ...nameFields(),
        {
          ...{ kind: 'search', name: 'copy', label: 'It begins as a copy of', required: true },
          hint: 'It may do what that role may: in every matrix, by every transition and on every field. Then change it',
          options: [
            { value: '', label: 'Choose a role' },
            ...roles.map(([value, { name }]) => ({ value, label: name })),
          ],
        },
      ],
      filled,
    ),
  };
  return setupPage('setup/add', model.title, model, ROLES);
}

function nameFields(role?: Role): FieldProps[] {
  return [
    {
      ...{ kind: 'text', name: 'name', label: 'Name', value: role?.name ?? '', required: true },
      hint: 'One of them, like “legal adviser”',
    },
    {
      ...{ kind: 'text', name: 'plural', label: 'Several of them', value: role?.plural ?? '' },
      ...{ required: true, hint: 'Like “legal advisers”' },
    },
  ];
}

async function changeForm(visit: Visit, key: string, role: Role, filled: Filled): Promise<SetupForm> {
  const all = (await rolesInOrder(visit.prisma, visit)).map(([one, { name }]) => ({ key: one, name }));
  const place: FieldProps = {
    ...{ kind: 'select', name: 'after', label: 'Place in lists', value: beforeIt(all, key), required: true },
    options: placeOptions(all.filter((one) => one.key !== key)),
  };
  return {
    ...{ title: 'Name and place', action: `${ROLES.href}/${key}/change`, hidden: [] },
    fields: filledIn([...nameFields(role), place], filled),
    submit: { text: 'Keep in my draft' },
  };
}

function removeForm(key: string): SetupForm {
  return {
    ...{ title: 'Remove the role', action: `${ROLES.href}/${key}/remove`, hidden: [], fields: [] },
    explanation: 'Its column goes from every matrix, and it goes from transitions and fields’ rights.',
    submit: { text: 'Remove', warning: true },
  };
}
