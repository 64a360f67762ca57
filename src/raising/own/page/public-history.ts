// A case's history as its owner reads it: public events alone, without the names of those who work on it.
import { ownersTitle } from '../../../history-words.ts';
import { inOwnersWords } from '../../../owners-words.ts';
import { ANONYMOUS } from '../../../permissions/vocabulary.ts';
import type { TimelineItem } from '../../../web/look/timeline-parts.ts';
import type { CaseVisit } from '../../../web/visit.ts';
import { translated } from '../../../words/translated.ts';

const LENGTH = 50;

/** `older`: below which event the page before goes on, if there is more. */
export type PublicHistory = { items: TimelineItem[]; older?: number };

/**
 * The public events below the event `before`, newest first. A note that was changed since stands there once, as it
 * reads now; a step between statuses that the owner knows by one name is left out.
 */
export async function publicHistory(visit: CaseVisit, before?: number): Promise<PublicHistory> {
  const { facts, actor, config, say, language } = visit;
  const events = await publicEvents(visit, before);
  const shown = events.slice(0, LENGTH);
  const last = shown.at(-1);
  const reasons = await reasonsIn(visit);
  const owners = await ownersOf(visit);
  const items = shown.flatMap(({ at, actorId, action, text, data, changes: [change] }) => {
    const said = change ? (change.text ?? say('history.note-taken-back')) : text;
    const named = inOwnersWords(data, facts.typeId, actor.configuration, language, reasons);
    const same = named['from'] === named['to'] && named['to'] !== '';
    if (action === 'change-status' && same && !said) return [];
    return {
      title: ownersTitle(action, named, say),
      by: owners.has(actorId) ? say('history.you') : config.siteName,
      at,
      ...(said ? { text: said } : {}),
    };
  });
  return { items, ...(events.length > LENGTH && last ? { older: last.id } : {}) };
}

/** As whom the owner has come: by account, also by one that is closed now, or as anonymous with the tracking link. */
async function ownersOf({ prisma, facts }: CaseVisit): Promise<ReadonlySet<number | null>> {
  const closed = await prisma.event.findMany({
    where: { caseId: facts.id, action: 'close-account' },
    select: { actorId: true },
  });
  return new Set([facts.ownerId, ANONYMOUS, ...closed.map(({ actorId }) => actorId)]);
}

function publicEvents({ prisma, facts }: CaseVisit, before: number | undefined) {
  return prisma.event.findMany({
    where: {
      caseId: facts.id,
      public: true,
      action: { not: 'edit-note' },
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: 'desc' },
    take: LENGTH + 1,
    select: {
      id: true,
      at: true,
      actorId: true,
      action: true,
      text: true,
      data: true,
      changes: {
        where: { action: 'edit-note' },
        orderBy: { id: 'desc' },
        take: 1,
        select: { text: true },
      },
    },
  });
}

/** The closing reasons of the type by their English texts, which the history keeps; none where it is read in English. */
async function reasonsIn({ prisma, facts, language }: CaseVisit): Promise<ReadonlyMap<string, string>> {
  if (language === 'en') return new Map();
  const reasons = await prisma.reason.findMany({
    where: { caseTypeId: facts.typeId, kind: 'closing' },
    select: { text: true, translations: true },
  });
  return new Map(reasons.map((reason) => [reason.text, translated(reason, language, 'text')]));
}
