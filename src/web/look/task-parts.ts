// What the part that shows tasks (views/parts/task-list) is given.
import type { OfferedAction, SummaryRow, Tag } from './parts.ts';

export interface TaskListProps {
  tasks: readonly ShownTask[];
}

export interface ShownTask {
  /** the id of its heading, for links to it */
  id: string;
  title: string;
  tag: Tag;
  rows: readonly SummaryRow[];
  /** what can be done with it, and why the rest can't */
  actions: readonly OfferedAction[];
}
