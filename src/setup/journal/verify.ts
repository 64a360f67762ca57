// Checking the journal from its first entry to its head, some thousands of entries at a time.
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import {
  BEGINNING,
  type Fault,
  faultOf,
  type Head,
  isAsWritten,
  type Link,
  putIn,
  removed,
  type Vouched,
} from './chain.ts';

const BATCH = 5000;
const PATIENCE = { maxWait: 10_000, timeout: 15 * 60_000, isolationLevel: 'RepeatableRead' } as const;

/** What came of a check: `upTo` is the last entry that is as it was written; `done`: there is none after it. */
export type Checked = { upTo: Head; fault?: Fault; done: boolean };

/**
 * `from`: the entry that was checked last; `exported`: heads that were written down elsewhere; `until`: when to stop for
 * now, in milliseconds since 1970.
 */
export type Wanted = { from?: Head; exported?: readonly Head[]; until?: number };

/** Checks the chain as it stands at one moment, while others go on writing. */
export function verify(prisma: PrismaClient, wanted: Wanted = {}): Promise<Checked> {
  return prisma.$transaction((tx) => verifyIn(tx, wanted), PATIENCE);
}

/** The journal's head, to be written down where nobody can change it who can change the database. */
export async function headOf(reader: Reader): Promise<Head> {
  const head = await reader.journalHead.findUnique({
    where: { id: 1 },
    select: { number: true, hash: true },
  });
  return head ?? BEGINNING;
}

/** Whether the last entries lead to the head: quick enough for each look at the journal. Gives the first fault of them. */
export async function checkEnd(reader: Reader, most = 50): Promise<Fault | undefined> {
  const head = await headOf(reader);
  const number = Math.max(0, head.number - most);
  const { hash } =
    (await reader.journalEntry.findUnique({ where: { number }, select: { hash: true } })) ?? {};
  const from = number === 0 ? BEGINNING : { number, hash: hash ?? '' };
  return (await verifyIn(reader, { from })).fault;
}

async function verifyIn(
  tx: Reader,
  { from = BEGINNING, exported = [], until = Number.POSITIVE_INFINITY }: Wanted,
): Promise<Checked> {
  const head = await headOf(tx);
  const hashes = new Map(exported.map(({ number, hash }) => [number, hash]));
  let last = from;
  for (;;) {
    const links = await linksAfter(tx, last.number);
    const vouched = await vouchedFor(tx, links);
    for (const link of links) {
      const fault = faultOf(last, link, vouched) ?? againstExported(link, hashes);
      if (fault) return { upTo: last, fault, done: true };
      last = { number: link.number, hash: link.hash };
    }
    if (links.length < BATCH) break;
    if (Date.now() >= until) return { upTo: last, done: false };
  }
  const fault = await faultAtEnd(tx, last, [head, ...exported]);
  return { upTo: last, done: true, ...(fault ? { fault } : {}) };
}

function againstExported({ number, hash }: Link, hashes: ReadonlyMap<number, string>): Fault | undefined {
  const known = hashes.get(number);
  if (known === undefined || known === hash) return undefined;
  const says = `Entry ${number} isn’t what it was when its hash was written down: it, or one before it, was altered and the chain made anew.`;
  return { number, how: 'altered', says };
}

// Entries may also be missing from the end, stand behind it, or stand in no place at all.
async function faultAtEnd(tx: Reader, last: Head, heads: readonly Head[]): Promise<Fault | undefined> {
  const furthest = Math.max(...heads.map(({ number }) => number));
  if (furthest > last.number) return removed(last.number + 1, furthest);
  const [head = BEGINNING] = heads;
  if (last.number > head.number) return putIn(head.number + 1);
  if (last.hash !== head.hash) {
    const says = `Entry ${last.number} was altered, or the head was.`;
    return { number: last.number, how: 'altered', says };
  }
  const astray = await tx.journalEntry.findFirst({ where: { number: null }, orderBy: { id: 'asc' } });
  if (!astray) return undefined;
  const says = `The entry with the id ${astray.id} was put in: it has no place in the chain.`;
  return { number: last.number + 1, how: 'put in', says };
}

function linksAfter(tx: Reader, number: number): Promise<Link[]> {
  return linksWhere(tx, Prisma.sql`"number" > ${number} ORDER BY "number" LIMIT ${BATCH}`);
}

function linksWhere(tx: Reader, which: Prisma.Sql): Promise<Link[]> {
  return tx.$queryRaw<Link[]>`
    SELECT "number", coalesce("previousHash", '') AS "previousHash", coalesce("hash", '') AS "hash",
      coalesce("digest", '') AS "digest",
      ARRAY["id"::text, (extract(epoch FROM "at") * 1000)::bigint::text, "byId"::text, "action", "subject", "request"]
        AS "plain",
      ARRAY["salt", "ip", "why", "data"::text] AS "kept"
    FROM "journal" WHERE ${which}`;
}

/**
 * What later erasures say they left of these entries. One whose own entry isn't as it was written vouches for nothing;
 * what is left of that may in turn be vouched for by an erasure after it.
 */
async function vouchedFor(tx: Reader, links: readonly Link[]): Promise<Vouched> {
  const vouched = new Map<number, Set<string>>();
  const doubtful = links.filter((link) => !isAsWritten(link)).map(({ number }) => number);
  if (doubtful.length === 0) return vouched;
  const said = await tx.$queryRaw<{ by: number; number: number; left: string }[]>`
    SELECT j."number" AS "by", r."key"::int AS "number", r."value" AS "left"
    FROM "journal" j, jsonb_each_text(j."data"->'redacted') r
    WHERE j."action" = 'erase' AND j."number" > ${Math.min(...doubtful)} AND jsonb_typeof(j."data"->'redacted') = 'object'
      AND r."key" = ANY(${doubtful.map(String)}::text[])`;
  const vouching = await trueErasures(tx, [...new Set(said.map(({ by }) => by))]);
  for (const { by, number, left } of said)
    if (vouching.has(by) && by > number) vouched.set(number, (vouched.get(number) ?? new Set()).add(left));
  return vouched;
}

async function trueErasures(tx: Reader, numbers: readonly number[]): Promise<Set<number>> {
  if (numbers.length === 0) return new Set();
  const links = await linksWhere(tx, Prisma.sql`"number" = ANY(${[...numbers]}::int[])`);
  const vouched = await vouchedFor(tx, links);
  return new Set(links.filter((link) => isAsWritten(link, vouched)).map(({ number }) => number));
}
