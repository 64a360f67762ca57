// What the page that says why (views/setup/why) is given.
import type { FilterProps, QueueTableProps } from '../../web/look/list-parts.ts';
import type { Link, PagingProps, Tab, Tag } from '../../web/look/parts.ts';

/** views/setup/why. */
export interface WhyPage {
  tabs: readonly Tab[];
  filter: FilterProps;
  /** what can't be answered, and what to write instead */
  problem?: string;
  /** whom the words that were typed may mean */
  people?: { title: string; links: readonly Link[] };
  /** what was refused then, by its number */
  refused?: { title: string; text: string };
  verdict?: {
    sentence: string;
    tags: readonly Tag[];
    steps: QueueTableProps;
    ways: QueueTableProps;
    /** what would turn a refusal */
    turns?: { table: QueueTableProps; none: string };
    /** who else may */
    who: Link;
  };
  /** everybody who may do it */
  holders?: { title: string; table: QueueTableProps; paging: PagingProps };
}
