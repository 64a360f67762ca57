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

/** Sentences that say what is wrong with a form; none where it can be used. */
export function formProblems({ pages }: RawForm): string[] {
  const fields = pages.flatMap((page) => page.fields);
  const everywhere = fields.flatMap((field) => [field, ...(field.fields ?? [])]);
  return [
    ...twice(pages.map(({ key }) => key)).map((key) => `Two pages have the key “${key}”.`),
    ...clashes(fields),
    ...everywhere.flatMap((field) => fieldProblems(field).map((what) => `“${field.key}” ${what}.`)),
    ...fields.flatMap(({ key, fields: inside = [] }) => inside.flatMap((one) => entryProblems(key, one))),
    ...ruleProblems(pages),
  ];
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
function clashes(fields: readonly RawField[]): string[] {
  const groups = fields.filter(({ kind }) => kind === 'group');
  const keys = fields.flatMap(({ key, fields: inside = [] }) => [key, ...inside.map((one) => one.key)]);
  const names = fields.flatMap(({ kind, key }) => [...new Set([key, ...inputNames(kind, key)])]);
  const taken = groups.map(({ key }) => `${key}-entries`);
  return [
    ...new Set(
      [...twice(keys), ...twice([...names, ...taken])].map((name) => `Two fields have the key “${name}”.`),
    ),
    ...groups.flatMap(({ key }) =>
      [...names, ...taken]
        .filter((name) => new RegExp(`^${key}-\\d+-`).test(name))
        .map((name) => `“${name}” is the name of an answer inside “${key}”.`),
    ),
    ...groups.flatMap(({ key, fields: inside = [] }) =>
      twice(inside.flatMap((one) => [...new Set([one.key, ...inputNames(one.kind, one.key)])])).map(
        (name) => `Two fields of “${key}” have the key “${name}”.`,
      ),
    ),
  ];
}

/** Rules see the fields before them: of an entry those of the entry too. */
function ruleProblems(pages: RawForm['pages']): string[] {
  const before = new Map<string, RawField>();
  const wrong: string[] = [];
  const check = (whose: string, { when }: Ruled, seen: ReadonlyMap<string, RawField>) => {
    if (!when) return;
    for (const condition of conditionsOf(when)) {
      const problem = conditionProblem(condition, seen.get(condition.field));
      if (problem !== undefined) wrong.push(`The rule of “${whose}” ${problem}.`);
    }
  };
  for (const page of pages) {
    check(page.key, page, before);
    for (const field of page.fields) {
      check(field.key, field, before);
      const inside = new Map(before);
      for (const one of field.fields ?? []) {
        check(one.key, one, inside);
        inside.set(one.key, one);
      }
      before.set(field.key, field);
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
