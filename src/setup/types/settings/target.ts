// By when cases of a type are to be closed: the target, its reminder, and what stops its clock.
import { z } from 'zod';
import { TimeKind, TimeUnit } from '../../../configuration/shapes/common.ts';
import { namesIn, picker } from '../../choosing.ts';
import { yesOrNo } from '../../inputs.ts';
import type { Type } from '../the-type.ts';
import { numberOrNothing, textOrNothing } from './inputs.ts';
import { orNothing, type SettingsSection, without } from './section.ts';

const MOST = 100_000;

const input = z
  .object({
    amount: numberOrNothing(1, MOST),
    unit: TimeUnit.default('days'),
    kind: TimeKind.default('working'),
    reminder: numberOrNothing(1, MOST),
    mayExtendTarget: yesOrNo,
    pauseWhileWaiting: yesOrNo,
    calendar: textOrNothing,
  })
  .refine(({ amount, reminder }) => reminder === undefined || (amount ?? 0) > reminder, {
    message: 'Remind after fewer hours or days than the target has',
    path: ['reminder'],
  })
  .transform(({ amount, unit, kind, reminder, calendar, ...rest }) => (type: Type) => ({
    ...without(type, 'target', 'reminder', 'calendar'),
    ...rest,
    ...orNothing('target', amount === undefined ? undefined : { amount, unit, kind }),
    ...orNothing('reminder', reminder),
    ...orNothing('calendar', calendar),
  }));

export const target: SettingsSection = {
  slug: 'target',
  title: 'Target',
  names: 'calendar',
  input,
  fields: async (type, { prisma, actor }) => [
    {
      kind: 'number',
      name: 'amount',
      label: 'How long may a case take?',
      hint: 'Leave it empty where cases have no target',
      value: String(type.target?.amount ?? ''),
      width: 5,
    },
    unitField(type.target?.unit),
    kindField(type.target?.kind),
    {
      kind: 'number',
      name: 'reminder',
      label: 'How long before it are managers reminded?',
      hint: 'In the same unit. Leave it empty for no reminder',
      value: String(type.reminder ?? ''),
      width: 5,
    },
    picker(
      'calendar',
      'Working calendar',
      await namesIn(prisma, actor, 'calendar'),
      type.calendar,
      'The site’s own',
    ),
    {
      kind: 'yes-no',
      name: 'mayExtendTarget',
      label: 'May managers extend it?',
      value: type.mayExtendTarget ? 'yes' : 'no',
      required: true,
    },
    {
      kind: 'yes-no',
      name: 'pauseWhileWaiting',
      label: 'Does the clock stop while the case waits for its owner?',
      value: type.pauseWhileWaiting ? 'yes' : 'no',
      required: true,
    },
  ],
  rows: (type, { calendar }) => [
    { key: 'Target', value: targetInWords(type.target) },
    {
      key: 'Reminder',
      value: type.reminder === undefined ? 'None' : `${type.reminder} ${type.target?.unit ?? ''} before`,
    },
    {
      key: 'Calendar',
      value: type.calendar === undefined ? 'The site’s own' : (calendar.get(type.calendar) ?? type.calendar),
    },
    { key: 'May be extended', value: type.mayExtendTarget ? 'Yes' : 'No' },
    {
      key: 'While waiting for the owner',
      value: type.pauseWhileWaiting ? 'The clock stops' : 'The clock runs on',
    },
  ],
};

/** "10 working days". */
export function targetInWords(one: Type['target']): string {
  return one ? `${one.amount} ${one.kind} ${one.unit}` : 'None';
}

/** The question for a target’s unit. */
export function unitField(value: string = 'days') {
  return {
    ...({ kind: 'choice', name: 'unit', label: 'Unit', value, required: true, small: true } as const),
    options: [
      { value: 'days', label: 'Days' },
      { value: 'hours', label: 'Hours' },
    ],
  };
}

/** The question for how a target counts. */
export function kindField(value: string = 'working') {
  return {
    ...({
      kind: 'choice',
      name: 'kind',
      label: 'Which hours or days count?',
      value,
      required: true,
      small: true,
    } as const),
    options: [
      { value: 'working', label: 'Working ones, as the calendar says' },
      { value: 'calendar', label: 'All' },
    ],
  };
}
