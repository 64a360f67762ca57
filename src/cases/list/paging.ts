// The pages of the list: where one begins in an order, as its address says it, and the ways to those beside it.
import { isPlaceIn, type Order, type Place } from '../../permissions/list/order.ts';
import type { PageSpan } from '../../permissions/list/walks.ts';
import type { PagingProps } from '../../web/look/parts.ts';
import { type Asked, addressOf } from './asked.ts';

type Paged = { ids: readonly number[]; paging: PagingProps };

/** The page that an address asks for by `before` or `after`, with one more than it shows, to know whether more follow. */
export function readSpan(order: Order, query: Readonly<Record<string, string>>, length: number): PageSpan {
  const [before, after] = [placeIn(order, query['before']), placeIn(order, query['after'])];
  const most = length + 1;
  if (after) return { order, after, most };
  return before ? { order, before, most } : { order, most };
}

/** The places that were found for a span, as a page with its ways on. */
export function pageOfPlaces(
  asked: Asked,
  found: readonly Place[],
  span: PageSpan,
  length: number,
  summary: string,
): Paged {
  const more = found.length > length;
  const upward = span.after !== undefined;
  const places = upward ? found.slice(-length) : found.slice(0, length);
  const [first, last] = [places[0], places.at(-1)];
  const hasNewer = upward ? more : span.before !== undefined;
  const hasOlder = upward || more;
  return {
    ids: places.map(({ id }) => id),
    paging: {
      summary,
      ...(asked.order === 'newest' ? {} : { byName: true }),
      ...(hasNewer && first ? { newer: addressOf(asked, { after: written(first) }) } : {}),
      ...(hasOlder && last ? { older: addressOf(asked, { before: written(last) }) } : {}),
    },
  };
}

/** A page of what a search found, by its number. */
export function pageOfFound(
  asked: Asked,
  ids: readonly number[],
  query: Readonly<Record<string, string>>,
  length: number,
  summary: string,
): Paged {
  const last = Math.max(1, Math.ceil(ids.length / length));
  const typed = /^\d{1,3}$/.test(query['page'] ?? '') ? Number(query['page']) : 1;
  const page = Math.min(Math.max(typed, 1), last);
  return {
    ids: ids.slice((page - 1) * length, page * length),
    paging: {
      summary,
      byName: true,
      ...(page > 1 ? { newer: addressOf(asked, { page: page - 1 }) } : {}),
      ...(page < last ? { older: addressOf(asked, { page: page + 1 }) } : {}),
    },
  };
}

/** A place as an address carries it: "1795535412345~17", or "17" where the order is by id alone. */
function written({ id, key }: Place): string {
  return key === undefined ? String(id) : `${key}~${id}`;
}

function placeIn(order: Order, text = ''): Place | undefined {
  const [, key, id] = /^(?:([a-z0-9]{1,14})~)?(\d{1,9})$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  const place = { id: Number(id), ...(key === undefined ? {} : { key }) };
  return isPlaceIn(order, place) ? place : undefined;
}
