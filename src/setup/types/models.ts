// What the pages of case types (views/setup/types, type and items) are given.
import type { FieldError } from '../../web/look/fields.ts';
import type { FilterProps, QueueTableProps } from '../../web/look/list-parts.ts';
import type {
  EmptyStateProps,
  Link,
  LinkButtonProps,
  PagingProps,
  SectionProps,
  Tab,
  Tag,
} from '../../web/look/parts.ts';

/** views/setup/types. */
export interface TypesPage {
  tabs: readonly Tab[];
  actions: readonly LinkButtonProps[];
  filter: FilterProps;
  table: QueueTableProps;
  paging: PagingProps;
  empty: EmptyStateProps;
}

/** views/setup/type: all there is to one type, each section with where it is changed. */
export interface TypePage {
  title: string;
  tags: readonly Tag[];
  /** what the draft does to it, and where that is published */
  draft?: { text: string; link: Link };
  /** of a type that is new: what was made, and what is to be done */
  next?: { title: string; text: string; steps: readonly Link[] };
  actions: readonly LinkButtonProps[];
  sections: readonly SectionProps[];
}

/** Something in a list that can be moved, retired or taken out by small buttons. */
export interface Item {
  key: string;
  text: string;
  href?: string;
  note?: string;
  tags: readonly Tag[];
  buttons: readonly ItemButton[];
}

export interface ItemButton {
  text: string;
  value: string;
}

/** A list of items in their order. */
export interface ItemList {
  id: string;
  title: string;
  items: readonly Item[];
  none: string;
  /** leads to a page that adds one */
  add: Link;
}

/** views/setup/items. */
export interface ItemsPage {
  title: string;
  intro: string;
  errors: readonly FieldError[];
  /** where the small buttons send to */
  action: string;
  lists: readonly ItemList[];
}
