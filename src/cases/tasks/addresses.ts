// Where the tasks of a case are.
import { tabAddress } from '../manage/tabs.ts';

/** Where a task stands on the tab. */
export function taskAnchor(taskId: number): string {
  return `task-${taskId}`;
}

/** The page of an action on one task. */
export function taskAddress(
  reference: string,
  taskId: number,
  action: 'complete-task' | 'cancel-task',
): string {
  return `${tabAddress(reference, 'tasks')}/${taskId}/${action}`;
}
