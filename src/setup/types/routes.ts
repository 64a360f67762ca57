// The addresses of case types: the list, a new one, and everything that is set for one.
import { setup } from '../../web/doors.ts';
import { page, type Route } from '../../web/routing.ts';
import { assignmentRoutes } from './assignment.ts';
import { choiceRoutes } from './choice-pages.ts';
import { groupListRoutes } from './groups.ts';
import { listTypes } from './list.ts';
import { copyRoutes } from './making/copy.ts';
import { newTypeRoutes } from './making/new.ts';
import { showType } from './overview.ts';
import { settingsRoutes } from './settings/routes.ts';
import { taskRoutes } from './tasks/routes.ts';

export const typeRoutes: Route[] = [
  ...page('/setup/types', setup, listTypes),
  ...newTypeRoutes,
  ...page('/setup/types/:key', setup, showType),
  ...copyRoutes,
  ...settingsRoutes,
  ...groupListRoutes,
  ...choiceRoutes,
  ...assignmentRoutes,
  ...taskRoutes,
];
