// A change of the configuration in words, never as data: what is new, what goes, and what becomes of what stays.

import type { Names } from './difference/names.ts';
import { typeInWords } from './difference/type.ts';
import { becomes, each, listed, quoted } from './difference/values.ts';
import { workflowInWords } from './difference/workflow.ts';
import type { Change, Piece } from './document.ts';

/** A change as it is read: what it is a change of, and a sentence for each thing that changes. */
export type Told = { title: string; sentences: string[] };

/** Says a change in words. */
export function tell(change: Change, names: Names): Told {
  const { section, key, before, after } = change;
  const piece = after ?? before;
  if (piece === undefined) return { title: key, sentences: [] };
  if (section === 'member' || section === 'flag') return belonging(change, names);
  const title = titleOf(change, names);
  if (after === undefined) return { title, sentences: ['It is taken away.'] };
  const details = (WORDS[section] as Words)(key, before ?? {}, after, names).map(asSentence);
  return { title, sentences: before === undefined ? ['It is new.', ...details] : details };
}

type Words = (key: string, was: object, is: object, names: Names) => string[];
type WordsOf<S extends Change['section']> = (
  key: string,
  was: Partial<Piece<S>>,
  is: Piece<S>,
  names: Names,
) => string[];

const WORDS: { [S in Exclude<Change['section'], 'member' | 'flag'>]: WordsOf<S> } = {
  role: (_key, was, is) => [
    ...becomes('the name', was.name, is.name),
    ...becomes('what several are called', was.plural, is.plural),
    ...becomes('its place in lists', was.position, is.position),
  ],
  list: (_key, was, is) => [
    ...becomes('the name', was.name, is.name),
    ...each('item', was.items, is.items, {
      name: ({ label }) => quoted(label),
      changes: (one, other) => [
        ...becomes('the label', one.label, other.label),
        ...becomes('the label in Welsh', one.welsh, other.welsh),
        ...becomes('retired', one.retired, other.retired),
      ],
    }),
  ],
  calendar: (_key, was, is) => [
    ...becomes('the name', was.name, is.name),
    ...becomes('the time zone', was.timeZone, is.timeZone),
    ...WEEKDAYS.flatMap((day, at) => {
      const number = String(at + 1) as '1';
      return becomes(`the hours of ${day}`, was.hours?.[number], is.hours[number], hoursInWords);
    }),
    ...each('day', was.days, is.days, {
      keyOf: ({ day }) => day,
      name: ({ day, name, hours }) => `${day} ${quoted(name)} (${hoursInWords(hours) ?? 'closed'})`,
      changes: (one, other) => [
        ...becomes('the name', one.name, other.name),
        ...becomes('the hours', one.hours, other.hours, hoursInWords),
      ],
    }),
  ],
  group: (_key, was, is, names) => [
    ...becomes('the name', was.name, is.name),
    ...becomes('the description', was.description, is.description),
    ...becomes('the group that it is inside', was.parent, is.parent, (value) =>
      typeof value === 'string' ? quoted(names.of('group', value)) : undefined,
    ),
    ...(was.joined === undefined && !is.joined
      ? []
      : becomes('everybody who registers joins it', was.joined, is.joined)),
  ],
  workflow: (key, was, is, names) => [
    ...becomes('the name', was.name, is.name),
    ...becomes('the description', was.description, is.description),
    ...workflowInWords(key, was, is, names),
  ],
  type: typeInWords,
  mail: (_key, was, is) => [
    ...becomes('it is sent', was.enabled, is.enabled),
    ...becomes('the subject', was.subject, is.subject),
    ...becomes('the text', was.body, is.body),
  ],
  rule: (_key, was, is, names) => [
    ...becomes('the name', was.name, is.name),
    ...becomes('what holds', was.action && was, is, (rule) =>
      ruleInWords(rule as Piece<'rule'> | undefined, names),
    ),
  ],
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const KINDS: Record<Change['section'], string> = {
  ...{ role: 'Role', list: 'List', calendar: 'Working calendar', group: 'Group', workflow: 'Workflow' },
  ...{ type: 'Case type', mail: 'Mail', member: 'Member', flag: 'Flag', rule: 'Standing rule' },
};

function titleOf({ section, key, before, after }: Change, names: Names): string {
  const piece = before ?? after;
  if (piece && section === 'mail') {
    const { action, recipient, language, type } = piece as Piece<'mail'>;
    const of = type === undefined ? 'all case types' : names.of('type', type);
    return `Mail on “${action.replaceAll('-', ' ')}” to ${recipient}, ${language === 'cy' ? 'Welsh' : 'English'}, ${of}`;
  }
  return `${KINDS[section]} ${quoted(piece && 'name' in piece ? piece.name : key)}`;
}

/** "Carla Mills becomes a member of Highways team." "Highways team holds the flag create for Potholes." */
function belonging({ section, before, after }: Change, names: Names): Told {
  if (section === 'member') {
    const { group, user } = (after ?? before) as Piece<'member'>;
    const verb = after ? 'becomes a member' : 'is no longer a member';
    return {
      title: `Group ${quoted(names.of('group', group))}`,
      sentences: [`${names.person(user)} ${verb}.`],
    };
  }
  const { flag, user, group, type } = (after ?? before) as Piece<'flag'>;
  const holder = user === undefined ? names.of('group', group ?? '') : names.person(user);
  const of = type === undefined ? 'all case types' : names.of('type', type);
  return {
    title: `${user === undefined ? 'Group' : 'User'} ${quoted(holder)}`,
    sentences: [`${holder} ${after ? 'gets' : 'loses'} the flag ${flag} for ${of}.`],
  };
}

function ruleInWords(rule: Piece<'rule'> | undefined, names: Names): string | undefined {
  if (!rule) return undefined;
  const { who, holds, action, type } = rule;
  const meant =
    'user' in who
      ? names.person(who.user)
      : 'group' in who
        ? `whoever is in ${names.of('group', who.group)}`
        : `whoever is not in ${names.of('group', who.outside)}`;
  return `“${meant} can ${holds} ${action.replaceAll('-', ' ')} on ${names.of('type', type)}”`;
}

function hoursInWords(value: unknown): string | undefined {
  const spans = (value ?? []) as [string, string][];
  return spans.length === 0 ? undefined : listed(spans.map(([from, to]) => `${from} to ${to}`));
}

function asSentence(text: string): string {
  const [first = '', ...rest] = text;
  return `${first.toUpperCase()}${rest.join('')}.`;
}
