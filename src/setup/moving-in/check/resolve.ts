// From a record's names to what is written for it: each name is looked up, and what doesn't go together is said.
import { meaningOf, titleOf } from '../../../forms/read/meanings.ts';
import {
  ESCALATION_USER,
  FLAGS_BY_TYPE,
  MANAGER,
  OWNER,
  SYSTEM,
  TASK_USER,
} from '../../../permissions/vocabulary.ts';
import { readReference } from '../../../reference.ts';
import { ANSWER, type Kind } from '../kinds.ts';
import { readAnswers } from './answers.ts';
import type { Known, TypeHere } from './known.ts';
import type { Notes } from './notes.ts';
import type { Shaped } from './shapes.ts';

/** What is written for a line. `identity`: what no two lines of a file may have; `here`: as it is here without having moved in. */
export type Made = { [name: string]: unknown; identity?: string; here?: 'same' | 'differs' };

type Resolve<K extends Kind> = (record: Shaped<K>, known: Known, notes: Notes) => Made;

export const RESOLVE: { [K in Kind]: Resolve<K> } = {
  people: ({ key: _key, ...person }, { people }) => {
    const here = people.get(person.email);
    return {
      ...person,
      identity: person.email,
      ...(here ? { here: here.name === person.name ? 'same' : 'differs' } : {}),
    };
  },
  groups: ({ key: _key, ...group }, { groups }) => ({
    ...group,
    identity: group.name.toLowerCase(),
    ...(groups.has(group.name.toLowerCase()) ? { here: 'same' as const } : {}),
  }),
  memberships: ({ group, email }, known, notes) => {
    const made = { groupId: groupId(group, known, notes), userId: personId('email', email, known, notes) };
    return held({ ...made, identity: `${made.groupId} ${made.userId}` }, known);
  },
  flags: ({ flag, email, group, type }, known, notes) => {
    oneOfTwo(email, group, notes);
    if (type !== undefined && !FLAGS_BY_TYPE.has(flag))
      notes.wrong('type', type, `The flag ${flag} is for all case types: leave the type out`);
    const [userId, inGroup] = [personId('email', email, known, notes), groupId(group, known, notes)];
    const typeId = type === undefined ? null : (typeOf(type, known, notes)?.id ?? null);
    return held(
      { flag, userId, groupId: inGroup, typeId, identity: `${flag} ${userId} ${inGroup} ${typeId}` },
      known,
    );
  },
  cases: resolveCase,
  notes: ({ case: theCase, ...note }, known, notes) => ({
    ...noteOf(note, known, notes),
    caseId: caseId(theCase, known, notes),
  }),
  assignments: ({ case: theCase, ...assignment }, known, notes) => {
    const made = { ...assignmentOf(assignment, known, notes), caseId: caseId(theCase, known, notes) };
    return { ...made, identity: `${made.caseId} ${made.roleId} ${made.userId} ${made.groupId}` };
  },
};

/** What the other system knows a record by; where it doesn't say, what the record is. */
export function keyOf(kind: Kind, cells: Readonly<Record<string, unknown>>): string {
  const key = cells['key'];
  if (typeof key === 'string' || typeof key === 'number') return String(key).trim().slice(0, 200);
  if (kind === 'people')
    return String(cells['email'] ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 300);
  if (kind === 'groups')
    return String(cells['name'] ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 300);
  return '';
}

function resolveCase(record: Shaped<'cases'>, known: Known, notes: Notes): Made {
  const type = typeOf(record.type, known, notes);
  const reference = record.reference === undefined ? null : readReference(record.reference);
  if (record.reference !== undefined && reference === null)
    notes.wrong(
      'reference',
      record.reference,
      'It is no reference of ours: leave it out, and the case gets a new one',
    );
  if (reference && type && !reference.startsWith(`${type.prefix}-`))
    notes.wrong(
      'reference',
      record.reference,
      `References of ${type.plural} begin with ${type.prefix}: leave it out`,
    );
  if (reference && known.references.has(reference))
    notes.wrong(
      'reference',
      record.reference,
      'Another case has this reference: leave it out, and the case gets a new one',
    );
  if (record.closed && record.closed < record.raised)
    notes.wrong(
      'closed',
      record.closed.toISOString(),
      'It was closed before it was raised: one of the dates is wrong',
    );
  if (record.due && record.due < record.raised)
    notes.odd('due', record.due.toISOString(), 'It was due before it was raised');
  const ownerId = personId('owner', record.owner, known, notes);
  const assignee = personId('assignee', record.assignee, known, notes);
  const group = groupId(record.group, known, notes);
  const direct = [
    { userId: assignee, groupId: null },
    { userId: null, groupId: group },
  ]
    .filter(({ userId, groupId: id }) => userId !== null || id !== null)
    .map((holder) => ({ ...holder, roleId: MANAGER, at: null }));
  return {
    ...(type ? caseOf(type, record, notes) : {}),
    ...{
      reference,
      raised: record.raised,
      closed: record.closed ?? null,
      due: record.closed ? null : (record.due ?? null),
    },
    ...{ priority: record.priority, ownerId, prefix: type?.prefix },
    notes: (record.notes ?? []).map((note) => noteOf(note, known, notes)),
    assignments: [...direct, ...(record.assignments ?? []).map((one) => assignmentOf(one, known, notes))],
    ...(reference ? { identity: reference } : {}),
  };
}

function caseOf(type: TypeHere, record: Shaped<'cases'>, notes: Notes): Made {
  const status = statusOf(type, record.status, notes);
  const isClosed = status?.kind === 'closed';
  if (status && isClosed && !record.closed)
    notes.wrong('closed', '', `${status.name} is a closed status: write when it was closed`);
  if (status && !isClosed && record.closed)
    notes.wrong(
      'closed',
      record.closed.toISOString(),
      `${status.name} is no closed status: leave the date out, or name the status it was closed in`,
    );
  if (!isClosed && (record['closing-reason'] ?? record['closing-explanation']))
    notes.wrong(
      'closing-reason',
      record['closing-reason'] ?? record['closing-explanation'],
      'Only a closed case has a reason: leave it out',
    );
  if (!type.form) notes.wrong('type', record.type, `${type.plural} have no form yet: give them one first`);
  const came = Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) =>
      name.startsWith(ANSWER) ? [[name.slice(ANSWER.length), value]] : [],
    ),
  );
  const form = type.form?.definition ?? { pages: [] };
  const answers = readAnswers(form, { ...record.answers, ...came }, notes);
  const named = (
    field: 'stage' | 'subtype' | 'closing-reason',
    list: readonly { id: number; name: string }[],
  ) => {
    const typed = record[field];
    const found = list.find(({ name }) => name.toLowerCase() === typed?.toLowerCase());
    if (typed !== undefined && !found)
      notes.wrong(
        field,
        typed,
        list.length === 0
          ? `${type.plural} have none: leave it out`
          : `Write one of: ${list
              .slice(0, 10)
              .map(({ name }) => name)
              .join(', ')}`,
      );
    return found?.id ?? null;
  };
  return {
    ...{
      typeId: type.id,
      workflowId: type.workflowId,
      statusId: status?.id ?? null,
      formId: type.form?.id ?? null,
    },
    ...{ stageId: named('stage', type.lists.stages), subtypeId: named('subtype', type.lists.subtypes) },
    closingReasonId: named('closing-reason', type.lists.reasons),
    closingExplanation: record['closing-explanation'] ?? null,
    title: record.title || titleOf(form, answers, type),
    submission: answers,
    contactName: record['contact-name'] ?? meaningOf(form, answers, 'name'),
    contactEmail: record['contact-email'] ?? meaningOf(form, answers, 'email'),
    contactPhone: record['contact-phone'] ?? meaningOf(form, answers, 'phone'),
    contactAddress: record['contact-address'] ?? meaningOf(form, answers, 'address'),
  };
}

function statusOf(type: TypeHere, typed: string, notes: Notes) {
  const statuses = type.statuses;
  const found = statuses.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  if (!found)
    notes.wrong(
      'status',
      typed,
      `${type.plural} have no such status: write one of ${statuses.map(({ name }) => name).join(', ')}`,
    );
  return found;
}

function noteOf(
  note: { visibility: string; text: string; author?: string | undefined; at: Date },
  known: Known,
  notes: Notes,
) {
  if (note.text === '') notes.wrong('text', '', 'The note says nothing: leave the line out');
  const actorId = note.author === undefined ? SYSTEM : personId('author', note.author, known, notes);
  return { public: note.visibility === 'public', text: note.text, at: note.at, actorId };
}

type AssignmentRecord = {
  role?: string | undefined;
  email?: string | undefined;
  group?: string | undefined;
  at?: Date | undefined;
};

function assignmentOf({ role = 'manager', email, group, at }: AssignmentRecord, known: Known, notes: Notes) {
  oneOfTwo(email, group, notes);
  const roles = [...known.configuration.roles.values()].filter(
    ({ id }) => ![OWNER, TASK_USER, ESCALATION_USER].includes(id),
  );
  const found = roles.find(({ name, key }) =>
    [name, key].some((one) => one.toLowerCase() === role.toLowerCase()),
  );
  if (!found)
    notes.wrong(
      'role',
      role,
      `Nobody can be given this role: write one of ${roles.map(({ name }) => name).join(', ')}`,
    );
  const userId = personId('email', email, known, notes);
  return { roleId: found?.id ?? null, userId, groupId: groupId(group, known, notes), at: at ?? null };
}

function held(made: Made, { held: already }: Known): Made {
  return made.identity !== undefined && already.has(made.identity) ? { ...made, here: 'same' } : made;
}

function oneOfTwo(email: string | undefined, group: string | undefined, notes: Notes): void {
  if ((email === undefined) === (group === undefined))
    notes.wrong('email', email ?? '', 'Name a person or a group: one of the two');
}

function personId(field: string, email: string | undefined, { people }: Known, notes: Notes): number | null {
  if (email === undefined) return null;
  const found = people.get(email);
  if (!found || (found.id <= SYSTEM && field !== 'email'))
    notes.wrong(field, email, 'Nobody here has this address: bring the person in first');
  return found?.id ?? null;
}

function groupId(name: string | undefined, { groups }: Known, notes: Notes): number | null {
  if (name === undefined) return null;
  const found = groups.get(name.toLowerCase());
  if (!found) notes.wrong('group', name, 'There is no such group: bring it in first');
  return found?.id ?? null;
}

function typeOf(name: string, { types }: Known, notes: Notes): TypeHere | undefined {
  const found = types.get(name.toLowerCase());
  if (!found) notes.wrong('type', name, 'There is no such case type: write its name or its prefix');
  return found;
}

function caseId(typed: string, { cases }: Known, notes: Notes): number | null {
  const found = cases.get(typed);
  if (found === undefined)
    notes.wrong('case', typed, 'There is no such case: bring the cases in first, from the same source');
  return found ?? null;
}
