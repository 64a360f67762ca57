// What every page of setup says of the administrator’s draft: how many changes wait in it, and the way to publish them; and to
// its forms, which state of it they were made from.
import { type Route, typed } from '../../web/routing.ts';
import type { Sent, Visit } from '../../web/visit.ts';

export const REVIEW = '/setup/draft';

/** The same addresses, whose pages say what waits in the draft. */
export function withDraftBar(routes: Route[]): Route[] {
  return routes.map((route) => ({
    ...route,
    answer: async (visit, sent) => {
      const reply = await route.answer({ ...visit, ...openedIn(sent) }, sent);
      if (!('show' in reply)) return reply;
      const { waiting, opened } = await stateOf(visit);
      const bar =
        waiting === 0 || visit.path === REVIEW ? {} : { bar: { text: barText(waiting), href: REVIEW } };
      return { ...reply, ...bar, opened };
    },
  }));
}

async function stateOf({ prisma, actor }: Visit): Promise<{ waiting: number; opened: number }> {
  const { _count, _max } = await prisma.draftPiece.aggregate({
    where: { draft: { byId: actor.person.id } },
    _count: true,
    _max: { changedAt: true },
  });
  return { waiting: _count, opened: _max.changedAt?.getTime() ?? 0 };
}

function openedIn(sent: Sent): { opened?: number } {
  const opened = typed(sent, '_opened');
  return /^\d{1,15}$/.test(opened) ? { opened: Number(opened) } : {};
}

function barText(waiting: number): string {
  const changes = waiting === 1 ? '1 change' : `${waiting.toLocaleString('en-GB')} changes`;
  return `${changes} in your draft – review and publish`;
}
