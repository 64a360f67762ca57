// What is kept of the files that somebody sends, and what is said of those that aren't.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILE_KINDS } from '../../src/files/kinds.ts';
import { acceptOf, type FileLimits, limitsText } from '../../src/files/limits.ts';
import { receive } from '../../src/files/receive.ts';
import { removeStored, storedPath, thumbnailPath } from '../../src/files/store.ts';
import type { Upload } from '../../src/files/upload.ts';
import { sayIn } from '../../src/words/say.ts';
import { archive, bomb, endlessPicture, openDocument, PAGE, PDF, photo, SVG, word } from './samples.ts';

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'casement-files-'));
const LIMITS: FileLimits = { maxFiles: 5, maxFileBytes: 64 * 1024 * 1024, fileKinds: FILE_KINDS };
const say = sayIn('en');

beforeAll(() => fs.mkdirSync(path.join(dataDir, 'incoming')));
afterAll(() => fs.rmSync(dataDir, { recursive: true }));

let count = 0;
function upload(name: string, content: Buffer | string, tooLarge = false): Upload {
  const at = path.join(dataDir, 'incoming', `${count++}`);
  fs.writeFileSync(at, content);
  return { field: 'photos', name, bytes: fs.statSync(at).size, path: at, tooLarge };
}

const send = (name: string, content: Buffer | string, limits = LIMITS, already = 0) =>
  receive({ dataDir }, [upload(name, content)], limits, say, already);

const jpeg = await photo();
const picture = (format: 'png' | 'gif' | 'webp' | 'avif') => sharp(jpeg).toFormat(format).toBuffer();

const KEPT: [name: string, content: Buffer | string | Promise<Buffer>, contentType: string, as?: string][] = [
  ['hole.jpg', jpeg, 'image/jpeg'],
  ['HOLE.JPEG', jpeg, 'image/jpeg'],
  ['hole', jpeg, 'image/jpeg', 'hole.jpg'],
  ['hole.png', picture('png'), 'image/png'],
  ['hole.gif', picture('gif'), 'image/gif'],
  ['hole.webp', picture('webp'), 'image/webp'],
  ['hole.avif', picture('avif'), 'image/avif'],
  ['letter.pdf', PDF, 'application/pdf'],
  ['letter.docx', word(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['letter.odt', openDocument(), 'application/vnd.oasis.opendocument.text'],
  ['list.csv', 'name;price\r\nLlŷr;3 £\n', 'text/plain; charset=utf-8'],
  ['note.txt', Buffer.from('\ufeffNote', 'utf16le'), 'text/plain; charset=utf-16'],
  ['../../etc/passwd', 'root', 'text/plain; charset=utf-8', 'passwd.txt'],
  ['C:\\Users\\clara\\note.txt', 'x', 'text/plain; charset=utf-8', 'note.txt'],
  ['CON.txt', 'x', 'text/plain; charset=utf-8', '_CON.txt'],
  [`${'x'.repeat(300)}.pdf`, PDF, 'application/pdf', `${'x'.repeat(196)}.pdf`],
  ['\u202egnp.a.pdf', PDF, 'application/pdf', 'gnp.a.pdf'],
];

test.each(KEPT)('%s is kept', async (name, content, contentType, as = name) => {
  const bytes = Buffer.from(await content);
  const { kept, refused } = await send(name, bytes);
  expect(refused).toEqual([]);
  expect(kept).toMatchObject([{ field: 'photos', name: as, contentType, bytes: bytes.length }]);
  const [{ storedAs, sha256, thumbnail }] = kept as [(typeof kept)[0]];
  expect(fs.readFileSync(storedPath({ dataDir }, storedAs))).toEqual(bytes);
  expect(fs.statSync(storedPath({ dataDir }, storedAs)).mode & 0o777).toBe(0o600);
  expect(Buffer.from(sha256)).toEqual(createHash('sha256').update(bytes).digest());
  expect(thumbnail).toBe(contentType.startsWith('image/'));
});

test('a picture’s small copy is small, upright, and says nothing of where it was taken', async () => {
  const lying = await sharp(jpeg)
    .withExif({ IFD0: { Orientation: '6', Artist: 'Clara' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { kept } = await send('hole.jpg', lying);
  const small = thumbnailPath({ dataDir }, kept[0]?.storedAs ?? '');
  const { width, height, exif, xmp, icc, orientation, format } = await sharp(small).metadata();
  expect([format, width, height, exif, xmp, icc, orientation]).toEqual([
    ...['webp', 240, 320],
    ...[undefined, undefined, undefined, undefined],
  ]);
  expect(fs.statSync(small).mode & 0o777).toBe(0o600);
  await removeStored({ dataDir }, [kept[0]?.storedAs ?? '']);
  expect([small, storedPath({ dataDir }, kept[0]?.storedAs ?? '')].filter((at) => fs.existsSync(at))).toEqual(
    [],
  );
});

const REFUSED: [what: string, name: string, content: Buffer | string | Promise<Buffer>, text: RegExp][] = [
  [
    'a page named as a picture',
    'hole.jpg',
    PAGE,
    /“hole\.jpg” is a web page.* can’t be sent here\. Choose a file/,
  ],
  ['a page', 'page.html', PAGE, /is a web page/],
  ['a page after a comment', 'a.txt', `\n \ufeff<!-- x -->${PAGE}`, /is a web page/],
  ['a page in UTF-16', 'a.txt', Buffer.from(`\ufeff${PAGE}`, 'utf16le'), /is a web page/],
  ['a drawing with a script', 'hole.svg', SVG, /drawing with code \(SVG\)/],
  ['a drawing named as a picture', 'hole.png', SVG, /drawing with code \(SVG\)/],
  ['a drawing with its preface', 'a.svg', `<?xml version="1.0"?>${SVG}`, /drawing with code \(SVG\)/],
  ['a script', 'run.txt', '#!/bin/sh\nrm -rf /', /file of code/],
  ['a bomb', 'letter.docx', bomb(), /“letter\.docx” unpacks to far more than it should/],
  ['a picture that would fill the memory', 'hole.png', endlessPicture(), /more than 50 million pixels/],
  ['nothing', 'hole.jpg', '', /“hole\.jpg” is empty/],
  ['an archive', 'all.zip', archive({ 'a.txt': 'a' }), /an archive of files \(ZIP\)/],
  ['an archive named as a document', 'a.docx', archive({ 'a.txt': 'a' }), /an archive of files \(ZIP\)/],
  ['a document with macros', 'a.docx', word({ 'word/vbaProject.bin': 'x' }), /holds macros/],
  ['an archive that is cut off', 'a.docx', word().then((all) => all.subarray(0, 60)), /is damaged/],
  [
    'a picture that is cut off',
    'a.png',
    picture('png').then((all) => all.subarray(0, 30)),
    /damaged|what kind/,
  ],
  [
    'a document named as a picture',
    'hole.jpg',
    PDF,
    /not what its name says: it is a PDF file.* ends with \.pdf/,
  ],
  ['a picture named as a program', 'hole.exe', jpeg, /not what its name says: it is a picture/],
  ['text named as a program', 'run.js', 'alert(1)', /not what its name says: it is a text file/],
  ['a program', 'run.txt', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), /kind EXE/],
  ['bytes', 'a.txt', Buffer.from([1, 2, 3, 0xff]), /can’t tell what kind of file “a\.txt” is/],
  ['a document of an old office', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old or locked document/],
];

test.each(REFUSED)('%s is refused, and nothing of it is kept', async (_what, name, content, text) => {
  const before = stored();
  const { kept, refused } = await send(name, await content);
  expect([kept, refused]).toEqual([[], [{ field: 'photos', name, text: expect.stringMatching(text) }]]);
  expect(stored()).toEqual(before);
});

test('one byte over the limit is too much, and the limit itself is not', async () => {
  const limits = { ...LIMITS, maxFileBytes: 2048 };
  expect(await send('a.txt', 'x'.repeat(2048), limits)).toMatchObject({
    kept: [{ bytes: 2048 }],
    refused: [],
  });
  const over = await send('a.txt', 'x'.repeat(2049), limits);
  expect(over).toMatchObject({ kept: [], refused: [{ text: expect.stringContaining('larger than 2 KB') }] });
  const cut = await receive({ dataDir }, [upload('a.txt', 'x', true)], limits, say, 0);
  expect(cut.refused).toHaveLength(1);
});

test('the kinds and the number are the type’s, counting what is there already', async () => {
  const onlyPictures = { ...LIMITS, fileKinds: ['image'] as const };
  expect((await send('a.pdf', PDF, onlyPictures)).refused[0]?.text).toMatch(
    /“a\.pdf” is a PDF file, which can’t be sent here\. Choose a file of one of the listed kinds/,
  );
  const both = [upload('1.txt', 'a'), upload('2.txt', 'b')];
  const { kept, refused } = await receive({ dataDir }, both, { ...LIMITS, maxFiles: 3 }, say, 2);
  expect([kept.map(({ name }) => name), refused.map(({ name }) => name)]).toEqual([['1.txt'], ['2.txt']]);
  expect(refused[0]?.text).toMatch(/“2\.txt” wasn’t added: you can send 3 files here/);
});

test('limits are said in both languages, and to the browser', () => {
  const limits: FileLimits = { maxFiles: 3, maxFileBytes: 10 * 1024 * 1024, fileKinds: ['image', 'pdf'] };
  expect(limitsText(limits, say)).toBe(
    'Up to 3 files of at most 10 MB each: pictures (JPEG, PNG, GIF, WebP, AVIF or HEIC) or PDF files.',
  );
  expect(limitsText({ ...limits, maxFiles: 1, fileKinds: ['pdf'] }, say)).toBe(
    'One file of at most 10 MB: PDF files.',
  );
  expect(limitsText(limits, sayIn('cy'))).toBe(
    'Hyd at 3 o ffeiliau o ddim mwy na 10 MB yr un: lluniau (JPEG, PNG, GIF, WebP, AVIF neu HEIC) neu ffeiliau PDF.',
  );
  expect(acceptOf(limits)).toMatch(/^image\/\*,\.jpg,.*\.pdf$/);
});

test('no name leads out of the store', () => {
  for (const name of ['../x', '..', '', '/etc/passwd', 'ABCDEF00-0000-4000-8000-000000000000', 'x\0'])
    expect(() => storedPath({ dataDir }, name)).toThrow('No name of the store');
});

function stored(): string[] {
  return fs.readdirSync(path.join(dataDir, 'files'), { recursive: true, encoding: 'utf8' }).sort();
}
