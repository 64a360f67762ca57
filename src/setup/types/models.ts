// What the pages of case types and of their forms (views/setup) are given.
import type { FieldError, FieldProps, HiddenField } from '../../web/look/fields.ts';
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
  error?: string;
  buttons: readonly ItemButton[];
}

export interface ItemButton {
  text: string;
  value: string;
}

/** A list of items in their order. A list that is an item itself, as a page of a form is, has a head of its own. */
export interface ItemList {
  id: string;
  title: string;
  head?: Item;
  items: readonly Item[];
  none: string;
  /** leads to a page that adds one: a link, or a small form that asks something first */
  add: Link | { action: string; hidden: readonly HiddenField[]; fields: readonly FieldProps[]; text: string };
}

/** views/setup/items. */
export interface ItemsPage {
  title: string;
  intro: string;
  errors: readonly FieldError[];
  actions: readonly LinkButtonProps[];
  /** where the small buttons send to */
  action: string;
  lists: readonly ItemList[];
}

/** views/setup/try-form: a page of a form as citizens will see it, to be tried. */
export interface TryPage {
  title: string;
  action: string;
  hidden: readonly HiddenField[];
  widths: readonly Tab[];
  narrow: boolean;
  languages: readonly Tab[];
  pages: readonly Tab[];
  step: { page: number; of: number };
  errors: readonly FieldError[];
  pageTitle: string;
  intro?: string;
  fields: readonly FieldProps[];
  submit: string;
  /** what the answers were read as, where all is well */
  read?: { title: string; rows: readonly { key: string; value: string }[] };
}
