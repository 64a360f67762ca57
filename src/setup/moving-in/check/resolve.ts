// From a record's names to what is written for it: each name is looked up, and what doesn't go together is said.
import { FLAGS_BY_TYPE } from '../../../permissions/vocabulary.ts';
import type { Kind } from '../kinds.ts';
import type { Known } from './known.ts';
import type { Made } from './made.ts';
import { caseId, groupId, oneOfTwo, personId, typeOf } from './names.ts';
import type { Notes } from './notes.ts';
import { assignmentOf, noteOf } from './parts.ts';
import type { Shaped } from './shapes.ts';
import { resolveCase } from './the-case.ts';

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

function held(made: Made, { held: already }: Known): Made {
  return made.identity !== undefined && already.has(made.identity) ? { ...made, here: 'same' } : made;
}
