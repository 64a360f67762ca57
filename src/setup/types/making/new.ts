// The page that makes a case type: what it is called, who raises it and who works it. The rest starts as most have it.
import { z } from 'zod';
import { flagKey, memberKey } from '../../../configuration/document.ts';
import { putPiece, sectionIn } from '../../../configuration/draft.ts';
import { newKey } from '../../../configuration/new-key.ts';
import type { SetupPermit } from '../../../permissions/permit.ts';
import { setup } from '../../../web/doors.ts';
import type { FieldProps } from '../../../web/look/fields.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, Invalid, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { namesIn, picked, picker } from '../../choosing.ts';
import { keepInDraft } from '../../drafts/keep.ts';
import { yesOrNo } from '../../inputs.ts';
import type { AddPage } from '../../models.ts';
import { TYPES } from '../../rooms.ts';
import { filledIn, setupPage } from '../../show.ts';
import { keyFor } from '../keys.ts';
import { typeAddress } from '../the-type.ts';
import { newType, newWorkflow } from './defaults.ts';
import { naming, namingFields, refuseTaken, typeKeys } from './naming.ts';

const written = z.string().trim().max(100, 'Write at most 100 characters').default('');
const input = z.object({
  ...naming,
  starters: z.enum(['everybody', 'chosen', 'staff'], 'Choose who may raise it'),
  starterGroup: written,
  managers: z.enum(['new', 'existing'], 'Choose who works it'),
  newManagers: written,
  join: yesOrNo,
  managerGroup: written,
  teamRaises: yesOrNo,
  flow: z.enum(['new', 'existing'], 'Choose a workflow'),
  workflow: written,
});
type Input = z.output<typeof input>;

export const newTypeRoutes: Route[] = form('/setup/types/new', setup, {
  input: () => input,
  show: showNew,
  submit: makeType,
});

async function showNew({ prisma, actor }: Visit, filled: Filled): Promise<Reply> {
  const groups = await namesIn(prisma, actor, 'group');
  const workflows = await namesIn(prisma, actor, 'workflow');
  const model: AddPage = {
    title: 'Add a case type',
    action: `${TYPES.href}/new`,
    errors: filled.errors,
    fields: filledIn(
      [...namingFields, ...starterFields(groups), ...managerFields(groups), ...workflowFields(workflows)],
      filled,
    ),
    submit: 'Make it in my draft',
  };
  return setupPage('setup/add', model.title, model, TYPES);
}

type Names = ReadonlyMap<string, string>;

function starterFields(groups: Names): FieldProps[] {
  return [
    {
      ...({ kind: 'choice', name: 'starters', label: 'Who may raise it?', required: true } as const),
      ...{ small: true, value: 'everybody' },
      options: [
        { value: 'everybody', label: 'Everybody who registers' },
        { value: 'chosen', label: 'The members of a group' },
        { value: 'staff', label: 'Only staff, for others' },
      ],
    },
    picker('starterGroup', 'If the members of a group: which?', groups, undefined, 'No group'),
  ];
}

function managerFields(groups: Names): FieldProps[] {
  return [
    {
      ...({ kind: 'choice', name: 'managers', label: 'Who works its cases?', required: true } as const),
      ...{ small: true, value: 'new' },
      options: [
        { value: 'new', label: 'A new group' },
        { value: 'existing', label: 'A group that is there' },
      ],
    },
    {
      ...({ kind: 'text', name: 'newManagers', label: 'If a new group: its name' } as const),
      hint: 'Leave it empty to call it after the type. Its members get the flag access',
    },
    {
      ...({ kind: 'yes-no', name: 'join', label: 'If a new group: are you in it?', value: 'no' } as const),
      required: true,
    },
    picker('managerGroup', 'If a group that is there: which?', groups, undefined, 'No group'),
    {
      ...({ kind: 'yes-no', name: 'teamRaises', label: 'May those who work it raise it, too?' } as const),
      ...{ hint: 'Then you can raise a test case, if you are in the group', value: 'yes', required: true },
    },
  ];
}

function workflowFields(workflows: Names): FieldProps[] {
  return [
    {
      ...({ kind: 'choice', name: 'flow', label: 'Which statuses does it go through?' } as const),
      ...{ required: true, small: true, value: 'new' },
      options: [
        {
          ...{ value: 'new', label: 'New, In progress, Waiting for you, Closed' },
          hint: 'A workflow of its own, which you can change',
        },
        { value: 'existing', label: 'Those of a workflow that is there' },
      ],
    },
    picker('workflow', 'If a workflow that is there: which?', workflows, undefined, 'No workflow'),
  ];
}

async function makeType(permit: SetupPermit, sent: Input): Promise<Reply> {
  const { name, plural, prefix } = sent;
  await refuseTaken(permit, sent);
  const starters = await startersOf(permit, sent);
  const managers = await managersOf(permit, sent);
  const starterGroups = [...new Set([...starters, ...(sent.teamRaises ? [managers] : [])])];
  const workflow = await workflowOf(permit, sent);
  const key = keyFor(name, await typeKeys(permit));
  const type = newType({
    ...{ name, plural, prefix, starterGroups, managers, workflow, staffMayRaise: true },
  });
  return keepInDraft(permit, { section: 'type', key }, type, typeAddress(key));
}

async function startersOf({ tx, actor }: SetupPermit, { starters, starterGroup }: Input): Promise<string[]> {
  if (starters === 'staff') return [];
  if (starters === 'chosen')
    return [
      chosenOf('starterGroup', starterGroup, await namesIn(tx, actor, 'group'), 'Choose who may raise it'),
    ];
  const groups = await sectionIn(tx, actor.person.id, 'group');
  const everybody = [...groups].filter(([, { joined }]) => joined).map(([key]) => key);
  if (everybody.length > 0) return everybody;
  const text = 'Whoever registers joins no group: choose a group, or let a group be joined first';
  throw new Invalid({ field: 'starters', text });
}

async function managersOf(permit: SetupPermit, sent: Input): Promise<string> {
  const { tx, actor } = permit;
  const names = await namesIn(tx, actor, 'group');
  if (sent.managers === 'existing')
    return chosenOf('managerGroup', sent.managerGroup, names, 'Choose who works its cases');
  const name = sent.newManagers || `${sent.plural} team`.slice(0, 100);
  refuseCalled('newManagers', 'a group', name, names);
  const published = await tx.group.findMany({ select: { key: true } });
  const group = newKey(name, new Set([...published.map(({ key }) => key), ...names.keys()]));
  const description = `Works ${sent.plural}.`;
  await putPiece(permit, { section: 'group', key: group }, { name, description, joined: false });
  const access = { flag: 'access', group } as const;
  await putPiece(permit, { section: 'flag', key: flagKey(access) }, access);
  const member = { group, user: actor.person.id };
  if (sent.join) await putPiece(permit, { section: 'member', key: memberKey(member) }, member);
  return group;
}

async function workflowOf(permit: SetupPermit, { flow, workflow, name, plural }: Input): Promise<string> {
  const { tx, actor } = permit;
  const names = await namesIn(tx, actor, 'workflow');
  if (flow === 'existing') return chosenOf('workflow', workflow, names, 'Choose a workflow');
  refuseCalled('name', 'a workflow', name, names);
  const published = await tx.workflow.findMany({ select: { key: true } });
  const key = newKey(name, new Set([...published.map((one) => one.key), ...names.keys()]));
  await putPiece(permit, { section: 'workflow', key }, newWorkflow(name, plural));
  return key;
}

function chosenOf(field: string, sent: string, names: Names, text: string): string {
  const key = picked(field, sent, names);
  if (key === undefined) throw new Invalid({ field, text });
  return key;
}

function refuseCalled(field: string, what: string, name: string, names: Names): void {
  if ([...names.values()].some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new Invalid({ field, text: `There is ${what} ${name} already: choose it, or write another name` });
}
