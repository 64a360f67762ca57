// What the pages of workflows (views/setup/workflows, workflow and matrix) are given.
import type { QueueTableProps } from '../../web/look/list-parts.ts';
import type { Link, Tab } from '../../web/look/parts.ts';
import type { GroupBranch } from '../models.ts';
import type { Picture } from './picture.ts';

/** views/setup/workflows. */
export interface WorkflowsPage {
  tabs: readonly Tab[];
  workflows: readonly GroupBranch[];
}

/** `was`: what is published, where that is something else. */
export interface MatrixCell {
  text: string;
  href: string;
  was?: string;
}

/** views/setup/matrix: actions by roles, under the headings of the law. */
export interface MatrixPage {
  title: string;
  roles: readonly string[];
  groups: readonly { title: string; rows: readonly { action: string; cells: readonly MatrixCell[] }[] }[];
  /** how many cells the draft changes */
  changed: number;
}

/** views/setup/workflow: what is odd, the picture, and the same as two tables. */
export interface WorkflowPage {
  title: string;
  description: string;
  matrix: Link;
  findings: readonly string[];
  picture: Picture;
  statuses: QueueTableProps;
  transitions: QueueTableProps;
}
