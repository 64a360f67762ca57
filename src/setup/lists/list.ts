// The lists of choices by name, with a search, each with how many items it offers and what uses it.
import type { Reply } from '../../web/reply.ts';
import { typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { draftedIn, stateTag } from '../drafts/standing.ts';
import type { PiecesPage } from '../models.ts';
import { LISTS, tabs } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { usesOfLists } from './the-list.ts';

const PAGE = 50;

/** GET /setup/lists */
export async function listLists({ prisma, actor, query }: Visit): Promise<Reply> {
  const sought = typed(query, 'name').trim().slice(0, 100);
  const uses = await usesOfLists(prisma, actor.person.id);
  const fitting = [...(await draftedIn(prisma, actor.person.id, 'list')).values()]
    .filter(({ piece }) => piece.name.toLowerCase().includes(sought.toLowerCase()))
    .sort((one, other) => one.piece.name.localeCompare(other.piece.name, 'en'));
  const model: PiecesPage = {
    title: LISTS.text,
    tabs: tabs(LISTS),
    about: LISTS.about,
    add: { text: 'Add a list', href: '/setup/add-list' },
    filter: {
      action: LISTS.href,
      fields: [{ kind: 'text', name: 'name', label: 'Name', value: sought, width: 20 }],
      chosen: sought === '' ? [] : [{ group: 'Name', text: sought, href: LISTS.href }],
      clearHref: LISTS.href,
    },
    parts: [
      {
        pieces: fitting.slice(0, PAGE).map(({ key, piece, state }) => ({
          ...{ text: piece.name, href: `${LISTS.href}/${key}`, children: [] },
          note: `${countInWords(piece.items.filter(({ retired }) => !retired).length, 'item', 'items')}; ${usedBy(uses.get(key)?.length ?? 0)}`,
          tags: stateTag(state),
        })),
      },
    ],
    none: sought === '' ? 'There is no list yet.' : 'No list’s name has that in it.',
    paging: {
      summary:
        fitting.length > PAGE
          ? `The first ${PAGE} of ${fitting.length} lists: search by name for the others`
          : countInWords(fitting.length, 'list', 'lists'),
    },
  };
  return setupPage('setup/pieces', model.title, model);
}

function usedBy(count: number): string {
  return count === 0 ? 'used by no form' : `used by the forms of ${countInWords(count, 'type', 'types')}`;
}
