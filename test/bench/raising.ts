// Raising a case as a citizen does, from the type's first page to the reference, again and again by several at once.
import type { Asker } from './people.ts';
import { formOn, signedIn, type Visitor } from './visitor.ts';

export type Raised = { perSecond: number; p50: number; p97: number };

const MOST_PAGES = 10;

/** Gives whole cases a second, and the milliseconds that the last step took, the one that makes the case. */
export async function raiseCases(
  base: string,
  asker: Asker,
  prefix: string,
  { people, seconds }: { people: number; seconds: number },
): Promise<Raised> {
  const visitors = await Promise.all(Array.from({ length: people }, () => signedIn(base, asker)));
  const began = performance.now();
  const took: number[] = [];
  await Promise.all(
    visitors.map(async (visitor) => {
      while (performance.now() - began < seconds * 1000) took.push(await raiseOne(visitor, prefix));
    }),
  );
  const perSecond = took.length / ((performance.now() - began) / 1000);
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? Number.NaN;
  return { perSecond, p50: at(0.5), p97: at(0.975) };
}

async function raiseOne(visitor: Visitor, prefix: string): Promise<number> {
  const start = `/raise/${prefix.toLowerCase()}`;
  let seen = await visitor.get(start);
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const began = performance.now();
    seen = await visitor.send(formOn(seen, '/raise/'));
    if (seen.status !== 200) throw new Error(`Raising stopped at ${seen.path} with ${seen.status}.`);
    if (new RegExp(`${prefix}-[A-Z0-9]{4}-[A-Z0-9]{4}`).test(seen.html)) return performance.now() - began;
  }
  throw new Error(`After ${MOST_PAGES} pages from ${start} there is no reference, only ${seen.path}.`);
}
