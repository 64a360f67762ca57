// The setup room's addresses; each room that is large keeps its own.
import { setup } from '../web/doors.ts';
import { page, type Route } from '../web/routing.ts';
import { calendarRoutes } from './calendars/change-calendar.ts';
import { withDraftBar } from './drafts/bar.ts';
import { draftRoutes } from './drafts/routes.ts';
import { showComparison } from './effective/compare.ts';
import { effectiveAsCsv } from './effective/csv.ts';
import { showEffective } from './effective/effective.ts';
import { erasureRoutes } from './erasure/routes.ts';
import { fieldRightRoutes } from './field-rights/edit.ts';
import { flagRoutes } from './flags.ts';
import { formRoutes } from './forms/routes.ts';
import { showFront } from './front.ts';
import { groupRoutes } from './groups/change-group.ts';
import { showGroup } from './groups/group.ts';
import { listGroups } from './groups/groups.ts';
import { theGroup, thePerson } from './holders.ts';
import { journalRoutes } from './journal/routes.ts';
import { listRoutes } from './lists/change-list.ts';
import { mailRoutes } from './mails/change-text.ts';
import { groupsOfUserRoutes, membersOfGroupRoutes } from './memberships.ts';
import { movingInRoutes } from './moving-in/routes.ts';
import { roleRoutes } from './roles/routes.ts';
import { ruleRoutes } from './rules/routes.ts';
import { showSearch } from './search/page.ts';
import { BLANK } from './show.ts';
import { typeRoutes } from './types/routes.ts';
import { accountRoutes } from './users/change-user.ts';
import { invitationRoutes } from './users/invite.ts';
import { severalRoutes } from './users/several.ts';
import { showUser } from './users/user.ts';
import { listUsers } from './users/users.ts';
import { versionRoutes } from './versions/routes.ts';
import { whyRoutes } from './why/routes.ts';
import { workflowRoutes } from './workflows/routes.ts';

export const setupRoutes: Route[] = withDraftBar([
  ...page('/setup', setup, showFront),
  ...page('/setup/search', setup, showSearch),
  ...typeRoutes,
  ...page('/setup/users', setup, listUsers),
  ...page('/setup/users/:id', setup, (visit) => showUser(visit, BLANK)),
  ...accountRoutes,
  ...invitationRoutes,
  ...severalRoutes,
  ...groupsOfUserRoutes(showUser),
  ...flagRoutes('/setup/users/:id', thePerson, showUser),

  ...page('/setup/groups', setup, listGroups),
  ...page('/setup/groups/:id', setup, (visit) => showGroup(visit, BLANK)),
  ...groupRoutes,
  ...membersOfGroupRoutes(showGroup),
  ...flagRoutes('/setup/groups/:id', theGroup, showGroup),

  ...page('/setup/effective-permissions', setup, showEffective),
  ...page('/setup/effective-permissions.csv', setup, effectiveAsCsv),
  ...page('/setup/effective-permissions/compare', setup, showComparison),
  ...whyRoutes,
  ...erasureRoutes,
  ...journalRoutes,
  ...movingInRoutes,
  ...draftRoutes,
  ...versionRoutes,
  ...ruleRoutes,
  ...workflowRoutes,
  ...roleRoutes,
  ...fieldRightRoutes,
  ...listRoutes,
  ...calendarRoutes,
  ...mailRoutes,
  ...formRoutes,
]);
