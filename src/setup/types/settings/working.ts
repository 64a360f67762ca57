// How cases of a type are worked: their workflow, who sees them, whether staff may raise them, and how long they are kept.
import { z } from 'zod';
import { namesIn, picker } from '../../choosing.ts';
import { yesOrNo } from '../../inputs.ts';
import { numberOrNothing } from './inputs.ts';
import { orNothing, type SettingsSection, without } from './section.ts';

const NO_LONGER = 36_500;

export const working: SettingsSection = {
  slug: 'working',
  title: 'Workflow and staff',
  names: 'workflow',
  input: z
    .object({
      workflow: z.string('Choose a workflow').min(1, 'Choose a workflow'),
      assignedOnly: yesOrNo,
      staffMayRaise: yesOrNo,
    })
    .transform((sent) => (type) => ({ ...type, ...sent })),
  fields: async (type, { prisma, actor }) => [
    {
      ...picker('workflow', 'Workflow', await namesIn(prisma, actor, 'workflow'), type.workflow),
      required: true,
    },
    {
      kind: 'yes-no',
      name: 'assignedOnly',
      label: 'Does a manager see only what is assigned to them or their groups?',
      hint: 'No: every member of a manager group sees all cases of this type',
      value: type.assignedOnly ? 'yes' : 'no',
      required: true,
    },
    {
      kind: 'yes-no',
      name: 'staffMayRaise',
      label: 'May staff raise it on somebody’s behalf?',
      hint: 'Those who hold the flag create',
      value: type.staffMayRaise ? 'yes' : 'no',
      required: true,
    },
  ],
  rows: (type, { workflow }) => [
    { key: 'Workflow', value: workflow.get(type.workflow) ?? type.workflow },
    {
      key: 'Managers see',
      value: type.assignedOnly ? 'Only what is assigned to them or their groups' : 'All cases',
    },
    { key: 'Staff may raise it', value: type.staffMayRaise ? 'Yes' : 'No' },
  ],
};

export const retention: SettingsSection = {
  slug: 'retention',
  title: 'How long cases are kept',
  input: z
    .object({ retentionDays: numberOrNothing(1, NO_LONGER) })
    .transform(({ retentionDays }) => (type) => ({
      ...without(type, 'retentionDays'),
      ...orNothing('retentionDays', retentionDays),
    })),
  fields: ({ retentionDays }) => [
    {
      kind: 'number',
      name: 'retentionDays',
      label: 'Days after closing',
      hint: 'Then a case is erased. Leave it empty to keep cases for ever',
      value: String(retentionDays ?? ''),
      width: 5,
    },
  ],
  rows: ({ retentionDays }) => [
    {
      key: 'After closing',
      value: retentionDays === undefined ? 'For ever' : `${retentionDays.toLocaleString('en-GB')} days`,
    },
  ],
};
