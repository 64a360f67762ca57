// What changes of a case type, in words.
import type { Piece } from '../document.ts';
import { formInWords } from './form.ts';
import type { Names } from './names.ts';
import { becomes, each, joins, plain, quoted, type Read, spanInWords, translated } from './values.ts';

type Type = Piece<'type'>;
type Property = keyof Type;

const SINGLE: [Property, string][] = [
  ['name', 'the name'],
  ['plural', 'what several are called'],
  ['description', 'the description'],
  ['prefix', 'the prefix'],
  ['position', 'its place in lists'],
  ['declaration', 'the declaration'],
  ['reminder', 'the reminder before the target'],
  ['retentionDays', 'the days that closed cases are kept'],
  ['maxFiles', 'how many files may be attached'],
  ['maxFileBytes', 'how large a file may be, in bytes'],
];

/** What is turned on and off, each in its own words. */
const TURNED: [Property, on: string, off: string][] = [
  [
    'published',
    'it is published: cases of it can be raised',
    'it is withdrawn: nobody raises cases of it any more',
  ],
  ['assignedOnly', 'only whom a case is assigned to works on it', 'every manager works on every case'],
  ['staffMayRaise', 'staff may raise it for others', 'staff may no more raise it for others'],
  ['mayExtendTarget', 'the target may be extended', 'the target may no more be extended'],
  [
    'pauseWhileWaiting',
    'the target pauses while waiting for the owner',
    'the target runs on while waiting for the owner',
  ],
];

/** The sentences on a type’s change. `key`: the type’s. */
export function typeInWords(key: string, was: Partial<Type>, is: Partial<Type>, names: Names): string[] {
  const named =
    (section: 'workflow' | 'calendar' | 'group' | 'role'): Read =>
    (value) =>
      typeof value === 'string' ? quoted(names.of(section, value)) : undefined;
  const group = (one: string) => names.of('group', one);
  const roles = new Set([...Object.keys(was.roleGroups ?? {}), ...Object.keys(is.roleGroups ?? {})]);
  return [
    ...SINGLE.flatMap(([property, label]) => becomes(label, was[property], is[property])),
    ...TURNED.flatMap(([property, on, off]) =>
      turned(was[property] === true, is[property] === true, on, off),
    ),
    ...translated(was.translations, is.translations),
    ...becomes('the workflow', was.workflow, is.workflow, named('workflow')),
    ...becomes('the target', was.target, is.target, spanInWords),
    ...becomes('the calendar', was.calendar, is.calendar, named('calendar')),
    ...joins('kinds of files', was.fileKinds, is.fileKinds),
    ...[...roles].flatMap((role) =>
      joins(`groups that give ${names.plural(role)}`, was.roleGroups?.[role], is.roleGroups?.[role], group),
    ),
    ...joins('groups that may raise it', was.starterGroups, is.starterGroups, group),
    ...joins('groups that it may be reassigned to', was.reassignmentGroups, is.reassignmentGroups, group),
    ...becomes('the rules that assign it', was.autoAssign, is.autoAssign, (value) =>
      rulesInWords(value, group),
    ),
    ...choices('stage', was.stages, is.stages),
    ...choices('subtype', was.subtypes, is.subtypes),
    ...each('reason', was.reasons, is.reasons, {
      name: ({ kind, text }) => `for ${kind} ${quoted(text)}`,
      changes: (one, other) => [
        ...becomes('the text', one.text, other.text),
        ...becomes('retired', one.retired, other.retired),
        ...translated(one.translations, other.translations),
      ],
    }),
    ...tasksInWords(key, was, is, names),
    ...formInWords('the form', was.form, is.form),
    ...formInWords('the form of the additional details', was.additional, is.additional),
    ...each('right', was.fieldRights, is.fieldRights, {
      keyOf: ({ field, role }) => `${field} ${role}`,
      name: ({ field, role, mayRead, mayChange }) =>
        `of ${names.plural(role)} on ${quoted(field)} (read: ${plain(mayRead)}, change: ${plain(mayChange)})`,
      changes: (one, other) => [
        ...becomes('may read', one.mayRead, other.mayRead),
        ...becomes('may change', one.mayChange, other.mayChange),
      ],
    }),
  ];
}

function choices(label: string, was: Type['stages'] | undefined, is: Type['stages'] | undefined): string[] {
  return each(label, was, is, {
    name: ({ name }) => quoted(name),
    changes: (one, other) => [
      ...becomes('the name', one.name, other.name),
      ...becomes('retired', one.retired, other.retired),
    ],
  });
}

function tasksInWords(key: string, was: Partial<Type>, is: Partial<Type>, names: Names): string[] {
  return each('task', was.tasks, is.tasks, {
    name: ({ title }) => quoted(title),
    changes: (one, other) => [
      ...becomes('the title', one.title, other.title),
      ...becomes('the instructions', one.instructions, other.instructions),
      ...becomes('what it asks', one.asks, other.asks),
      ...becomes('its group', one.group, other.group, (value) =>
        typeof value === 'string' ? quoted(names.of('group', value)) : undefined,
      ),
      ...becomes('how it starts', one.start, other.start),
      ...becomes('its condition', one.condition, other.condition),
      ...becomes('at least', one.atLeast, other.atLeast),
      ...becomes('at most', one.atMost, other.atMost),
      ...becomes('its target', one.target, other.target, spanInWords),
      ...joins('what comes before it', one.after, other.after, (task) => quoted(names.within(key, task))),
    ],
  });
}

function rulesInWords(value: unknown, group: (key: string) => string): string | undefined {
  const rules = (value ?? []) as Type['autoAssign'];
  if (rules.length === 0) return undefined;
  return rules.map((rule) => `${group(rule.group)} where ${plain(rule.condition)}`).join('; ');
}

function turned(was: boolean, is: boolean, on: string, off: string): string[] {
  return was === is ? [] : [is ? on : off];
}
