// What is wrong with a form as a whole: settings that a kind doesn't have, names that clash, rules that look ahead.

import {
  entriesOf,
  type FormProblem,
  inside,
  type Placed,
  type RawField,
  type RawForm,
} from './check/placed.ts';
import { ruleProblems } from './check/rules.ts';
import { COMMON, type FieldKind, inputNames, MOST_EVER, NEEDED, SETTINGS } from './kinds.ts';
import { MOST_OF_PATTERNED, patternProblem } from './pattern.ts';

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

function fieldProblems(field: RawField): string[] {
  const { kind, least, most, required } = field;
  const allowed: readonly string[] = [...COMMON, ...SETTINGS[kind]];
  const set = Object.entries(field).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const needed = NEEDED[kind];
  return [
    ...set.filter((name) => !allowed.includes(name)).map((name) => `is a ${kind}, which has no ${name}`),
    ...(needed && !set.includes(needed) && field.list === undefined
      ? [`is a ${kind}, which needs ${needed}`]
      : []),
    ...(field.fields?.length === 0 ? ['asks for nothing in an entry'] : []),
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
  if (options.every(({ retired }) => retired)) return ['has no options'];
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

/** Names that come twice among keys and inputs, or that look like an input of an entry; said at the later field. */
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

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}
