// A case's history as staff read it: public and private events as far as the viewer may see them, newest first.
import { eventTitle } from '../../history-words.ts';
import type { TimelineItem } from '../../web/look/parts.ts';
import { type CaseVisit, decision, may, why } from '../../web/visit.ts';
import { withoutHiddenEnds } from '../links/in-history.ts';
import { isSaidAbove } from './offers.ts';

const MOST_NEWS = 50;

export type Timeline = { items: TimelineItem[]; why?: string; olderThan?: number };

/** So many of the newest entries, below the event `before` if told; `olderThan` is where the next page begins, if there is more. */
export async function timelineOf(visit: CaseVisit, most: number, before?: number): Promise<Timeline> {
  if (!may(visit, 'view-history')) return { items: [], why: why(visit, 'view-history') };
  const found = await eventsOf(visit, { ...(before === undefined ? {} : { id: { lt: before } }) }, most + 1);
  const last = found[most - 1];
  return {
    items: found.slice(0, most).map((event) => event.item),
    ...whyOf(visit),
    ...(found.length > most && last ? { olderThan: last.id } : {}),
  };
}

/** Why private events are left out, or seen past the workflow's rules. */
function whyOf(visit: CaseVisit): { why?: string } {
  const made = decision(visit, 'view-private-history');
  const sentence = why(visit, 'view-private-history');
  if (!made.allowed) return { why: `Private events are left out. ${sentence}` };
  return made.bypass && !isSaidAbove(visit) ? { why: sentence } : {};
}

/** What has happened since an event, of what the viewer may see. */
export async function eventsSince(visit: CaseVisit, eventId: number): Promise<TimelineItem[]> {
  if (!may(visit, 'view-history')) return [];
  return (await eventsOf(visit, { id: { gt: eventId } }, MOST_NEWS)).map((event) => event.item);
}

async function eventsOf(visit: CaseVisit, which: { id?: { lt: number } | { gt: number } }, take: number) {
  const { prisma, facts } = visit;
  const events = await prisma.event.findMany({
    where: { caseId: facts.id, ...which, ...(may(visit, 'view-private-history') ? {} : { public: true }) },
    orderBy: { id: 'desc' },
    take,
    include: { actor: { select: { id: true, name: true, kind: true } } },
  });
  // Who the owner is, an event mustn't tell those who may not see the contact details.
  const named = may(visit, 'view-contact');
  const said = await withoutHiddenEnds(visit, events);
  return events.map((event, at) => ({
    id: event.id,
    item: {
      title: eventTitle(event.action, said[at]),
      by: !named && isOwner(visit, event.actor) ? 'The owner' : event.actor.name,
      at: event.at,
      private: !event.public,
      bypass: event.bypass,
      ...(event.text === null ? {} : { text: event.text }),
      ...(event.via === null ? {} : { via: `by ${event.via}` }),
    },
  }));
}

function isOwner({ facts }: CaseVisit, actor: { id: number; kind: string }): boolean {
  return actor.id === facts.ownerId || actor.kind === 'anonymous';
}
