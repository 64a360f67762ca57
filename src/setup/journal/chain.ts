// The journal's chain, worked out anew from what the columns say and not by what the database would have us believe: which
// entry is the first that isn't as it was written. See the migration "journal" for how it is made.
import { createHash } from 'node:crypto';

/** Where the chain begins: what the first entry carries as the hash of the one before it. */
export const BEGINNING: Head = { number: 0, hash: '0'.repeat(64) };

/** The last entry of a chain. */
export type Head = { number: number; hash: string };

/** An entry, each column as text. */
export type Link = {
  number: number;
  previousHash: string;
  hash: string;
  digest: string;
  /** What goes into the hash as it is, in order; then what goes into it by the digest, the salt first. */
  plain: readonly (string | null)[];
  kept: readonly (string | null)[];
};

/** What is wrong, and with which entry first. */
export type Fault = { number: number; how: 'altered' | 'removed' | 'put in'; says: string };

/** Of entries that were erased in part, by number: the digests of what some erasure left of them. */
export type Vouched = ReadonlyMap<number, ReadonlySet<string>>;

/** The first fault of a link that follows the entry `last`; undefined where it follows as it should. */
export function faultOf(last: Head, link: Link, vouched: Vouched): Fault | undefined {
  const due = last.number + 1;
  if (link.number > due) return removed(due, link.number - 1);
  if (link.number < due) return putIn(link.number);
  if (hashOf(link, link.number) !== link.hash) return renumbered(link) ?? altered(due);
  // It says truly what was before it: so that isn't what is before it now.
  if (link.previousHash !== last.hash)
    return altered(Math.max(1, last.number), 'and its hash was made to fit');
  if (isKept(link, vouched)) return undefined;
  return altered(due);
}

/** Whether an entry's hash fits what it says in its place, but for what was erased of it, as is vouched for. */
export function isAsWritten(link: Link, vouched: Vouched = new Map()): boolean {
  return hashOf(link, link.number) === link.hash && isKept(link, vouched);
}

/** What is said where entries are missing. */
export function removed(from: number, to: number): Fault {
  const which = from === to ? `Entry ${from} was removed` : `Entries ${from} to ${to} were removed`;
  return { number: from, how: 'removed', says: `${which}.` };
}

/** What is said of an entry that was never written by Casement. */
export function putIn(number: number): Fault {
  return { number, how: 'put in', says: `Entry ${number} was put in between.` };
}

function altered(number: number, further?: string): Fault {
  return {
    ...{ number, how: 'altered' },
    says: `Entry ${number} was altered${further === undefined ? '' : `, ${further}`}.`,
  };
}

// Where others were taken out or put in, those after them may have been moved up or down to close the gap.
const FARTHEST = 1000;

function renumbered(link: Link): Fault | undefined {
  const { number } = link;
  for (let by = 1; by <= FARTHEST; by++) {
    if (hashOf(link, number + by) === link.hash) return removed(number, number + by - 1);
    if (number > by && hashOf(link, number - by) === link.hash) return putIn(number - by);
  }
  return undefined;
}

function isKept(link: Link, vouched: Vouched): boolean {
  const digest = digestOf(link);
  return digest === link.digest || vouched.get(link.number)?.has(digest) === true;
}

function digestOf({ kept }: Link): string {
  return sha256(kept.map(part).join(''));
}

function hashOf({ previousHash, plain, digest }: Link, number: number): string {
  return sha256([previousHash, String(number), ...plain, digest].map(part).join(''));
}

function part(text: string | null): string {
  return text === null ? '-' : `${Buffer.byteLength(text)}:${text}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
