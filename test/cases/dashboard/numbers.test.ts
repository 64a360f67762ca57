// The dashboard's numbers against a second count, case by case, by what the law lets each reader see of each.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAsked } from '../../../src/cases/dashboard/asked.ts';
import { AGES, countFigures, type Figures } from '../../../src/cases/dashboard/figures.ts';
import { decide, seesAsStaff } from '../../../src/permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../../src/permissions/facts.ts';
import type { Actor } from '../../../src/permissions/standing.ts';
import { MANAGER } from '../../../src/permissions/vocabulary.ts';
import { isOwners } from '../../../src/permissions/ways.ts';
import { openSite, type Site } from '../../support/site.ts';

const DAY = 24 * 60 * 60 * 1000;
const WHO = ['ada', 'martin', 'carla', 'vera', 'nora', 'tariq', 'elsie', 'wendy', 'hugo', 'clara'];
const ZONE = 'UTC'; // in which the second count can say what a week is

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await enliven();
});
afterAll(() => site.close());

test.each(WHO)('what %s reads is what a count case by case gives', async (name) => {
  const actor = await site.actor(name);
  for (const query of [{}, { weeks: '4' }, { weeks: '52' }, { type: 'POT' }, { type: 'COM', weeks: '26' }]) {
    const at = new Date();
    const asked = readAsked(query);
    const counted = await countFigures(site.prisma, actor, asked, { at, timeZone: ZONE });
    expect([query, told(counted, actor)]).toEqual([query, await recount(actor, asked, at)]);
  }
});

test('readers differ: who sees little is told little, and who sees all is told all', async () => {
  const at = new Date();
  const seen = await Promise.all(
    WHO.map(async (name) => {
      const actor = await site.actor(name);
      return (await countFigures(site.prisma, actor, readAsked({}), { at, timeZone: ZONE }))?.seen ?? 0;
    }),
  );
  expect(new Set(seen).size).toBeGreaterThan(3);
  expect(Math.min(...seen)).toBeLessThan(Math.max(...seen) / 4);
});

/** What the demo has too little of: cases opened again, owners' answers, and targets that stood still at the end. */
async function enliven() {
  const closed = await site.prisma.case.findMany({
    where: { closedAt: { not: null }, deleted: false },
    orderBy: { id: 'asc' },
  });
  const ada = await site.prisma.user.findFirstOrThrow({ where: { email: { startsWith: 'ada@' } } });
  for (const [turn, { id, closedAt }] of closed.entries()) {
    if (turn % 3 < 2)
      await site.prisma.feedback.upsert({
        where: { caseId: id },
        create: { caseId: id, resolved: turn % 3 === 0, byId: ada.id },
        update: {},
      });
    if (turn % 4 === 0)
      await site.prisma.event.create({
        data: {
          caseId: id,
          at: new Date(Date.now() - turn * DAY),
          actorId: ada.id,
          action: 'reopen',
          public: true,
        },
      });
    if (turn % 5 === 0 && closedAt)
      await site.prisma.target.updateMany({
        where: { caseId: id },
        data: { pausedAt: new Date(closedAt.getTime() - 60 * DAY) },
      });
  }
}

/** The figures, without what is only order and names. */
function told(figures: Figures | undefined, { configuration }: Actor) {
  if (!figures) return undefined;
  const { seen, ofTypes, ofGroups, ofPeople, weeks, ages, said } = figures;
  const near = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));
  return {
    ...{ seen, weeks, ages, said },
    ofTypes: Object.fromEntries(
      ofTypes.map(({ typeId, median, late, ...counts }) => [
        typeId === null ? 'all' : (configuration.types.get(typeId)?.prefix ?? ''),
        { ...counts, median: near(median), late: near(late) },
      ]),
    ),
    ofGroups: byName(ofGroups),
    ofPeople: byName(ofPeople),
  };
}

function byName(held: Figures['ofGroups']) {
  return Object.fromEntries(
    held.map(({ name, others, count }) => [others ? 'others' : (name ?? 'nobody'), count]),
  );
}

type Asked = ReturnType<typeof readAsked>;

async function recount(actor: Actor, { type, weeks }: Asked, at: Date): Promise<unknown> {
  const monday = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
  const from = new Date(monday.getTime() - (weeks - 1) * 7 * DAY);
  const all = await site.prisma.case.findMany({
    include: {
      ...{ caseType: true, target: true, feedback: true, events: { where: { action: 'reopen' } } },
      assignments: { include: { user: true, group: true } },
    },
  });
  const facts = new Map(
    (
      await factsByIds(
        site.prisma,
        all.map(({ id }) => id),
      )
    ).map((one) => [one.id, one] as const),
  );
  const staff: Actor = { ...actor, ways: actor.ways.filter((way) => !isOwners(way)) };
  const may = (action: 'view-details' | 'view-history', id: number) =>
    decide(staff, action, facts.get(id) as CaseFacts).allowed;
  const seen = all.filter(
    (one) =>
      seesAsStaff(actor, facts.get(one.id) as CaseFacts) &&
      (!type || one.caseType.prefix === type) &&
      (one.closedAt === null || one.closedAt >= from),
  );
  const live = seen.filter(({ closedAt }) => closedAt === null);
  const closed = seen.filter(({ closedAt }) => closedAt !== null);
  const ofType = (prefix: string) => {
    const fits = (one: (typeof all)[number]) => prefix === 'all' || one.caseType.prefix === prefix;
    const ended = closed.filter(fits);
    const targets = ended.filter(({ target }) => target !== null);
    const days = ended
      .map((one) => (Number(one.closedAt) - Number(one.raisedAt)) / DAY)
      .sort((one, other) => one - other);
    return {
      ...{ live: live.filter(fits).length, closed: ended.length, targets: targets.length },
      met: targets.filter(
        ({ closedAt, target }) => Number(target?.pausedAt ?? closedAt) <= Number(target?.dueAt),
      ).length,
      ...{ median: percentile(days, 0.5), late: percentile(days, 0.9) },
    };
  };
  const inWeek = (moment: Date | null, week: number) =>
    moment !== null && Number(moment) >= week && Number(moment) < week + 7 * DAY;
  const prefixes = ['all', ...new Set(seen.map(({ caseType }) => caseType.prefix))];
  const read = live.filter(({ id }) => may('view-details', id));
  const answered = closed.filter(({ id }) => may('view-details', id));
  const answers = (resolved: boolean) =>
    answered.filter(({ feedback }) => feedback?.resolved === resolved).length;
  const told = seen.filter(({ id }) => may('view-history', id));
  if (actor.ways.every(isOwners)) return undefined;
  if (type && prefixes.length === 1 && !all.some(({ caseType }) => caseType.prefix === type))
    return undefined;
  return {
    seen: seen.length,
    weeks: Array.from({ length: weeks }, (_, nth) => {
      const week = from.getTime() + nth * 7 * DAY;
      return {
        week: new Date(week).toISOString().slice(0, 10),
        raised: seen.filter(({ raisedAt }) => inWeek(raisedAt, week)).length,
        closed: closed.filter(({ closedAt }) => inWeek(closedAt, week)).length,
        reopened: told.flatMap(({ events }) => events).filter((event) => inWeek(event.at, week)).length,
      };
    }),
    ages: [...AGES, Number.POSITIVE_INFINITY].map((to, nth) => {
      const days = live.map(({ raisedAt }) => (Number(at) - Number(raisedAt)) / DAY);
      return days.filter((age) => age < to && age >= (AGES[nth - 1] ?? Number.NEGATIVE_INFINITY)).length;
    }),
    said: {
      ...{ yes: answers(true), no: answers(false) },
      nothing: answered.filter(({ feedback }) => feedback === null).length,
    },
    ofTypes: Object.fromEntries(prefixes.map((prefix) => [prefix, ofType(prefix)])),
    ofGroups: tally(read, ({ assignments }) =>
      assignments.filter(isManager).flatMap(({ group }) => group?.name ?? []),
    ),
    ofPeople: tally(read, ({ assignments }) =>
      assignments.filter(isManager).flatMap(({ user }) => user?.name ?? []),
    ),
  };
}

const isManager = ({ roleId }: { roleId: number }) => roleId === MANAGER;

function tally<One>(cases: readonly One[], holders: (one: One) => string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of cases)
    for (const name of holders(one).length > 0 ? holders(one) : ['nobody'])
      counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** As PostgreSQL has it: between two values, in proportion. */
function percentile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return Number((below + (above - below) * (place - Math.floor(place))).toFixed(6));
}
