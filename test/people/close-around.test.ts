// What is around an account that closes: work and wishes that it can't leave behind, letters on their way, an address
// that was never proven, and what its holder does in another window at the same moment.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { adoptCases, raiseCase } from '../../src/change.ts';
import { maySee } from '../../src/mail/recipients.ts';
import { adopt } from '../../src/people/adopting/adopt.ts';
import { factsByIds } from '../../src/permissions/facts.ts';
import { adoptable } from '../../src/permissions/people/adopt.ts';
import { raisableTypes } from '../../src/permissions/raise.ts';
import { Invisible } from '../../src/permissions/refusals.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { wordsOf } from '../support/html.ts';
import { openSite, type Site, send } from '../support/site.ts';

const CLARA = 'clara@ambridge.example';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(() => site.prisma.accountToken.deleteMany());

const close = async (who: string) =>
  send(await site.signedInAs(who), '/account/close', { password: DEMO_PASSWORD });
const idOf = async (who: string) => (await site.actor(who)).person.id;

test('whoever has open cases or tasks as staff hands them on first, and then holds nothing', async () => {
  const { prisma } = site;
  const userId = await idOf('colin');
  const open = { userId, deleted: false, case: { closedAt: null } };
  expect(await prisma.assignment.count({ where: open })).toBeGreaterThan(0);
  const refused = await close('colin');
  expect(refused.status).toBe(422);
  expect(wordsOf(refused.text)).toContain('You still have open cases or tasks.');
  await prisma.assignment.deleteMany({ where: open });

  const one = await prisma.case.findFirstOrThrow({ where: { deleted: false, closedAt: null } });
  const { id: caseId, caseTypeId, statusId, taken } = one;
  const task = await prisma.task.create({
    data: { ...{ caseId, caseTypeId, statusId, taken }, title: 'Look at it', userId, raisedById: 2 },
  });
  expect((await close('colin')).status).toBe(422);
  await prisma.task.delete({ where: { id: task.id } });

  await prisma.grant.create({ data: { flag: 'view-others', userId } });
  expect((await close('colin')).headers['location']).toBe('/');
  expect(await prisma.groupMember.count({ where: { userId } })).toBe(0);
  expect(await prisma.grant.count({ where: { userId } })).toBe(0);
});

test('work that somebody can no longer reach doesn’t keep their account', async () => {
  const { prisma } = site;
  const userId = await idOf('becky');
  const one = await prisma.case.findFirstOrThrow({ where: { deleted: false, closedAt: null, taken: false } });
  const { id: caseId, caseTypeId, statusId } = one;
  await prisma.assignment.create({
    data: { ...{ caseId, caseTypeId, statusId, userId, byId: 2 }, roleId: 2 },
  });
  expect((await close('becky')).status).toBe(422);
  await prisma.groupMember.deleteMany({ where: { userId } });
  await prisma.grant.deleteMany({ where: { userId } });
  expect((await close('becky')).headers['location']).toBe('/');
});

test('an account that waits to be erased isn’t closed before, or else nothing of it would be found', async () => {
  const clara = await site.signedInAs('clara');
  await send(clara, '/account/erasure', { said: '', password: DEMO_PASSWORD });
  const refused = await close('clara');
  expect([refused.status, wordsOf(refused.text).includes('withdraw your request first')]).toEqual([
    422,
    true,
  ]);
  await send(clara, '/account/erasure', {}, '/account/erasure/withdraw');
});

/** Lets somebody close their account up to its end, which waits; gives what ends it. */
async function closing(userId: number): Promise<() => Promise<void>> {
  const client = await site.pool.connect();
  await client.query('BEGIN');
  await client.query('UPDATE "users" SET "active" = false, "email" = $2 WHERE "id" = $1', [
    userId,
    `closed-${userId}@closed.invalid`,
  ]);
  return async () => {
    await client.query('COMMIT');
    client.release();
  };
}

test('a case that is adopted while the account closes doesn’t become a closed account’s', async () => {
  const { prisma } = site;
  const david = await site.actor('david');
  const one = await prisma.case.findFirstOrThrow({ where: { ownerId: null, deleted: false } });
  await prisma.user.update({ where: { id: david.person.id }, data: { confirmedAt: new Date() } });
  await prisma.case.update({ where: { id: one.id }, data: { contactEmail: david.person.email } });
  expect(await adoptable(prisma, david, { most: 100 })).toContain(one.id);

  const end = await closing(david.person.id);
  const adopting = adoptCases(prisma, david, [one.id], adopt);
  await new Promise((later) => setTimeout(later, 300));
  await end();
  expect(await adopting).toBe(0);
  expect((await prisma.case.findUniqueOrThrow({ where: { id: one.id } })).ownerId).toBeNull();
});

test('nor does one that is raised in that moment', async () => {
  const { prisma } = site;
  const joined = await prisma.group.findMany({ where: { joined: true }, select: { id: true } });
  const { id } = await prisma.user.create({
    data: {
      ...{ name: 'Newcomer', email: 'newcomer@example.org' },
      memberships: { create: joined.map((group) => ({ groupId: group.id })) },
    },
  });
  const actor = await standingOf(prisma, id);
  const [type] = raisableTypes(actor);
  const raise = () => raiseCase(prisma, actor, type?.id ?? 0, async () => 'raised');
  expect(await raise()).toBe('raised');
  const end = await closing(id);
  const raising = raise().catch((error) => error);
  await new Promise((later) => setTimeout(later, 300));
  await end();
  expect(await raising).toBeInstanceOf(Invisible);
});

test('nobody becomes the owner of a case because a form was told their address; letters on their way arrive', async () => {
  const { prisma } = site;
  const ownerId = await idOf('clara');
  const one = await prisma.case.findFirstOrThrow({
    where: { ownerId, deleted: false, closedAt: null },
  });
  const stranger = 'stranger@example.org';
  await prisma.case.update({ where: { id: one.id }, data: { contactEmail: stranger } });
  const waits = await prisma.mail.create({
    data: {
      ...{ id: crypto.randomUUID(), caseId: one.id, action: 'close', recipient: 'owner', userId: ownerId },
      ...{ address: CLARA, subject: 'Waits', text: 'Waits', html: '', state: 'queued' },
    },
  });
  expect((await close('clara')).headers['location']).toBe('/');

  expect(await prisma.mail.count({ where: { address: stranger } })).toBe(0);
  const links = await prisma.mail.findMany({ where: { action: 'account-case-link', caseId: one.id } });
  expect(links.map(({ address }) => address)).toEqual([CLARA]);
  await prisma.user.create({ data: { name: 'Stranger', email: stranger, confirmedAt: new Date() } });
  const { id } = await prisma.user.findUniqueOrThrow({ where: { email: stranger } });
  expect(await adoptable(prisma, { person: { id } }, { most: 10 })).toEqual([]);

  const letter = await prisma.mail.findUniqueOrThrow({ where: { id: waits.id } });
  const [facts] = await factsByIds(prisma, [one.id]);
  expect(facts && (await maySee(prisma, letter, facts))).toBe(true);
});
