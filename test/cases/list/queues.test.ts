// The queues: what each holds, how many it says, and that it is cut down to what its reader may see.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { decide, seesAsStaff } from '../../../src/permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../../src/permissions/facts.ts';
import type { Actor } from '../../../src/permissions/standing.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site } from '../../support/site.ts';

let site: Site;
let cases: {
  facts: CaseFacts;
  row: { dueAt: Date | null; closedAt: Date | null; kind: string; taken: boolean };
}[];

beforeAll(async () => {
  site = await openSite();
  const rows = await site.prisma.case.findMany({ include: { status: true } });
  const facts = await factsByIds(
    site.prisma,
    rows.map(({ id }) => id),
  );
  cases = facts.map((one) => {
    const row = rows.find(({ id }) => id === one.id);
    if (!row) throw new Error(`no row of ${one.id}`);
    return { facts: one, row: { ...row, kind: row.status.kind } };
  });
});
afterAll(() => site.close());

type Known = (typeof cases)[number];
const mine = (actor: Actor, { facts }: Known) =>
  facts.assignments.some(({ userId }) => userId === actor.person.id);
const ofGroups = (actor: Actor, { facts }: Known) =>
  facts.assignments.some(({ groupId }) => groupId !== null && actor.groupIds.has(groupId));
const live = ({ row }: Known) => row.closedAt === null;

const QUEUES: Record<string, { tab: string; holds(actor: Actor, one: Known): boolean }> = {
  mine: { tab: 'Mine', holds: (actor, one) => live(one) && mine(actor, one) },
  claim: { tab: 'To claim', holds: (actor, one) => live(one) && ofGroups(actor, one) && !one.row.taken },
  waiting: { tab: 'Waiting for the owner', holds: (_actor, { row }) => row.kind === 'waiting' },
  overdue: {
    tab: 'Overdue',
    holds: (_actor, one) => live(one) && one.row.dueAt !== null && one.row.dueAt < new Date(),
  },
  escalated: {
    tab: 'Escalated',
    holds: (actor, one) =>
      live(one) && one.facts.escalated && decide(actor, 'view-details', one.facts).allowed,
  },
  all: { tab: 'All that I may see', holds: () => true },
};

test.each(['martin', 'vera', 'wendy', 'gus', 'ada', 'nora'])(
  'of %s: as many and those that the law lets them see',
  async (name) => {
    const actor = await site.actor(name);
    const visitor = await site.signedInAs(name);
    for (const [queue, { tab, holds }] of Object.entries(QUEUES)) {
      const meant = cases
        .filter((one) => seesAsStaff(actor, one.facts) && holds(actor, one))
        .map(({ facts }) => facts)
        .sort((one, other) => other.id - one.id);
      const { text } = await visitor.get(`/cases?queue=${queue}&order=newest`);
      const shown = linksOf(mainOf(text)).filter(({ href }) => /^\/cases\/[A-Z]/.test(href));
      expect([queue, shown.map((link) => link.text)]).toEqual([
        queue,
        meant.slice(0, 50).map(({ reference }) => reference),
      ]);
      expect(wordsOf(mainOf(text))).toContain(`${tab} ${meant.length}`);
    }
  },
);

test('what took long to count is kept for some seconds, but not past what one does oneself', async () => {
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => Date.now() * 1000); // all takes long
  try {
    const [martin, ada] = [await site.signedInAs('martin'), await site.signedInAs('ada')];
    const escalated = async () =>
      Number(/Escalated (\d+)/.exec(wordsOf(mainOf((await martin.get('/cases')).text)))?.[1]);
    const actor = await site.actor('martin');
    const [one, other] = cases.filter(
      ({ facts, row }) =>
        row.closedAt === null && !facts.escalated && !facts.deleted && seesAsStaff(actor, facts),
    );
    const before = await escalated();
    const escalate = async (reference = '') => {
      const at = `/cases/${reference}/escalate`;
      const page = await ada.get(at);
      const [reason] = /name="reason"[^>]*value="(\d+)"/.exec(page.text)?.slice(1) ?? [];
      expect((await resend(ada, page, { reason: reason ?? '', note: 'Now.' }, at)).status).toBe(303);
    };
    await escalate(one?.facts.reference);
    expect(await escalated()).toBe(before);
    const mine = `/cases/${other?.facts.reference}`;
    await resend(martin, await martin.get(mine), { note: 'Seen.' }, `${mine}/add-private-note`);
    expect(await escalated()).toBe(before + 1);
  } finally {
    clock.mockRestore();
  }
});
