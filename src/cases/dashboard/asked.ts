// What the dashboard is asked: of which type, and over how many weeks; read from the address and written into it again.
import type { Configuration } from '../../permissions/configuration.ts';

export const SPANS = [4, 13, 26, 52] as const;
const USUAL = 13;

/** `type`: its prefix as typed, none for all types. The weeks end with the one that is now. */
export type Asked = { type: string | undefined; weeks: number };

/** Reads the query of an address; a number of weeks that isn't offered is passed over. */
export function readAsked(query: Readonly<Record<string, string>>): Asked {
  const weeks = SPANS.find((span) => String(span) === query['weeks']) ?? USUAL;
  return { type: query['type']?.trim().slice(0, 20) || undefined, weeks };
}

/** The address of the page, or of its numbers, for a question. */
export function addressOf({ type, weeks }: Asked, page = '/dashboard'): string {
  const parts = new URLSearchParams({ ...(type ? { type } : {}) });
  if (weeks !== USUAL) parts.set('weeks', String(weeks));
  return parts.size > 0 ? `${page}?${parts}` : page;
}

/** The types that are asked for, if not all; none for one that doesn't exist. */
export function typeIdsOf({ types }: Configuration, { type }: Asked): number[] | undefined {
  return type === undefined
    ? undefined
    : [...types.values()].filter(({ prefix }) => prefix === type).map(({ id }) => id);
}
