// The addresses of the workflows' room.
import { setup } from '../../web/doors.ts';
import { page, type Route } from '../../web/routing.ts';
import { BLANK } from '../show.ts';
import { addRoutes } from './details/add.ts';
import { detailRoutes } from './details/change.ts';
import { listWorkflows } from './list.ts';
import { cellRoutes } from './matrix/edit-cell.ts';
import { lineRoutes } from './matrix/edit-line.ts';
import { statusGridRoutes } from './matrix/edit-status.ts';
import { showMatrix } from './matrix/grid.ts';
import { showWorkflow } from './overview.ts';
import { statusRoutes } from './statuses/routes.ts';
import { transitionRoutes } from './transitions/routes.ts';

export const workflowRoutes: Route[] = [
  ...page('/setup/workflows', setup, listWorkflows),
  ...addRoutes,
  ...page('/setup/workflows/:key', setup, (visit) => showWorkflow(visit, BLANK)),
  ...detailRoutes,
  ...statusRoutes,
  ...transitionRoutes,
  ...page('/setup/workflows/:key/matrix', setup, showMatrix),
  ...cellRoutes,
  ...lineRoutes,
  ...statusGridRoutes,
];
