// What the pages of workflows (views/setup/matrix) are given.

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
