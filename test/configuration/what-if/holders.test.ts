// Two who stand alike, each of whom has a case by name: what a change takes from each depends on which of the two it is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeSetup } from '../../../src/change.ts';
import type { Change } from '../../../src/configuration/document.ts';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { publish } from '../../../src/configuration/publish.ts';
import { whatIf } from '../../../src/configuration/what-if.ts';
import { MANAGER, SYSTEM } from '../../../src/permissions/vocabulary.ts';
import { byAction } from '../../../src/permissions/what-if/sum.ts';
import { anotherCase } from '../../support/another-case.ts';
import { openSite, type Site } from '../../support/site.ts';
import { differenceOf, tableOf } from './tables.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

test('without "reassign", each still releases what they have themselves, and nothing else', async () => {
  const { prisma } = site;
  const [ada, martin, priya] = await Promise.all(['ada', 'martin', 'priya'].map((who) => site.actor(who)));
  if (!ada || !martin || !priya) throw new Error('the cast is incomplete');
  for (const { person } of [martin, priya]) {
    const reference = await anotherCase(site, 'POT');
    const { id: caseId, ...at } = await prisma.case.findUniqueOrThrow({
      where: { reference },
      select: { id: true, caseTypeId: true, statusId: true },
    });
    await prisma.assignment.create({
      data: { caseId, ...at, roleId: MANAGER, userId: person.id, byId: SYSTEM },
    });
  }
  const place = { section: 'workflow', key: 'road-repair' } as const;
  const before = await readPiece(prisma, place);
  if (!before) throw new Error('no such workflow');
  const { reassign: _, ...manager } = before.matrix['manager'] ?? {};
  const changes: Change[] = [
    { ...place, before, after: { ...before, matrix: { ...before.matrix, manager } } },
  ];
  const users = [martin.person.id, priya.person.id];
  const was = await tableOf(prisma, users);
  const { effects } = await whatIf(prisma, ada, changes, new Date());
  await changeSetup(prisma, ada, (permit) => publish(permit, { changes, reason: '' }));
  const expected = differenceOf(was, await tableOf(prisma, users));
  for (const user of users) {
    const counted = effects.find(({ person }) => person?.id === user);
    const lost = counted ? byAction(counted.sum, 'lost') : new Map();
    expect(Object.fromEntries([...lost].sort())).toEqual(
      Object.fromEntries([...(expected.get(user)?.lost ?? [])].sort()),
    );
    expect(lost.get('release')).toBeGreaterThan(0);
  }
});
