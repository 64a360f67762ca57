// Configurations made up from a seed, as files have them: valid ones, and ones that are broken in one place that is known.
import { FLAGS, FLAGS_BY_TYPE, MATRIX_ACTIONS } from '../../src/permissions/vocabulary.ts';
import { at, type Content, drop, type Json, push, put } from './json.ts';

type Chance = ReturnType<typeof chanceOf>;

/** Numbers that come in the same order for the same seed (mulberry32). */
export function chanceOf(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const one = <Item>(all: readonly Item[]): Item => all[upTo(all.length - 1)] as Item;
  const some = <Item>(all: readonly Item[]): Item[] => all.filter(() => next() < 0.4);
  const times = <Item>(least: number, most: number, make: (at: number) => Item): Item[] =>
    Array.from({ length: least + upTo(most - least) }, (_, at) => make(at));
  return { upTo, one, some, times, flip: () => next() < 0.5 };
}

const WORDS = ['Élan', 'Bins & “skips”', 'Noise', 'Ærø', 'Trees', '日本', 'Parks', 'Paths\u00a0'];
const name = (chance: Chance, of: string, at: number) => `${chance.one(WORDS).trim()} ${of} ${at}`;

/** A whole configuration that holds together. `base`: the file of an empty site; `people`: addresses that there are. */
export function validContent(seed: number, base: Content, people: readonly string[]): Content {
  const chance = chanceOf(seed);
  const roles = structuredClone(at(base, 'role')) as Content;
  for (const at of chance.times(0, 4, (one) => one))
    roles[`role-${at}`] = {
      name: name(chance, 'role', at),
      plural: `roles ${at}`,
      position: chance.upTo(50),
    };
  const groups: Content = {};
  for (const at of chance.times(2, 8, (one) => one)) {
    const parent = at > 0 && chance.flip() ? { parent: `group-${chance.upTo(at - 1)}` } : {};
    groups[`group-${at}`] = { name: name(chance, 'group', at), description: '', joined: false, ...parent };
  }
  const calendars = Object.fromEntries(
    chance.times(1, 3, (at) => [`calendar-${at}`, calendarOf(chance, at)] as const),
  );
  const workflows = Object.fromEntries(
    chance.times(1, 3, (at) => [`workflow-${at}`, workflowOf(chance, at, Object.keys(roles))] as const),
  );
  const types = Object.fromEntries(
    chance.times(
      1,
      4,
      (at) =>
        [
          `type-${at}`,
          typeOf(chance, at, {
            roles: Object.keys(roles).filter((role) => role !== 'owner' && role !== 'task-user'),
            ...{
              groups: Object.keys(groups),
              workflows: Object.keys(workflows),
              calendars: Object.keys(calendars),
            },
          }),
        ] as const,
    ),
  );
  return {
    ...{ casement: 'configuration', format: 1, covers: 'everything' },
    ...{ role: roles, group: groups, calendar: calendars, workflow: workflows, type: types },
    list: Object.fromEntries(chance.times(0, 2, (at) => [`list-${at}`, listOf(chance, at)] as const)),
    mail: [],
    member: Object.fromEntries(
      Object.keys(groups)
        .map((group) => [group, chance.some(people.slice(0, -1))] as const)
        .filter(([, members]) => members.length > 0),
    ),
    flag: [{ flag: 'setup', user: people[0] ?? '' }, ...flagsOf(chance, groups, types)],
    // Of whoever is in no group and holds no flag: a rule that doesn't hold can't be published.
    rule: {
      never: {
        ...{ name: 'A rule', holds: 'never', action: chance.one(MATRIX_ACTIONS) },
        ...{ who: { user: people.at(-1) ?? '' }, type: chance.one(Object.keys(types)) },
      },
    },
  };
}

function calendarOf(chance: Chance, at: number): Content {
  return {
    name: name(chance, 'calendar', at),
    timeZone: chance.one(['Europe/London', 'UTC']),
    hours: {
      1: [['09:00', '17:00']],
      3: [
        ['08:30', '12:00'],
        ['13:00', '24:00'],
      ],
    },
    days: chance.times(0, 3, (day) => ({ day: `2027-0${day + 1}-10`, name: `Day ${day}`, hours: [] })),
  };
}

function listOf(chance: Chance, at: number): Content {
  const items = chance.times(0, 4, (item) => ({
    ...{ key: `item-${item}`, label: `Item ${item}`, retired: chance.flip() },
  }));
  return { name: name(chance, 'list', at), items };
}

function workflowOf(chance: Chance, at: number, roles: readonly string[]): Content {
  const statuses = chance.times(2, 6, (status) => ({
    ...{ key: `status-${status}`, name: `Status ${status}` },
    kind: status === 0 ? 'start' : chance.one(['open', 'waiting', 'closed']),
    translations: {},
  }));
  const keys = statuses.map(({ key }) => key);
  const matrix: Content = {};
  for (const role of roles) {
    const cells: Content = {};
    for (const action of chance.some(MATRIX_ACTIONS))
      cells[action] = chance.flip() ? chance.one(['always', 'live', 'closed']) : [chance.one(keys)];
    matrix[role] = cells;
  }
  const transitions = keys.slice(1).map((to, step) => ({
    ...{ from: keys[step] ?? '', to, name: `Step ${step}`, roles: chance.some(roles) },
    ...{ commentRequired: chance.flip(), requiredFields: [] },
  }));
  return { name: name(chance, 'workflow', at), description: '', statuses, transitions, matrix };
}

type Among = Record<'roles' | 'groups' | 'workflows' | 'calendars', string[]>;

function typeOf(chance: Chance, at: number, { roles, groups, workflows, calendars }: Among): Content {
  const titled = { key: 'title', kind: 'text', label: 'What is it?', required: true, means: 'title' };
  return {
    ...{ name: name(chance, 'type', at), plural: `Types ${at}`, prefix: `TY${at}`, published: chance.flip() },
    ...{ position: at, workflow: chance.one(workflows), assignedOnly: chance.flip() },
    ...(chance.flip() ? { calendar: chance.one(calendars) } : {}),
    ...(chance.flip() ? { target: { amount: 1 + chance.upTo(20), unit: 'days', kind: 'working' } } : {}),
    roleGroups: { manager: [chance.one(groups)], [chance.one(roles)]: [chance.one(groups)] },
    starterGroups: chance.some(groups).reverse(),
    reassignmentGroups: chance.some(groups),
    stages: chance.times(0, 3, (stage) => ({
      key: `stage-${stage}`,
      name: `Stage ${stage}`,
      retired: false,
    })),
    form: { pages: [{ key: 'page', title: 'The page', fields: [titled] }] },
  };
}

function flagsOf(chance: Chance, groups: Content, types: Content): Json[] {
  const made = Object.keys(groups).flatMap((group) =>
    chance.some(FLAGS.filter((flag) => flag !== 'setup')).map((flag) => ({
      ...{ flag, group },
      ...(FLAGS_BY_TYPE.has(flag) && chance.flip() ? { type: chance.one(Object.keys(types)) } : {}),
    })),
  );
  return made;
}

const WORKFLOW = 'workflow.workflow-0';

/** Ways to break a valid configuration, each with the path that must be named. */
export const BREAKS: Record<string, (content: Content) => string> = {
  'a transition to a status that isn’t there': (content) =>
    put(content, `${WORKFLOW}.transitions.0.to`, 'nowhere'),
  'a transition from a status that isn’t there': (content) =>
    put(content, `${WORKFLOW}.transitions.0.from`, 'nowhere'),
  'a transition of a role that isn’t there': (content) => {
    put(content, `${WORKFLOW}.transitions.0.roles`, ['no-role']);
    return `${WORKFLOW}.transitions.0.roles.0`;
  },
  'a cell with a status that isn’t there': (content) => {
    put(content, `${WORKFLOW}.matrix.manager`, { close: ['nowhere'] });
    return `${WORKFLOW}.matrix.manager.close.0`;
  },
  'a cell of an action that isn’t there': (content) => {
    put(content, `${WORKFLOW}.matrix.manager`, { 'blow-up': 'always' });
    return `${WORKFLOW}.matrix.manager.blow-up`;
  },
  'a cell that says what no cell can': (content) => {
    put(content, `${WORKFLOW}.matrix.manager`, { close: 'sometimes' });
    return `${WORKFLOW}.matrix.manager.close`;
  },
  'groups in a ring': (content) => {
    put(content, 'group.group-1.parent', 'group-0');
    return put(content, 'group.group-0.parent', 'group-1');
  },
  'a group inside itself': (content) => put(content, 'group.group-0.parent', 'group-0'),
  'a group inside one that isn’t there': (content) => put(content, 'group.group-0.parent', 'nowhere'),
  'a role that isn’t there': (content) => put(content, `${WORKFLOW}.matrix.no-role`, { close: 'always' }),
  'a status twice': (content) => push(content, `${WORKFLOW}.statuses`, at(content, `${WORKFLOW}.statuses.0`)),
  'no status': (content) => put(content, `${WORKFLOW}.statuses`, []),
  'text where a number belongs': (content) => put(content, 'type.type-0.maxFiles', 'five'),
  'a number where text belongs': (content) => put(content, 'group.group-0.name', 7),
  'a list where an object belongs': (content) => put(content, 'type.type-0', []),
  'a name that another has': (content) =>
    put(content, 'group.group-1.name', at(content, 'group.group-0.name')),
  'a member without an account': (content) => {
    put(content, 'member.group-0', ['nobody@example.org']);
    return 'member.group-0.0';
  },
  'a number in place of an address': (content) =>
    `${push(content, 'flag', { flag: 'access', user: 3 })}.user`,
  'a flag twice': (content) => push(content, 'flag', at(content, 'flag.0')),
  'a flag for a type that isn’t there': (content) =>
    `${push(content, 'flag', { flag: 'delete', group: 'group-0', type: 'nowhere' })}.type`,
  'a type whose workflow isn’t there': (content) => put(content, 'type.type-0.workflow', 'nowhere'),
  'a type whose managers aren’t there': (content) => {
    put(content, 'type.type-0.roleGroups.manager', ['nowhere']);
    return 'type.type-0.roleGroups.manager.0';
  },
  'a form that is none': (content) => {
    put(content, 'type.type-0.form', { pages: 'none' });
    return 'type.type-0.form.pages';
  },
  'a group that everybody joins and that holds a flag': (content) => {
    put(content, 'group.group-0.joined', true);
    put(content, 'member', {});
    push(content, 'flag', { flag: 'access', group: 'group-0' });
    put(content, 'flag', distinct(at(content, 'flag') as Json[]));
    drop(content, 'group.group-0.parent');
    return 'group.group-0.joined';
  },
  'a property that isn’t known': (content) => put(content, 'role.manager.colour', 'red'),
  'a built-in role that is gone': (content) => drop(content, 'role.monitor'),
  'a section that isn’t known': (content) => put(content, 'roles', {}),
  'another format': (content) => put(content, 'format', '1'),
};

function distinct(all: readonly Json[]): Json[] {
  const texts = new Set(all.map((one) => JSON.stringify(one)));
  return [...texts].map((text) => JSON.parse(text) as Json);
}
