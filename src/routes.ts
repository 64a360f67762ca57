// The site on one screen: every address there is, with the door that it takes. Nothing else is mounted.
import { caseRoutes } from './cases/routes.ts';
import { aboutRoutes } from './people/about/routes.ts';
import { dataRoutes } from './people/data/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { raisingRoutes } from './raising/routes.ts';
import { showMail, showOutbox } from './setup/outbox/outbox.ts';
import { setupRoutes } from './setup/routes.ts';
import { open } from './web/doors.ts';
import { page, type Route } from './web/routing.ts';

const DEVELOPMENT = 'in development without a mail server alone, to see what would have been sent';

export const routes: readonly Route[] = [
  ...raisingRoutes,
  ...peopleRoutes,
  ...dataRoutes,
  ...aboutRoutes,
  ...caseRoutes,
  ...setupRoutes,
  ...page('/outbox', open(DEVELOPMENT), showOutbox),
  ...page('/outbox/:id', open(DEVELOPMENT), showMail),
];
