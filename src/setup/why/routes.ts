// The addresses of the page that says why.
import { setup } from '../../web/doors.ts';
import { page, type Route } from '../../web/routing.ts';
import { showWhy } from './page.ts';

export const whyRoutes: Route[] = page('/setup/why', setup, showWhy);
