// The letters to staff: to whom of a group they go, and what each may read.
import { expect, it } from 'vitest';
import { addressOf, CHIEFS, HIGHWAYS, PARKS, PEOPLE } from './council.ts';
import { mailRoom, olives } from './mail-room.ts';
import { tellsStaff } from './telling.ts';

const room = mailRoom();

it('writes to those of a group, and of the groups below, who are active, past the gate and not the actor', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  const written = await tellsStaff(prisma, caseId, 'mia', { action: 'raise' }, { groupId: HIGHWAYS });
  expect(written.map(({ address }) => address)).toEqual([addressOf('carl')]);
  expect(written[0]?.subject).toBe('[POT-7K3M-9QXD] New case: Pothole');
  expect(written[0]?.text).toContain('assigned to your group Highways.\n\nDeep hole in Elm Road\n\n');
  expect(written[0]?.text).toContain(
    'Status: New\n\nOpen the case:\nhttps://cases.example/cases/POT-7K3M-9QXD',
  );
});

it('writes to everybody of the group about what a citizen raised', async () => {
  const { prisma } = room.database;
  const written = await tellsStaff(
    prisma,
    await olives(prisma),
    'olive',
    { action: 'raise' },
    { groupId: HIGHWAYS },
  );
  expect(written.map(({ address }) => address)).toEqual([addressOf('carl'), addressOf('mia')]);
});

it('writes to nobody who can’t see the case', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  expect(await tellsStaff(prisma, caseId, 'mia', { action: 'reassign' }, { groupId: PARKS })).toEqual([]);
  expect(
    await tellsStaff(prisma, caseId, 'mia', { action: 'reassign' }, { userId: PEOPLE.petra.id }),
  ).toEqual([]);
  expect(await tellsStaff(prisma, caseId, 'mia', { action: 'reassign' }, { userId: PEOPLE.nora.id })).toEqual(
    [],
  );
});

it('tells somebody that a case is theirs now, and what was said', async () => {
  const { prisma } = room.database;
  const written = await tellsStaff(
    prisma,
    await olives(prisma),
    'mia',
    { action: 'reassign', note: 'You know the road.' },
    { userId: PEOPLE.carl.id },
  );
  expect(written).toHaveLength(1);
  expect(written[0]?.subject).toBe('[POT-7K3M-9QXD] Assigned to you: Pothole');
  expect(written[0]?.text).toContain('Mia has assigned a case to you.\n\n> You know the road.\n');
});

it('tells the escalation group why, once the case is escalated', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  const letter = { action: 'escalate', reason: 'A bus is in it.' } as const;
  expect(await tellsStaff(prisma, caseId, 'mia', letter, { groupId: CHIEFS })).toEqual([]);
  await prisma.case.update({ where: { id: caseId }, data: { escalated: true } });
  const [mail] = await tellsStaff(prisma, caseId, 'mia', letter, { groupId: CHIEFS });
  expect(mail).toMatchObject({ address: addressOf('chad'), subject: '[POT-7K3M-9QXD] Escalated: Pothole' });
  expect(mail?.text).toContain('> A bus is in it.');
});

it('says no more than its reader may see', async () => {
  const { prisma } = room.database;
  const hidden = { roleId: 2, action: { in: ['view-details', 'view-private-history'] } };
  const cells = await prisma.matrixCell.findMany({ where: hidden });
  await prisma.matrixCell.deleteMany({ where: hidden });
  const letter = { action: 'reassign', note: 'Between us' } as const;
  const [mail] = await tellsStaff(prisma, await olives(prisma), 'mia', letter, { userId: PEOPLE.carl.id });
  await prisma.matrixCell.createMany({ data: cells });
  expect(mail?.text).toContain('Status: Received');
  expect(mail?.text).not.toMatch(/Elm Road|Between us/);
});
