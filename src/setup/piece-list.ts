// The list of a section’s pieces by name, as the draft leaves them, with a search: so many and no more are shown.
import type { Piece } from '../configuration/document.ts';
import type { Link } from '../web/look/parts.ts';
import type { Reply } from '../web/reply.ts';
import { typed } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { draftedIn, stateTag } from './drafts/standing.ts';
import type { PiecesPage } from './models.ts';
import { type Room, tabs } from './rooms.ts';
import { countInWords, setupPage } from './show.ts';

const MOST = 50;

/** What one section’s list says: `one` and `many` are what its pieces are called, `noteOf` what is said below each. */
type Said<S extends 'list' | 'calendar'> = {
  section: S;
  room: Room;
  about: string;
  add: Link;
  one: string;
  many: string;
  noteOf: (key: string, piece: Piece<S>) => string;
};

/** The page of such a list, narrowed by the query’s `name`. */
export async function showPieces<S extends 'list' | 'calendar'>(
  { prisma, actor, query }: Visit,
  { section, room, about, add, one, many, noteOf }: Said<S>,
): Promise<Reply> {
  const sought = typed(query, 'name').trim().slice(0, 100);
  const fitting = [...(await draftedIn(prisma, actor.person.id, section)).values()]
    .filter(({ piece }) => piece.name.toLowerCase().includes(sought.toLowerCase()))
    .sort((first, second) => first.piece.name.localeCompare(second.piece.name, 'en'));
  const model: PiecesPage = {
    ...{ title: room.text, tabs: tabs(room), about, add },
    filter: {
      action: room.href,
      fields: [{ kind: 'text', name: 'name', label: 'Name', value: sought, width: 20 }],
      chosen: sought === '' ? [] : [{ group: 'Name', text: sought, href: room.href }],
      clearHref: room.href,
    },
    parts: [
      {
        pieces: fitting.slice(0, MOST).map(({ key, piece, state }) => ({
          ...{ text: piece.name, href: `${room.href}/${key}`, children: [] },
          ...{ note: noteOf(key, piece), tags: stateTag(state) },
        })),
      },
    ],
    none: sought === '' ? `There is no ${one} yet.` : `No ${one}’s name has that in it.`,
    paging: {
      summary:
        fitting.length > MOST
          ? `The first ${MOST} of ${fitting.length} ${many}: search by name for the others`
          : countInWords(fitting.length, one, many),
    },
  };
  return setupPage('setup/pieces', model.title, model);
}
