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

test('the twenty groups that have most are named, the rest counted together', async () => {
  const actor = await site.actor('ada');
  const ofGroups = async () =>
    (await countFigures(site.prisma, actor, readAsked({}), { at: new Date(), timeZone: ZONE }))?.ofGroups ??
    [];
  const sum = (held: Figures['ofGroups']) => held.reduce((all, { count }) => all + count, 0);
  const before = await ofGroups();
  expect(before.some(({ others }) => others)).toBe(false);
  const one = await site.prisma.case.findFirstOrThrow({
    where: {
      deleted: false,
      closedAt: null,
      assignments: { some: { roleId: MANAGER, groupId: { not: null } } },
    },
  });
  const { id: caseId, caseTypeId, statusId, deleted, taken } = one;
  for (let nth = 1; nth <= 25; nth += 1) {
    const { id: groupId } = await site.prisma.group.create({ data: { name: `Group ${nth}` } });
    const row = {
      caseId,
      caseTypeId,
      statusId,
      deleted,
      taken,
      roleId: MANAGER,
      groupId,
      byId: actor.person.id,
    };
    await site.prisma.assignment.create({ data: row });
  }
  const after = await ofGroups();
  expect(after.length).toBe(21);
  expect(after.at(-1)).toEqual({ ...after.at(-1), name: null, others: true, count: before.length + 25 - 20 });
  expect(sum(after)).toBe(sum(before) + 25);
});

test('a week begins at midnight where the council is', async () => {
  const actor = await site.actor('ada');
  const at = new Date('2026-07-15T12:00:00Z');
  const raisedIn = async (week: string) =>
    (await countFigures(site.prisma, actor, readAsked({}), { at, timeZone: 'Europe/London' }))?.weeks.find(
      (one) => one.week === week,
    )?.raised ?? Number.NaN;
  const before = await raisedIn('2026-07-06');
  const { id } = await site.prisma.case.findFirstOrThrow({ where: { deleted: false, closedAt: null } });
  // Sunday in UTC, half past midnight on Monday in London.
  await site.prisma.case.update({ where: { id }, data: { raisedAt: new Date('2026-07-05T23:30:00Z') } });
  expect(await raisedIn('2026-07-06')).toBe(before + 1);
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
