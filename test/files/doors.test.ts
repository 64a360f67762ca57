// No file without its case's right: every person at every file, by each way in, gets exactly what the law says.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedPath, thumbnailPath } from '../../src/files/store.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { type Asker, askersAt, statusOf, type Verdict, verdictOf, verdictOn } from '../doors/askers.ts';
import { type Subject, subjectsIn } from '../doors/subjects.ts';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, send } from '../support/site.ts';
import { trackingToken } from '../support/tracking.ts';

type File = { storedAs: string; public: boolean; deleted: boolean };

const PATIENCE = 120_000;
const SECRET = 'What only some may read';

let site: Site;
let askers: Asker[];
let subjects: Subject[];
const filesOf = new Map<string, File[]>();

beforeAll(async () => {
  site = await openSite();
  askers = await askersAt(site);
  subjects = await subjectsIn(site.prisma);
  for (const { reference, facts } of subjects)
    if (facts)
      filesOf.set(reference, [
        await put({ caseId: facts.id }, { public: true }),
        await put({ caseId: facts.id }, { public: false }),
        await put({ caseId: facts.id }, { public: true, deleted: true }),
      ]);
}, PATIENCE);
afterAll(() => site.close());

let count = 0;

/** A file with a small picture, in the store and in the database. */
async function put(
  of: { caseId: number } | { draftId: string },
  {
    public: isPublic = true,
    deleted = false,
    scannedAt = null as Date | null,
    infected = null as string | null,
  },
): Promise<File> {
  const storedAs = `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`;
  fs.mkdirSync(path.dirname(storedPath(site.config, storedAs)), { recursive: true });
  fs.writeFileSync(storedPath(site.config, storedAs), SECRET);
  fs.writeFileSync(thumbnailPath(site.config, storedAs), 'small');
  await site.prisma.caseFile.create({
    data: {
      ...{ ...of, storedAs, public: isPublic, scannedAt, infected, thumbnail: true, uploadedById: ANONYMOUS },
      ...{ name: 'llythyr “ŷ”.txt', contentType: 'text/plain; charset=utf-8', bytes: SECRET.length },
      sha256: new Uint8Array(createHash('sha256').update(SECRET).digest()),
      deletedAt: deleted ? new Date() : null,
    },
  });
  return { storedAs, public: isPublic, deleted };
}

/** What a door with this verdict says of a file that is there, or isn't, for whoever comes that way. */
function expectedOf(verdict: Verdict, isThere: boolean): number {
  return verdict === 'in' && !isThere ? 404 : statusOf(verdict);
}

test(
  'a file is there exactly for those who may see the files of its case',
  async () => {
    const wrong: string[] = [];
    let opened = 0;
    const knock = async (asker: Asker, address: string, expected: number) => {
      const { status, text, body } = await asker.visitor.get(address);
      const said = text ?? String(body);
      const told = status === 200 || !said.includes(SECRET);
      if (status !== expected || !told) wrong.push(`${asker.name} ${address}: ${status}, not ${expected}`);
      if (status === 200) opened++;
    };
    for (const [at, { reference, facts }] of subjects.entries()) {
      const others = [...filesOf].find(([other]) => other !== reference)?.[1][0];
      const files = [
        ...(filesOf.get(reference) ?? []),
        { storedAs: others?.storedAs ?? '', public: true, deleted: true },
      ];
      await Promise.all(
        askers.map(async (asker, turn) => {
          const staff = verdictOn(asker, { of: 'staff', action: 'view-attachments' }, facts);
          const owner = verdictOn(asker, { of: 'the owner', action: 'view-attachments' }, facts);
          // Somebody of the staff who sees it as its owner alone is led to the owner's side.
          const led = (await asker.visitor.get(`/cases/${reference}`)).status === 303 && asker.actor.staff;
          for (const [index, file] of files.entries()) {
            // Who is turned away at the door is so whatever the file.
            if (index > 0 && staff !== 'in' && owner !== 'in') break;
            const small = (at + turn + index) % 2 === 0 ? '/thumbnail' : '';
            const end = `files/${file.storedAs}${small}`;
            await knock(asker, `/cases/${reference}/${end}`, led ? 303 : expectedOf(staff, !file.deleted));
            const isTheirs = file.public && !file.deleted;
            await knock(asker, `/my-cases/${reference}/${end}`, expectedOf(owner, isTheirs));
          }
        }),
      );
    }
    expect(wrong).toEqual([]);
    expect(opened).toBeGreaterThan(50);
  },
  PATIENCE,
);

test('a tracking link opens the public files of its case, and no other', async () => {
  const visitor = site.visitor();
  let opened = 0;
  for (const { what, reference, facts } of subjects) {
    if (!facts) continue;
    const token = await trackingToken(site.prisma, facts.id);
    const verdict = verdictOf(await standingOf(site.prisma, ANONYMOUS, facts.id), 'view-attachments', facts);
    const others = [...filesOf].find(([other]) => other !== reference)?.[1][0];
    for (const file of [...(filesOf.get(reference) ?? []), ...(others ? [{ ...others, public: false }] : [])])
      for (const small of ['', '/thumbnail']) {
        const { status } = await visitor.get(`/track/${token}/files/${file.storedAs}${small}`);
        const expected = expectedOf(verdict, file.public && !file.deleted);
        expect([what, file, status]).toEqual([what, file, expected]);
        if (status === 200) opened++;
      }
    const { storedAs } = filesOf.get(reference)?.[0] ?? { storedAs: '' };
    await site.prisma.trackingLink.updateMany({
      where: { caseId: facts.id },
      data: { expiresAt: new Date(0) },
    });
    expect((await visitor.get(`/track/${token}/files/${storedAs}`)).status).toBe(404);
    expect((await visitor.get(`/track/never-was/files/${storedAs}`)).status).toBe(404);
  }
  expect(opened).toBeGreaterThan(10);
});

test('a draft’s files are there for whoever began it, and for nobody else', async () => {
  const clara = await site.signedInAs('clara');
  const stranger = site.visitor();
  for (const [whose, visitor] of [
    ['clara', clara],
    ['the stranger', stranger],
  ] as const) {
    const began = await send(visitor, '/raise/pot', { where: 'Mill Lane', lane: 'pavement' });
    const draft = String(began.headers['location']).replace(/\/page\/\d+$/, '');
    const draftId = draft.split('/').pop() ?? '';
    const { storedAs } = await put({ draftId }, {});
    const ofCase = filesOf.get(subjects[0]?.reference ?? '')?.[0]?.storedAs;
    const others = [
      ...askers,
      { name: 'the stranger', visitor: stranger },
      { name: 'another', visitor: site.visitor() },
    ];
    for (const { name, visitor: other } of others) {
      // Clara's own session may have ended: whoever isn't signed in is asked to do that first.
      const isAsked = whose === 'clara' && !askers.some((one) => one.name === name && name !== 'a visitor');
      const refused = isAsked ? 303 : 404;
      const expected = name === whose ? 200 : refused;
      for (const end of [storedAs, `${storedAs}/thumbnail`])
        expect([whose, name, (await other.get(`${draft}/files/${end}`)).status]).toEqual([
          whose,
          name,
          expected,
        ]);
      expect((await other.get(`${draft}/files/${ofCase}`)).status).toBe(refused);
    }
  }
});

test('a file comes as an attachment that nothing can be made of but a file', async () => {
  const { reference, visitor, storedAs } = await openFile();
  const answer = await visitor.get(`/cases/${reference}/files/${storedAs}`).buffer();
  expect([answer.status, answer.text]).toEqual([200, SECRET]);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; filename=.*filename\*=UTF-8''llythyr/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'content-length': String(SECRET.length),
  });
  const small = await visitor.get(`/cases/${reference}/files/${storedAs}/thumbnail`);
  expect(small.headers).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
});

const ODD = ['..%2f..%2fpostgres.log', '..', '%00', '0'.repeat(36), 'x', "'; --", '%ff'];
test.each(ODD)('no file is called %s', async (name) => {
  const { reference, visitor } = await openFile();
  const { status } = await visitor.get(`/cases/${reference}/files/${name}`);
  expect(status >= 400 && status < 500).toBe(true);
});

test('bytes that are gone are our fault, and say so without a path', async () => {
  const { reference, visitor, caseId } = await openFile();
  const { storedAs } = await put({ caseId }, {});
  fs.rmSync(storedPath(site.config, storedAs));
  const answer = await visitor.get(`/cases/${reference}/files/${storedAs}`);
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain(site.config.dataDir);
});

test('Manage Case lists the files to those who may see them, and says to the rest why not', async () => {
  const { reference, visitor, storedAs } = await openFile();
  const page = mainOf((await visitor.get(`/cases/${reference}/files`)).text);
  expect(linksOf(page)).toContainEqual({
    text: 'llythyr “ŷ”.txt',
    href: `/cases/${reference}/files/${storedAs}`,
  });
  expect(page).toContain(`src="/cases/${reference}/files/${storedAs}/thumbnail"`);
  expect(wordsOf(page)).toMatch(/Files llythyr “ŷ”\.txt 23 bytes .*Private\. Sent by the owner, \d+ /);
  // A task user sees that there is a case, and their tasks.
  const tariq = await site.signedInAs('tariq');
  const task = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, tasks: { some: { state: 'open', group: { name: 'Environmental health' } } } },
  });
  const { storedAs: unseen } = await put({ caseId: task.id }, {});
  const shown = await tariq.get(`/cases/${task.reference}/files`);
  expect([shown.status, wordsOf(shown.text)]).toEqual([
    403,
    expect.stringMatching(/You can.t see the files of/),
  ]);
  expect(shown.text).not.toContain(unseen);
  expect((await tariq.get(`/cases/${task.reference}/files/${unseen}`)).status).toBe(403);
});

test('with a scanner, a file that it hasn’t seen is kept back, and one with a virus is gone', async () => {
  const strict = { ...site.config, clamd: { path: '/nowhere' } };
  const { clamd } = site.config;
  const { reference, visitor, caseId } = await openFile();
  const unseen = await put({ caseId }, {});
  const clean = await put({ caseId }, { scannedAt: new Date() });
  const ill = await put({ caseId }, { scannedAt: new Date(), infected: 'Eicar' });
  Object.assign(site.config, { clamd: strict.clamd });
  try {
    const ask = async ({ storedAs }: File, small = '') => {
      const { status, text } = await visitor.get(`/cases/${reference}/files/${storedAs}${small}`);
      return [status, text === undefined ? '' : wordsOf(mainOf(text))];
    };
    expect(await ask(clean)).toEqual([200, expect.anything()]);
    expect(await ask(unseen)).toEqual([
      409,
      expect.stringMatching(/being checked for viruses Nobody can open “llythyr/),
    ]);
    expect((await ask(unseen, '/thumbnail'))[0]).toBe(409);
    expect(await ask(ill)).toEqual([410, expect.stringMatching(/was removed A virus was found/)]);
    const page = await visitor.get(`/cases/${reference}/files`);
    expect(page.text).not.toContain(unseen.storedAs);
    expect(page.text).not.toContain(ill.storedAs);
    expect(wordsOf(page.text)).toMatch(
      /A virus was found in this file, so it was removed.*This file is being checked for viruses/,
    );
  } finally {
    Object.assign(site.config, { clamd });
  }
});

/** A file of a case, and somebody of the staff who may see it. */
async function openFile() {
  for (const asker of askers)
    for (const { reference, facts } of subjects) {
      if (verdictOn(asker, { of: 'staff', action: 'view-attachments' }, facts) !== 'in' || !facts) continue;
      const [, file] = filesOf.get(reference) ?? [];
      if (file) return { reference, visitor: asker.visitor, storedAs: file.storedAs, caseId: facts.id };
    }
  throw new Error('Nobody may see any file.');
}
