// A case's record: its type, its status, its dates and its answers, and whether they go together.
import { meaningOf, titleOf } from '../../../forms/read/meanings.ts';
import { MANAGER } from '../../../permissions/vocabulary.ts';
import { readReference } from '../../../reference.ts';
import { ANSWER } from '../kinds.ts';
import { readAnswers } from './answers.ts';
import type { Known, TypeHere } from './known.ts';
import type { Made } from './made.ts';
import { groupId, personId, typeOf } from './names.ts';
import type { Notes } from './notes.ts';
import { assignmentOf, noteOf } from './parts.ts';
import type { Shaped } from './shapes.ts';

/** What is written for a case. */
export function resolveCase(record: Shaped<'cases'>, known: Known, notes: Notes): Made {
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
