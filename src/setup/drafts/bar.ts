// The bar above every page of setup: how many changes wait in the administrator’s draft, and the way to publish them.
import type { Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';

export const REVIEW = '/setup/draft';

/** The same addresses, whose pages say what waits in the draft. */
export function withDraftBar(routes: Route[]): Route[] {
  return routes.map((route) => ({
    ...route,
    answer: async (visit, sent) => {
      const reply = await route.answer(visit, sent);
      if (!('show' in reply) || visit.path === REVIEW) return reply;
      const waiting = await countWaiting(visit);
      return waiting === 0 ? reply : { ...reply, bar: { text: barText(waiting), href: REVIEW } };
    },
  }));
}

function countWaiting({ prisma, actor }: Visit): Promise<number> {
  return prisma.draftPiece.count({ where: { draft: { byId: actor.person.id } } });
}

function barText(waiting: number): string {
  const changes = waiting === 1 ? '1 change' : `${waiting.toLocaleString('en-GB')} changes`;
  return `${changes} in your draft – review and publish`;
}
