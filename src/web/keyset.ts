// Paging by the key of the last row instead of its number: page 1,000 costs what page 1 does.
import type { PageSpan } from '../permissions/list/walks.ts';

type KeySpan = Omit<PageSpan, 'before' | 'after' | 'order'> & { before?: number; after?: number };

/** The page that an address asks for by `before` or `after`, with one more than it shows, to know whether more follow. */
export function readSpan(query: Readonly<Record<string, string>>, length: number): KeySpan {
  const [before, after] = [keyIn(query['before']), keyIn(query['after'])];
  if (after !== undefined) return { after, most: length + 1 };
  return before === undefined ? { most: length + 1 } : { before, most: length + 1 };
}

/** The page's ids of those found (newest first), and the keys for the pages next to it, where there are any. */
export function pageOf(
  found: readonly number[],
  span: KeySpan,
  length: number,
): { ids: readonly number[]; newer?: number; older?: number } {
  const more = found.length > length;
  const upward = span.after !== undefined;
  const ids = upward ? found.slice(-length) : found.slice(0, length);
  const [first, last] = [ids[0], ids.at(-1)];
  const hasNewer = upward ? more : span.before !== undefined;
  const hasOlder = upward || more;
  return {
    ids,
    ...(hasNewer && first !== undefined ? { newer: first } : {}),
    ...(hasOlder && last !== undefined ? { older: last } : {}),
  };
}

function keyIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
