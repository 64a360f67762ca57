// What the administrators' pages (views/setup) are given.
import type { FieldError, FieldProps, HiddenField } from '../web/look/fields.ts';
import type { FilterProps, QueueTableProps } from '../web/look/list-parts.ts';
import type { EmptyStateProps, Link, PagingProps, SummaryRow, Tab, Tag } from '../web/look/parts.ts';
import type { PermissionMarksProps } from '../web/look/permission-parts.ts';

/** views/setup/front: the rooms of setup, by what they are about. */
export interface FrontPage {
  parts: readonly { title: string; rooms: readonly (Link & { about: string })[] }[];
}

/** A form of its own on a page of several: flags, members, name. */
export interface SetupForm {
  title: string;
  explanation?: string;
  action: string;
  hidden: readonly HiddenField[];
  fields: readonly FieldProps[];
  submit: { text: string; warning?: boolean };
}

/** views/setup/users. */
export interface UsersPage {
  tabs: readonly Tab[];
  filter: FilterProps;
  table: QueueTableProps;
  paging: PagingProps;
  empty: EmptyStateProps;
  add: Link;
  /** what is done with many of them */
  many: readonly Link[];
}

/** Something that somebody has through something: a flag, a membership; taken away by a small form, where it can be. */
export interface Held {
  text: string;
  note?: string;
  href?: string;
  remove?: { action: string; hidden: readonly HiddenField[]; what: string };
}

export interface HeldList {
  title: string;
  items: readonly Held[];
  none: string;
  /** of the members of a group, who may be many */
  paging?: PagingProps;
}

/** views/setup/record: one user or one group, what it holds, and the forms that change it. */
export interface RecordPage {
  title: string;
  tags: readonly Tag[];
  rows: readonly SummaryRow[];
  errors: readonly FieldError[];
  lists: readonly HeldList[];
  forms: readonly SetupForm[];
}

/** views/setup/add: a page with the one form that adds a record. */
export interface AddPage {
  title: string;
  /** what is said above the form, and where more of it is asked for */
  says?: string;
  ask?: Link;
  action: string;
  errors: readonly FieldError[];
  fields: readonly FieldProps[];
  /** None where nothing is asked. */
  submit?: string;
}

/** views/setup/groups: the groups as the tree that they are. */
export interface GroupsPage {
  tabs: readonly Tab[];
  groups: readonly GroupBranch[];
  add: Link;
}

export interface GroupBranch extends Link {
  /** "4 people, 12 with its child groups" */
  note: string;
  tags: readonly Tag[];
  children: readonly GroupBranch[];
}

/** views/setup/pieces: pieces of the configuration, each leading to its page; lists, calendars and mails. */
export interface PiecesPage {
  title: string;
  tabs: readonly Tab[];
  about: string;
  add?: Link;
  filter?: FilterProps;
  parts: readonly { title?: string; pieces: readonly GroupBranch[] }[];
  /** shown where there is no piece at all, or none that fits */
  none: string;
  paging?: PagingProps;
}

/** views/setup/effective-permissions. */
export interface EffectivePermissionsPage {
  tabs: readonly Tab[];
  explanation: string;
  csv: Link;
  compare: Link;
  filter: FilterProps;
  marks: PermissionMarksProps;
  /** shown instead of the marks where nobody fits */
  empty: EmptyStateProps;
  paging: PagingProps;
}

/** views/setup/compare: two users side by side. */
export interface ComparePage {
  tabs: readonly Tab[];
  filter: FilterProps;
  problem?: string;
  table?: QueueTableProps;
}
