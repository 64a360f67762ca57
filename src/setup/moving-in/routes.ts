// The addresses of moving in: the upload, and each file's page.
import { admitting, setup } from '../../web/doors.ts';
import { form, page, post, type Route, withFiles } from '../../web/routing.ts';
import { MOVING_IN } from '../rooms.ts';
import { BLANK } from '../show.ts';
import { downloadRest, showMoving, takeForm } from './moving.ts';
import { uploadForm } from './upload.ts';

// A file is read, and taken, in several transactions: each asks for its own leave.
const door = admitting(setup);

export const movingInRoutes: Route[] = [
  ...withFiles(form(MOVING_IN.href, door, uploadForm)),
  ...page(`${MOVING_IN.href}/:id`, door, (visit) => showMoving(visit, BLANK)),
  ...page(`${MOVING_IN.href}/:id/rest`, door, downloadRest),
  ...post(`${MOVING_IN.href}/:id/take`, door, takeForm),
];
