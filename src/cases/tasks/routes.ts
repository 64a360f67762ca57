// The addresses of a case's tasks.
import { onCase } from '../../web/case-doors.ts';
import { form, page, type Route, withFiles } from '../../web/routing.ts';
import { showTasks } from '../manage/case.ts';
import { cancelTaskForm } from './cancel.ts';
import { completeTaskForm } from './complete.ts';
import { raiseTaskForm } from './raise-task.ts';

const TASK = '/cases/:reference/tasks/:task';

export const taskRoutes: Route[] = [
  ...page('/cases/:reference/tasks', onCase('view-tasks'), showTasks),
  ...form('/cases/:reference/raise-task', onCase('raise-task'), raiseTaskForm),
  ...withFiles(form(`${TASK}/complete-task`, onCase('complete-task'), completeTaskForm)),
  ...form(`${TASK}/cancel-task`, onCase('cancel-task'), cancelTaskForm),
];
