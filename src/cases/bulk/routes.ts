// The addresses of what is done to many cases at once.
import { staff } from '../../web/doors.ts';
import { form, page, post, type Route } from '../../web/routing.ts';
import { askForm } from './ask.ts';
import { chooseForm } from './choose.ts';
import { ownDeed, ownJob } from './doors.ts';
import { jobAsCsv, showJob, showJobs, stopForm } from './page.ts';

export const bulkRoutes: Route[] = [
  ...page('/bulk', staff, showJobs),
  ...post('/bulk', staff, chooseForm),
  ...page('/bulk/:job', ownJob, showJob),
  ...page('/bulk/:job/list.csv', ownJob, jobAsCsv),
  ...post('/bulk/:job/stop', ownJob, stopForm),
  ...form('/bulk/:job/do/:deed', ownDeed, askForm),
];
