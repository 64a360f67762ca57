// What a history tells of the other end of a link: to whoever may see that case too, and to nobody else.
import { sees } from '../../permissions/decide.ts';
import { factsByIds } from '../../permissions/facts.ts';
import { type CaseVisit, may } from '../../web/visit.ts';

type Told = { action: string; data: unknown };

/** Takes events; gives what each says, without the references of cases that the viewer may not see. */
export async function withoutHiddenEnds(visit: CaseVisit, events: readonly Told[]): Promise<unknown[]> {
  const ids = [...new Set(events.map(endOf).filter((id) => id !== undefined))];
  const ends = ids.length > 0 && may(visit, 'view-links') ? await factsByIds(visit.prisma, ids) : [];
  const seen = new Set(ends.filter((end) => sees(visit.actor, end)).map((end) => end.id));
  return events.map((event) => {
    const { data } = event;
    const id = endOf(event);
    if (!isTie(event) || !isObject(data) || (id !== undefined && seen.has(id))) return data;
    const { other: _, ...rest } = data;
    return rest;
  });
}

function endOf(event: Told): number | undefined {
  const id = isTie(event) && isObject(event.data) ? event.data['otherId'] : undefined;
  return typeof id === 'number' ? id : undefined;
}

function isTie({ action }: Told): boolean {
  return action === 'link-case' || action === 'unlink-case';
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
