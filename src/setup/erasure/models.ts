// What the pages about erasing people's data (views/setup/erasures and views/setup/erasure) are given.
import type { FieldError } from '../../web/look/fields.ts';
import type { QueueTableProps } from '../../web/look/list-parts.ts';
import type { EmptyStateProps, PagingProps, SummaryRow, Tab } from '../../web/look/parts.ts';
import type { SetupForm } from '../models.ts';

/** views/setup/erasures: who asked, oldest first; and the way in for whoever has no account. */
export interface ErasuresPage {
  tabs: readonly Tab[];
  errors: readonly FieldError[];
  table: QueueTableProps;
  paging: PagingProps;
  empty: EmptyStateProps;
  byAddress: SetupForm;
}

/** views/setup/erasure: whose data, how much there is, and the forms that carry it out or refuse it. */
export interface ErasurePage {
  title: string;
  errors: readonly FieldError[];
  rows: readonly SummaryRow[];
  said?: string;
  extent: readonly SummaryRow[];
  forms: readonly SetupForm[];
}
