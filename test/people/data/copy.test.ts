// A copy of what is held on somebody: all of theirs that the law lets them see, and nothing else.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storedPath } from '../../../src/files/store.ts';
import { decide } from '../../../src/permissions/decide.ts';
import { factsByIds } from '../../../src/permissions/facts.ts';
import { visibleIds } from '../../../src/permissions/list/visible.ts';
import { ANONYMOUS, OWNER } from '../../../src/permissions/vocabulary.ts';
import { openSite, type Site, send, tokenOf } from '../../support/site.ts';
import { trackingToken } from '../../support/tracking.ts';
import { zipFrom } from '../../support/zip.ts';

type Copy = {
  version: number;
  account: { email: string; groups: string[]; sessions: unknown[]; letters: { text: string }[] } | null;
  cases: (Record<string, unknown> & { reference: string; files?: { name: string; path: string | null }[] })[];
};

const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'casement-copy-'));
let site: Site;

beforeAll(async () => {
  site = await openSite({ DATA_DIR });
});
afterAll(async () => {
  await site.close();
  rmSync(DATA_DIR, { recursive: true });
});

function jsonOf(zip: Map<string, Buffer>): Copy {
  return JSON.parse(zip.get('data.json')?.toString() ?? '') as Copy;
}

async function casesOfClara() {
  const actor = await site.actor('clara');
  const ids = await visibleIds(site.prisma, actor, { lens: 'own' }, { most: 1000 });
  return { actor, facts: await factsByIds(site.prisma, ids) };
}

async function addFile(caseId: number, name: string, more: object = {}): Promise<string> {
  const storedAs = crypto.randomUUID();
  const stored = storedPath({ dataDir: DATA_DIR }, storedAs);
  mkdirSync(path.dirname(stored), { recursive: true });
  writeFileSync(stored, `the bytes of ${name}`);
  await site.prisma.caseFile.create({
    data: {
      ...{ caseId, name, storedAs, contentType: 'text/plain', bytes: 10, sha256: new Uint8Array(32) },
      ...{ public: true, uploadedById: ANONYMOUS, ...more },
    },
  });
  return storedAs;
}

test('holds the account and exactly the cases that the law lets its owner see', async () => {
  const clara = await site.signedInAs('clara');
  const zip = await zipFrom(clara, '/account/data');
  const copy = jsonOf(zip);
  const { facts } = await casesOfClara();
  expect(facts.length).toBeGreaterThan(3);
  expect(copy.cases.map(({ reference }) => reference).sort()).toEqual(
    facts.map(({ reference }) => reference).sort(),
  );
  expect(copy).toMatchObject({ version: 1, account: { email: 'clara@ambridge.example' } });
  expect(copy.account?.groups).toEqual(['Registered residents']);
  expect(copy.account?.sessions).toHaveLength(1);
  const html = zip.get('index.html')?.toString() ?? '';
  const table = zip.get('cases.csv')?.toString() ?? '';
  for (const { reference } of copy.cases) {
    expect(html).toContain(reference);
    expect(table).toContain(reference);
  }
  expect(html).not.toMatch(/<script|undefined|\[object |NaN|Invalid Date/);
});

test('shows of each case what its viewing actions let see, cell by cell', async () => {
  const clara = await site.signedInAs('clara');
  const { facts: all } = await casesOfClara();
  const workflows = [...new Set(all.map(({ workflowId }) => workflowId))];
  const denied = ['view-details', 'view-contact', 'view-history', 'view-attachments'];
  const cells = { roleId: OWNER, workflowId: { in: workflows } };
  const before = await site.prisma.matrixCell.findMany({ where: { ...cells, action: { in: denied } } });
  // Each of the four in turn is taken from the owners of every workflow.
  for (const action of denied) {
    await site.prisma.matrixCell.deleteMany({ where: { ...cells, action } });
    const { actor, facts } = await casesOfClara();
    const copy = jsonOf(await zipFrom(clara, '/account/data'));
    expect(copy.cases).toHaveLength(facts.length);
    for (const one of copy.cases) {
      const known = facts.find(({ reference }) => reference === one.reference);
      const may = (asked: Parameters<typeof decide>[1]) =>
        known !== undefined && decide(actor, asked, known).allowed;
      expect([action, 'answers' in one, 'title' in one]).toEqual([
        action,
        may('view-details'),
        may('view-details'),
      ]);
      expect('contact' in one).toBe(may('view-contact'));
      expect(['history' in one, 'questions' in one, 'letters' in one]).toEqual(
        Array(3).fill(may('view-history')),
      );
      expect('files' in one).toBe(may('view-attachments'));
    }
    await site.prisma.matrixCell.createMany({ data: before.filter((cell) => cell.action === action) });
  }
});

test('without the right to contact details, no answer tells them', async () => {
  const clara = await site.signedInAs('clara');
  const { facts } = await casesOfClara();
  const [one] = facts;
  const raised = await site.prisma.case.findUniqueOrThrow({
    where: { id: one?.id ?? 0 },
    select: { id: true, submission: true, form: { select: { definition: true } } },
  });
  const { pages } = raised.form.definition as { pages: { fields: { key: string; means?: string }[] }[] };
  const phone = pages.flatMap(({ fields }) => fields).find(({ means }) => means === 'phone');
  expect(phone).toBeDefined();
  await site.prisma.case.update({
    where: { id: raised.id },
    data: { submission: { ...(raised.submission as object), [phone?.key ?? '']: '01632 960999' } },
  });
  const told = async () => (await zipFrom(clara, '/account/data')).get('data.json')?.toString() ?? '';
  expect(await told()).toContain('01632 960999');
  const cell = { roleId: OWNER, workflowId: one?.workflowId ?? 0, action: 'view-contact' };
  const [kept] = await site.prisma.matrixCell.findMany({ where: cell });
  await site.prisma.matrixCell.deleteMany({ where: cell });
  expect(await told()).not.toContain('01632 960999');
  if (kept) await site.prisma.matrixCell.create({ data: kept });
});

test('has none of what is staff’s, of what others have, and of what opens something', async () => {
  const { facts } = await casesOfClara();
  const live = facts.find(({ deleted }) => !deleted);
  const caseId = live?.id ?? 0;
  const { id: martin } = await site.prisma.user.findUniqueOrThrow({
    where: { email: 'martin@ambridge.example' },
  });
  await site.prisma.event.createMany({
    data: [
      { caseId, actorId: martin, action: 'add-private-note', public: false, text: 'MARK-PRIVATE' },
      { caseId, actorId: martin, action: 'add-public-note', public: true, text: 'MARK-PUBLIC' },
    ],
  });
  const token = await trackingToken(site.prisma, caseId);
  const { id: userId } = await site.prisma.user.findUniqueOrThrow({
    where: { email: 'clara@ambridge.example' },
  });
  const letter = { id: crypto.randomUUID(), action: 'raise', address: 'clara@ambridge.example', html: '' };
  await site.prisma.mail.createMany({
    data: [
      {
        ...{ ...letter, caseId, recipient: 'owner', userId, subject: 'MARK-LETTER' },
        text: `Follow it:\nhttps://example.org/track/${token}\n`,
      },
      {
        ...{ ...letter, id: crypto.randomUUID(), recipient: 'account', userId, subject: 'MARK-RESET' },
        text: `https://example.org/reset-password/${token}`,
      },
      {
        ...{ ...letter, id: crypto.randomUUID(), caseId, recipient: 'staff', userId: martin },
        ...{ subject: 'MARK-STAFF', text: 'MARK-STAFF' },
      },
    ],
  });
  const other = await site.prisma.case.findFirstOrThrow({
    where: { ownerId: { not: userId }, deleted: false },
  });
  await addFile(other.id, 'of-another.txt');
  const zip = await zipFrom(await site.signedInAs('clara'), '/account/data');
  for (const name of ['data.json', 'index.html', 'cases.csv']) {
    const text = zip.get(name)?.toString() ?? '';
    expect([name, text.includes('MARK-PUBLIC')]).toEqual([name, true]);
    expect(text).not.toMatch(/MARK-PRIVATE|MARK-STAFF|Martin|of-another/);
    expect(text).not.toContain(other.reference);
    expect(text).not.toContain(token);
  }
  const html = zip.get('index.html')?.toString() ?? '';
  expect(html).toMatch(/MARK-LETTER[\s\S]*example\.org\/track\/…/);
  expect(html).toMatch(/MARK-RESET[\s\S]*example\.org\/reset-password\/…/);
});

test('has the files of one’s cases, under names that are safe wherever they are unpacked', async () => {
  const { facts } = await casesOfClara();
  const { id = 0, reference = '' } = facts[0] ?? {};
  await addFile(id, '../../etc/passwd');
  await addFile(id, 'photo.jpg');
  await addFile(id, 'PHOTO.jpg');
  await addFile(id, 'C:\\Windows\\con.txt');
  await addFile(id, `${'x'.repeat(300)}.pdf`);
  await addFile(id, 'staff.txt', { public: false });
  await addFile(id, 'gone.txt', { deletedAt: new Date() });
  await addFile(id, 'virus.txt', { infected: 'Eicar' });
  const lost = await addFile(id, 'lost.txt');
  rmSync(storedPath({ dataDir: DATA_DIR }, lost));
  const zip = await zipFrom(await site.signedInAs('clara'), '/account/data');
  const inside = [...zip.keys()].filter((name) => name.startsWith('files/'));
  expect(inside).toEqual([
    `files/${reference}/_.._etc_passwd`,
    `files/${reference}/photo.jpg`,
    `files/${reference}/PHOTO (2).jpg`,
    `files/${reference}/C__Windows_con.txt`,
    `files/${reference}/${'x'.repeat(116)}.pdf`,
  ]);
  expect(zip.get(inside[1] ?? '')?.toString()).toBe('the bytes of photo.jpg');
  const listed = jsonOf(zip).cases.find((one) => one.reference === reference)?.files ?? [];
  expect(listed.filter(({ path: at }) => at === null).map(({ name }) => name)).toEqual([
    'virus.txt',
    'lost.txt',
  ]);
  expect(JSON.stringify(listed)).not.toMatch(/staff\.txt|gone\.txt/);
});

test('by tracking link it is the one case, without any account; a dead link has none', async () => {
  const { facts } = await casesOfClara();
  const { id = 0, reference = '' } = facts[1] ?? {};
  const token = await trackingToken(site.prisma, id);
  for (const visitor of [site.visitor(), await site.signedInAs('martin')]) {
    const copy = jsonOf(await zipFrom(visitor, `/track/${token}/data`));
    expect([copy.account, copy.cases.map((one) => one.reference)]).toEqual([null, [reference]]);
  }
  const own = jsonOf(await zipFrom(await site.signedInAs('clara'), `/my-cases/${reference}/data`));
  expect([own.account, own.cases.map((one) => one.reference)]).toEqual([null, [reference]]);
  await site.prisma.trackingLink.updateMany({ where: { caseId: id }, data: { expiresAt: new Date(0) } });
  const visitor = site.visitor();
  expect((await visitor.get(`/track/${token}/data`)).status).toBe(404);
  const _csrf = await tokenOf(visitor);
  expect((await visitor.post(`/track/${token}/data`).type('form').send({ _csrf })).status).toBe(404);
});

test('nobody has it of a case that isn’t theirs, nor without signing in', async () => {
  const { facts } = await casesOfClara();
  const { reference = '' } = facts[0] ?? {};
  for (const name of ['martin', 'ada', 'molly']) {
    const visitor = await site.signedInAs(name);
    const _csrf = await tokenOf(visitor);
    const at = `/my-cases/${reference}/data`;
    expect((await visitor.get(at)).status).toBe(404);
    expect((await visitor.post(at).type('form').send({ _csrf })).status).toBe(404);
  }
  const visitor = site.visitor();
  const _csrf = await tokenOf(visitor);
  const answer = await visitor.post('/account/data').type('form').send({ _csrf });
  expect([answer.status, answer.headers['location']]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
});

test('it reads in Welsh for whoever reads Welsh', async () => {
  await site.prisma.user.update({ where: { email: 'clara@ambridge.example' }, data: { language: 'cy' } });
  const clara = await site.signedInAs('clara');
  expect((await clara.get('/account/data')).text).toContain('Eich data');
  const html = (await zipFrom(clara, '/account/data')).get('index.html')?.toString() ?? '';
  expect(html).toContain('<html lang="cy">');
  expect(html).toContain('Yr hyn a ddywedoch wrthym');
});

test('it leaves nothing on our disk, and is made only so often', async () => {
  expect(readdirSync(path.join(DATA_DIR, 'copies'))).toEqual([]);
  const strict = await openSite({ DATA_DIR, COPIES_PER_HOUR: '2' });
  const clara = await strict.signedInAs('clara');
  const statuses = [];
  for (let count = 0; count < 3; count++) statuses.push((await send(clara, '/account/data')).status);
  const martin = (await send(await strict.signedInAs('martin'), '/account/data')).status;
  await strict.close();
  expect([...statuses, martin]).toEqual([200, 200, 429, 200]);
});
