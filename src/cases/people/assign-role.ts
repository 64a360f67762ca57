// Adding people and groups to a case in a role, and taking them off again.
import { z } from 'zod';
import { record } from '../../history.ts';
import { tellStaff } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import { MANAGER } from '../../permissions/vocabulary.ts';
import { isFor } from '../../permissions/ways.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { oneOf, optionalText } from '../actions/texts.ts';
import { tabAddress } from '../manage/tabs.ts';
import { assignableRoles, colleagues, type Given, givenOn } from './assignable.ts';

type Input = {
  version: number;
  seen: number;
  step: string;
  person: string | undefined;
  group: string;
  note: string | undefined;
};
type Party = { userId: number | null; groupId: number | null; name: string };

const MOST_CHOICES = 100;
const NOBODY = '';

/** /cases/:reference/assign-role: one choice says what is done, to be added somebody is named beside it. */
export const assignRoleForm: Form<CaseVisit, Permit<'assign-role'>, Input> = {
  input: async (visit) => {
    const given = await givenOn(visit.prisma, visit.facts.id);
    return z.object({
      ...Stamp,
      step: oneOf([...assignableRoles(visit).map(adding), ...given.map(removing)], 'what to do'),
      person: optionalText(320),
      group: z.string().default(NOBODY),
      note: optionalText(),
    });
  },
  asks: (input) => asked(input),
  show: async (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'assign-role',
        title: 'Add or remove people',
        explanation: 'Whoever is added is told so by e-mail. What they may do here is what their role may.',
        fields: [
          await stepField(visit),
          await personField(visit),
          groupField(visit),
          { kind: 'long-text', name: 'note', label: 'Note', hint: 'For staff only.', maxLength: 5000 },
        ],
        submit: { text: 'Save' },
      },
      filled,
    ),
  submit: async (permit, input, visit) => {
    const role = assignableRoles(permit).find((one) => adding(one) === input.step);
    if (role) return add(permit, visit, role, input);
    const given = await givenOn(permit.tx, permit.facts.id);
    const row = given.find((one) => removing(one) === input.step);
    if (!row) throw new Invalid({ field: 'step', text: 'Choose what to do' });
    return remove(permit, visit, row, given, input);
  },
};

async function add(
  permit: Permit<'assign-role'>,
  visit: CaseVisit,
  role: { id: number; name: string },
  { person, group, note }: Input,
): Promise<Reply> {
  const { tx, facts, actor } = permit;
  const party = await partyNamed(permit, person, group);
  const { name, ...who } = party;
  const holdsIt = facts.assignments.some(
    (row) => row.roleId === role.id && row.userId === who.userId && row.groupId === who.groupId,
  );
  if (holdsIt) throw new Invalid({ field: 'person', text: `${name} is ${role.name} of this case already` });
  const placed = { caseId: facts.id, caseTypeId: facts.typeId, statusId: facts.statusId };
  await tx.assignment.create({ data: { ...placed, ...who, roleId: role.id, byId: actor.person.id } });
  await recordStep(permit, 'added', role.name, name, note);
  const letter = { action: 'assign-role', role: role.name, note, by: actor } as const;
  const to = who.userId === null ? { groupId: who.groupId ?? 0 } : { userId: who.userId };
  await tellStaff(tx, visit.config, facts.id, letter, to);
  return { goTo: tabAddress(facts.reference, 'people'), notice: `${name} is ${role.name} now.` };
}

async function remove(
  permit: Permit<'assign-role'>,
  { actor }: CaseVisit,
  row: Given,
  given: readonly Given[],
  { note }: Input,
): Promise<Reply> {
  const { tx, facts } = permit;
  if (row.roleId === MANAGER && given.filter(({ roleId }) => roleId === MANAGER).length === 1)
    throw new Invalid({ field: 'step', text: 'Nobody would have this case then: reassign it instead' });
  const role = actor.configuration.roles.get(row.roleId)?.name ?? '';
  await tx.assignment.delete({ where: { id: row.id } });
  await recordStep(permit, 'removed', role, row.name, note);
  const notice = `${row.name} is no longer ${role}.`;
  // Whoever took themselves off may see it no more: they are told so where they can go.
  const own = isFor(row, { userId: actor.person.id, groupIds: actor.groupIds });
  return { goTo: own ? '/cases' : tabAddress(facts.reference, 'people'), notice };
}

async function recordStep(
  permit: Permit<'assign-role'>,
  step: 'added' | 'removed',
  role: string,
  to: string,
  note: string | undefined,
): Promise<void> {
  await record(permit, {
    public: false,
    ...(note === undefined ? {} : { text: note }),
    data: { to, role, step },
  });
}

/** A person or a group, and not both. */
async function partyNamed(
  { tx, actor }: Permit,
  person: string | undefined,
  groupId: string,
): Promise<Party> {
  const group = actor.configuration.groups.get(Number(groupId || 0));
  if ((person === undefined) === (groupId === NOBODY))
    throw new Invalid({ field: 'person', text: 'Choose either a person or a group' });
  if (person === undefined) {
    if (!group) throw new Invalid({ field: 'group', text: 'Choose a group' });
    return { userId: null, groupId: group.id, name: group.name };
  }
  const [found] = await colleagues(tx, { email: person.toLowerCase(), most: 1 });
  if (!found)
    throw new Invalid({ field: 'person', text: 'Choose somebody who has access to the staff pages' });
  return { userId: found.id, groupId: null, name: found.name };
}

async function stepField(visit: CaseVisit): Promise<FieldProps> {
  const { roles } = visit.actor.configuration;
  const given = await givenOn(visit.prisma, visit.facts.id);
  return {
    kind: 'choice',
    name: 'step',
    label: 'What is to be done?',
    required: true,
    options: [
      ...assignableRoles(visit).map((role) => ({ value: adding(role), label: `Add as ${role.name}` })),
      ...given.map((row) => ({
        value: removing(row),
        label: `Remove ${row.name}, ${roles.get(row.roleId)?.name ?? ''}`,
      })),
    ],
  };
}

/** Those past the gate; where they are too many to choose from, their address is typed. */
async function personField(visit: CaseVisit): Promise<FieldProps> {
  const found = await colleagues(visit.prisma, { most: MOST_CHOICES + 1 });
  const common = { name: 'person', label: 'Person to add' };
  if (found.length > MOST_CHOICES)
    return {
      ...common,
      kind: 'email',
      hint: 'The e-mail address of somebody with access to the staff pages.',
    };
  const options = found.map(({ email, name }) => ({ value: email, label: name }));
  return { ...common, kind: 'select', options: [{ value: NOBODY, label: 'Nobody' }, ...options] };
}

function groupField({ actor: { configuration } }: CaseVisit): FieldProps {
  const groups = [...configuration.groups.values()].sort((one, other) =>
    one.name.localeCompare(other.name, 'en'),
  );
  const options = groups.map(({ id, name }) => ({ value: String(id), label: name }));
  return {
    kind: 'select',
    name: 'group',
    label: 'Or group to add',
    options: [{ value: NOBODY, label: 'None' }, ...options],
  };
}

function adding({ id }: { id: number }): string {
  return `add-${id}`;
}

function removing({ id }: { id: number }): string {
  return `remove-${id}`;
}
