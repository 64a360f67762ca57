// Reassigning: to another group, to a person of it who may work on it, or to everybody in it.
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { record } from '../../history.ts';
import { tellStaff } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import { holders } from '../../permissions/state-rules.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, Stamp } from './action-page.ts';
import { assign, groupsToReturnTo, type Holders, holdersNow } from './assignments.ts';
import { eligibleGroups, type Worker, workersOf } from './eligible.ts';
import { chosenReason, reasonField, reasonInput } from './reasons.ts';
import { oneOf, optionalText } from './texts.ts';

type Input = {
  version: number;
  seen: number;
  group: string;
  person: string | undefined;
  reason: string | undefined;
  note: string | undefined;
};

const KEEP = 'keep';
const MOST_CHOICES = 100;

/** /cases/:reference/reassign */
export const reassignForm: Form<CaseVisit, Permit<'reassign'>, Input> = {
  input: async (visit) =>
    z.object({
      ...Stamp,
      group: oneOf([KEEP, ...eligibleGroups(visit).map((group) => String(group.id))], 'the group'),
      person: optionalText(320),
      reason: await reasonInput(visit, 'reassigning'),
      note: optionalText(),
    }),
  asks: (input) => asked(input),
  show: async (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'reassign',
        title: 'Reassign this case',
        explanation: 'Whoever gets it is told so by e-mail.',
        fields: [
          groupField(visit),
          await personField(visit),
          ...(await reasonField(visit, 'reassigning', 'Why?')),
          { kind: 'long-text', name: 'note', label: 'Note', hint: 'For staff only.', maxLength: 5000 },
        ],
        submit: { text: 'Reassign' },
      },
      filled,
    ),
  submit: async (permit, input, visit) => {
    if (input.group === KEEP && input.person === KEEP)
      throw new Invalid({ field: 'group', text: 'Choose another group or another person' });
    const reason = await chosenReason(permit, 'reassigning', input.reason);
    const groupIds = input.group === KEEP ? await groupsToReturnTo(permit) : [Number(input.group)];
    // Whoever has it isn't in the other group, or can be chosen there: another group alone is everybody in it.
    const isNamed = input.person !== undefined && input.person !== KEEP;
    const person = isNamed ? await personNamed(permit, visit, input, groupIds) : undefined;
    await handOver(permit, visit.config, { groupIds, person, reason: reason?.text, note: input.note });
    return { goTo: '/cases', notice: `${permit.facts.reference} is reassigned.` };
  },
};

type Handover = {
  groupIds: number[];
  person?: Worker | undefined;
  reason: string | undefined;
  note: string | undefined;
};

/** Gives a case to these groups, or to a person of theirs, who are told so. */
export async function handOver(
  permit: Permit<'reassign'>,
  config: Config,
  { groupIds, person, reason, note }: Handover,
): Promise<void> {
  const { tx, facts, actor } = permit;
  const before = holdersNow(permit);
  const after = newHolders(permit, groupIds, person);
  await assign(permit, after);
  const takenOff = after.groupIds.length === 0 ? groupIds : [];
  await record(permit, {
    public: false,
    ...(note === undefined ? {} : { text: note }),
    data: {
      from: await namesOf(permit, before),
      to: await namesOf(permit, after),
      ...(reason === undefined ? {} : { reason }),
      ...(takenOff.length > 0 ? { takenOff } : {}),
    },
  });
  const letter = { action: 'reassign', by: actor, ...(note === undefined ? {} : { note }) } as const;
  const [groupId] = after.groupIds;
  if (person) await tellStaff(tx, config, facts.id, letter, { userId: person.id });
  else if (groupId !== undefined) await tellStaff(tx, config, facts.id, letter, { groupId });
}

/** In an assigned-only type, what one person handles the group no longer sees (domain.md, section 2). */
function newHolders({ actor, facts }: Permit, groupIds: number[], person: Worker | undefined): Holders {
  const alone = person !== undefined && actor.configuration.types.get(facts.typeId)?.assignedOnly === true;
  return { userIds: person ? [person.id] : [], groupIds: alone ? [] : groupIds };
}

async function personNamed(
  permit: Permit,
  visit: CaseVisit,
  { group, person }: Input,
  groupIds: number[],
): Promise<Worker> {
  const from = group === KEEP ? eligibleGroups(visit).map((one) => one.id) : groupIds;
  const [found] = await workersOf(permit.tx, from, { email: person?.toLowerCase() ?? '', most: 1 });
  if (found) return found;
  throw new Invalid({
    field: 'person',
    text: 'Choose somebody of that group who has access to the staff pages',
  });
}

function groupField(visit: CaseVisit): FieldProps {
  const options = [
    { value: KEEP, label: 'Leave it with its group' },
    ...eligibleGroups(visit).map((group) => ({ value: String(group.id), label: group.name })),
  ];
  return { kind: 'select', name: 'group', label: 'Group', required: true, options, value: KEEP };
}

/** Those who may work on it; where they are too many to choose from, their address is typed. */
async function personField(visit: CaseVisit): Promise<FieldProps> {
  const groupIds = eligibleGroups(visit).map((group) => group.id);
  const workers = await workersOf(visit.prisma, groupIds, { most: MOST_CHOICES + 1 });
  const common = { name: 'person', label: 'Person' };
  if (workers.length > MOST_CHOICES)
    return {
      ...common,
      kind: 'email',
      hint: 'The e-mail address of somebody in the group. Leave it empty for everybody in it.',
    };
  const options: Option[] = [
    { value: '', label: 'Everybody in the group' },
    ...workers.map((worker) => ({ value: worker.email, label: worker.name })),
  ];
  const holder = workers.find((worker) => holders(visit.facts).includes(worker.id));
  if (!holder) return { ...common, kind: 'select', options };
  // Sent as it stands, the form takes the case from nobody.
  const keep = { value: KEEP, label: `Leave it with ${holder.name}` };
  return { ...common, kind: 'select', options: [keep, ...options], value: KEEP };
}

async function namesOf({ tx, actor }: Permit, { userIds, groupIds }: Holders): Promise<string> {
  const people = await tx.user.findMany({ where: { id: { in: userIds } }, select: { name: true } });
  const groups = groupIds.map((id) => actor.configuration.groups.get(id)?.name ?? '');
  return [...people.map((one) => one.name), ...groups].join(', ') || 'nobody';
}
