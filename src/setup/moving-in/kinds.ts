// What can come in, and which fields each kind of record has: for the mapping, its guess, and the help beside it.

export const KINDS = ['people', 'groups', 'memberships', 'flags', 'cases', 'notes', 'assignments'] as const;
export type Kind = (typeof KINDS)[number];

export type FieldOf = { name: string; required?: true; says: string; also?: readonly string[] };

const KEY: FieldOf = {
  name: 'key',
  says: 'What the other system knows it by',
  also: ['id', 'number', 'external id', 'externalid'],
};
const EMAIL_ALSO = ['e-mail', 'mail', 'email address', 'e-mail address', 'user', 'person', 'login'];
const CASE: FieldOf = {
  ...{ name: 'case', required: true, says: 'The case’s key in the other system, or its reference here' },
  also: ['case key', 'case id', 'case number', 'reference', 'action'],
};

export const FIELDS: Record<Kind, readonly FieldOf[]> = {
  people: [
    KEY,
    { name: 'email', required: true, says: 'What they sign in with', also: EMAIL_ALSO },
    { name: 'name', required: true, says: 'First and last name', also: ['full name', 'display name'] },
    { name: 'phone', says: 'A telephone number', also: ['telephone', 'tel', 'mobile'] },
    { name: 'language', says: 'en or cy' },
    { name: 'active', says: 'yes or no: whether they may sign in', also: ['enabled'] },
  ],
  groups: [
    KEY,
    { name: 'name', required: true, says: 'The group’s name', also: ['group', 'group name', 'title'] },
    { name: 'description', says: 'What it is for' },
    { name: 'parent', says: 'The name of the group above it', also: ['parent group', 'above'] },
  ],
  memberships: [
    KEY,
    { name: 'group', required: true, says: 'The group’s name', also: ['group name'] },
    { name: 'email', required: true, says: 'The person’s address', also: [...EMAIL_ALSO, 'member'] },
  ],
  flags: [
    KEY,
    { name: 'flag', required: true, says: 'access, view-others, …', also: ['right', 'permission'] },
    { name: 'email', says: 'The person’s address, or …', also: EMAIL_ALSO },
    { name: 'group', says: '… the group’s name', also: ['group name'] },
    { name: 'type', says: 'The case type, where it isn’t for all', also: ['case type'] },
  ],
  cases: [
    { ...KEY, required: true, also: ['id', 'number', 'case id', 'case number', 'external id'] },
    { name: 'reference', says: 'A reference of ours, to be kept' },
    { name: 'type', required: true, says: 'The case type’s name or prefix', also: ['case type', 'category'] },
    { name: 'status', required: true, says: 'The status’s name', also: ['state'] },
    {
      name: 'raised',
      required: true,
      says: 'When it was raised',
      also: ['created', 'created at', 'opened', 'date raised', 'raised at'],
    },
    { name: 'closed', says: 'When it was closed', also: ['closed at', 'date closed', 'resolved'] },
    { name: 'due', says: 'When it is due', also: ['due at', 'target', 'due date'] },
    { name: 'title', says: 'One line for lists', also: ['subject', 'summary'] },
    { name: 'priority', says: 'low, normal, high or urgent' },
    { name: 'stage', says: 'The stage’s name' },
    { name: 'subtype', says: 'The subtype’s name', also: ['sub type'] },
    { name: 'owner', says: 'The address of the owner’s account' },
    { name: 'contact-name', says: 'Who it is from', also: ['name', 'customer', 'customer name'] },
    { name: 'contact-email', says: 'Their address', also: ['email', 'customer email'] },
    { name: 'contact-phone', says: 'Their telephone number', also: ['phone', 'customer phone'] },
    { name: 'contact-address', says: 'Where they live', also: ['address'] },
    {
      name: 'closing-reason',
      says: 'Why it was closed: one of the type’s reasons',
      also: ['reason', 'outcome'],
    },
    { name: 'closing-explanation', says: 'What the owner was told', also: ['explanation', 'resolution'] },
    { name: 'group', says: 'The group that has it, as managers', also: ['team', 'assigned group'] },
    {
      name: 'assignee',
      says: 'The address of who has it, as manager',
      also: ['assigned to', 'handler', 'assigned'],
    },
    { name: 'answers', says: 'JSON Lines: answers by the form’s keys' },
    { name: 'notes', says: 'JSON Lines: a list of notes' },
    { name: 'assignments', says: 'JSON Lines: a list of assignments' },
  ],
  notes: [
    KEY,
    CASE,
    {
      name: 'visibility',
      required: true,
      says: 'public (the owner reads it) or private',
      also: ['visible', 'public'],
    },
    { name: 'text', required: true, says: 'What it says', also: ['note', 'body', 'comment'] },
    { name: 'author', says: 'Their address', also: ['by', 'written by', ...EMAIL_ALSO] },
    {
      name: 'at',
      required: true,
      says: 'When it was written',
      also: ['date', 'created', 'written', 'written at'],
    },
  ],
  assignments: [
    KEY,
    CASE,
    { name: 'role', says: 'manager, monitor or a role of yours; without it, manager' },
    { name: 'email', says: 'The person’s address, or …', also: EMAIL_ALSO },
    { name: 'group', says: '… the group’s name', also: ['team', 'group name'] },
    { name: 'at', says: 'Since when', also: ['date', 'since', 'assigned at'] },
  ],
};

/** The beginning of what a column of answers is mapped to: `answer:` and the field’s key in the type’s form. */
export const ANSWER = 'answer:';
/** What a column is mapped to that stays outside. */
export const LEFT_OUT = '-';

/** Which column is which field. */
export type Mapping = Readonly<Record<string, string>>;

/** The field that a column is; undefined where the mapping hasn’t it, whatever every object has by that name. */
export function fieldOf(mapping: Mapping, column: string): string | undefined {
  return Object.hasOwn(mapping, column) ? mapping[column] : undefined;
}

/** The part of a mapping that speaks of these columns. */
export function mappingOf(columns: readonly string[], mapping: Mapping): Mapping {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const field = fieldOf(mapping, column);
      return field ? [[column, field]] : [];
    }),
  );
}

/** The fields that columns seem to be, by their names; a column that is none is not in it. */
export function guess(kind: Kind, columns: readonly string[]): Mapping {
  const free = new Map(FIELDS[kind].map((field) => [field.name, field]));
  const found: Record<string, string> = {};
  const match = (fits: (field: FieldOf, column: string) => boolean) => {
    for (const column of columns.filter((one) => !Object.hasOwn(found, one)))
      for (const field of free.values())
        if (fits(field, plain(column)) && free.delete(field.name)) {
          found[column] = field.name;
          break;
        }
  };
  match(({ name }, column) => plain(name) === column);
  match(({ also = [] }, column) => also.some((one) => plain(one) === column));
  for (const column of columns)
    if (kind === 'cases' && column.toLowerCase().startsWith(ANSWER)) found[column] ??= column.toLowerCase();
  return found;
}

/** What is wrong with a mapping of these columns, in sentences. */
export function mappingProblems(kind: Kind, columns: readonly string[], mapping: Mapping): string[] {
  const names = new Set(FIELDS[kind].map(({ name }) => name));
  const used = columns
    .flatMap((column) => fieldOf(mapping, column) ?? [])
    .filter((field) => field !== LEFT_OUT);
  return [
    ...columns
      .filter((column) => !fieldOf(mapping, column))
      .map((column) => `The column “${column}” is no field of ${kind}: say which it is, or leave it out`),
    ...used
      .filter((field) => !names.has(field) && !(kind === 'cases' && /^answer:[a-z][a-z0-9-]*$/.test(field)))
      .map((field) => `There is no field ${field} of ${kind}`),
    ...used
      .filter((field, at) => used.indexOf(field) !== at)
      .map((field) => `Two columns are both ${field}: choose one of them`),
    ...FIELDS[kind]
      .filter(({ name, required }) => required && !used.includes(name))
      .map(({ name, says }) => `No column is ${name} (${says}): say which it is`),
  ];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
