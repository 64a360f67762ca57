// The addresses of who is involved in a case.
import { onCase } from '../../web/case-doors.ts';
import { form, page, type Route } from '../../web/routing.ts';
import { assignRoleForm } from './assign-role.ts';
import { showPeople } from './people-tab.ts';

export const peopleRoutes: Route[] = [
  ...page('/cases/:reference/people', onCase('view-history'), showPeople),
  ...form('/cases/:reference/assign-role', onCase('assign-role'), assignRoleForm),
];
