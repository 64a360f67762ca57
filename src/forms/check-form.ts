// What is wrong with a form as a whole: settings that a kind doesn't have, names that clash, rules that look ahead.

import type { Rule } from './both/holds.ts';
import { COMMON, type FieldKind, inputNames, MOST_EVER, NEEDED, SETTINGS } from './kinds.ts';
import { MOST_OF_PATTERNED, patternProblem } from './pattern.ts';
import { type Condition, conditionsOf } from './rule.ts';

type Range = { least?: number | undefined; most?: number | undefined };
type Ruled = { when?: Rule | undefined };
export type RawField = Range &
  Ruled & {
    key: string;
    kind: FieldKind;
    required: boolean;
    options?: readonly { value: string }[] | undefined;
    pattern?: { regex: string } | undefined;
    area?: { south: number; west: number; north: number; east: number } | undefined;
    marks?: readonly { latitude: number; longitude: number }[] | undefined;
    fields?: readonly RawField[] | undefined;
  };
type RawForm = { pages: readonly (Ruled & { key: string; fields: readonly RawField[] })[] };

/** What is wrong with a form, and where: the path leads to the page or the field that it is about. */
export type FormProblem = { path: (string | number)[]; message: string };
type Placed<Thing> = { thing: Thing; path: (string | number)[] };

/** Everything that is wrong with a form that has its shape; nothing where it can be used. */
export function formProblems({ pages }: RawForm): FormProblem[] {
  const placed = pages.map((thing, at): Placed<RawForm['pages'][number]> => ({ thing, path: ['pages', at] }));
  const fields = placed.flatMap(({ thing, path }) => inside(thing.fields, path));
  const everywhere = fields.flatMap((field) => [field, ...entriesOf(field)]);
  return [
    ...(pages.length === 0 ? [{ path: ['pages'], message: 'The form has no pages.' }] : []),
    ...placed
      .filter(({ thing }) => thing.fields.length === 0)
      .map(({ thing, path }) => ({ path, message: `The page “${thing.key}” asks for nothing.` })),
    ...twice(pages.map(({ key }) => key)).map((key) => ({
      path: placed.findLast(({ thing }) => thing.key === key)?.path ?? [],
      message: `Two pages have the key “${key}”.`,
    })),
    ...clashes(fields),
    ...everywhere.flatMap(({ thing, path }) =>
      fieldProblems(thing).map((what) => ({ path, message: `“${thing.key}” ${what}.` })),
    ),
    ...fields.flatMap((field) =>
      entriesOf(field).flatMap(({ thing, path }) =>
        entryProblems(field.thing.key, thing).map((message) => ({ path, message })),
      ),
    ),
    ...ruleProblems(placed),
  ];
}

function inside(fields: readonly RawField[], path: (string | number)[]): Placed<RawField>[] {
  return fields.map((thing, at) => ({ thing, path: [...path, 'fields', at] }));
}

/** The fields of each entry of a group. */
function entriesOf({ thing, path }: Placed<RawField>): Placed<RawField>[] {
  return inside(thing.fields ?? [], path);
}

function fieldProblems(field: RawField): string[] {
  const { kind, least, most, required } = field;
  const allowed: readonly string[] = [...COMMON, ...SETTINGS[kind]];
  const set = Object.entries(field).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const needed = NEEDED[kind];
  return [
    ...set.filter((name) => !allowed.includes(name)).map((name) => `is a ${kind}, which has no ${name}`),
    ...(needed && !set.includes(needed) ? [`is a ${kind}, which needs ${needed}`] : []),
    ...(kind === 'note' && required ? ['is only read: nothing can be required'] : []),
    ...(least !== undefined && most !== undefined && least > most ? ['asks for more than it takes'] : []),
    ...[least, most].flatMap((bound) => boundProblems(kind, bound)),
    ...optionProblems(field),
    ...patternProblems(field),
    ...mapProblems(field),
  ];
}

function boundProblems(kind: FieldKind, bound: number | undefined): string[] {
  const ceiling = MOST_EVER[kind];
  if (bound === undefined || (ceiling === undefined && kind !== 'money')) return [];
  if (!Number.isSafeInteger(bound) || (kind !== 'money' && bound < 0)) return ['counts in whole numbers'];
  return ceiling !== undefined && bound > ceiling ? [`may take ${ceiling} at most`] : [];
}

function optionProblems({ options }: RawField): string[] {
  if (!options) return [];
  if (options.length === 0) return ['has no options'];
  return twice(options.map(({ value }) => value)).map((value) => `has the option “${value}” twice`);
}

function patternProblems({ pattern, most }: RawField): string[] {
  if (!pattern) return [];
  const wrong = patternProblem(pattern.regex);
  return [
    ...(wrong === undefined ? [] : [`has a pattern that ${wrong}`]),
    ...((most ?? 0) > MOST_OF_PATTERNED
      ? [`has a pattern: it may take ${MOST_OF_PATTERNED} characters at most`]
      : []),
  ];
}

function mapProblems({ area, marks = [] }: RawField): string[] {
  if (!area) return [];
  const { south, west, north, east } = area;
  if (south >= north || west >= east) return ['has a map without an inside'];
  const isOff = marks.some(
    ({ latitude, longitude }) => latitude < south || latitude > north || longitude < west || longitude > east,
  );
  return isOff ? ['has a mark that is off its map'] : [];
}

function entryProblems(group: string, { key, kind, ...field }: RawField): string[] {
  if (kind === 'group' || kind === 'files') return [`“${group}” can’t hold “${key}”, which is a ${kind}.`];
  return 'means' in field && field.means !== undefined
    ? [`“${key}” is of many: it can’t mean one thing.`]
    : [];
}

/** Names that come twice among keys and inputs, or that look like an input of a group's entry. */
/** What two fields would answer to; said at the later one. */
function clashes(placed: readonly Placed<RawField>[]): FormProblem[] {
  const fields = placed.map(({ thing }) => thing);
  const groups = fields.filter(({ kind }) => kind === 'group');
  const keys = fields.flatMap(({ key, fields: inner = [] }) => [key, ...inner.map((one) => one.key)]);
  const names = fields.flatMap(namesOf);
  const taken = groups.map(({ key }) => `${key}-entries`);
  const everywhere = placed.flatMap((field) => [field, ...entriesOf(field)]);
  const placeOf = (name: string) =>
    everywhere.findLast(({ thing }) => namesOf(thing).includes(name))?.path ?? ['pages'];
  return [...new Set([...twice(keys), ...twice([...names, ...taken])])]
    .map((name) => ({ path: placeOf(name), message: `Two fields have the key “${name}”.` }))
    .concat(
      groups.flatMap(({ key, fields: inner = [] }) => [
        ...[...names, ...taken]
          .filter((name) => new RegExp(`^${key}-\\d+-`).test(name))
          .map((name) => ({
            path: placeOf(name),
            message: `“${name}” is the name of an answer inside “${key}”.`,
          })),
        ...twice(inner.flatMap(namesOf)).map((name) => ({
          path: placeOf(name),
          message: `Two fields of “${key}” have the key “${name}”.`,
        })),
      ]),
    );
}

/** What a field's answer may be sent under. */
function namesOf({ kind, key }: RawField): string[] {
  return [...new Set([key, ...inputNames(kind, key)])];
}

/** Rules see the fields before them: of an entry those of the entry too. */
function ruleProblems(pages: readonly Placed<RawForm['pages'][number]>[]): FormProblem[] {
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

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
