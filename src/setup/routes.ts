// The setup room's addresses: users, groups, flags, and who effectively holds what.
import { setup } from '../web/doors.ts';
import { page, type Route } from '../web/routing.ts';
import { groupRoutes } from './change-group.ts';
import { accountRoutes } from './change-user.ts';
import { showEffective } from './effective.ts';
import { flagRoutes } from './flags.ts';
import { showGroup } from './group.ts';
import { listGroups } from './groups.ts';
import { theGroup, thePerson } from './holders.ts';
import { groupsOfUserRoutes, membersOfGroupRoutes } from './memberships.ts';
import { BLANK } from './show.ts';
import { showUser } from './user.ts';
import { listUsers } from './users.ts';

export const setupRoutes: Route[] = [
  ...page('/setup/users', setup, listUsers),
  ...page('/setup/users/:id', setup, (visit) => showUser(visit, BLANK)),
  ...accountRoutes,
  ...groupsOfUserRoutes(showUser),
  ...flagRoutes('/setup/users/:id', thePerson, showUser),

  ...page('/setup/groups', setup, listGroups),
  ...page('/setup/groups/:id', setup, (visit) => showGroup(visit, BLANK)),
  ...groupRoutes,
  ...membersOfGroupRoutes(showGroup),
  ...flagRoutes('/setup/groups/:id', theGroup, showGroup),

  ...page('/setup/effective-permissions', setup, showEffective),
];
