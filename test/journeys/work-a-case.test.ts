// A case is worked: claimed, moved on, talked about, closed and reopened, handed on; its owner sees it happen and is written to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Page, type Site, send, type Visitor } from '../support/site.ts';

let site: Site;
let clara: Visitor;
let martin: Visitor;

beforeAll(async () => {
  site = await openSite();
  clara = await site.signedInAs('clara');
  martin = await site.signedInAs('martin');
});
afterAll(() => site.close());

const live: Prisma.CaseWhereInput = { deleted: false, closedAt: null, escalated: false };

async function referenceOf(where: Prisma.CaseWhereInput): Promise<string> {
  const found = await site.prisma.case.findFirstOrThrow({
    where: { ...live, ...where },
    orderBy: { id: 'desc' },
  });
  return found.reference;
}

const statusNamed = async (reference: string, name: string) => {
  const { workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  const found = await site.prisma.status.findFirstOrThrow({ where: { name, workflowId } });
  return String(found.id);
};

const reasonOf = async (reference: string, kind: 'closing' | 'escalating' | 'reassigning') => {
  const found = await site.prisma.reason.findFirstOrThrow({
    where: { kind, retired: false, caseType: { cases: { some: { reference } } } },
    orderBy: { position: 'asc' },
  });
  return { id: String(found.id), text: found.text };
};

/** What went to somebody about a case, oldest first. */
const mailsTo = async (name: string, reference: string) => {
  const mails = await site.prisma.mail.findMany({
    where: { address: `${name}@ambridge.example`, case: { reference } },
    orderBy: { createdAt: 'asc' },
  });
  return mails.map(({ action, state }) => `${action} (${state})`);
};

const read = async (visitor: Visitor, path: string) => wordsOf(mainOf((await visitor.get(path)).text));

/** That it was done; gives what is said of it on the next page. */
async function done(visitor: Visitor, answer: Page): Promise<string> {
  expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([303, '']);
  return read(visitor, answer.headers['location'] ?? '');
}

describe('Clara’s pothole', () => {
  let pothole: string;

  beforeAll(async () => {
    pothole = await referenceOf({
      ...{ caseType: { prefix: 'POT' }, status: { kind: 'start' }, taken: false },
      ...{ owner: { email: 'clara@ambridge.example' } },
    });
  });

  test('is in Martin’s list, and nobody’s', async () => {
    const list = await martin.get('/cases?assigned=nobody&type=POT');
    expect(linksOf(list.text).map(({ href }) => href)).toContain(`/cases/${pothole}`);
  });

  test('is claimed with one click on its page', async () => {
    const answer = await send(martin, `/cases/${pothole}`, {}, `/cases/${pothole}/claim`);
    expect(await done(martin, answer)).toMatch(`${pothole} is yours now.`);
    expect(await read(martin, `/cases/${pothole}`)).toMatch(/Assigned to Martin Okafor, Highways team/);
    expect(await mineOf(martin)).toContain(`/cases/${pothole}`);
  });

  test('is moved on, with a comment where the way takes one', async () => {
    const to = await statusNamed(pothole, 'Repair ordered');
    const without = await send(martin, `/cases/${pothole}/change-status`, { to });
    expect([without.status, wordsOf(without.text)]).toEqual([
      422,
      expect.stringContaining('Enter a comment: to Repair ordered it takes one'),
    ]);
    const answer = await send(martin, `/cases/${pothole}/change-status`, {
      to,
      comment: 'Asphalt is on its way.',
    });
    expect(await done(martin, answer)).toMatch('The status is Repair ordered now.');
  });

  test('gets notes for its owner, and notes that she doesn’t see', async () => {
    const note = (kind: string, text: string) =>
      send(martin, `/cases/${pothole}`, { note: text }, `/cases/${pothole}/add-${kind}-note`);
    expect(await done(martin, await note('private', 'The drain is blocked, too.'))).toMatch(
      'Only staff can read it.',
    );
    expect(await done(martin, await note('public', 'The crew comes on Tuesday.'))).toMatch(
      'The owner can read it.',
    );
  });

  test('lets its owner answer', async () => {
    const note = { note: 'Thank you, that is quick.' };
    const answer = await send(clara, `/my-cases/${pothole}`, note, `/my-cases/${pothole}/add-public-note`);
    await done(clara, answer);
    expect(await read(martin, `/cases/${pothole}`)).toContain('Thank you, that is quick.');
  });

  test('is closed with a reason, and not without', async () => {
    const without = await send(martin, `/cases/${pothole}/close`, { explanation: 'The hole is filled.' });
    expect([without.status, wordsOf(without.text)]).toEqual([
      422,
      expect.stringContaining('Choose a reason'),
    ]);
    expect(without.text).toContain('The hole is filled.');
    const reason = await reasonOf(pothole, 'closing');
    const answer = await send(martin, `/cases/${pothole}/close`, {
      reason: reason.id,
      explanation: 'The hole is filled.',
    });
    expect(await done(martin, answer)).toMatch(
      new RegExp(`${pothole} is closed.*How it ended Reason ${reason.text}`),
    );
  });

  test('has told its owner everything, and nothing else', async () => {
    const page = await read(clara, `/my-cases/${pothole}`);
    for (const said of [
      'Repair planned',
      'Asphalt is on its way.',
      'The crew comes on Tuesday.',
      'The hole is filled.',
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('The drain is blocked');
    expect(page).not.toMatch(/claim/i);
    expect(await mailsTo('clara', pothole)).toEqual([
      expect.stringMatching(/^change-status \((kept|queued)\)$/),
      expect.stringMatching(/^add-public-note \((kept|queued)\)$/),
      expect.stringMatching(/^close \((kept|queued)\)$/),
    ]);
  });

  test('is reopened, and its owner is told', async () => {
    const status = await statusNamed(pothole, 'To be inspected');
    const answer = await send(martin, `/cases/${pothole}/reopen`, { status, explanation: 'It sank again.' });
    expect(await done(martin, answer)).toMatch(`${pothole} is open again.`);
    expect(await read(clara, `/my-cases/${pothole}`)).toContain('It sank again.');
    expect(await mailsTo('clara', pothole)).toContainEqual(expect.stringMatching(/^reopen /));
  });

  test('has a history in which every step stands once, in order', async () => {
    const events = await site.prisma.event.findMany({
      where: { case: { reference: pothole } },
      orderBy: { id: 'asc' },
      select: { action: true, public: true },
    });
    expect(events.slice(-7).map((event) => `${event.public ? 'public' : 'private'} ${event.action}`)).toEqual(
      [
        'private claim',
        'public change-status',
        'private add-private-note',
        'public add-public-note',
        'public add-public-note',
        'public close',
        'public reopen',
      ],
    );
  });
});

const mineOf = async (visitor: Visitor) =>
  linksOf((await visitor.get('/cases?assigned=me')).text).map(({ href }) => href);

describe('handing on', () => {
  const workersNamed = async (name: string) =>
    (await site.prisma.group.findUniqueOrThrow({ where: { name } })).id.toString();

  test('to a person: they have it, are written to, and the one before them has it no more', async () => {
    const pothole = await referenceOf({ caseType: { prefix: 'POT' }, taken: false });
    await send(martin, `/cases/${pothole}/claim`);
    const reason = (await reasonOf(pothole, 'reassigning')).id;
    const fields = { person: 'priya@ambridge.example', reason, note: 'You know the place.' };
    const answer = await send(martin, `/cases/${pothole}/reassign`, fields);
    expect(await done(martin, answer)).toMatch(`${pothole} is reassigned.`);
    expect(await mineOf(martin)).not.toContain(`/cases/${pothole}`);
    expect(await mineOf(await site.signedInAs('priya'))).toContain(`/cases/${pothole}`);
    expect(await mailsTo('priya', pothole)).toContainEqual(expect.stringMatching(/^reassign /));
  });

  test('to a group: it is in their queue, and nobody’s', async () => {
    const pothole = await referenceOf({ caseType: { prefix: 'POT' }, taken: true });
    const reason = (await reasonOf(pothole, 'reassigning')).id;
    const group = await workersNamed('Street lighting crew');
    await done(martin, await send(martin, `/cases/${pothole}/reassign`, { group, reason }));
    const gus = await site.signedInAs('gus');
    const queue = await gus.get('/cases?assigned=nobody&type=POT');
    expect(linksOf(queue.text).map(({ href }) => href)).toContain(`/cases/${pothole}`);
    expect(await read(gus, `/cases/${pothole}`)).toMatch(/Assigned to Street lighting crew/);
  });

  test('to nobody who may not have it', async () => {
    const pothole = await referenceOf({ caseType: { prefix: 'POT' }, taken: false });
    const reason = (await reasonOf(pothole, 'reassigning')).id;
    for (const name of ['greta', 'ian', 'becky', 'nobody-at-all']) {
      const fields = { person: `${name}@ambridge.example`, reason };
      const answer = await send(martin, `/cases/${pothole}/reassign`, fields);
      expect([name, answer.status]).toEqual([name, 422]);
    }
  });
});

test('a complaint that one person handles, the team no longer sees, until it is released', async () => {
  const complaint = await referenceOf({ caseType: { prefix: 'COM' }, taken: false });
  const colin = await site.signedInAs('colin');
  const nora = await site.signedInAs('nora');
  const path = `/cases/${complaint}`;
  expect((await nora.get(path)).status).toBe(200);
  await done(colin, await send(colin, path, {}, `${path}/claim`));
  expect((await nora.get(path)).status).toBe(404);
  expect(linksOf((await nora.get('/cases')).text).map(({ href }) => href)).not.toContain(path);
  await done(colin, await send(colin, path, {}, `${path}/release`));
  expect((await nora.get(path)).status).toBe(200);
  expect(linksOf((await nora.get('/cases?assigned=groups')).text).map(({ href }) => href)).toContain(path);
});

test('what Aaron does past the workflow’s rules is marked before and after, also for those who do have a role', async () => {
  const aaron = await site.signedInAs('aaron');
  const pothole = await referenceOf({ caseType: { prefix: 'POT' }, status: { kind: 'start' } });
  expect(await read(aaron, `/cases/${pothole}`)).toMatch(/past the workflow’s rules/);
  const answer = await send(aaron, `/cases/${pothole}/change-status`, {
    to: await statusNamed(pothole, 'Made safe'), // no transition leads there from New
    comment: 'Fenced it on my way home.',
  });
  await done(aaron, answer);
  const event = await site.prisma.event.findFirstOrThrow({
    where: { case: { reference: pothole } },
    orderBy: { id: 'desc' },
  });
  expect(event).toMatchObject({ action: 'change-status', bypass: true });
  expect(await read(martin, `/cases/${pothole}`)).toMatch(
    /Aaron Finch.{0,80}bypass|bypass.{0,80}Aaron Finch/i,
  );
});

test('an escalation brings in those who are there for it, and takes them out again', async () => {
  const pothole = await referenceOf({
    caseType: { prefix: 'POT' },
    escalated: false,
    status: { kind: 'open' },
  });
  const path = `/cases/${pothole}`;
  const elsie = await site.signedInAs('elsie');
  expect((await elsie.get(path)).status).toBe(404);
  const reason = (await reasonOf(pothole, 'escalating')).id;
  await done(martin, await send(martin, `${path}/escalate`, { reason, note: 'A bus nearly tipped over.' }));
  expect(await read(elsie, path)).toContain('A bus nearly tipped over.');
  expect(await mailsTo('elsie', pothole)).toContainEqual(expect.stringMatching(/^escalate /));
  expect(await mailsTo('clara', pothole)).not.toContainEqual(expect.stringMatching(/^escalate /));
  expect((await send(elsie, `${path}/de-escalate`, { note: 'It is fenced now.' })).status).toBe(303);
  expect((await elsie.get(path)).status).toBe(404);
});

test('a right that was taken away is gone on the next click', async () => {
  const priya = await site.signedInAs('priya');
  const bin = await referenceOf({ caseType: { prefix: 'BIN' }, taken: false });
  const page = await priya.get(`/cases/${bin}`);
  expect(page.status).toBe(200);
  const ada = await site.signedInAs('ada');
  const [group, person] = await Promise.all([
    site.prisma.group.findUniqueOrThrow({ where: { name: 'Waste crew' } }),
    site.prisma.user.findUniqueOrThrow({ where: { email: 'priya@ambridge.example' } }),
  ]);
  const address = `/setup/users/${person.id}`;
  const forms = await ada.get(address);
  expect(forms.status).toBe(200);
  const removed = await ada
    .post(`${address}/remove-from-group`)
    .type('form')
    .send({ _csrf: /name="_csrf" value="([^"]*)"/.exec(forms.text)?.[1], group: String(group.id) });
  expect(removed.status).toBe(303);
  expect((await priya.get(`/cases/${bin}`)).status).toBe(404);
  const token = /name="_csrf" value="([^"]*)"/.exec(page.text)?.[1];
  expect((await priya.post(`/cases/${bin}/claim`).type('form').send({ _csrf: token })).status).toBe(404);
  expect(linksOf((await priya.get('/cases?type=BIN')).text).map(({ href }) => href)).not.toContain(
    `/cases/${bin}`,
  );
});
