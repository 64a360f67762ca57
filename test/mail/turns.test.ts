// Whose turn it is: each mail goes once, in its case's order, and only to whoever may still see the case.
import { expect, it } from 'vitest';
import { addressOf, PEOPLE, raise } from './council.ts';
import { mailRoom, olives, toOlive } from './mail-room.ts';
import { stateOf, until, write } from './out-tray.ts';
import { answer } from './post-office.ts';

const room = mailRoom();

it('sends each mail once, however many postmen walk', async () => {
  const { prisma } = room.database;
  const office = await room.open();
  const ids = await Promise.all(
    Array.from({ length: 30 }, (_, at) => write(prisma, { address: `${at}@example.org` })),
  );
  room.send(office);
  room.send(office);
  room.send(office);
  for (const id of ids) await until(prisma, id, 'sent');
  expect(office.received.map(({ to }) => to).sort()).toEqual(ids.map((_, at) => `${at}@example.org`).sort());
});

it('says nothing more where another postman took its mail over meanwhile', async () => {
  const { prisma } = room.database;
  let goOn = () => {};
  const thought = new Promise<undefined>((resolve) => {
    goOn = () => resolve(undefined);
  });
  const slow = await room.open({ recipient: () => thought });
  const quick = await room.open();
  const id = await write(prisma, { address: 'one@example.org' });
  const slowed = room.send(slow);
  await until(prisma, id, 'taken');
  const other = room.send(quick, 6);
  await until(prisma, id, 'sent');
  await other.stop();
  goOn();
  const next = await write(prisma, { address: 'two@example.org' });
  slowed.nudge();
  await until(prisma, next, 'sent');
  expect([...slow.received, ...quick.received].map(({ to }) => to)).toEqual([
    'two@example.org',
    'one@example.org',
  ]);
  expect(slow.transmitted + quick.transmitted).toBe(2);
  expect(await stateOf(prisma, id)).toMatchObject({ state: 'sent', attempts: 2 });
});

it('keeps the order of a case’s mails to one address, also over a failure', async () => {
  const { prisma } = room.database;
  const caseId = await olives(prisma);
  let busy = true;
  const office = await room.open({
    recipient: (address) => (busy && address === toOlive.address ? answer(450, 'Busy') : undefined),
  });
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  const ids: string[] = [];
  for (const nth of [1, 2, 3])
    ids.push(await write(prisma, { ...toOlive, caseId, subject: `Part ${nth}`, createdAt: at(nth) }));
  const other = await write(prisma, { address: 'other@example.org', createdAt: at(4) });
  const first = room.send(office);
  await until(prisma, other, 'sent');
  await first.stop();
  const states = await Promise.all(ids.map((id) => stateOf(prisma, id)));
  expect(states.map(({ state, attempts }) => [state, attempts])).toEqual([
    ['queued', 1],
    ['queued', 0],
    ['queued', 0],
  ]);
  busy = false;
  room.send(office, 2);
  room.send(office, 2);
  for (const id of ids) await until(prisma, id, 'sent');
  const subjects = office.received.flatMap(({ raw }) => /^Subject: (Part \d)/m.exec(raw)?.[1] ?? []);
  expect(subjects).toEqual(['Part 1', 'Part 2', 'Part 3']);
});

it('asks again whether the reader may see the case', async () => {
  const { prisma } = room.database;
  const office = await room.open();
  const caseId = await olives(prisma);
  const staff = { caseId, recipient: 'staff' };
  const mia = await write(prisma, { ...staff, address: addressOf('mia'), userId: PEOPLE.mia.id });
  const petra = await write(prisma, { ...staff, address: addressOf('petra'), userId: PEOPLE.petra.id });
  const gone = await write(prisma, { ...staff, address: 'gone@ambridge.example' });
  room.send(office);
  await until(prisma, mia, 'sent');
  for (const id of [petra, gone]) {
    await until(prisma, id, 'failed');
    expect((await stateOf(prisma, id)).error).toBe('may no longer see the case');
  }
  expect(office.received.map(({ to }) => to)).toEqual([addressOf('mia')]);
});

it('sends to an owner without an account; while the case is deleted its mails wait', async () => {
  const { prisma } = room.database;
  const office = await room.open();
  const caseId = await raise(prisma, { reference: 'POT-7K3M-9QXD', contactEmail: 'stan@example.org' });
  const before = await write(prisma, { caseId, address: 'stan@example.org' });
  const postman = room.send(office);
  await until(prisma, before, 'sent');
  await prisma.case.update({
    where: { id: caseId },
    data: { deleted: true, deletedAt: new Date(), deletedById: PEOPLE.mia.id, deletedReason: 'test' },
  });
  const after = await write(prisma, { caseId, address: 'stan@example.org' });
  postman.nudge();
  await until(prisma, after, 'queued', 1);
  expect(office.received).toHaveLength(1);
});
