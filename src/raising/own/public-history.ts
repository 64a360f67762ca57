// A case's history as its owner reads it: public events alone, without the names of those who work on it.
import { eventTitle } from '../../history-words.ts';
import type { Configuration } from '../../permissions/configuration.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import type { TimelineItem } from '../../web/look/parts.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { publicName } from './public-status.ts';

// More than any case has had; a history without a bound would be a way to keep the site busy.
const MOST = 200;

/**
 * The public events, newest first. A note that was changed since stands there once, as it reads now; a step between
 * statuses that the owner knows by one name is left out.
 */
export async function publicHistory({ prisma, facts, actor, config }: CaseVisit): Promise<TimelineItem[]> {
  const events = await prisma.event.findMany({
    where: { caseId: facts.id, public: true, action: { not: 'edit-note' } },
    orderBy: { id: 'desc' },
    take: MOST,
    select: {
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
  return events.flatMap(({ at, actorId, action, text, data, changes: [change] }) => {
    const said = change ? (change.text ?? 'This note was taken back.') : text;
    const named = withPublicNames(data, facts.typeId, actor.configuration);
    if (action === 'change-status' && named['from'] === named['to'] && !said) return [];
    return {
      title: eventTitle(action, named, { owner: true }),
      // Without an account the owner is whoever holds the tracking link, and comes as anonymous.
      by: actorId === facts.ownerId || actorId === ANONYMOUS ? 'You' : config.siteName,
      at,
      ...(said ? { text: said } : {}),
    };
  });
}

/** An event's data with the statuses that it names called as the owner knows them. */
function withPublicNames(
  data: unknown,
  typeId: number,
  { types, statuses }: Configuration,
): Record<string, unknown> {
  if (typeof data !== 'object' || data === null) return {};
  const known = (types.get(typeId)?.statusIds ?? []).map((id) => statuses.get(id));
  const entries = Object.entries(data).map(([key, value]) => {
    const status = STATUS_KEYS.has(key) ? known.find((one) => one?.name === value) : undefined;
    return [key, status ? publicName(status) : value];
  });
  return Object.fromEntries(entries);
}

const STATUS_KEYS: ReadonlySet<string> = new Set(['from', 'to']);
