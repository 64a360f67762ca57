// What the journal's page (views/setup/journal) is given.
import type { FilterProps, QueueTableProps } from '../../web/look/list-parts.ts';
import type { EmptyStateProps, Link, PagingProps, Tab, Tag } from '../../web/look/parts.ts';
import type { SetupForm } from '../models.ts';

/** `state`: whether the chain is whole, as far as was looked; `head`: to be written down elsewhere. */
export interface JournalPage {
  tabs: readonly Tab[];
  state: { tag: Tag; text: string };
  head: string;
  check: SetupForm;
  csv: Link;
  filter: FilterProps;
  table: QueueTableProps;
  paging: PagingProps;
  empty: EmptyStateProps;
}
