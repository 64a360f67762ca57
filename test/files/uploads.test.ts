// Files on their way in, through the site: what is taken, what is refused, and what is left behind, which is nothing.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { storedPath } from '../../src/files/store.ts';
import { mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, tokenOf, type Visitor } from '../support/site.ts';
import { PAGE, PDF, photo, SVG } from './samples.ts';
import { withTryForm } from './try-form.ts';

const MEGABYTE = 1024 * 1024;

let site: Site;
let clara: Visitor;
let token: string;
let address: string;
let reference: string;

beforeAll(async () => {
  site = await openSite({ MAX_UPLOAD_MB: '1' }, withTryForm);
  clara = await site.signedInAs('clara');
  token = await tokenOf(clara);
  const own = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null, owner: { email: 'clara@ambridge.example' } },
  });
  reference = own.reference;
  address = `/try/${reference}`;
}, 120_000);
afterAll(() => site.close());
beforeEach(() => site.prisma.caseFile.deleteMany());

const rows = () => site.prisma.caseFile.findMany({ orderBy: { id: 'asc' } });
const incoming = () => {
  const folder = path.join(site.config.dataDir, 'incoming');
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
};
/** What comes in is taken away once the answer is on its way. */
async function nothingIsLeft(): Promise<void> {
  for (let tries = 0; incoming().length > 0 && tries < 50; tries++) await sleep(20);
  expect(incoming()).toEqual([]);
}

type Sent = [name: string, content: Buffer | string][];
function send(files: Sent, said = 'It is here', visitor = clara, csrf = token) {
  const request = visitor.post(address).field('_csrf', csrf).field('said', said);
  for (const [name, content] of files) request.attach('photos', Buffer.from(content), name);
  return request;
}

test('files are kept with what was typed beside them, and their bytes to the last', async () => {
  const jpeg = await photo();
  const answer = await send([
    ['twll ŷ 🕳.jpg', jpeg],
    ['letter.pdf', PDF],
  ]);
  expect(answer.status).toBe(303);
  const kept = await rows();
  expect(kept.map(({ name, bytes, field, public: isPublic }) => [name, bytes, field, isPublic])).toEqual([
    ['twll ŷ 🕳.jpg', jpeg.length, 'photos', true],
    ['letter.pdf', PDF.length, 'photos', true],
  ]);
  expect(fs.readFileSync(storedPath(site.config, kept[0]?.storedAs ?? ''))).toEqual(jpeg);
  const event = await site.prisma.event.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect([event.text, event.id]).toEqual(['It is here', kept[0]?.eventId]);
  await nothingIsLeft();
});

const BAD: [what: string, name: string, content: Buffer | string, says: RegExp][] = [
  ['a page named as a picture', 'hole.jpg', PAGE, /“hole\.jpg” is a web page/],
  ['a drawing with a script', 'hole.svg', SVG, /drawing with code/],
  ['0 bytes', 'hole.jpg', '', /“hole\.jpg” is empty/],
  ['one byte over the limit', 'note.txt', 'x'.repeat(MEGABYTE + 1), /“note\.txt” is larger than 1 MB/],
];

test.each(BAD)(
  '%s: the form comes again with what was typed, and nothing is kept',
  async (_what, name, content, says) => {
    const before = await site.prisma.event.count();
    const answer = await send([[name, content]], 'Typed with love');
    expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([422, expect.stringMatching(says)]);
    expect(answer.text).toContain('value="Typed with love"');
    expect(answer.text).not.toContain('<script>alert');
    expect([await rows(), await site.prisma.event.count()]).toEqual([[], before]);
    await nothingIsLeft();
  },
);

test('the limit itself is not over it', async () => {
  expect((await send([['note.txt', 'x'.repeat(MEGABYTE)]])).status).toBe(303);
  expect((await rows())[0]?.bytes).toBe(MEGABYTE);
});

const NAMES = [
  ['../../../etc/cron.d/evil.txt', 'evil.txt'],
  ['..\\..\\windows\\evil.txt', 'evil.txt'],
  ['/etc/evil.txt', 'evil.txt'],
  ['..', 'file.txt'],
  [`${'é'.repeat(300)}.txt`, `${'é'.repeat(196)}.txt`],
  ['a"b<c>.txt', 'a_b_c_.txt'],
] as const;

test.each(NAMES)('the name %j is %j and leads nowhere', async (name, kept) => {
  const everything = () =>
    new Set(fs.readdirSync(site.config.dataDir, { recursive: true, encoding: 'utf8' }));
  const before = everything();
  const boundary = 'x-x-x';
  const part = (head: string, body: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const escaped = name.replaceAll('"', '%22');
  const body = `${part('name="_csrf"', token)}${part('name="said"', 'x')}${part(`name="photos"; filename="${name.includes('"') ? escaped : name}"`, 'text')}--${boundary}--\r\n`;
  const answer = await clara
    .post(address)
    .set('Content-Type', `multipart/form-data; boundary=${boundary}`)
    .send(body);
  expect(answer.status).toBe(303);
  const [row] = await rows();
  expect(row?.name).toBe(name.includes('"') ? 'a%22b_c_.txt' : kept);
  await nothingIsLeft();
  const fresh = [...everything()].filter((at) => !before.has(at) && !at.startsWith('incoming'));
  const storedAs = row?.storedAs ?? '';
  expect(fresh.filter((at) => at.includes(storedAs))).toEqual([`files/${storedAs.slice(0, 2)}/${storedAs}`]);
  expect(fresh.filter((at) => !at.includes(storedAs) && !/^files(\/[0-9a-f]{2})?$/.test(at))).toEqual([]);
});

test('an input that nothing was chosen for is no file', async () => {
  expect((await send([['', '']])).status).toBe(303);
  expect(await rows()).toEqual([]);
});

test('without the session’s token nothing is written, and what was typed is shown once more', async () => {
  await nothingIsLeft();
  const watched: string[] = [];
  const folder = path.join(site.config.dataDir, 'incoming');
  fs.mkdirSync(folder, { recursive: true });
  const watcher = fs.watch(folder, (_event, name) => watched.push(String(name)));
  for (const csrf of ['', 'another']) {
    const answer = await send([['a.txt', 'x'.repeat(200_000)]], 'Written by hand', clara, csrf);
    expect([answer.status, wordsOf(answer.text)]).toEqual([403, expect.stringContaining('Written by hand')]);
  }
  const late = await clara
    .post(address)
    .attach('photos', PDF, 'a.pdf')
    .field('said', 'x')
    .field('_csrf', token);
  expect(late.status).toBe(303);
  await sleep(50);
  watcher.close();
  expect([watched, await rows()]).toEqual([[], []]);
});

test('a foreign page’s form is refused before its body is read', async () => {
  const answer = await send([['a.pdf', PDF]]).set('Origin', 'https://evil.example');
  expect([answer.status, await rows()]).toEqual([403, []]);
});

test('where no files are taken, a form with files is refused as ever', async () => {
  const answer = await clara
    .post(`/my-cases/${reference}/withdraw`)
    .field('_csrf', token)
    .field('reason', 'x')
    .attach('f', PDF, 'a.pdf');
  expect(answer.status).toBe(403);
  await nothingIsLeft();
});

test('texts beside files are bounded as in any form, and odd ones fail nowhere', async () => {
  expect((await send([], 'x'.repeat(101 * 1024))).status).toBe(413);
  const many = clara.post(address).field('_csrf', token);
  for (let at = 0; at < 700; at++) many.field(`f${at}`, 'x');
  expect((await many).status).toBe(413);
  expect((await send([], 'a\0b')).status).toBe(303);
  expect(await site.prisma.event.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ text: 'ab' });
  for (const name of ['__proto__', 'constructor', 'said[]'])
    expect((await clara.post(address).field('_csrf', token).field('said', 'x').field(name, 'y')).status).toBe(
      303,
    );
  await nothingIsLeft();
});

test('more than all files together may have is refused, whether it says so before or not', async () => {
  const much = Array.from({ length: 12 }, (_, at): [string, string] => [`${at}.txt`, 'x'.repeat(MEGABYTE)]);
  const answer = await send(much);
  expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([413, expect.stringContaining('too')]);
  expect(await rows()).toEqual([]);
  await nothingIsLeft();
});

const BROKEN = [
  ['multipart/form-data', 'x'],
  ['multipart/form-data; boundary=b', 'x'],
  ['multipart/form-data; boundary=b', '--b\r\n'],
  [
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nhalf',
  ],
  ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: nonsense\r\n\r\nx\r\n--b--'],
] as const;

test.each(BROKEN)('a body of %s that is broken (%j) is a clear no', async (type, body) => {
  const answer = await clara.post(address).set('Content-Type', type).send(body);
  expect([answer.status >= 400 && answer.status < 500, answer.status]).toEqual([true, answer.status]);
  await nothingIsLeft();
});

test('a connection that breaks in the middle of a file leaves nothing behind, and the site goes on', async () => {
  const page = await clara.get(address);
  const cookie =
    /casement=[^;]+/.exec(String((page.request as unknown as { cookies: string }).cookies))?.[0] ?? '';
  const port = Number(new URL(site.address).port);
  const part = (head: string) => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;
  const body = `${part('name="_csrf"')}${token}\r\n${part('name="photos"; filename="a.txt"')}${'x'.repeat(300_000)}`;
  const head = `POST ${address} HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n`;
  const socket = net.connect(port, '127.0.0.1');
  socket.write(head + body);
  for (let tries = 0; incoming().length === 0 && tries < 100; tries++) await sleep(20);
  expect(incoming()).toHaveLength(1);
  socket.destroy();
  await nothingIsLeft();
  expect(await rows()).toEqual([]);
  expect((await send([['a.pdf', PDF]])).status).toBe(303);
});
