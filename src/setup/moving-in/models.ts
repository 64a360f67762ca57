// What the pages of moving in (views/setup/moving-in, views/setup/moving) are given.
import type { FieldError, FieldProps } from '../../web/look/fields.ts';
import type { QueueTableProps } from '../../web/look/list-parts.ts';
import type { Link, PagingProps, SummaryRow, Tab } from '../../web/look/parts.ts';
import type { SetupForm } from '../models.ts';

/** views/setup/moving-in: a file to bring in, and those before it. */
export interface MovingInPage {
  tabs: readonly Tab[];
  errors: readonly FieldError[];
  action: string;
  fields: readonly FieldProps[];
  table: QueueTableProps;
  paging: PagingProps;
  /** what each kind's fields are called */
  help: readonly { title: string; rows: readonly SummaryRow[] }[];
}

/** views/setup/moving: what came of reading one file. */
export interface MovingPage {
  title: string;
  errors: readonly FieldError[];
  rows: readonly SummaryRow[];
  table: QueueTableProps;
  paging: PagingProps;
  rest?: Link;
  forms: readonly SetupForm[];
}
