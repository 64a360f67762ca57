// Setting a target where a case has none, and giving it more time.
import { z } from 'zod';
import { extendTarget, setTarget } from '../../clock/case-target.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { requiredText } from '../actions/texts.ts';
import { sentenceOn } from './sentence.ts';

type Extend = { version: number; seen: number; amount: number; unit: 'hours' | 'days'; reason: string };
type Set = Extend & { kind: 'working' | 'calendar' };

// Longer than anything is planned, and short enough to be counted by the day.
const MOST = 999;

const Amount = {
  amount: z
    .string('Enter how long')
    .transform((typed) => typed.trim())
    .pipe(z.string().regex(/^\d{1,9}$/, `Enter how long: a whole number from 1 to ${MOST}`))
    .transform(Number)
    .pipe(z.number().min(1, 'Enter 1 or more').max(MOST, `Enter ${MOST} or less`)),
  unit: z.enum(['hours', 'days'], 'Choose hours or days'),
  reason: requiredText('the reason', 1000),
};

/** /cases/:reference/set-target */
export const setTargetForm: Form<CaseVisit, Permit<'set-target'>, Set> = {
  input: () =>
    z.object({ ...Stamp, ...Amount, kind: z.enum(['working', 'calendar'], 'Choose which time counts') }),
  asks: (input) => asked(input),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'set-target',
        title: 'Set a target',
        explanation: 'It runs from now.',
        fields: [
          ...amountFields('How long?'),
          {
            ...{
              kind: 'choice',
              name: 'kind',
              label: 'Which time counts?',
              required: true,
              value: 'working',
            },
            options: [
              { value: 'working', label: 'Working time', hint: 'Only while the office is open.' },
              { value: 'calendar', label: 'All time', hint: 'Nights, weekends and holidays too.' },
            ],
          },
          REASON,
        ],
        submit: { text: 'Set target' },
      },
      filled,
    ),
  submit: async (permit, { amount, unit, kind, reason }, visit) => {
    await countable(() => setTarget(permit, visit.config, { amount, unit, kind }, reason));
    return backToCase(visit, 'The target is set.');
  },
};

/** /cases/:reference/extend-target */
export const extendTargetForm: Form<CaseVisit, Permit<'extend-target'>, Extend> = {
  input: () => z.object({ ...Stamp, ...Amount }),
  asks: (input) => asked(input),
  show: async (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'extend-target',
        title: 'Extend the target',
        explanation: `${await sentenceOn(visit)} The extra time is added to that; to a target that is past, from now.`,
        fields: [...amountFields('By how much?'), REASON],
        submit: { text: 'Extend target' },
      },
      filled,
    ),
  submit: async (permit, { amount, unit, reason }, visit) => {
    await countable(() => extendTarget(permit, visit.config, { amount, unit }, reason));
    return backToCase(visit, 'The target is extended.');
  },
};

const REASON: FieldProps = {
  kind: 'long-text',
  name: 'reason',
  label: 'Why?',
  required: true,
  maxLength: 1000,
};

function amountFields(label: string): FieldProps[] {
  return [
    { kind: 'number', name: 'amount', label, required: true, width: 3 },
    {
      ...{ kind: 'choice', name: 'unit', label: 'Hours or days?', required: true, value: 'days' },
      options: [
        { value: 'hours', label: 'Hours' },
        { value: 'days', label: 'Days' },
      ],
    },
  ];
}

/** A calendar with too little working time is found out only by counting. */
async function countable(count: () => Promise<void>): Promise<void> {
  try {
    await count();
  } catch (error) {
    if (error instanceof RangeError) throw new Invalid({ field: 'amount', text: error.message });
    throw error;
  }
}
