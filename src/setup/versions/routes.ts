// The addresses of versions: the list, one of them, and going back to it.
import { z } from 'zod';
import { setup } from '../../web/doors.ts';
import { page, post, type Route } from '../../web/routing.ts';
import { VERSIONS } from '../rooms.ts';
import { BLANK } from '../show.ts';
import { fileRoutes } from './files.ts';
import { restoreVersion, showVersion, showVersions } from './versions.ts';

const wanted = z.object({ as: z.enum(['before', 'after']).default('after') });

export const versionRoutes: Route[] = [
  ...page(VERSIONS.href, setup, showVersions),
  ...fileRoutes,
  ...page(`${VERSIONS.href}/:number`, setup, (visit) => showVersion(visit, BLANK)),
  ...post(`${VERSIONS.href}/:number/restore`, setup, {
    input: () => wanted,
    show: showVersion,
    submit: restoreVersion,
  }),
];
