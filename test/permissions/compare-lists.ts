// Lists against oracle: what a list, its count, the bin, a condition and "who may" hold is what the oracle lets see.
import { Prisma } from '../../src/generated/prisma/client.ts';
import { ORDERS, type OrderName, type Place } from '../../src/permissions/list/order.ts';
import type { Condition, Narrow } from '../../src/permissions/list/pairs.ts';
import type { Search } from '../../src/permissions/list/visible.ts';
import type { Actor } from '../../src/permissions/standing.ts';
import { ACTIONS } from '../../src/permissions/vocabulary.ts';
import { type Bench, compare } from './bench.ts';
import { type Dice, dice } from './dice.ts';
import { orderOf } from './keys.ts';
import { answer, sees, seesAs } from './oracle.ts';
import { groupsOf } from './oracle-standing.ts';
import { type Asker, type Case, find, ROLE, type World } from './world.ts';
import { MOMENT } from './write-world.ts';

/** How many narrowed lists to ask of each asker (beside the whole ones), and of how many cases who may do something. */
export type Measure = { narrowed: number; whoMay: number };

/** Asks for each asker's lists; several askers at a time. */
export async function compareLists(bench: Bench, measure: Measure): Promise<void> {
  const throws = dice(bench.seed);
  const jobs = bench.askers.flatMap(({ asker, actor }) => {
    const narrows: Narrow[] = [
      {},
      ...Array.from({ length: measure.narrowed }, () => narrowOf(throws, bench.world)),
    ];
    const searches = narrows.flatMap((narrow) =>
      (['staff', 'own'] as const).map((lens) => ({ lens, narrow })),
    );
    const asked = searches.map((search) => ({ search, most: throws.pick([1, 2, 2, 3, 5, 50]) }));
    return [
      ...asked.map(
        ({ search, most }) =>
          () =>
            compareList(bench, asker, actor, search, most),
      ),
      () => compareBin(bench, asker, actor, 2),
      () => compareCondition(bench, asker, actor),
    ];
  });
  for (let at = 0; at < jobs.length; at += 4) await Promise.all(jobs.slice(at, at + 4).map((job) => job()));
}

/** Asks of some cases who may do some action, against everybody asked one by one. */
export async function compareWhoMay(bench: Bench, { whoMay }: Measure): Promise<void> {
  const { law, world, prisma, tally, seed } = bench;
  const throws = dice(seed);
  for (const one of throws.some(world.cases, whoMay / world.cases.length)) {
    const facts = bench.facts.get(one.id);
    if (!facts) throw new Error(`the database has no case ${one.id}`);
    const action = throws.pick(
      throws.chance(0.4) ? (['view-summary', 'restore', 'delete'] as const) : ACTIONS,
    );
    const said = (await law.whoMay(prisma, action, facts)).map((person) => person.id).sort(ascending);
    const may = (user: number) => answer(world, { user }, action, one).allowed;
    const expected = world.users
      .map(({ id }) => id)
      .filter(may)
      .sort(ascending);
    compare(tally, () => ({ seed, whoMay: action, case: one.id }), said, expected);
  }
}

/** Pages down from the newest, pages up from the oldest, and counts; with a bound that bites, too. */
async function compareList(
  bench: Bench,
  asker: Asker,
  actor: Actor,
  search: Search,
  most: number,
): Promise<void> {
  const { law, world, prisma, tally, seed } = bench;
  const expected = idsOf(world, (one) => isListed(world, asker, one, search));
  const about = (what: object) => () => ({ seed, asker, list: search, most, ...what });
  for (const page of pagesOf(expected, most)) {
    const before = page.above;
    const span = before === undefined ? { most } : { before, most };
    compare(tally, about(span), await law.visibleIds(prisma, actor, search, span), page.ids);
  }
  for (const page of pagesOf([...expected].reverse(), most)) {
    const span = { after: page.above ?? 0, most };
    compare(tally, about(span), await law.visibleIds(prisma, actor, search, span), page.ids.toReversed());
  }
  await compareOrders(bench, asker, actor, search, most);
  for (const bound of [1000, most])
    compare(
      tally,
      about({ count: bound }),
      await law.countVisible(prisma, actor, search, bound),
      Math.min(expected.length, bound),
    );
}

/** One order, each page after the place where the one before ended, and the first page again from the second's place. */
async function compareOrders(
  { law, world, prisma, tally, seed }: Bench,
  asker: Asker,
  actor: Actor,
  search: Search,
  most: number,
): Promise<void> {
  const throws = dice(seed + most + actor.person.id);
  const name = throws.pick(Object.keys(ORDERS) as OrderName[]);
  const order = ORDERS[name];
  const expected = world.cases
    .filter((one) => isListed(world, asker, one, search))
    .sort(orderOf(name, new Date(MOMENT), (one) => isClosed(world, one)))
    .map(({ id }) => id);
  let before: Place | undefined;
  for (let page = 0; page < MOST_PAGES / 2; page += 1) {
    const ids = expected.slice(page * most, (page + 1) * most);
    const places = await law.visiblePlaces(prisma, actor, search, {
      order,
      most,
      ...(before ? { before } : {}),
    });
    const about = () => ({ seed, asker, list: search, order: name, most, before });
    compare(
      tally,
      about,
      places.map(({ id }) => id),
      ids,
    );
    const after = places[0];
    if (page === 1 && after) {
      const back = await law.visiblePlaces(prisma, actor, search, { order, after, most });
      compare(
        tally,
        about,
        back.map(({ id }) => id),
        expected.slice(0, most),
      );
    }
    before = places.at(-1);
    if (!before) return;
  }
}

async function compareBin(bench: Bench, asker: Asker, actor: Actor, most: number): Promise<void> {
  const { law, world, prisma, tally, seed } = bench;
  const expected = idsOf(world, (one) => one.deleted && answer(world, asker, 'restore', one).allowed);
  for (const { above, ids } of pagesOf(expected, most)) {
    const span = above === undefined ? { most } : { before: above, most };
    const said = await law.restorableIds(prisma, actor, span);
    compare(tally, () => ({ seed, asker, bin: span }), said, ids);
  }
}

async function compareCondition(bench: Bench, asker: Asker, actor: Actor): Promise<void> {
  const { law, world, prisma, tally, seed } = bench;
  const expected = idsOf(world, (one) => sees(world, asker, one));
  const rows = await prisma.$queryRaw<{ id: number }[]>(
    Prisma.sql`SELECT c."id" FROM "cases" c WHERE ${law.seenThrough(actor, actor.ways)} ORDER BY c."id" DESC`,
  );
  const said = rows.map((row) => row.id);
  compare(tally, () => ({ seed, asker, condition: 'seen' }), said, expected);
}

const MOST_PAGES = 6;

/** The first and last pages of a list, each with the id that it starts after; the very last is empty or short. */
function pagesOf(ids: readonly number[], most: number): { above: number | undefined; ids: number[] }[] {
  const starts = Array.from({ length: Math.floor(ids.length / most) + 1 }, (_, page) => page * most);
  const some =
    starts.length > MOST_PAGES
      ? [...starts.slice(0, MOST_PAGES / 2), ...starts.slice(-MOST_PAGES / 2)]
      : starts;
  return some.map((start) => ({ above: ids[start - 1], ids: ids.slice(start, start + most) }));
}

function narrowOf(throws: Dice, { types, workflows }: World): Narrow {
  const narrow: Narrow = {};
  const statuses = workflows.flatMap((workflow) => workflow.statuses.map(({ id }) => id));
  if (throws.chance(0.4)) narrow.typeIds = throws.some(types, 0.5).map(({ id }) => id);
  if (throws.chance(0.4)) narrow.statusIds = throws.some(statuses, 0.5);
  if (throws.chance(0.6))
    narrow.assigned = throws.pick(['me', 'groups', 'nobody', 'claimable', 'claimable'] as const);
  if (throws.chance(0.4)) narrow.where = [throws.pick(CONDITIONS).condition];
  return narrow;
}

function isListed(world: World, asker: Asker, one: Case, search: Search): boolean {
  return (
    seesAs(world, asker, search.lens, one) &&
    isIn(world, asker, one, search) &&
    fits(world, asker, one, search)
  );
}

function isClosed({ workflows }: World, one: Case): boolean {
  return find(find(workflows, one.workflow).statuses, one.status).kind === 'closed';
}

function isIn(world: World, asker: Asker, one: Case, { narrow = {} }: Search): boolean {
  if (narrow.typeIds && !narrow.typeIds.includes(one.type)) return false;
  if (narrow.statusIds && !narrow.statusIds.includes(one.status)) return false;
  const { assignments } = one;
  const groups = groupsOf(world, asker);
  if (narrow.assigned === 'me') return assignments.some((row) => 'user' in row && row.user === asker.user);
  const ofGroups = assignments.some((row) => 'group' in row && groups.includes(row.group));
  // Nobody has it: no person in the manager role (section 5, claim).
  const free = !assignments.some((row) => row.role === ROLE.manager && 'user' in row);
  if (narrow.assigned === 'groups') return ofGroups;
  if (narrow.assigned === 'nobody') return free;
  if (narrow.assigned === 'claimable') return ofGroups && free;
  return true;
}

// What may be asked of a case only by those who may read it.
const CONDITIONS: { condition: Condition; holds(one: Case): boolean }[] = [
  { condition: { sql: Prisma.sql`c."escalated"`, needs: 'view-details' }, holds: (one) => one.escalated },
  {
    condition: { sql: Prisma.sql`c."contactEmail" IS NOT NULL`, needs: 'view-contact' },
    holds: (one) => one.address,
  },
];

function fits(world: World, asker: Asker, one: Case, { lens, narrow = {} }: Search): boolean {
  return (narrow.where ?? []).every((condition) => {
    const known = CONDITIONS.find((each) => each.condition === condition);
    return known?.holds(one) && seesAs(world, asker, lens, one, condition.needs);
  });
}

function idsOf({ cases }: World, isMeant: (one: Case) => boolean): number[] {
  return cases
    .filter(isMeant)
    .map(({ id }) => id)
    .sort((one, other) => other - one);
}

function ascending(one: number, other: number): number {
  return one - other;
}
