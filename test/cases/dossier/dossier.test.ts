// A case as one zip: all of it that whoever exports it may see, and nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dossier } from '../../../src/cases/dossier/shape.ts';
import { storedPath } from '../../../src/files/store.ts';
import { ANONYMOUS } from '../../../src/permissions/vocabulary.ts';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { openSite, type Site, send, tokenOf, type Visitor } from '../../support/site.ts';
import { zipFrom } from '../../support/zip.ts';

let site: Site;
let martin: Visitor;
let ada: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  ada = await site.signedInAs('ada');
}, 120_000);
afterAll(() => site.close());

type Zip = { names: string[]; json: Dossier; html: string; bytes: Map<string, Buffer> };

async function exported(visitor: Visitor, reference: string): Promise<Zip> {
  const bytes = await zipFrom(visitor, `/cases/${reference}/export`);
  const text = (name: string) => bytes.get(name)?.toString() ?? '';
  const json = JSON.parse(text('case.json')) as Dossier;
  return { names: [...bytes.keys()].sort(), json, html: text('index.html'), bytes };
}

async function addFile(reference: string, name: string): Promise<void> {
  const { id: caseId } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  const storedAs = crypto.randomUUID();
  const stored = storedPath(site.config, storedAs);
  mkdirSync(path.dirname(stored), { recursive: true });
  writeFileSync(stored, `the bytes of ${name}`);
  await site.prisma.caseFile.create({
    data: {
      ...{ caseId, name, storedAs, contentType: 'text/plain', bytes: 10, sha256: new Uint8Array(32) },
      ...{ public: false, uploadedById: ANONYMOUS },
    },
  });
}

/** Takes a cell out of the matrix of potholes while something is done. */
async function without(action: string, work: () => Promise<void>): Promise<void> {
  const { workflowId } = await site.prisma.caseType.findUniqueOrThrow({ where: { prefix: 'POT' } });
  const cell = { workflowId_roleId_action: { workflowId, roleId: 2, action } };
  const kept = await site.prisma.matrixCell.delete({ where: cell });
  await work().finally(() => site.prisma.matrixCell.create({ data: kept }));
}

test('holds a page, JSON and the files; and the history says who took it out', async () => {
  const pothole = await anotherCase(site, 'POT', {
    owner: 'clara',
    title: 'A hole <script>alert(1)</script>',
  });
  await addFile(pothole, '../../photo.txt');
  await done(
    martin,
    await send(martin, `/cases/${pothole}`, { note: 'Staff only.' }, `/cases/${pothole}/add-private-note`),
  );
  await done(
    martin,
    await send(martin, `/cases/${pothole}/email-owner`, { subject: 'Hello', text: 'On Monday.' }),
  );
  const { names, json, html, bytes } = await exported(martin, pothole);
  expect(names).toEqual([
    'case.json',
    `files/${json.files?.[0]?.path?.slice('files/'.length)}`,
    'index.html',
  ]);
  expect(bytes.get(json.files?.[0]?.path ?? '')?.toString()).toBe('the bytes of ../../photo.txt');
  expect(json).toMatchObject({
    ...{ format: 'casement-case', version: 1, reference: pothole, type: 'Pothole', status: 'New' },
    ...{ madeFor: 'Martin Okafor', withheld: [], people: [{ role: 'manager', name: 'Highways team' }] },
  });
  expect(json.history?.map(({ title, private: isPrivate }) => [title, isPrivate])).toEqual([
    ['Note added', true],
    ['E-mail sent to the owner', false],
    ['Exported', true],
  ]);
  expect(json.emails).toMatchObject([{ to: 'clara@ambridge.example', subject: `[${pothole}] Hello` }]);
  expect(JSON.stringify(json.contact)).toContain('clara@ambridge.example');
  expect(html).toContain('A hole &lt;script&gt;');
  expect(html).not.toMatch(/<script|undefined|\[object|Invalid Date/);
  const event = await site.prisma.event.findFirstOrThrow({
    where: { case: { reference: pothole } },
    orderBy: { id: 'desc' },
  });
  expect([event.action, event.public, event.bypass]).toEqual(['export', false, false]);
  expect(await read(martin, `/cases/${pothole}/history`)).toContain('Exported');
});

test.each([
  ['view-contact', /Clara|clara@/, ['contact']],
  ['view-private-history', /Staff only/, []],
  ['view-attachments', /photo/, ['files']],
  ['view-emails', /On Monday/, ['emails']],
  ['view-details', /A deep one/, ['title', 'answers', 'people']],
  ['view-links', /Duplicate of/, ['links']],
] as const)(
  'without %s leaves that out, and says so (peers D1, 8, 16 and 18)',
  async (action, secret, keys) => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara', title: 'A deep one' });
    const twin = await anotherCase(site, 'POT');
    await addFile(pothole, 'photo.txt');
    await done(
      martin,
      await send(martin, `/cases/${pothole}`, { note: 'Staff only.' }, `/cases/${pothole}/add-private-note`),
    );
    const { id: caseId } = await site.prisma.case.findUniqueOrThrow({ where: { reference: pothole } });
    await site.prisma.mail.create({
      data: {
        ...{ id: crypto.randomUUID(), caseId, action: 'email-owner', recipient: 'owner' },
        ...{
          address: 'clara@ambridge.example',
          subject: 'Hello',
          text: 'Dear Clara, on Monday. On Monday!',
          html: '',
        },
      },
    });
    await done(
      martin,
      await send(martin, `/cases/${pothole}/link-case`, { relation: 'duplicate', reference: twin }),
    );
    await without(action, async () => {
      const { json, html, names } = await exported(martin, pothole);
      for (const key of keys) expect(Object.keys(json)).not.toContain(key);
      expect(`${JSON.stringify(json)}${html}`).not.toMatch(secret);
      expect(json.withheld).toHaveLength(1);
      expect(names.some((name) => name.startsWith('files/'))).toBe(action !== 'view-attachments');
    });
  },
);

test('says nothing of linked cases that its reader may not see (peers D1, 15)', async () => {
  const [pothole, hidden] = [await anotherCase(site, 'POT'), await anotherCase(site, 'COM')];
  await done(ada, await send(ada, `/cases/${pothole}/link-case`, { relation: 'related', reference: hidden }));
  const mine = await exported(martin, pothole);
  expect([mine.json.links, `${JSON.stringify(mine.json)}${mine.html}`.includes(hidden)]).toEqual([[], false]);
  expect((await exported(ada, pothole)).json.links).toMatchObject([
    { relation: 'Related to', reference: hidden },
  ]);
});

test('is for whom the matrix lets: others are told why not, or that there is no such case', async () => {
  const pothole = await anotherCase(site, 'POT');
  for (const [name, status] of [
    ['molly', 403],
    ['colin', 404],
    ['clara', 403],
  ] as const) {
    const visitor = await site.signedInAs(name);
    const _csrf = await tokenOf(visitor);
    const address = `/cases/${pothole}/export`;
    expect([name, (await visitor.get(address)).status]).toEqual([name, status]);
    const sent = await visitor.post(address).type('form').send({ _csrf });
    expect([name, sent.status, sent.headers['content-type']]).toEqual([
      name,
      status,
      'text/html; charset=utf-8',
    ]);
  }
  expect(await site.prisma.event.count({ where: { case: { reference: pothole } } })).toBe(0);
});

test('of a closed case works too, and past the workflow’s rules is marked', async () => {
  const closed = await site.prisma.case.findFirstOrThrow({
    where: { caseType: { prefix: 'POT' }, deleted: false, closedAt: { not: null } },
  });
  const { json, html } = await exported(await site.signedInAs('aaron'), closed.reference);
  expect([json.ending?.explanation, json.history?.at(-1)]).toMatchObject([
    closed.closingExplanation,
    { title: 'Exported', bypass: true },
  ]);
  expect(html).toContain('Exported (Aaron Finch, private, bypass)');
});
