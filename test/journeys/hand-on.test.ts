// A case changes hands: to a person, to a group, to those it is escalated to, to whom nobody gave it, and away.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, deskAt, done, read } from '../support/desk.ts';
import { linksOf } from '../support/html.ts';
import { openSite, publishDraft, type Site, send, type Visitor } from '../support/site.ts';

let site: Site;
let desk: Desk;
let martin: Visitor;

beforeAll(async () => {
  site = await openSite();
  desk = deskAt(site);
  martin = await site.signedInAs('martin');
});
afterAll(() => site.close());

const mineOf = async (visitor: Visitor) =>
  linksOf((await visitor.get('/cases?assigned=me')).text).map(({ href }) => href);

describe('handing on', () => {
  const workersNamed = async (name: string) =>
    (await site.prisma.group.findUniqueOrThrow({ where: { name } })).id.toString();

  test('to a person: they have it, are written to, and the one before them has it no more', async () => {
    const pothole = await desk.referenceOf({ caseType: { prefix: 'POT' }, taken: false });
    await send(martin, `/cases/${pothole}/claim`);
    const reason = (await desk.reasonOf(pothole, 'reassigning')).id;
    const fields = { person: 'priya@ambridge.example', reason, note: 'You know the place.' };
    const answer = await send(martin, `/cases/${pothole}/reassign`, fields);
    expect(await done(martin, answer)).toMatch(`${pothole} is reassigned.`);
    expect(await mineOf(martin)).not.toContain(`/cases/${pothole}`);
    expect(await mineOf(await site.signedInAs('priya'))).toContain(`/cases/${pothole}`);
    expect(await desk.mailsTo('priya', pothole)).toContainEqual(expect.stringMatching(/^reassign /));
  });

  test('to a group: it is in their queue, and nobody’s', async () => {
    const pothole = await desk.referenceOf({ caseType: { prefix: 'POT' }, taken: true });
    const reason = (await desk.reasonOf(pothole, 'reassigning')).id;
    const group = await workersNamed('Street lighting crew');
    await done(martin, await send(martin, `/cases/${pothole}/reassign`, { group, reason }));
    const gus = await site.signedInAs('gus');
    const queue = await gus.get('/cases?assigned=nobody&type=POT');
    expect(linksOf(queue.text).map(({ href }) => href)).toContain(`/cases/${pothole}`);
    expect(await read(gus, `/cases/${pothole}`)).toMatch(/Assigned to Street lighting crew/);
  });

  test('to nobody who may not have it', async () => {
    const pothole = await desk.referenceOf({ caseType: { prefix: 'POT' }, taken: false });
    const reason = (await desk.reasonOf(pothole, 'reassigning')).id;
    for (const name of ['greta', 'ian', 'becky', 'nobody-at-all']) {
      const fields = { person: `${name}@ambridge.example`, reason };
      const answer = await send(martin, `/cases/${pothole}/reassign`, fields);
      expect([name, answer.status]).toEqual([name, 422]);
    }
  });
});

test('a complaint that one person handles, the team no longer sees, until it is released', async () => {
  const complaint = await desk.referenceOf({ caseType: { prefix: 'COM' }, taken: false });
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
  const pothole = await desk.referenceOf({ caseType: { prefix: 'POT' }, status: { kind: 'start' } });
  expect(await read(aaron, `/cases/${pothole}`)).toMatch(/past the workflow’s rules/);
  const answer = await send(aaron, `/cases/${pothole}/change-status`, {
    to: await desk.statusNamed(pothole, 'Made safe'), // no transition leads there from New
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
  const pothole = await desk.referenceOf({
    caseType: { prefix: 'POT' },
    escalated: false,
    status: { kind: 'open' },
  });
  const path = `/cases/${pothole}`;
  const elsie = await site.signedInAs('elsie');
  expect((await elsie.get(path)).status).toBe(404);
  const reason = (await desk.reasonOf(pothole, 'escalating')).id;
  await done(martin, await send(martin, `${path}/escalate`, { reason, note: 'A bus nearly tipped over.' }));
  expect(await read(elsie, path)).toContain('A bus nearly tipped over.');
  expect(await desk.mailsTo('elsie', pothole)).toContainEqual(expect.stringMatching(/^escalate /));
  expect(await desk.mailsTo('clara', pothole)).not.toContainEqual(expect.stringMatching(/^escalate /));
  expect((await send(elsie, `${path}/de-escalate`, { note: 'It is fenced now.' })).status).toBe(303);
  expect((await elsie.get(path)).status).toBe(404);
});

test('a right that was taken away is gone on the next click', async () => {
  const priya = await site.signedInAs('priya');
  const bin = await desk.referenceOf({ caseType: { prefix: 'BIN' }, taken: false });
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
    .send({ _csrf: /name="_csrf" value="([^"]*)"/.exec(forms.text)?.[1], group: group.key });
  expect(removed.status).toBe(303);
  await publishDraft(ada);
  expect((await priya.get(`/cases/${bin}`)).status).toBe(404);
  const token = /name="_csrf" value="([^"]*)"/.exec(page.text)?.[1];
  expect((await priya.post(`/cases/${bin}/claim`).type('form').send({ _csrf: token })).status).toBe(404);
  expect(linksOf((await priya.get('/cases?type=BIN')).text).map(({ href }) => href)).not.toContain(
    `/cases/${bin}`,
  );
});
