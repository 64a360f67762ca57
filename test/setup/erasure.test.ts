// Erasure: what somebody typed is found nowhere in the database afterwards, and what kind of cases there were, and how
// they went, is as it was.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import { storedPath } from '../../src/files/store.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { footprint } from '../doors/footprint.ts';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, send, tokenOf } from '../support/site.ts';

const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'casement-erasure-'));
const CLARA = 'clara@ambridge.example';
// In whatever Clara can type, each its own.
const mark = (where: string) => `ZQXV ${where} typed`;
const MARK = /ZQXV ([\w-]+) typed/g;

let site: Site;
let clara: number;
let requestId: number;
let caseIds: number[];
let ownerless: number;
let storedAs: string;

beforeAll(async () => {
  site = await openSite({ DATA_DIR });
  const { prisma } = site;
  const user = await prisma.user.update({
    where: { email: CLARA },
    data: { name: mark('name'), phone: mark('phone'), confirmedAt: new Date() },
  });
  clara = user.id;
  const own = await prisma.case.findMany({
    where: { ownerId: clara },
    select: { id: true, submission: true, form: { select: { definition: true } } },
  });
  const { id: martin } = await prisma.user.findUniqueOrThrow({
    where: { email: 'martin@ambridge.example' },
  });
  // One of somebody without an account, who gave the address that is proven hers.
  const stranger = await prisma.case.findFirstOrThrow({ where: { ownerId: null, deleted: false } });
  await prisma.case.update({ where: { id: stranger.id }, data: { contactEmail: CLARA.toUpperCase() } });
  ownerless = stranger.id;
  caseIds = [...own.map(({ id }) => id), ownerless];
  for (const { id, submission, form } of own) {
    const contact = {
      ...{ contactName: mark('contact-name'), contactEmail: CLARA },
      ...{ contactPhone: mark('contact-phone'), contactAddress: mark('contact-address') },
    };
    await prisma.case.update({
      where: { id },
      data: {
        ...contact,
        submission: { ...(submission as Prisma.JsonObject), ...personalAnswers(form.definition) },
      },
    });
  }
  const pothole = await prisma.case.findFirstOrThrow({
    where: { id: { in: caseIds }, caseType: { prefix: 'POT' } },
  });
  await prisma.case.update({
    where: { id: pothole.id },
    data: { additional: { insurer: mark('insurer'), depth: 55 } },
  });
  const [first = 0, second = 0] = caseIds;
  const note = await prisma.event.create({
    data: { caseId: first, actorId: clara, action: 'add-public-note', public: true, text: mark('note') },
  });
  await prisma.event.createMany({
    data: [
      {
        ...{ caseId: first, actorId: martin, action: 'edit-note', public: true, ofEventId: note.id },
        text: mark('edited-note'),
      },
      {
        ...{ caseId: ownerless, actorId: ANONYMOUS, action: 'add-public-note', public: true },
        ...{ text: mark('note-by-link'), via: 'tracking link' },
      },
      {
        ...{ caseId: first, actorId: clara, action: 'attach-file', public: true },
        data: { file: mark('file-in-history') },
      },
      {
        ...{ caseId: first, actorId: martin, action: 'add-private-note', public: false },
        text: 'STAFF wrote this',
      },
    ],
  });
  await prisma.question.create({
    data: {
      ...{ caseId: first, state: 'answered', text: 'Which colour?', askedById: martin },
      ...{ answer: mark('answer'), answeredById: clara, answeredAt: new Date() },
    },
  });
  await prisma.feedback.upsert({
    where: { caseId: second },
    create: { caseId: second, resolved: true, comment: mark('feedback'), byId: clara },
    update: { comment: mark('feedback') },
  });
  storedAs = crypto.randomUUID();
  const stored = storedPath({ dataDir: DATA_DIR }, storedAs);
  mkdirSync(path.dirname(stored), { recursive: true });
  writeFileSync(stored, 'a picture');
  const file = { contentType: 'image/png', bytes: 9, sha256: new Uint8Array(32), public: true };
  await prisma.caseFile.createMany({
    data: [
      { ...file, caseId: first, name: mark('file'), storedAs, uploadedById: clara },
      { ...file, caseId: first, name: 'of-staff.png', storedAs: crypto.randomUUID(), uploadedById: martin },
    ],
  });
  const asks = [{ key: 'witness', kind: 'text', label: 'Who saw it?', personal: true }];
  const definition = await prisma.taskDefinition.create({
    data: { caseTypeId: pothole.caseTypeId, title: 'Ask around', asks },
  });
  await prisma.task.create({
    data: {
      ...{
        caseId: pothole.id,
        caseTypeId: pothole.caseTypeId,
        statusId: pothole.statusId,
        taken: pothole.taken,
      },
      ...{ deleted: pothole.deleted, definitionId: definition.id, title: 'Ask around', state: 'done' },
      ...{ userId: martin, raisedById: martin, endedById: martin, endedAt: new Date() },
      answers: { witness: mark('witness'), weather: 'dry' },
    },
  });
  const form = await prisma.form.findFirstOrThrow({ where: { purpose: 'raising' } });
  await prisma.draft.create({
    data: {
      ...{ id: crypto.randomUUID(), caseTypeId: form.caseTypeId, formId: form.id, userId: clara },
      ...{ answers: { a: mark('draft') }, typed: { b: mark('draft-typed') }, email: CLARA },
      expiresAt: new Date(Date.now() + 1e9),
    },
  });
  const letter = { userId: clara, address: CLARA, html: mark('mail-html') };
  await prisma.mail.createMany({
    data: [
      {
        ...{ ...letter, id: crypto.randomUUID(), caseId: first, action: 'raise', recipient: 'owner' },
        ...{ subject: mark('mail-subject'), text: mark('mail-text'), calendar: mark('calendar') },
      },
      {
        ...{ id: crypto.randomUUID(), caseId: first, action: 'raise', recipient: 'staff', userId: martin },
        ...{ address: 'martin@ambridge.example', subject: mark('mail-staff'), text: '', html: '' },
      },
      {
        ...{ ...letter, id: crypto.randomUUID(), caseId: null, action: 'account-x', recipient: 'account' },
        ...{ userId: null, subject: mark('mail-account'), text: '' },
      },
    ],
  });
  await prisma.journalEntry.createMany({
    data: [
      {
        ...{ byId: martin, action: 'find-person', subject: 'people by words' },
        data: { sought: mark('sought'), type: 'POT', count: 1, found: [clara] },
      },
      {
        ...{ byId: martin, action: 'help-person', subject: `user ${clara}` },
        data: { name: mark('helped'), email: CLARA, type: 'POT' },
      },
      {
        ...{ byId: martin, action: 'find-person', subject: 'people by words' },
        data: { sought: 'Quentin Someone', type: 'POT', count: 1, found: [martin] },
      },
    ],
  });
  await prisma.accountToken.create({
    data: {
      ...{ purpose: 'register', tokenHash: new Uint8Array(32), email: CLARA },
      expiresAt: new Date(Date.now() + 1e9),
    },
  });
}, 60_000);
afterAll(async () => {
  await site.close();
  rmSync(DATA_DIR, { recursive: true });
});

function personalAnswers(definition: unknown): Prisma.JsonObject {
  const { pages } = definition as { pages: { fields: { key: string; kind: string; means?: string }[] }[] };
  const contact = pages
    .flatMap(({ fields }) => fields)
    .filter(({ means = '' }) => ['name', 'email', 'phone', 'address'].includes(means));
  return Object.fromEntries(
    contact.map(({ key, kind }) => [
      key,
      kind === 'address'
        ? { line1: mark('address-answer'), line2: '', town: mark('town-answer'), postcode: 'BT1 1AA' }
        : mark(`answer-${kind}`),
    ]),
  );
}

/** Every text of every table that has a pattern in it, as "table.column: what was found". */
async function found(pattern: string): Promise<string[]> {
  const columns = await site.pool.query<{ table: string; column: string }>(
    `SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')`,
  );
  expect(columns.rows.length).toBeGreaterThan(80);
  const hits: string[] = [];
  for (const { table, column } of columns.rows) {
    const rows = await site.pool.query<{ text: string }>(
      `SELECT "${column}"::text AS text FROM "${table}" WHERE "${column}"::text ~* $1`,
      [pattern],
    );
    hits.push(...rows.rows.map(({ text }) => `${table}.${column}: ${text}`));
  }
  return hits;
}

/** What must stay: each case's kind, state, dates and answers that aren't personal, and the history's steps. */
async function facts() {
  const cases = await site.pool.query(
    `SELECT "id", "reference", "caseTypeId", "statusId", "raisedAt", "changedAt", "closedAt", "dueAt", "closingReasonId",
       "priority", "ownerId", "deleted", "submission"->'where' AS "where" FROM "cases" ORDER BY "id"`,
  );
  const events = await site.pool.query(
    `SELECT "id", "caseId", "at", "actorId", "action", "public" FROM "events" WHERE "action" <> 'erase' ORDER BY "id"`,
  );
  const staffs = await site.pool.query(
    `SELECT "id", "text" FROM "events" WHERE "actorId" NOT IN ($1, 1) AND "action" <> 'edit-note' AND "action" <> 'erase' ORDER BY "id"`,
    [clara],
  );
  return [cases.rows, events.rows, staffs.rows];
}

test('an account asks with its password, once at a time, and may take it back', async () => {
  const visitor = await site.signedInAs('clara');
  const at = '/account/erasure';
  const wrong = await send(visitor, at, { said: mark('said'), password: 'not hers' });
  expect([wrong.status, wordsOf(wrong.text).includes('That is not your password')]).toEqual([422, true]);
  expect(wrong.text).toContain(mark('said'));
  expect(await site.prisma.erasureRequest.count()).toBe(0);

  const page = await visitor.get(at);
  const _csrf = await tokenOf(visitor);
  expect(page.status).toBe(200);
  const ask = () =>
    visitor
      .post(at)
      .type('form')
      .send({ _csrf, said: mark('said'), password: DEMO_PASSWORD });
  expect((await Promise.all([ask(), ask()])).map(({ status }) => status)).toEqual([303, 303]);
  expect(await site.prisma.erasureRequest.count()).toBe(1);
  expect(await site.prisma.mail.count({ where: { action: 'account-erasure-asked' } })).toBe(1);
  expect((await visitor.get(at)).text).toContain('Withdraw the request');

  await send(visitor, at, {}, `${at}/withdraw`);
  expect(await site.prisma.erasureRequest.count()).toBe(0);
  await send(visitor, at, { said: mark('said'), password: DEMO_PASSWORD });
  requestId = (await site.prisma.erasureRequest.findFirstOrThrow()).id;
});

test('only an administrator sees requests, and refuses one with an answer', async () => {
  const request = await site.prisma.erasureRequest.findFirstOrThrow();
  for (const [name, status] of [
    ['ada', 200],
    ['martin', 403],
    ['clara', 403],
  ] as const) {
    const visitor = await site.signedInAs(name);
    const _csrf = await tokenOf(visitor);
    expect([name, (await visitor.get(`/setup/erasure/requests/${request.id}`)).status]).toEqual([
      name,
      status,
    ]);
    if (status === 403)
      for (const act of ['carry-out', 'refuse']) {
        const sent = { _csrf, confirm: CLARA, answer: 'x' };
        const answer = await visitor
          .post(`/setup/erasure/requests/${request.id}/${act}`)
          .type('form')
          .send(sent);
        expect([name, act, answer.status]).toEqual([name, act, 403]);
      }
  }
  const ada = await site.signedInAs('ada');
  expect((await ada.get('/setup/erasure/requests/99999')).status).toBe(404);
  const at = `/setup/erasure/requests/${request.id}`;
  expect((await send(ada, at, {}, `${at}/refuse`)).status).toBe(422);
  expect((await send(ada, at, { answer: 'Not before June.' }, `${at}/refuse`)).status).toBe(303);
  const letter = await site.prisma.mail.findFirstOrThrow({ where: { action: 'account-erasure-refused' } });
  expect([letter.address, letter.text]).toEqual([CLARA, expect.stringContaining('> Not before June.')]);
  const visitor = await site.signedInAs('clara');
  expect(wordsOf((await visitor.get('/account/erasure')).text)).toContain('Not before June.');
  await send(visitor, '/account/erasure', { said: mark('said'), password: DEMO_PASSWORD });
  requestId = (await site.prisma.erasureRequest.findFirstOrThrow({ where: { state: 'asked' } })).id;
});

test('before, everything that she typed is there to be found', async () => {
  const hits = (await found('ZQXV')).flatMap((hit) => [...hit.matchAll(MARK)].map(([, where = '']) => where));
  expect([...new Set(hits)].sort()).toEqual(
    [
      ...[
        'insurer',
        'calendar',
        'address-answer',
        'answer',
        'answer-email',
        'answer-phone',
        'answer-text',
        'contact-address',
      ],
      ...['contact-name', 'contact-phone', 'draft', 'draft-typed', 'edited-note', 'feedback', 'file'],
      ...[
        'helped',
        'sought',
        'file-in-history',
        'mail-account',
        'mail-html',
        'mail-staff',
        'mail-subject',
        'mail-text',
        'name',
      ],
      ...['note', 'note-by-link', 'phone', 'said', 'town-answer', 'witness'],
    ].sort(),
  );
});

test('carried out, none of it is left, and the facts are as they were', async () => {
  const ada = await site.signedInAs('ada');
  const at = `/setup/erasure/requests/${requestId}`;
  const list = await ada.get('/setup/erasure');
  expect(linksOf(mainOf(list.text)).map(({ href }) => href)).toContain(at);
  const mistyped = await footprint(site);
  expect((await send(ada, at, { confirm: 'clara' }, `${at}/carry-out`)).status).toBe(422);
  expect(await footprint(site)).toEqual(mistyped);

  const before = await facts();
  const answer = await send(ada, at, { confirm: ` ${CLARA.toUpperCase()} ` }, `${at}/carry-out`);
  expect([answer.status, answer.headers['location']]).toEqual([303, '/setup/erasure']);
  expect(await facts()).toEqual(before);
  expect(await found('ZQXV')).toEqual([]);
  // Her address is where the last letter went, and nowhere else; the journal keeps what was done, and for others to whom.
  expect(await found('Quentin Someone')).toHaveLength(1);
  expect(await site.prisma.journalEntry.findFirst({ where: { action: 'help-person' } })).toMatchObject({
    data: { type: 'POT' },
  });
  const left = await found(CLARA.replaceAll('.', '\\.'));
  expect(left).toEqual([`mails.address: ${CLARA}`]);
  expect(
    await site.prisma.mail.findFirstOrThrow({ where: { address: CLARA }, select: { action: true } }),
  ).toEqual({ action: 'account-erasure-done' });

  const erased = await site.prisma.event.findMany({ where: { action: 'erase' }, orderBy: { caseId: 'asc' } });
  expect(erased.map(({ caseId }) => caseId)).toEqual([...caseIds].sort((one, other) => one - other));
  expect(erased.every(({ public: shown, text }) => !shown && text === null)).toBe(true);
  expect(existsSync(storedPath({ dataDir: DATA_DIR }, storedAs))).toBe(false);
  expect(await site.prisma.caseFile.count({ where: { name: 'of-staff.png' } })).toBe(1);
  expect(await site.prisma.trackingLink.count({ where: { caseId: { in: caseIds } } })).toBe(0);
  expect(
    await site.prisma.mail.count({ where: { caseId: { in: caseIds }, state: { in: ['queued', 'taken'] } } }),
  ).toBe(0);
  expect(await site.prisma.journalEntry.findFirst({ where: { action: 'erase' } })).toMatchObject({
    subject: `Erased person (#${clara})`,
    data: { cases: caseIds.length, files: 1 },
  });
});

test('she is signed out, can’t sign in, and holds nothing; her cases can still be worked and shown', async () => {
  const visitor = await site.signedInAs('clara');
  expect((await visitor.get('/my-cases')).status).toBe(303);
  const again = await send(site.visitor(), '/sign-in', { email: CLARA, password: DEMO_PASSWORD });
  expect(again.status).toBe(422);
  const user = await site.prisma.user.findUniqueOrThrow({
    where: { id: clara },
    include: { memberships: true, grants: true },
  });
  expect(user).toMatchObject({
    ...{ name: 'Erased person', email: `erased-${clara}@erased.invalid`, phone: null, active: false },
    ...{ passwordHash: null, memberships: [], grants: [] },
  });
  const ada = await site.signedInAs('ada');
  for (const { reference } of await site.prisma.case.findMany({
    where: { id: { in: caseIds }, deleted: false },
  })) {
    const page = await ada.get(`/cases/${reference}`);
    expect([reference, page.status]).toEqual([reference, 200]);
    expect(wordsOf(page.text)).toContain('Personal details erased on request');
  }
});

test('carried out or withdrawn meanwhile, it is done once', async () => {
  const ada = await site.signedInAs('ada');
  const at = `/setup/erasure/requests/${requestId}`;
  const _csrf = await tokenOf(ada);
  const answer = await ada
    .post(`${at}/carry-out`)
    .type('form')
    .send({ _csrf, confirm: `erased-${clara}@erased.invalid` });
  expect([answer.status, wordsOf(answer.text).includes('doesn’t wait any more')]).toEqual([422, true]);
  expect(await site.prisma.journalEntry.count({ where: { action: 'erase' } })).toBe(1);
});

test('whoever has no account is erased by the address that their cases name', async () => {
  const email = 'zqxv-noaccount@example.org';
  const two = await site.prisma.case.findMany({
    where: { ownerId: null, deleted: false, id: { not: ownerless } },
    take: 2,
  });
  const ids = two.map(({ id }) => id);
  await site.prisma.case.updateMany({
    where: { id: { in: ids } },
    data: { contactEmail: `ZQXV-noaccount@Example.org`, contactName: mark('name') },
  });
  const ada = await site.signedInAs('ada');
  const list = '/setup/erasure';
  const nobody = await send(ada, list, { email: 'nobody@example.org' }, `${list}/by-address`);
  expect([nobody.status, nobody.text.includes('by-address/carry-out')]).toEqual([200, false]);
  const _csrf = await tokenOf(ada);
  const carry = (confirm: string) =>
    ada.post(`${list}/by-address/carry-out`).type('form').send({ _csrf, email, confirm });
  const looked = await send(ada, list, { email }, `${list}/by-address`);
  expect(wordsOf(looked.text)).toMatch(/personal answers are replaced 2 /);
  expect((await carry('other@example.org')).status).toBe(422);
  expect((await carry(email)).status).toBe(303);
  expect(await found('zqxv')).toEqual([`mails.address: ${email}`]);
  expect(await site.prisma.event.count({ where: { action: 'erase', caseId: { in: ids } } })).toBe(2);
  expect((await carry(email)).status).toBe(422);
});

test('an account that was closed before is erased with the cases that it let go', async () => {
  const { prisma } = site;
  const email = 'david@ambridge.example';
  const { id } = await prisma.user.update({ where: { email }, data: { name: mark('name') } });
  const one = await prisma.case.findFirstOrThrow({ where: { ownerId: id, deleted: false } });
  const note = { caseId: one.id, actorId: id, action: 'add-public-note', public: true };
  await prisma.event.create({ data: { ...note, text: mark('note') } });
  await prisma.caseFile.create({
    data: {
      ...{ caseId: one.id, name: mark('file'), storedAs: crypto.randomUUID(), uploadedById: id },
      ...{ contentType: 'image/png', bytes: 9, sha256: new Uint8Array(32), public: true },
    },
  });
  await prisma.journalEntry.create({
    data: { byId: 2, action: 'help-person', subject: `user ${id}`, data: { name: mark('helped') } },
  });
  await send(await site.signedInAs('david'), '/account/close', { password: DEMO_PASSWORD });
  expect((await found('ZQXV ')).length).toBeGreaterThan(2);

  const ada = await site.signedInAs('ada');
  const _csrf = await tokenOf(ada);
  const carry = { _csrf, email, confirm: email };
  const answer = await ada.post('/setup/erasure/by-address/carry-out').type('form').send(carry);
  expect(answer.status).toBe(303);
  expect(await found('ZQXV ')).toEqual([]);
});

test('the last who holds setup is not erased', async () => {
  const { prisma } = site;
  const ada = await prisma.user.findUniqueOrThrow({ where: { email: 'ada@ambridge.example' } });
  await prisma.grant.deleteMany({ where: { flag: 'setup', userId: { not: ada.id } } });
  await prisma.grant.deleteMany({ where: { flag: 'setup', groupId: { not: null } } });
  await prisma.grant.createMany({ data: [{ flag: 'setup', userId: ada.id }], skipDuplicates: true });
  const { id } = await prisma.erasureRequest.create({ data: { userId: ada.id } });
  const visitor = await site.signedInAs('ada');
  const at = `/setup/erasure/requests/${id}`;
  const before = await footprint(site);
  const answer = await send(visitor, at, { confirm: ada.email }, `${at}/carry-out`);
  expect([answer.status, wordsOf(answer.text).includes('Nobody would hold the flag setup')]).toEqual([
    422,
    true,
  ]);
  expect(await footprint(site)).toEqual(before);
});
