// A task definition as its form sends it.
import { z } from 'zod';
import { Count, TimeKind, TimeUnit } from '../../../configuration/shapes/common.ts';
import { errorsOf, Invalid } from '../../../web/routing.ts';
import type { Sent } from '../../../web/visit.ts';
import { picked } from '../../choosing.ts';
import { allFields, type RawForm } from '../../forms/raw.ts';
import { readRule } from '../../forms/rule-editor.ts';
import { keyFor } from '../keys.ts';
import { boxes, name, number, numberOrNothing, text } from '../settings/inputs.ts';
import { orNothing } from '../settings/section.ts';
import type { Type } from '../the-type.ts';
import { readAsks } from './asks.ts';
import type { Task } from './fields.ts';

const plain = z.object({
  title: name('Write what is to be done'),
  instructions: text,
  group: z.string().default(''),
  start: z.enum(['raising', 'hand', 'field'], 'Choose when it is raised'),
  atLeast: number(0, 1000),
  atMost: numberOrNothing(1, 1000),
  after: boxes,
  amount: numberOrNothing(1, 100_000),
  unit: TimeUnit.default('days'),
  kind: TimeKind.default('working'),
});

/** Reads it; `before` is the definition as it is. Throws Invalid with all that is wrong with it. */
export function readTask(
  sent: Sent,
  type: Type,
  before: Task | undefined,
  groups: ReadonlyMap<string, string>,
): Task {
  const parsed = plain.safeParse(sent);
  if (!parsed.success) throw new Invalid(...errorsOf(parsed.error));
  const { title, instructions, start, atLeast, atMost, after, amount, unit, kind } = parsed.data;
  const others = type.tasks.filter(({ key }) => key !== before?.key);
  if (others.some((other) => other.title === title))
    throw new Invalid({ field: 'title', text: `There is a task “${title}” already` });
  if (after.some((key) => !others.some((other) => other.key === key)))
    throw new Invalid({ field: 'after', text: 'Choose tasks of the list' });
  if (atMost !== undefined && atMost < atLeast)
    throw new Invalid({ field: 'atMost', text: 'Write at least as many as must be done' });
  const condition = readRule(sent, before?.condition, allFields(type.form as RawForm));
  if (start === 'field' && condition === undefined)
    throw new Invalid({ field: 'rule-field-1', text: 'Choose the answer that the task is raised by' });
  return {
    key:
      before?.key ??
      keyFor(
        title,
        type.tasks.map(({ key }) => key),
      ),
    ...{ title, instructions, start, atLeast, after: after.toSorted() },
    asks: readAsks(sent, before?.asks ?? []),
    ...orNothing('group', picked('group', parsed.data.group, groups)),
    ...orNothing('condition', condition),
    ...orNothing('atMost', atMost === undefined ? undefined : Count.parse(atMost)),
    ...orNothing('target', amount === undefined ? undefined : { amount, unit, kind }),
  };
}
