// Whether the rules of a form ask only of what is answered before them, and only what its answer can be.
import { type Condition, conditionsOf } from '../rule.ts';
import {
  entriesOf,
  type FormProblem,
  inside,
  type Placed,
  type RawField,
  type RawForm,
  type Ruled,
} from './placed.ts';

/** What is wrong with rules, which see the fields before them: of an entry those of the entry too. */
export function ruleProblems(pages: readonly Placed<RawForm['pages'][number]>[]): FormProblem[] {
  const before = new Map<string, RawField>();
  const wrong: FormProblem[] = [];
  const check = ({ thing, path }: Placed<Ruled & { key: string }>, seen: ReadonlyMap<string, RawField>) => {
    for (const condition of thing.when ? conditionsOf(thing.when) : []) {
      const problem = conditionProblem(condition, seen.get(condition.field));
      if (problem !== undefined) wrong.push({ path, message: `The rule of “${thing.key}” ${problem}.` });
    }
  };
  for (const page of pages) {
    check(page, before);
    for (const field of inside(page.thing.fields, page.path)) {
      check(field, before);
      const known = new Map(before);
      for (const one of entriesOf(field)) {
        check(one, known);
        known.set(one.thing.key, one.thing);
      }
      before.set(field.thing.key, field.thing);
    }
  }
  return wrong;
}

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
const ISO_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

function conditionProblem({ field: key, asks, values }: Condition, field: RawField | undefined) {
  if (!field || field.kind === 'note') return `asks for “${key}”, which isn’t answered before it`;
  if (asks === 'equals' && values.length === 0) return undefined;
  const { kind, options = [] } = field;
  const fits = (value: string | number): boolean => {
    if (kind === 'number' || kind === 'money') return typeof value === 'number';
    if (typeof value === 'number') return false;
    if (kind === 'date') return ISO_DAY.test(value);
    if (kind === 'date-time') return ISO_MOMENT.test(value);
    if (asks === 'order') return false;
    if (kind === 'choice' || kind === 'choices') return options.some((option) => option.value === value);
    if (kind === 'yes-no') return value === 'yes' || value === 'no';
    return kind === 'text' || kind === 'long-text' || kind === 'email' || kind === 'phone';
  };
  return values.every(fits) ? undefined : `compares “${key}”, a ${kind}, with what it can’t be`;
}
