// Whom a task can be given to: the groups that the case's type names, and their members who are past the gate.
import type { Group } from '../../permissions/configuration.ts';
import type { Tx } from '../../permissions/permit.ts';
import type { Definition } from '../../tasks/definitions.ts';
import type { GivenTo } from '../../tasks/raise.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import { Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { eligibleGroups, workersOf } from '../actions/eligible.ts';

const MOST_CHOICES = 100;

/** Those that the case can be reassigned to, and those that the type's tasks are defined for; by name. */
export function taskGroups(visit: CaseVisit, definitions: readonly Definition[]): Group[] {
  const { groups } = visit.actor.configuration;
  const defined = definitions.map(({ groupId }) => groups.get(groupId ?? 0));
  const all = [...eligibleGroups(visit), ...defined].filter((group) => group !== undefined);
  return [...new Map(all.map((group) => [group.id, group])).values()].sort((one, other) =>
    one.name.localeCompare(other.name, 'en'),
  );
}

/** The choice of a group; where tasks are defined, that of the definition is chosen until told otherwise. */
export function groupField(groups: readonly Group[], isDefined: boolean): FieldProps {
  const none: Option = { value: '', label: isDefined ? 'As the task is defined' : 'Choose a group' };
  const options = [none, ...groups.map(({ id, name }) => ({ value: String(id), label: name }))];
  return { kind: 'select', name: 'group', label: 'Group', required: true, options };
}

/** The choice of a person in one of these groups; where they are too many to choose from, their address is typed. */
export async function personField({ prisma }: CaseVisit, groups: readonly Group[]): Promise<FieldProps> {
  const groupIds = groups.map(({ id }) => id);
  const workers = await workersOf(prisma, groupIds, { most: MOST_CHOICES + 1 });
  const common = { name: 'person', label: 'Person' };
  if (workers.length > MOST_CHOICES)
    return {
      ...common,
      kind: 'email',
      hint: 'The e-mail address of somebody in the group. Leave it empty for everybody in it.',
    };
  const everybody = { value: '', label: 'Everybody in the group' };
  const people = workers.map(({ email, name }) => ({ value: email, label: name }));
  return { ...common, kind: 'select', options: [everybody, ...people] };
}

/** The person with this address, of the group that was chosen, or else of any. Throws Invalid where they can't do it. */
export async function givenToPerson(
  tx: Tx,
  email: string,
  groupId: number | undefined,
  groups: readonly Group[],
): Promise<GivenTo> {
  const within = groupId === undefined ? groups.map(({ id }) => id) : [groupId];
  const [found] = await workersOf(tx, within, { email: email.toLowerCase(), most: 1 });
  if (found) return { userId: found.id };
  throw new Invalid({
    field: 'person',
    text: 'Choose somebody of that group who has access to the staff pages',
  });
}

/** The group. Throws Invalid where there is nobody in it who could do the task. */
export async function givenToGroup(tx: Tx, groupId: number | null | undefined): Promise<GivenTo> {
  if (typeof groupId !== 'number') throw new Invalid({ field: 'group', text: 'Choose the group' });
  const [anybody] = await workersOf(tx, [groupId], { most: 1 });
  if (anybody) return { groupId };
  throw new Invalid({
    field: 'group',
    text: 'Choose another group: nobody in this one has access to the staff pages',
  });
}
