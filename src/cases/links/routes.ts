// The addresses of a case's links.
import { onCase } from '../../web/case-doors.ts';
import { form, page, type Route } from '../../web/routing.ts';
import { linkForm } from './link.ts';
import { showLinks } from './links-tab.ts';
import { unlinkForm } from './unlink.ts';

export const linkRoutes: Route[] = [
  ...page('/cases/:reference/links', onCase('view-links'), showLinks),
  ...form('/cases/:reference/link-case', onCase('link-case'), linkForm),
  ...form('/cases/:reference/unlink-case', onCase('unlink-case'), unlinkForm),
];
