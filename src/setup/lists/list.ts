// The lists of choices by name, each with how many items it offers and what uses it.
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { showPieces } from '../piece-list.ts';
import { LISTS } from '../rooms.ts';
import { countInWords } from '../show.ts';
import { usesOfLists } from './the-list.ts';

/** GET /setup/lists */
export async function listLists(visit: Visit): Promise<Reply> {
  const uses = await usesOfLists(visit.prisma, visit.actor.person.id);
  return showPieces(visit, {
    ...{ section: 'list', room: LISTS, about: LISTS.about, one: 'list', many: 'lists' },
    add: { text: 'Add a list', href: '/setup/add-list' },
    noteOf: (key, { items }) =>
      `${countInWords(items.filter(({ retired }) => !retired).length, 'item', 'items')}; ${usedBy(uses.get(key)?.length ?? 0)}`,
  });
}

function usedBy(count: number): string {
  return count === 0 ? 'used by no form' : `used by the forms of ${countInWords(count, 'type', 'types')}`;
}
