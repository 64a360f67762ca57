// The questions of a task definition’s page, filled with what the definition has.
import type { FieldProps } from '../../../web/look/fields.ts';
import { picker } from '../../choosing.ts';
import { allFields, type RawForm } from '../../forms/raw.ts';
import { ruleFields } from '../../forms/rule-editor.ts';
import { kindField, unitField } from '../settings/target.ts';
import type { Type } from '../the-type.ts';
import { askFields } from './asks.ts';

export type Task = Type['tasks'][number];

/** All of them; `task` is undefined where a new one is added. */
export function taskFields(
  type: Type,
  task: Task | undefined,
  groups: ReadonlyMap<string, string>,
): FieldProps[] {
  return [
    ...whatFields(task),
    picker('group', 'Which group does it?', groups, task?.group, 'The case’s managers'),
    ...startFields(task),
    ...ruleFields(task?.condition, allFields(type.form as RawForm), 'a task that is raised'),
    ...orderFields(type, task),
    ...targetFields(task?.target),
    ...askFields(task?.asks ?? []),
  ];
}

function whatFields(task: Task | undefined): FieldProps[] {
  return [
    { kind: 'text', name: 'title', label: 'What is to be done?', value: task?.title ?? '', required: true },
    {
      ...({ kind: 'long-text', name: 'instructions', label: 'Instructions' } as const),
      value: task?.instructions ?? '',
    },
  ];
}

export const STARTS = {
  raising: 'By itself, when a case is raised',
  field: 'By itself, as soon as the conditions below hold',
  hand: 'By hand, when a manager raises it',
} as const;

function startFields(task: Task | undefined): FieldProps[] {
  return [
    {
      ...({ kind: 'choice', name: 'start', label: 'When is it raised?', required: true } as const),
      ...{ small: true, value: task?.start ?? 'hand' },
      options: Object.entries(STARTS).map(([value, label]) => ({ value, label })),
    },
  ];
}

function orderFields({ tasks }: Type, task: Task | undefined): FieldProps[] {
  const others = tasks.filter(({ key }) => key !== task?.key);
  return [
    {
      ...({ kind: 'number', name: 'atLeast', label: 'How often must it be done?', width: 3 } as const),
      ...{ hint: 'A case can’t be closed before. 0 for no rule', value: String(task?.atLeast ?? 0) },
      required: true,
    },
    {
      ...({ kind: 'number', name: 'atMost', label: 'How often may it be raised?', width: 3 } as const),
      ...{ hint: 'Leave it empty for as often as wanted', value: String(task?.atMost ?? '') },
    },
    ...(others.length === 0
      ? []
      : [
          {
            ...({ kind: 'choices', name: 'after', label: 'Which tasks come before it?' } as const),
            ...{ small: true, value: task?.after ?? [] },
            options: others.map(({ key, title }) => ({ value: key, label: title })),
          },
        ]),
  ];
}

function targetFields(target: Task['target']): FieldProps[] {
  return [
    {
      ...({ kind: 'number', name: 'amount', label: 'How long may it take?', width: 5 } as const),
      ...{ hint: 'Leave it empty where it has no target', value: String(target?.amount ?? '') },
    },
    unitField(target?.unit),
    kindField(target?.kind),
  ];
}
