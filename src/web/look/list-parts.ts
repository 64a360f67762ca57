// What the parts of a list are given: its table, its filter, and how it is shown.
import type { FieldProps, HiddenField } from './fields.ts';
import type { Link, Tab, Tag } from './parts.ts';

export interface QueueCell {
  text?: string;
  href?: string;
  /** a link of several words, which may be broken; a reference may not */
  wraps?: true;
  at?: Date;
  tags?: readonly Tag[];
  /** a second, quieter line */
  note?: string;
  /** the box that chooses the row */
  choice?: { name: string; value: string };
  /** of a target that was missed or soon will be */
  tone?: 'warning' | 'danger';
}

export interface QueueTableProps {
  caption: string;
  columns: readonly string[];
  /** each row has a cell a column; the first is the row's header and leads to the case */
  rows: readonly (readonly QueueCell[])[];
  /** narrower rows */
  compact?: boolean;
}

/** How a list is shown; an order or a column that is on is `current`. */
export interface ListOptionsProps {
  orders: readonly Tab[];
  columns: readonly Tab[];
  density: Link;
  /** where the whole list is to be had for a spreadsheet */
  csv: string;
}

export interface FilterProps {
  action: string;
  /** what its button says, if it doesn't narrow a list */
  submit?: string;
  /** select, choice, choices and text make good filters */
  fields: readonly FieldProps[];
  /** what is asked more seldom: folded away, unless something of it is on */
  more?: { open: boolean; fields: readonly FieldProps[] };
  /** what the address has beside the filter, to be kept */
  hidden?: readonly HiddenField[];
  /** what is filtered by now, each with the address without it */
  chosen: readonly { group: string; text: string; href: string }[];
  clearHref: string;
}
