// When a mail can't be handed over: what is tried again, what is given up, and what can only be doubted.
import { expect, it } from 'vitest';
import { nextAttempt } from '../../src/mail/pauses.ts';
import { mailRoom } from './mail-room.ts';
import { stateOf, until, write } from './out-tray.ts';
import { answer, openPostOffice } from './post-office.ts';

const room = mailRoom();

it('tries again after a pause where the server can’t take it now', async () => {
  const { prisma } = room.database;
  let busy = true;
  const office = await room.open({ recipient: () => (busy ? answer(451, 'Try again later') : undefined) });
  const id = await write(prisma, { address: 'one@example.org' });
  const early = room.send(office);
  await until(prisma, id, 'queued', 1);
  await early.stop();
  const { dueAt, error } = await stateOf(prisma, id);
  expect(error).toBe('451 Try again later');
  expect(Math.round((dueAt.getTime() - Date.now()) / 1000)).toBeGreaterThan(50);
  busy = false;
  room.send(office, 2);
  await until(prisma, id, 'sent');
  expect(office.received).toHaveLength(1);
  expect(await stateOf(prisma, id)).toMatchObject({ attempts: 2, error: null });
});

it('waits longer after each attempt, for three days in all', () => {
  const now = new Date(0);
  const pauses = Array.from({ length: 11 }, (_, tried) => nextAttempt(tried + 1, now)?.getTime());
  const minutes = pauses.map((pause) => pause && pause / 60_000);
  expect(minutes).toEqual([1, 5, 15, 60, 240, 720, 720, 720, 720, 720, undefined]);
});

it('gives up after three days', async () => {
  const { prisma } = room.database;
  const id = await write(prisma, { address: 'one@example.org' });
  await prisma.mail.update({ where: { id }, data: { attempts: 10 } });
  room.send(await room.open({ recipient: () => answer(451, 'Try again later') }));
  await until(prisma, id, 'failed');
});

it('keeps the server’s words where it refuses a mail for good', async () => {
  const { prisma } = room.database;
  const office = await room.open({ recipient: () => answer(550, 'No such mailbox') });
  const id = await write(prisma, { address: 'nobody@example.org' });
  room.send(office);
  await until(prisma, id, 'failed');
  expect(await stateOf(prisma, id)).toMatchObject({ error: '550 No such mailbox', attempts: 1 });
});

it('keeps the server’s words where it refuses the message when it has read it', async () => {
  const { prisma } = room.database;
  const office = await room.open({ message: () => answer(554, 'That looks like spam') });
  const id = await write(prisma, { address: 'one@example.org' });
  room.send(office);
  await until(prisma, id, 'failed');
  expect(await stateOf(prisma, id)).toMatchObject({ error: '554 That looks like spam' });
});

it('waits, and doesn’t give a mail up, where the server won’t have us at all', async () => {
  const { prisma } = room.database;
  const office = await room.open({ greeting: () => answer(554, 'Not you') });
  const id = await write(prisma, { address: 'one@example.org' });
  room.send(office);
  await until(prisma, id, 'queued', 1);
});

it('tries again where there is no server', async () => {
  const { prisma } = room.database;
  const gone = await openPostOffice();
  await gone.close();
  const id = await write(prisma, { address: 'one@example.org' });
  room.send(gone);
  await until(prisma, id, 'queued', 1);
  expect((await stateOf(prisma, id)).error).toMatch(/ECONNREFUSED/);
});

it('sends again, once, what the line broke for before the words', async () => {
  const { prisma } = room.database;
  let breaks = true;
  const office = await room.open({ recipient: () => (breaks ? 'drop' : undefined) });
  const id = await write(prisma, { address: 'one@example.org' });
  const first = room.send(office);
  await until(prisma, id, 'queued', 1);
  await first.stop();
  breaks = false;
  room.send(office, 2);
  await until(prisma, id, 'sent');
  expect(office.received).toHaveLength(1);
});

it('doubts, and doesn’t send again, what the line broke for after the words', async () => {
  const { prisma } = room.database;
  const office = await room.open({ message: () => 'drop' });
  const id = await write(prisma, { address: 'one@example.org' });
  const first = room.send(office);
  await until(prisma, id, 'doubtful');
  await first.stop();
  room.send(office, 24 * 60);
  const next = await write(prisma, { address: 'two@example.org' });
  await until(prisma, next, 'doubtful');
  expect(office.transmitted).toBe(2);
  expect((await stateOf(prisma, id)).attempts).toBe(1);
});

it('remembers that a mail was taken, though the database is away at that moment', async () => {
  const { prisma, pool } = room.database;
  await pool.query(`CREATE FUNCTION away() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'the database is away'; END $$`);
  await pool.query(`CREATE TRIGGER away BEFORE UPDATE ON "mails" FOR EACH ROW
    WHEN (NEW."state" = 'sent') EXECUTE FUNCTION away()`);
  const office = await room.open();
  const id = await write(prisma, { address: 'one@example.org' });
  room.send(office);
  await until(prisma, id, 'handing');
  await expect.poll(() => office.received.length, { timeout: 10_000 }).toBe(1);
  await pool.query('DROP FUNCTION away CASCADE');
  await until(prisma, id, 'sent');
  expect(office.transmitted).toBe(1);
});
