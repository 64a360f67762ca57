// "A change of a flag, a group or the matrix takes effect on the next request": nothing is remembered from before.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decide } from '../../src/permissions/decide.ts';
import { factsByIds } from '../../src/permissions/facts.ts';
import { visibleIds } from '../../src/permissions/list/visible.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import type { Action } from '../../src/permissions/vocabulary.ts';
import { whoMay } from '../../src/permissions/who-may.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { worldOf } from './sentences/scene.ts';
import { ROLE } from './world.ts';
import { writeWorld } from './write-world.ts';

const { world, asker, ids } = worldOf({ groups: ['juniors'] }, 1000);
const userId = asker.user;
const caseId = ids.case('this');
const council = { groupId: ids.group('council'), userId };

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await writeWorld(database.pool, world);
});
afterAll(() => database.close());
beforeEach(async () => {
  const { prisma } = database;
  await prisma.grant.deleteMany();
  await prisma.grant.create({ data: { flag: 'access', userId } });
  expect(await may('close')).toBe(true);
});

test('a flag taken from a user', async () => {
  await database.prisma.grant.deleteMany({ where: { userId } });
  expect(await may('close')).toBe(false);
});

test('a flag given to an ancestor of a group of theirs, and taken again', async () => {
  const { prisma } = database;
  await prisma.grant.create({ data: { flag: 'setup', groupId: council.groupId } });
  expect(await may('change-workflow')).toBe(true);
  await prisma.grant.deleteMany({ where: { groupId: council.groupId } });
  expect(await may('change-workflow')).toBe(false);
});

test('a user taken out of a group, and put back', async () => {
  const { prisma } = database;
  const membership = { groupId: ids.group('juniors'), userId };
  await prisma.groupMember.delete({ where: { groupId_userId: membership } });
  expect(await may('close')).toBe(false);
  await prisma.groupMember.create({ data: membership });
  expect(await may('close')).toBe(true);
});

test('a group moved to another parent, and back', async () => {
  const { prisma } = database;
  const where = { id: ids.group('juniors') };
  await prisma.group.update({ where, data: { parentId: null } });
  expect(await may('close')).toBe(false);
  await prisma.group.update({ where, data: { parentId: ids.group('managers') } });
  expect(await may('close')).toBe(true);
});

test('a cell of the matrix changed, and changed back', async () => {
  const { prisma } = database;
  const key = { workflowId: world.workflows[0]?.id ?? 0, roleId: ROLE.manager, action: 'view-summary' };
  const where = { workflowId_roleId_action: key };
  await prisma.matrixCell.update({ where, data: { mode: 'closed' } });
  expect(await may('close')).toBe(false);
  await prisma.matrixCell.update({ where, data: { mode: 'always' } });
  expect(await may('close')).toBe(true);
});

test('an account made inactive, and active again', async () => {
  const { prisma } = database;
  await prisma.user.update({ where: { id: userId }, data: { active: false } });
  expect(await may('close')).toBe(false);
  await prisma.user.update({ where: { id: userId }, data: { active: true } });
  expect(await may('close')).toBe(true);
});

/** Asked afresh, as a request does: the check, "who may", and for sight the list, which must all say the same. */
async function may(action: Action): Promise<boolean> {
  const { prisma } = database;
  const actor = await standingOf(prisma, userId);
  const [facts] = await factsByIds(prisma, [caseId]);
  if (!facts) throw new Error('the case is gone');
  const { allowed } = decide(actor, action, facts);
  const people = await whoMay(prisma, action, facts);
  expect(people.some((person) => person.id === userId)).toBe(allowed);
  const listed = await visibleIds(prisma, actor, { lens: 'staff' }, { most: 50 });
  expect(listed.includes(caseId)).toBe(decide(actor, 'view-summary', facts).allowed);
  return allowed;
}
