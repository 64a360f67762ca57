// What a case brings along, or what comes for one that is here: notes and assignments.
import { ESCALATION_USER, OWNER, SYSTEM, TASK_USER } from '../../../permissions/vocabulary.ts';
import type { Known } from './known.ts';
import { groupId, oneOfTwo, personId } from './names.ts';
import type { Notes } from './notes.ts';

/** What is written for a note. */
export function noteOf(
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

/** What is written for an assignment. */
export function assignmentOf(
  { role = 'manager', email, group, at }: AssignmentRecord,
  known: Known,
  notes: Notes,
) {
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
