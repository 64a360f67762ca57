// The postman against a real SMTP server: what it says to it, when it goes, and when it stops.
import { expect, it } from 'vitest';
import { addressOf } from './council.ts';
import { mailRoom, olives, toOlive } from './mail-room.ts';
import { stateOf, until, write } from './out-tray.ts';
import { never } from './post-office.ts';

const room = mailRoom();

it('sends text and HTML as one message, with the headers of an automatic mail', async () => {
  const { prisma } = room.database;
  const office = await room.open();
  const id = await write(prisma, { ...toOlive, caseId: await olives(prisma), subject: '[POT] Grüße, 田中' });
  room.send(office);
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
  const { prisma } = room.database;
  const office = await room.open();
  const postman = room.send(office);
  const first = await write(prisma, { address: 'one@example.org' });
  postman.nudge();
  await until(prisma, first, 'sent');
  const second = await write(prisma, { address: 'two@example.org' });
  await until(prisma, second, 'sent');
  expect(office.received).toHaveLength(2);
});

it('gives its name and password under TLS, and waits where they are wrong', async () => {
  const { prisma } = room.database;
  const office = await room.open({ password: 'right' });
  const withPassword = (password: string) => ({
    url: `${office.url.replace('//', `//casement:${password}@`)}?requireTLS=true&tls.rejectUnauthorized=false`,
  });
  const id = await write(prisma, { address: 'one@example.org' });
  const wrong = room.send(withPassword('wrong'));
  await until(prisma, id, 'queued', 1);
  await wrong.stop();
  expect((await stateOf(prisma, id)).error).toBe('535 Wrong password');
  room.send(withPassword('right'), 2);
  await until(prisma, id, 'sent');
  expect(office.received).toHaveLength(1);
});

it('doesn’t hand a mail over where it would have to without TLS', async () => {
  const { prisma } = room.database;
  const office = await room.open();
  const id = await write(prisma, { address: 'one@example.org' });
  room.send({ url: `${office.url}?requireTLS=true` });
  await until(prisma, id, 'queued', 1);
  expect(office.transmitted).toBe(0);
});

it('takes no address for more than one, and none for a command', async () => {
  const { prisma } = room.database;
  const office = await room.open();
  const two = await write(prisma, { address: 'one@example.org, two@example.org' });
  const command = await write(prisma, { address: 'one@example.org>\r\nRCPT TO:<two@example.org' });
  room.send(office);
  await until(prisma, two, 'failed');
  await until(prisma, command, 'failed');
  expect(office.received).toEqual([]);
});

it('stops at once while it waits for the server to begin, and puts the mail back', async () => {
  const { prisma } = room.database;
  const office = await room.open({ greeting: () => never });
  const id = await write(prisma, { address: 'one@example.org' });
  const postman = room.send(office);
  await until(prisma, id, 'taken');
  await postman.stop();
  expect((await stateOf(prisma, id)).state).toBe('queued');
});

it('stops when the mail under way has its answer', async () => {
  const { prisma } = room.database;
  let stopped: Promise<void> | undefined;
  const office = await room.open({
    message: () => {
      stopped = room.postmen[0]?.stop();
      return undefined;
    },
  });
  const [first, second] = [
    await write(prisma, { address: 'one@example.org', createdAt: new Date(1) }),
    await write(prisma, { address: 'two@example.org', createdAt: new Date(2) }),
  ];
  room.send(office);
  await until(prisma, first, 'sent');
  await stopped;
  expect((await stateOf(prisma, second)).state).toBe('queued');
});
