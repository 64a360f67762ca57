// How much the pages of tasks ask the database: the same few statements, however many tasks there are.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Watch, watchStatements } from '../../doors/statements.ts';
import { wordsOf } from '../../support/html.ts';
import { openSite, type Site } from '../../support/site.ts';
import { councilAt } from './council.ts';

// Session, the rules' version, who asks, the case; then its queue's row, and what the page shows.
const STATEMENTS = {
  lena: { '/tasks': 8, '/raise-task': 8, complete: 7, cancel: 7 },
  tariq: { '': 6, '/tasks': 6, complete: 7 },
};

let site: Site;
let statementsFor: Watch;

beforeAll(async () => {
  statementsFor = watchStatements();
  site = await openSite();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

test('a case with many tasks takes as many statements as one with one, on each of its pages', async () => {
  const council = councilAt(site);
  const health = { groupId: await council.groupNamed('Environmental health') };
  const [few, many] = [await council.newCase('LIC'), await council.newCase('LIC')];
  const firstOf = new Map([
    [few, await council.giveTask(few, 'Food hygiene visit', health)],
    [many, await council.giveTask(many, 'Food hygiene visit', health)],
  ]);
  const { caseTypeId, statusId } = await site.prisma.case.findUniqueOrThrow({ where: { id: many.id } });
  const more = { caseId: many.id, caseTypeId, statusId, title: 'More', raisedById: 2, ...health };
  await site.prisma.task.createMany({ data: Array.from({ length: 150 }, () => more) });
  for (const [who, pages] of Object.entries(STATEMENTS)) {
    const visitor = await site.signedInAs(who);
    for (const [page, bound] of Object.entries(pages)) {
      const counts: number[] = [];
      for (const one of [few, many]) {
        const task = `/cases/${one.reference}/tasks/${firstOf.get(one)}`;
        const address = page.startsWith('c') ? `${task}/${page}-task` : `/cases/${one.reference}${page}`;
        counts.push((await statementsFor(visitor, address)).length);
      }
      expect([who, page, counts]).toEqual([who, page, [bound, bound]]);
    }
  }
  const lena = await site.signedInAs('lena');
  expect(wordsOf((await lena.get(`/cases/${many.reference}/tasks`)).text)).toContain(
    'Tasks (the newest 100)',
  );
});
