// Saved views as they are read: questions to the case list, one's own and those shared with one's groups.
import { Prisma } from '../../generated/prisma/client.ts';
import { type Actor, holdsFlag } from '../../permissions/standing.ts';
import { type Asked, addressOf, partsOf, readAsked } from '../list/asked.ts';
import type { ViewLink, ViewsProps } from '../models.ts';

export type SavedView = { id: number; ownerId: number; groupId: number | null; name: string; query: string };

/** So many of one's own; of those that others share, the list names so many beside them. */
export const MOST_OWN = 50;
const MOST_NAMED = 150;

/**
 * The views that an actor may open, as one JSON value to be read along with something else: their own first. Setup, which
 * may take shared ones away, finds them all.
 */
export function viewsFor(actor: Actor): Prisma.Sql {
  const me = actor.person.id;
  const shared = holdsFlag(actor, 'setup')
    ? Prisma.sql`"groupId" IS NOT NULL`
    : Prisma.sql`"groupId" = ANY(${[...actor.groupIds]}::int[])`;
  return Prisma.sql`(SELECT coalesce(json_agg(named), '[]') FROM (
    SELECT "id", "ownerId", "groupId", "name", "query" FROM "saved_views" WHERE "ownerId" = ${me} OR ${shared}
    ORDER BY "ownerId" <> ${me}, lower("name"), "id" LIMIT ${Prisma.raw(String(MOST_NAMED))}) AS named)`;
}

/** How the list names them, and where what it shows now can be saved. */
export function viewLinks(actor: Actor, asked: Asked, views: readonly SavedView[]): ViewsProps {
  const now = addressOf(asked);
  const link = (view: SavedView): ViewLink => {
    const href = addressOf(askedBy(view.query));
    const group = view.groupId === null ? undefined : actor.configuration.groups.get(view.groupId)?.name;
    return {
      text: view.name,
      href,
      current: href === now,
      ...(group === undefined ? {} : { group }),
      ...(mayTakeAway(actor, view) ? { change: `/views/${view.id}` } : {}),
    };
  };
  const isOwn = ({ ownerId }: SavedView) => ownerId === actor.person.id;
  return {
    own: views.filter(isOwn).map(link),
    shared: views.filter((view) => !isOwn(view)).map(link),
    save: addressOf(asked, {}, '/views/save'),
  };
}

/** Its maker may; so may setup, where it is shared. */
export function mayTakeAway(actor: Actor, { ownerId, groupId }: Omit<SavedView, 'query' | 'name'>): boolean {
  return ownerId === actor.person.id || (groupId !== null && holdsFlag(actor, 'setup'));
}

/** What a kept query asks; what it asked for and is no more is passed over. */
export function askedBy(query: string): Asked {
  return readAsked(Object.fromEntries(new URLSearchParams(query)));
}

/** The one way in which a question is kept. */
export function queryOf(asked: Asked): string {
  return new URLSearchParams(partsOf(asked)).toString();
}
