// What the table of effective permissions is given: users by flags, each mark with its sources.

/** One flag on one user: held if it has sources; each names where it comes from ("CM-CASES", "their own"). */
export interface PermissionMark {
  sources: readonly { through: string; forTypes?: string }[];
  /** what keeps it from counting */
  note?: string;
  /** not held, and yet as good as held: by what */
  implied?: string;
}

export interface PermissionMarksProps {
  caption: string;
  /** the heading of the users' column, sorted by as the flags are */
  userColumn: MarkColumn;
  columns: readonly MarkColumn[];
  users: readonly { name: string; href: string; note?: string; marks: readonly PermissionMark[] }[];
}

export interface MarkColumn {
  text: string;
  hint?: string;
  /** where a click on the heading leads; left out where it can't be sorted by */
  href?: string;
  sorted?: 'ascending' | 'descending';
}
