// What the pages of workflows (views/setup/workflows, workflow, matrix and matrix-status) are given.
import type { FieldError, HiddenField } from '../../web/look/fields.ts';
import type { FilterProps, QueueTableProps } from '../../web/look/list-parts.ts';
import type { EmptyStateProps, Link, Tab, Tag } from '../../web/look/parts.ts';
import type { GroupBranch, HeldList, SetupForm } from '../models.ts';
import type { Picture } from './picture.ts';

/** views/setup/workflows. */
export interface WorkflowsPage {
  tabs: readonly Tab[];
  add: Link;
  search: FilterProps;
  workflows: readonly GroupBranch[];
  empty: EmptyStateProps;
  /** how many more fit than are shown */
  more?: string;
}

/** `was`: what is published, where that is something else. */
export interface MatrixCell {
  text: string;
  href: string;
  was?: string;
}

/** views/setup/matrix: actions by roles, under the headings of the law; or a type’s fields by roles. */
export interface MatrixPage {
  title: string;
  tags: readonly Tag[];
  intro: string;
  /** what its rows are */
  corner: string;
  /** each column and each row leads to where the whole of it is changed */
  columns: readonly Link[];
  groups: readonly { title: string; rows: readonly { head: Link; cells: readonly MatrixCell[] }[] }[];
  /** where each status is seen by itself, of a matrix */
  statuses: readonly Link[];
  /** how many cells the draft changes */
  changed: number;
  draft: Link;
}

/** A box of views/setup/matrix-status; `was`: what is published, where that is something else. */
export interface StatusBox {
  role: string;
  name: string;
  value: string;
  on: boolean;
  was?: 'yes' | 'no';
}

/** views/setup/matrix-status: who may do what in one status, a form under each heading of the law. */
export interface StatusGridPage {
  title: string;
  statuses: readonly Tab[];
  action: string;
  errors: readonly FieldError[];
  roles: readonly string[];
  changed: number;
  groups: readonly {
    title: string;
    hidden: readonly HiddenField[];
    rows: readonly { action: string; boxes: readonly StatusBox[] }[];
  }[];
}

/** views/setup/workflow: what is odd, the picture, and the same as two tables. */
export interface WorkflowPage {
  title: string;
  tags: readonly Tag[];
  errors: readonly FieldError[];
  description: string;
  matrix: Link;
  /** what can be added, and the copy */
  links: readonly Link[];
  findings: readonly string[];
  picture: Picture;
  statuses: QueueTableProps;
  transitions: QueueTableProps;
  usedBy: HeldList;
  forms: readonly SetupForm[];
}
