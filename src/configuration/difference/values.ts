// A value of a piece, before and after, as sentences: what becomes of it, and what it was.
import { isSame } from '../document.ts';

const LONGEST = 120;

/** Something of a piece that can be called by a name: a stage, a task, a status. */
type One = { key?: string };

/** What a value is read as; undefined reads as nothing. */
export type Read = (value: unknown) => string | undefined;

/** "the prefix becomes “POT” (was “HOL”)"; nothing where it stayed. */
export function becomes(label: string, before: unknown, after: unknown, read: Read = plain): string[] {
  if (isSame(before, after)) return [];
  const [was, is] = [read(before), read(after)];
  if (is === undefined) return [`${label}: nothing any more (was ${was ?? 'nothing'})`];
  return [was === undefined ? `${label} becomes ${is}` : `${label} becomes ${is} (was ${was})`];
}

/** "starter groups: Wardens comes in"; where only their order changed, that. */
export function joins(
  label: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
  name: (one: string) => string = quoted,
): string[] {
  const came = after.filter((one) => !before.includes(one)).map(name);
  const went = before.filter((one) => !after.includes(one)).map(name);
  const said = [
    ...(came.length > 0 ? [`${label}: ${listed(came)} ${came.length > 1 ? 'come' : 'comes'} in`] : []),
    ...(went.length > 0 ? [`${label}: ${listed(went)} ${went.length > 1 ? 'go' : 'goes'}`] : []),
  ];
  return said.length === 0 && !isSame(before, after) ? [`${label}: their order changes`] : said;
}

/** Things with keys: which are new, which go, and what changes of those that stay. */
export function each<Item extends object>(
  label: string,
  before: readonly Item[] = [],
  after: readonly Item[] = [],
  {
    keyOf = (one) => (one as One).key ?? '',
    name,
    changes,
  }: {
    keyOf?: (one: Item) => string;
    name: (one: Item) => string;
    changes: (was: Item, is: Item) => string[];
  },
): string[] {
  const [was, is] = [before, after].map((all) => new Map(all.map((one) => [keyOf(one), one])));
  const said: string[] = [];
  for (const [key, one] of is ?? []) {
    const old = was?.get(key);
    if (!old) said.push(`the ${label} ${name(one)} is new`);
    else said.push(...changes(old, one).map((text) => `the ${label} ${name(old)}: ${text}`));
  }
  for (const [key, one] of was ?? []) if (!is?.has(key)) said.push(`the ${label} ${name(one)} is taken away`);
  return said.length === 0 && !isSame(before, after) ? [`the order of each ${label} changes`] : said;
}

/** A value as people read it. */
export function plain(value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-GB');
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value))
    return value.length === 0 ? undefined : listed(value.map((one) => plain(one) ?? 'nothing'));
  return listed(Object.entries(value).map(([key, one]) => `${key} ${plain(one) ?? 'nothing'}`)) || undefined;
}

/** In quotation marks, cut where it is long. */
export function quoted(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

/** "one, two and three". */
export function listed(parts: readonly string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}

/** "5 working days". */
export function spanInWords(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { amount, unit, kind } = value as { amount: number; unit: string; kind: string };
  return `${amount.toLocaleString('en-GB')} ${kind} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** The texts in other languages, by what they translate. */
export function translated(before: object = {}, after: object = {}): string[] {
  const [was, is] = [before, after].map((one) => ('cy' in one ? (one.cy as Record<string, string>) : {}));
  return [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].flatMap((what) =>
    becomes(`${what} in Welsh`, was?.[what], is?.[what]),
  );
}
