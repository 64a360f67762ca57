// A case's history as staff read it: public and private events as far as the viewer may see them, newest first.
import { z } from 'zod';
import { eventTitle } from '../../history-words.ts';
import { mayReadField } from '../../permissions/fields.ts';
import type { TimelineItem } from '../../web/look/timeline-parts.ts';
import { type CaseVisit, decision, may, why } from '../../web/visit.ts';
import { withoutHiddenEnds } from '../links/in-history.ts';
import { type Entry, wordsOf } from './notes.ts';
import { isSaidAbove } from './offers.ts';

const MOST_NEWS = 50;
const LARGEST_ID = 2_147_483_647;

export type Timeline = { items: TimelineItem[]; why?: string; olderThan?: number };

/** So many of the newest entries, below the event `before` if told; `olderThan` is where the next page begins, if there is more. */
export async function timelineOf(visit: CaseVisit, most: number, before?: number): Promise<Timeline> {
  if (!may(visit, 'view-history')) return { items: [], why: why(visit, 'view-history') };
  const found = await eventsOf(visit, before === undefined ? {} : { lt: before }, most + 1);
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
  return (await eventsOf(visit, { gt: eventId }, MOST_NEWS)).map((event) => event.item);
}

type Row = Entry & {
  at: Date;
  public: boolean;
  bypass: boolean;
  via: string | null;
  data: unknown;
  actor: { id: number; name: string; kind: string };
};

async function eventsOf(visit: CaseVisit, which: { lt?: number; gt?: number }, take: number) {
  const events = await readEvents(visit, which, take);
  // Who the owner is, an event mustn't tell those who may not see the contact details.
  const named = may(visit, 'view-contact');
  const said = await withoutHiddenEnds(
    visit,
    events.map((event) => ({ ...event, data: readable(visit, event) })),
  );
  return events.map((event, at) => {
    const { text, mark, change } = wordsOf(visit, event);
    const title = eventTitle(event.action, said[at]);
    return {
      id: event.id,
      item: {
        title: mark ? `${title} (${mark})` : title,
        by: !named && isOwner(visit, event.actor) ? 'The owner' : event.actor.name,
        at: event.at,
        private: !event.public,
        bypass: event.bypass,
        ...(text === undefined ? {} : { text }),
        ...(event.via === null ? {} : { via: `by ${event.via}` }),
        ...(change === undefined ? {} : { change: { text: 'Change', href: change } }),
      },
    };
  });
}

/** One query, whatever was changed since. */
function readEvents(
  { prisma, facts, ...visit }: CaseVisit,
  { lt, gt }: { lt?: number; gt?: number },
  take: number,
) {
  const publicOnly = !may({ prisma, facts, ...visit }, 'view-private-history');
  return prisma.$queryRaw<Row[]>`
    SELECT e."id", e."action", e."at", e."text", e."data", e."public", e."bypass", e."via",
      json_build_object('id', u."id", 'name', u."name", 'kind', u."kind") AS "actor", original."text" AS "original",
      (SELECT coalesce(json_agg(json_build_object('id', c."id", 'text', c."text") ORDER BY c."id"), '[]') FROM "events" c
        WHERE c."ofEventId" = coalesce(e."ofEventId", e."id") AND c."action" = 'edit-note') AS "changes"
    FROM "events" e JOIN "users" u ON u."id" = e."actorId" LEFT JOIN "events" original ON original."id" = e."ofEventId"
    WHERE e."caseId" = ${facts.id} AND e."id" < ${lt ?? LARGEST_ID} AND e."id" > ${gt ?? 0} AND (e."public" OR NOT ${publicOnly})
    ORDER BY e."id" DESC LIMIT ${take}`;
}

/** Which of the staff's fields were changed, of those that the viewer may read. */
function readable({ actor, facts }: CaseVisit, { action, data }: Row): unknown {
  const changed = action === 'edit-additional' ? ChangedFields.safeParse(data).data : undefined;
  if (!changed) return data;
  const { fields, keys } = changed;
  return { fields: fields.filter((_, at) => mayReadField(actor, 'view-additional', facts, keys[at] ?? '')) };
}

const ChangedFields = z.object({ fields: z.array(z.string()), keys: z.array(z.string()) });

function isOwner({ facts }: CaseVisit, actor: { id: number; kind: string }): boolean {
  return actor.id === facts.ownerId || actor.kind === 'anonymous';
}
