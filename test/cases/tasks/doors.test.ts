// The addresses of single tasks, asked by everybody of the cast: pages and forms open as the law says of that task.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '../../../src/permissions/decide.ts';
import { factsByReference } from '../../../src/permissions/facts.ts';
import { type Asker, askersAt } from '../../doors/askers.ts';
import { footprint } from '../../doors/footprint.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, type Site, tokenOf } from '../../support/site.ts';
import { type Council, councilAt } from './council.ts';

let site: Site;
let council: Council;
let askers: Asker[];
const ACTIONS = ['complete-task', 'cancel-task'] as const;

beforeAll(async () => {
  site = await openSite();
  council = councilAt(site);
  askers = await askersAt(site);
}, 120_000);
afterAll(() => site.close());

/** Cases with tasks of two groups, of one person and of the managers; live, closed in spite of them, and deleted. */
async function casesWithTasks() {
  const [health, fire] = [
    await council.groupNamed('Environmental health'),
    await council.groupNamed('Fire safety'),
  ];
  const made = [
    await council.newCase('LIC'),
    await council.newCase('FOI'),
    await council.newCase('LIC'),
    await council.newCase('LIC'),
  ];
  for (const one of made) {
    await council.giveTask(one, 'Visit', { groupId: health });
    await council.giveTask(one, 'Check', { groupId: fire });
    await council.giveTask(one, 'Ring', { userId: await council.personNamed('wendy') });
    await council.giveTask(one, 'Over', { groupId: health }, { state: 'done', endedAt: new Date() });
  }
  const closed = await site.prisma.status.findFirstOrThrow({
    where: { kind: 'closed', workflow: { caseTypes: { some: { prefix: 'LIC' } } } },
  });
  const [, , third, fourth] = made;
  await site.prisma.case.update({
    where: { id: third?.id ?? 0 },
    data: { statusId: closed.id, closedAt: new Date() },
  });
  await site.prisma.case.update({
    where: { id: fourth?.id ?? 0 },
    data: { deleted: true, deletedAt: new Date(), deletedById: 1, deletedReason: 'Twice' },
  });
  return made;
}

test('the pages and forms of a task open for whom the law lets, and for nobody else', async () => {
  const cases = await casesWithTasks();
  const before = await footprint(site);
  const wrong: string[] = [];
  const met = new Set<number>();
  for (const { actor, visitor, name } of askers) {
    const _csrf = await tokenOf(visitor);
    for (const { id, reference } of cases) {
      const facts = await factsByReference(site.prisma, reference);
      const tasks = await site.prisma.task.findMany({ where: { caseId: id } });
      for (const task of [...tasks, { id: 999_999 }])
        for (const action of ACTIONS) {
          const address = `/cases/${reference}/tasks/${task.id}/${action}`;
          const made = facts && decide(actor, action, facts, { taskId: task.id });
          const expected =
            name === 'a visitor'
              ? 303
              : !actor.staff
                ? 403
                : made?.allowed
                  ? 200
                  : made?.denial === 'invisible' || made?.denial === 'deleted'
                    ? 404
                    : 403;
          met.add(expected);
          const page = await visitor.get(address);
          if (page.status !== expected) wrong.push(`${name} GET ${address}: ${page.status}, not ${expected}`);
          // From no version at all, so nothing is done where the door opens.
          const sent = await visitor.post(address).type('form').send({ _csrf });
          const refused = expected === 200 ? [409, 422] : [expected];
          if (!refused.includes(sent.status)) wrong.push(`${name} POST ${address}: ${sent.status}`);
        }
    }
  }
  expect(wrong).toEqual([]);
  expect([...met].sort()).toEqual([200, 303, 403, 404]);
  expect(await footprint(site)).toEqual(before);
}, 120_000);

test('the tab offers of each open task what its doors let do, and says of the rest why not', async () => {
  const [licence] = await casesWithTasks();
  const { reference = '', id = 0 } = licence ?? {};
  const facts = await factsByReference(site.prisma, reference);
  if (!facts) throw new Error('The case is gone.');
  const count = { offered: 0, denied: 0 };
  for (const { actor, visitor, name } of askers) {
    if (!actor.staff || !decide(actor, 'view-tasks', facts).allowed) continue;
    const main = mainOf((await visitor.get(`/cases/${reference}/tasks`)).text);
    const links = linksOf(main).map(({ href }) => href);
    const theirs = decide(actor, 'view-tasks', facts);
    const ownAlone = theirs.allowed && theirs.by.every(({ kind }) => kind === 'task');
    for (const { id: taskId, title, userId, groupId } of await site.prisma.task.findMany({
      where: { caseId: id },
    })) {
      const isOwn = userId === actor.person.id || actor.groupIds.has(groupId ?? 0);
      expect([name, title, wordsOf(main).includes(`${title} `)]).toEqual([name, title, isOwn || !ownAlone]);
      for (const action of ACTIONS) {
        const { allowed } = decide(actor, action, facts, { taskId });
        const isOffered = links.includes(`/cases/${reference}/tasks/${taskId}/${action}`);
        expect([name, title, action, isOffered]).toEqual([name, title, action, allowed]);
        if (isOffered) count.offered++;
      }
    }
    count.denied += main.split('cm-action--denied').length - 1;
  }
  expect(Math.min(count.offered, count.denied)).toBeGreaterThan(5);
});
