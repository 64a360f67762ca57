// What the clock does with files: scans them where there is a scanner, and takes away what nothing names any more.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { purgeDeleted } from '../../src/clock/purge.ts';
import { scanWaiting } from '../../src/clock/scan.ts';
import { sweepFiles } from '../../src/clock/sweep.ts';
import { ScannerAway } from '../../src/files/clamd.ts';
import { storedPath, thumbnailPath } from '../../src/files/store.ts';
import { createLog } from '../../src/log.ts';
import { SYSTEM } from '../../src/permissions/vocabulary.ts';
import { fakeClamd } from '../files/fake-clamd.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

const DAY = 24 * 60 * 60 * 1000;
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-files-'));
const log = createLog({ logLevel: 'silent' });

let database: FreshDatabase;
let caseId: number;

beforeAll(async () => {
  database = await freshDatabase({ from: 'demo' });
  ({ id: caseId } = await database.prisma.case.findFirstOrThrow({ where: { deleted: false } }));
});
afterAll(async () => {
  await database.close();
  fs.rmSync(dataDir, { recursive: true });
});
beforeEach(() => database.prisma.caseFile.deleteMany());

function bytes(content: string): string {
  const storedAs = randomUUID();
  fs.mkdirSync(path.dirname(storedPath({ dataDir }, storedAs)), { recursive: true });
  fs.writeFileSync(storedPath({ dataDir }, storedAs), content);
  fs.writeFileSync(thumbnailPath({ dataDir }, storedAs), 'small');
  return storedAs;
}

async function put(content: string, of = caseId): Promise<string> {
  const storedAs = bytes(content);
  await database.prisma.caseFile.create({
    data: {
      ...{
        storedAs,
        caseId: of,
        name: 'a.txt',
        contentType: 'text/plain',
        bytes: content.length,
        public: true,
      },
      ...{ sha256: new Uint8Array(32), uploadedById: SYSTEM, thumbnail: true },
    },
  });
  return storedAs;
}

const rowOf = (storedAs: string) => database.prisma.caseFile.findUniqueOrThrow({ where: { storedAs } });
const isThere = (storedAs: string) =>
  [storedPath, thumbnailPath].map((where) => fs.existsSync(where({ dataDir }, storedAs)));
const findings = () => database.prisma.event.findMany({ where: { caseId, action: 'remove-infected-file' } });

test('what is clean is let go, and what holds a virus is taken away and said in the history', async () => {
  const clamd = await fakeClamd();
  const [clean, ill] = [await put('x'.repeat(200_000)), await put('an EICAR test')];
  expect(await scanWaiting(database.prisma, { dataDir, clamd: clamd.at }, log)).toBe(2);
  expect(clamd.seen.map(({ length }) => length)).toEqual([13, 200_000]);
  expect(await rowOf(clean)).toMatchObject({ scannedAt: expect.any(Date), infected: null });
  expect(await rowOf(ill)).toMatchObject({ scannedAt: expect.any(Date), infected: 'Eicar-Signature' });
  expect([isThere(clean), isThere(ill)]).toEqual([
    [true, true],
    [false, false],
  ]);
  const data = { file: 'a.txt', virus: 'Eicar-Signature' };
  expect(await findings()).toMatchObject([{ actorId: SYSTEM, public: false, data }]);
  expect(await scanWaiting(database.prisma, { dataDir, clamd: clamd.at }, log)).toBe(0);
  await clamd.close();
});

test('two processes that scan at once record a finding once', async () => {
  const clamd = await fakeClamd();
  const before = (await findings()).length;
  await put('EICAR');
  const config = { dataDir, clamd: clamd.at };
  await Promise.all([1, 2].map(() => scanWaiting(database.prisma, config, log)));
  expect((await findings()).length).toBe(before + 1);
  await clamd.close();
});

test('while the scanner is away or breaks off, files wait; then they are scanned', async () => {
  const waiting = await put('x');
  const away = { dataDir, clamd: { host: '127.0.0.1', port: 1 } };
  await expect(scanWaiting(database.prisma, away, log)).rejects.toThrow(ScannerAway);
  const rude = await fakeClamd(() => null);
  await expect(scanWaiting(database.prisma, { dataDir, clamd: rude.at }, log)).rejects.toThrow(ScannerAway);
  await rude.close();
  expect(await rowOf(waiting)).toMatchObject({ scannedAt: null, infected: null });
  const clamd = await fakeClamd();
  expect(await scanWaiting(database.prisma, { dataDir, clamd: clamd.at }, log)).toBe(1);
  await clamd.close();
});

test('a file that can’t be looked through is kept back, and holds up no other', async () => {
  const older = await put('x');
  const huge = await put('huge');
  const lost = await put('lost');
  fs.rmSync(storedPath({ dataDir }, lost));
  const limited = await fakeClamd((content) =>
    content === 'huge' ? 'INSTREAM size limit exceeded. ERROR' : 'stream: OK',
  );
  const trouble = new Map<number, number>();
  expect(await scanWaiting(database.prisma, { dataDir, clamd: limited.at }, log, trouble)).toBe(1);
  expect((await rowOf(older)).scannedAt).not.toBeNull();
  expect([(await rowOf(huge)).scannedAt, (await rowOf(lost)).scannedAt]).toEqual([null, null]);
  await scanWaiting(database.prisma, { dataDir, clamd: limited.at }, log, trouble);
  expect(limited.seen.filter((content) => content === 'huge')).toHaveLength(1);
  await limited.close();
});

test('without a scanner nothing is asked', async () => {
  await put('x');
  expect(await scanWaiting(database.prisma, { dataDir, clamd: undefined }, log)).toBe(0);
});

test('what a copy of somebody’s data left behind when its process was killed goes after a day', async () => {
  const left = path.join(dataDir, 'copies', 'left.zip');
  fs.mkdirSync(path.dirname(left), { recursive: true });
  fs.writeFileSync(left, 'all that is held on somebody');
  await sweepFiles(database.prisma, { dataDir }, new Date(Date.now() + DAY / 2));
  expect(fs.existsSync(left)).toBe(true);
  await sweepFiles(database.prisma, { dataDir }, new Date(Date.now() + 2 * DAY));
  expect(fs.existsSync(left)).toBe(false);
});

test('bytes that nothing names go after a day, and named ones never', async () => {
  const [named, unnamed] = [await put('x'), bytes('y')];
  const held = path.join(dataDir, 'incoming', 'left');
  fs.mkdirSync(held, { recursive: true });
  await sweepFiles(database.prisma, { dataDir }, new Date(Date.now() + DAY / 2));
  expect([isThere(named), isThere(unnamed), fs.existsSync(held)]).toEqual([[true, true], [true, true], true]);
  await sweepFiles(database.prisma, { dataDir }, new Date(Date.now() + 2 * DAY));
  expect([isThere(named), isThere(unnamed), fs.existsSync(held)]).toEqual([
    [true, true],
    [false, false],
    false,
  ]);
});

test('where the database knows none of the files, they are another’s and stay', async () => {
  const foreign = bytes('z');
  expect(await sweepFiles(database.prisma, { dataDir }, new Date(Date.now() + 2 * DAY))).toBe(0);
  expect(isThere(foreign)).toEqual([true, true]);
});

test('purging a case takes the bytes of its files along, and no others', async () => {
  const deleted = await database.prisma.case.findFirstOrThrow({ where: { deleted: true } });
  const [gone, kept] = [await put('x', deleted.id), await put('y')];
  await purgeDeleted(database.prisma, { deletedKeptDays: 30, dataDir }, new Date(Date.now() + 400 * DAY));
  expect([isThere(gone), isThere(kept)]).toEqual([
    [false, false],
    [true, true],
  ]);
});
