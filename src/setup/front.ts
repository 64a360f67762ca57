// The front page of setup: every room, with what is done there.
import type { Reply } from '../web/reply.ts';
import type { Visit } from '../web/visit.ts';
import type { FrontPage } from './models.ts';
import { ROOMS } from './rooms.ts';
import { setupPage } from './show.ts';

/** GET /setup */
export async function showFront(_visit: Visit): Promise<Reply> {
  const model: FrontPage = { parts: ROOMS };
  return setupPage('setup/front', 'Setup', model);
}
