// The postman against a real SMTP server: every mail arrives once, in order, and nobody doubts without need.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Postman } from '../../src/mail/postman.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { addressOf, PEOPLE, raise, writeCouncil } from './council.ts';
import { sendOff, stateOf, until, write } from './out-tray.ts';
import { answer, type Manners, openPostOffice, type PostOffice } from './post-office.ts';

let database: FreshDatabase;
let offices: PostOffice[];
let postmen: Postman[];

beforeAll(async () => {
  database = await freshDatabase();
  await writeCouncil(database.prisma);
});
afterAll(() => database.close());
beforeEach(() => {
  offices = [];
  postmen = [];
});
afterEach(async () => {
  // the servers first: a postman that one of them keeps waiting needn't wait any longer
  await Promise.all(offices.map((office) => office.close()));
  await Promise.all(postmen.map((postman) => postman.stop()));
  await database.prisma.mail.deleteMany();
  await database.prisma.case.deleteMany();
});

async function open(manners?: Manners): Promise<PostOffice> {
  const office = await openPostOffice(manners);
  offices.push(office);
  return office;
}

function send({ url }: Pick<PostOffice, 'url'>, ahead?: number): Postman {
  const postman = sendOff(database.prisma, url, ahead);
  postmen.push(postman);
  return postman;
}

const olives = () => raise(database.prisma, { reference: 'POT-7K3M-9QXD', owner: 'olive' });
const toOlive = { address: addressOf('olive'), userId: PEOPLE.olive.id };

it('sends text and HTML as one message, with the headers of an automatic mail', async () => {
  const { prisma } = database;
  const office = await open();
  const id = await write(prisma, { ...toOlive, caseId: await olives(), subject: '[POT] Grüße, 田中' });
  send(office);
  await until(prisma, id, 'sent');
  expect(office.received).toHaveLength(1);
  const [{ to, raw } = { to: '', raw: '' }] = office.received;
  expect(to).toBe(addressOf('olive'));
  const [head = ''] = raw.split('\r\n\r\n');
  expect(head.split(/\r\n(?! )/)).toEqual(
    expect.arrayContaining([
      'From: Ambridge Council <no-reply@ambridge.example>',
      'To: olive@ambridge.example',
      `Message-ID: <${id}@ambridge.example>`,
      'References: <case.pot-7k3m-9qxd@ambridge.example>',
      'Auto-Submitted: auto-generated',
      // "[POT] Grüße, 田中"
      'Subject: =?UTF-8?Q?=5BPOT=5D_Gr=C3=BC=C3=9Fe=2C_=E7=94=B0?=\r\n =?UTF-8?Q?=E4=B8=AD?=',
    ]),
  );
  expect(head).toMatch(/Content-Type: multipart\/alternative/);
  expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8[\s\S]+Dear all,\r\n\r\nit is open again\./);
  expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8[\s\S]+<p>Dear all,<\/p>/);
  const sent = await prisma.mail.findUniqueOrThrow({ where: { id } });
  expect(sent).toMatchObject({ attempts: 1, error: null, leaseUntil: null });
  expect(Math.abs(Date.now() - Number(sent.sentAt))).toBeLessThan(60_000);
});

it('sends what comes later when it is nudged, and on its rounds', async () => {
  const { prisma } = database;
  const office = await open();
  const postman = send(office);
  const first = await write(prisma, { address: 'one@example.org' });
  postman.nudge();
  await until(prisma, first, 'sent');
  const second = await write(prisma, { address: 'two@example.org' });
  await until(prisma, second, 'sent');
  expect(office.received).toHaveLength(2);
});

it('tries again after a pause where the server can’t take it now', async () => {
  const { prisma } = database;
  let busy = true;
  const office = await open({ recipient: () => (busy ? answer(451, 'Try again later') : undefined) });
  const id = await write(prisma, { address: 'one@example.org' });
  const early = send(office);
  await until(prisma, id, 'queued', 1);
  await early.stop();
  const { dueAt, error } = await stateOf(prisma, id);
  expect(error).toBe('451 Try again later');
  expect(Math.round((dueAt.getTime() - Date.now()) / 1000)).toBeGreaterThan(50);
  busy = false;
  send(office, 2);
  await until(prisma, id, 'sent');
  expect(office.received).toHaveLength(1);
  expect(await stateOf(prisma, id)).toMatchObject({ attempts: 2, error: null });
});

it('gives up after three days', async () => {
  const { prisma } = database;
  const id = await write(prisma, { address: 'one@example.org' });
  await prisma.mail.update({ where: { id }, data: { attempts: 10 } });
  send(await open({ recipient: () => answer(451, 'Try again later') }));
  await until(prisma, id, 'failed');
});

it('keeps the server’s words where it refuses a mail for good', async () => {
  const { prisma } = database;
  const office = await open({ recipient: () => answer(550, 'No such mailbox') });
  const id = await write(prisma, { address: 'nobody@example.org' });
  send(office);
  await until(prisma, id, 'failed');
  expect(await stateOf(prisma, id)).toMatchObject({ error: '550 No such mailbox', attempts: 1 });
});

it('keeps the server’s words where it refuses the message when it has read it', async () => {
  const { prisma } = database;
  const office = await open({ message: () => answer(554, 'That looks like spam') });
  const id = await write(prisma, { address: 'one@example.org' });
  send(office);
  await until(prisma, id, 'failed');
  expect(await stateOf(prisma, id)).toMatchObject({ error: '554 That looks like spam' });
});

it('waits, and doesn’t give a mail up, where the server won’t have us at all', async () => {
  const { prisma } = database;
  const office = await open({ greeting: () => answer(554, 'Not you') });
  const id = await write(prisma, { address: 'one@example.org' });
  send(office);
  await until(prisma, id, 'queued', 1);
});

it('tries again where there is no server', async () => {
  const { prisma } = database;
  const gone = await openPostOffice();
  await gone.close();
  const id = await write(prisma, { address: 'one@example.org' });
  send(gone);
  await until(prisma, id, 'queued', 1);
  expect((await stateOf(prisma, id)).error).toMatch(/ECONNREFUSED/);
});

it('sends again, once, what the line broke for before the words', async () => {
  const { prisma } = database;
  let breaks = true;
  const office = await open({ recipient: () => (breaks ? 'drop' : undefined) });
  const id = await write(prisma, { address: 'one@example.org' });
  const first = send(office);
  await until(prisma, id, 'queued', 1);
  await first.stop();
  breaks = false;
  send(office, 2);
  await until(prisma, id, 'sent');
  expect(office.received).toHaveLength(1);
});

it('doubts, and doesn’t send again, what the line broke for after the words', async () => {
  const { prisma } = database;
  const office = await open({ message: () => 'drop' });
  const id = await write(prisma, { address: 'one@example.org' });
  send(office);
  await until(prisma, id, 'doubtful');
  const later = send(office, 24 * 60);
  later.nudge();
  const next = await write(prisma, { address: 'two@example.org' });
  await until(prisma, next, 'doubtful');
  expect(office.transmitted).toBe(2);
  expect((await stateOf(prisma, id)).attempts).toBe(1);
});

it('sends each mail once, however many postmen walk', async () => {
  const { prisma } = database;
  const office = await open();
  const ids = await Promise.all(
    Array.from({ length: 30 }, (_, at) => write(prisma, { address: `${at}@example.org` })),
  );
  send(office);
  send(office);
  send(office);
  for (const id of ids) await until(prisma, id, 'sent');
  expect(office.received.map(({ to }) => to).sort()).toEqual(ids.map((_, at) => `${at}@example.org`).sort());
});

it('keeps the order of a case’s mails to one address, also over a failure', async () => {
  const { prisma } = database;
  const caseId = await olives();
  let busy = true;
  const office = await open({
    recipient: (address) => (busy && address === toOlive.address ? answer(450, 'Busy') : undefined),
  });
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
  const ids: string[] = [];
  for (const nth of [1, 2, 3])
    ids.push(await write(prisma, { ...toOlive, caseId, subject: `Part ${nth}`, createdAt: at(nth) }));
  const other = await write(prisma, { address: 'other@example.org', createdAt: at(4) });
  const first = send(office);
  await until(prisma, other, 'sent');
  await first.stop();
  const states = await Promise.all(ids.map((id) => stateOf(prisma, id)));
  expect(states.map(({ state, attempts }) => [state, attempts])).toEqual([
    ['queued', 1],
    ['queued', 0],
    ['queued', 0],
  ]);
  busy = false;
  send(office, 2);
  send(office, 2);
  for (const id of ids) await until(prisma, id, 'sent');
  const subjects = office.received.flatMap(({ raw }) => /^Subject: (Part \d)/m.exec(raw)?.[1] ?? []);
  expect(subjects).toEqual(['Part 1', 'Part 2', 'Part 3']);
});

it('asks again whether the reader may see the case', async () => {
  const { prisma } = database;
  const office = await open();
  const caseId = await olives();
  const staff = { caseId, recipient: 'staff' };
  const mia = await write(prisma, { ...staff, address: addressOf('mia'), userId: PEOPLE.mia.id });
  const petra = await write(prisma, { ...staff, address: addressOf('petra'), userId: PEOPLE.petra.id });
  const gone = await write(prisma, { ...staff, address: 'gone@ambridge.example' });
  send(office);
  await until(prisma, mia, 'sent');
  for (const id of [petra, gone]) {
    await until(prisma, id, 'failed');
    expect((await stateOf(prisma, id)).error).toBe('may no longer see the case');
  }
  expect(office.received.map(({ to }) => to)).toEqual([addressOf('mia')]);
});

it('sends to an owner without an account, until the case is deleted', async () => {
  const { prisma } = database;
  const office = await open();
  const caseId = await raise(prisma, { reference: 'POT-7K3M-9QXD', contactEmail: 'stan@example.org' });
  const before = await write(prisma, { caseId, address: 'stan@example.org' });
  const postman = send(office);
  await until(prisma, before, 'sent');
  await prisma.case.update({
    where: { id: caseId },
    data: { deleted: true, deletedAt: new Date(), deletedById: PEOPLE.mia.id, deletedReason: 'test' },
  });
  const after = await write(prisma, { caseId, address: 'stan@example.org' });
  postman.nudge();
  await until(prisma, after, 'failed');
  expect(office.received).toHaveLength(1);
});

it('takes no address for more than one, and none for a command', async () => {
  const { prisma } = database;
  const office = await open();
  const two = await write(prisma, { address: 'one@example.org, two@example.org' });
  const command = await write(prisma, { address: 'one@example.org>\r\nRCPT TO:<two@example.org' });
  send(office);
  await until(prisma, two, 'failed');
  await until(prisma, command, 'failed');
  expect(office.received).toEqual([]);
});

it('stops at once while it waits for the server to begin, and puts the mail back', async () => {
  const { prisma } = database;
  const office = await open({ greeting: () => 'hang' });
  const id = await write(prisma, { address: 'one@example.org' });
  const postman = send(office);
  await until(prisma, id, 'taken');
  await postman.stop();
  expect((await stateOf(prisma, id)).state).toBe('queued');
});

it('stops when the mail under way has its answer', async () => {
  const { prisma } = database;
  let stopped: Promise<void> | undefined;
  const office = await open({
    message: () => {
      stopped = postmen[0]?.stop();
      return undefined;
    },
  });
  const [first, second] = [
    await write(prisma, { address: 'one@example.org', createdAt: new Date(1) }),
    await write(prisma, { address: 'two@example.org', createdAt: new Date(2) }),
  ];
  send(office);
  await until(prisma, first, 'sent');
  await stopped;
  expect((await stateOf(prisma, second)).state).toBe('queued');
});
