// The columns that a reader may choose from, each with what it shows of a case: never more than they may read of it.
import { decide } from '../../permissions/decide.ts';
import type { CaseFacts } from '../../permissions/facts.ts';
import type { Actor } from '../../permissions/standing.ts';
import type { QueueCell } from '../../web/look/list-parts.ts';
import type { CaseRow } from '../rows.ts';
import { stateTags, urgency } from '../words.ts';

/** A case as a row shows it. `open`: the reader may see its details. */
export type Listed = { facts: CaseFacts; row: CaseRow; open: boolean };
type Column = { text: string; cell(actor: Actor, one: Listed): QueueCell };

const PRIORITY = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' } as const;

export const COLUMNS = {
  title: {
    text: 'Type and title',
    cell: ({ configuration }, { facts, row, open }) => ({
      text: configuration.types.get(facts.typeId)?.name ?? '',
      ...(open ? { note: row.title } : {}),
    }),
  },
  status: {
    text: 'Status',
    cell: ({ configuration }, { facts, open }) => ({ tags: stateTags(configuration, facts, open) }),
  },
  stage: { text: 'Stage', cell: (_actor, { row, open }) => (open && row.stage ? { text: row.stage } : {}) },
  subtype: {
    text: 'Subtype',
    cell: (_actor, { row, open }) => (open && row.subtype ? { text: row.subtype } : {}),
  },
  priority: {
    text: 'Priority',
    cell: (_actor, { row, open }) => (open ? { text: PRIORITY[row.priority] } : {}),
  },
  holder: { text: 'Assigned to', cell: (_actor, { row, open }) => (open ? holders(row) : {}) },
  raised: { text: 'Raised', cell: (_actor, { row }) => ({ at: row.raisedAt }) },
  changed: { text: 'Last changed', cell: (_actor, { row }) => ({ at: row.changedAt }) },
  target: {
    text: 'Target',
    cell: (_actor, { row }) => (row.dueAt ? { at: row.dueAt, ...urgency(row, new Date()) } : {}),
  },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;

/** What the reader may see of a case in a list. */
export function listedAs(actor: Actor, facts: CaseFacts, row: CaseRow): Listed {
  return { facts, row, open: decide(actor, 'view-details', facts).allowed };
}

/** A row of these columns; the reference comes first. */
export function cellsOf(actor: Actor, one: Listed, columns: readonly ColumnName[]): QueueCell[] {
  const { reference } = one.facts;
  return [
    { text: reference, href: `/cases/${reference}` },
    ...columns.map((name) => (COLUMNS[name] as Column).cell(actor, one)),
  ];
}

/** Who has taken it stands out; the groups that it waits for, or belongs to, are said more quietly. */
function holders({ people, groups }: CaseRow): QueueCell {
  const note = groups.join(', ') || (people.length > 0 ? '' : 'Nobody');
  return { text: people.join(', '), ...(note ? { note } : {}) };
}
