// The site on one screen: every address there is, with the door that it takes. Nothing else is mounted.
import { caseRoutes } from './cases/routes.ts';
import { aboutRoutes } from './people/about/routes.ts';
import { dataRoutes } from './people/data/routes.ts';
import { languageForm, speak } from './people/language.ts';
import { signInForm, signOut } from './people/sign-in.ts';
import { raisingRoutes } from './raising/routes.ts';
import { showMail, showOutbox } from './setup/outbox/outbox.ts';
import { setupRoutes } from './setup/routes.ts';
import { open, signedIn } from './web/doors.ts';
import { form, limited, page, post, type Route } from './web/routing.ts';

const DEVELOPMENT = 'in development without a mail server alone, to see what would have been sent';

export const routes: readonly Route[] = [
  ...raisingRoutes,
  ...limited('sign-in', form('/sign-in', open('to sign in, one can’t be signed in yet'), signInForm)),
  ...page('/language/:language', open('everybody reads in the language that they choose'), speak),
  ...post('/language', signedIn, languageForm),
  ...post('/sign-out', open('whoever has a session may end it'), signOut),
  ...dataRoutes,
  ...aboutRoutes,
  ...caseRoutes,
  ...setupRoutes,
  ...page('/outbox', open(DEVELOPMENT), showOutbox),
  ...page('/outbox/:id', open(DEVELOPMENT), showMail),
];
