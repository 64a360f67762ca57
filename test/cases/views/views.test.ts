// Saved views: kept, shared, changed and taken away by those who may; and cut down to what their reader may see.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seesAsStaff } from '../../../src/permissions/decide.ts';
import { factsByReference } from '../../../src/permissions/facts.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, tokenOf, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;
beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
});
afterAll(() => site.close());

const onList = async (visitor: Visitor) => linksOf(mainOf((await visitor.get('/cases')).text));
const groupId = async (name: string) =>
  String((await site.prisma.group.findUniqueOrThrow({ where: { name } })).id);
const viewNamed = (name: string) => site.prisma.savedView.findFirstOrThrow({ where: { name } });

async function saved(who: Visitor, question: string, name: string, whom = 'me'): Promise<void> {
  const page = await who.get(`/views/save${question}`);
  const answer = await resend(who, page, { name, whom }, '/views/save');
  expect([answer.status, answer.headers['location']]).toEqual([303, `/cases${question}`]);
}

test('what the list shows is saved under a name, found above the queues, and opens as it was', async () => {
  const question = '?queue=claim&type=POT&order=oldest';
  expect(linksOf(mainOf((await martin.get(`/cases${question}`)).text))).toContainEqual({
    text: 'Save this view',
    href: `/views/save${question}`,
  });
  await saved(martin, question, 'Old holes');
  const main = mainOf((await martin.get('/cases')).text);
  expect(wordsOf(main)).toContain('The view “Old holes” is saved.');
  expect(linksOf(main)).toContainEqual({ text: 'Old holes', href: `/cases${question}` });
  const opened = await martin.get(`/cases${question}`);
  expect([opened.status, wordsOf(opened.text)]).toEqual([200, expect.stringContaining('oldest first')]);
});

test('it is nobody else’s, not even to look at', async () => {
  const { id } = await viewNamed('Old holes');
  for (const name of ['priya', 'ada', 'nora']) {
    const other = await site.signedInAs(name);
    expect((await onList(other)).map(({ text }) => text)).not.toContain('Old holes');
    const _csrf = await tokenOf(other);
    const fields = { _csrf, name: 'Mine', whom: 'me' };
    expect((await other.get(`/views/${id}`)).status).toBe(404);
    expect((await other.post(`/views/${id}`).type('form').send(fields)).status).toBe(404);
    expect((await other.post(`/views/${id}/delete`).type('form').send(fields)).status).toBe(404);
    const query = await other
      .post('/views/save/replace')
      .type('form')
      .send({ _csrf, view: String(id), query: '' });
    expect(query.status).toBe(422);
  }
  expect((await viewNamed('Old holes')).query).toContain('type=POT');
});

test('the gate stands before views, too', async () => {
  expect((await (await site.signedInAs('greta')).get('/views/save')).status).toBe(403);
  expect((await (await site.signedInAs('clara')).get('/views/save')).status).toBe(403);
  expect((await site.visitor().get('/views/save')).status).toBe(303);
});

test('shared with a group of one’s own, its members find it, and no others', async () => {
  await saved(martin, '?queue=waiting', 'Waiting holes', await groupId('Highways team'));
  const priya = await onList(await site.signedInAs('priya'));
  expect(priya.find(({ text }) => text === 'Waiting holes')?.href).toBe('/cases?queue=waiting');
  expect(priya.map(({ text }) => text)).not.toContain('Change the view Waiting holes');
  const becky = await onList(await site.signedInAs('becky'));
  expect(becky.map(({ text }) => text)).not.toContain('Waiting holes');
});

test('a shared view shows its reader no case that they may not see, though its maker may', async () => {
  const priya = await site.signedInAs('priya');
  await saved(priya, '?status=live', 'All that lives', await groupId('Highways team'));
  const { href } = (await onList(martin)).find(({ text }) => text === 'All that lives') ?? { href: '' };
  const shown = async (reader: Visitor) =>
    new Set((await reader.get(href)).text.match(/(?<=\/cases\/)[A-Z]{3}-\w{4}-\w{4}/g));
  const [theirs, makers] = [await shown(martin), await shown(priya)];
  const actor = await site.actor('martin');
  for (const reference of theirs) {
    const facts = await factsByReference(site.prisma, reference);
    expect([reference, facts && seesAsStaff(actor, facts)]).toEqual([reference, true]);
  }
  expect(theirs.size).toBeGreaterThan(5);
  expect([...makers].some((reference) => !theirs.has(reference))).toBe(true);
});

test('with a group that one isn’t in, or that isn’t there, nothing is shared', async () => {
  for (const whom of [await groupId('Complaints team'), '999999', 'x', '']) {
    const answer = await send(martin, '/views/save', { name: 'Smuggled', whom });
    expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([
      422,
      expect.stringContaining('Choose one of your own groups'),
    ]);
    expect(answer.text).toContain('value="Smuggled"');
  }
  expect(await site.prisma.savedView.count({ where: { name: 'Smuggled' } })).toBe(0);
});

test('a name is asked for, no longer than a line, and its own; what was asked is kept meanwhile', async () => {
  const page = await martin.get('/views/save?type=POT');
  for (const [name, said] of [
    ['', 'Enter a name'],
    ['x'.repeat(61), 'Shorten this to 60 characters'],
    ['old HOLES', 'You have a view of this name'],
  ] as const) {
    const answer = await resend(martin, page, { name }, '/views/save');
    expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([422, expect.stringContaining(said)]);
    expect(answer.text).toContain('name="query" value="type=POT"');
  }
});

test('what is kept is a question that the list knows, whatever was sent', async () => {
  const page = await martin.get('/views/save');
  const query = 'queue=nobody&type=POT&before=5&x=y&order=due&page=3&q=%00';
  await resend(martin, page, { name: 'Odd', query }, '/views/save');
  expect((await viewNamed('Odd')).query).toMatch(/^(q=[^&]*&)?type=POT&(q=[^&]*&)?order=due$/);
});

test('its maker renames it, shares it no more, and puts another question in its place', async () => {
  const { id } = await viewNamed('Waiting holes');
  const page = await martin.get(`/views/${id}`);
  await resend(martin, page, { name: 'Waiting', whom: 'me' }, `/views/${id}`);
  expect(await viewNamed('Waiting')).toMatchObject({ id, groupId: null });
  const save = await martin.get('/views/save?queue=overdue');
  const answer = await resend(martin, save, { view: String(id) }, '/views/save/replace');
  expect([answer.status, answer.headers['location']]).toEqual([303, '/cases?queue=overdue']);
  expect(await viewNamed('Waiting')).toMatchObject({ id, query: 'queue=overdue' });
  expect((await onList(await site.signedInAs('priya'))).map(({ text }) => text)).not.toContain('Waiting');
});

test('its maker deletes it; setup deletes shared ones, and changes none', async () => {
  const own = await viewNamed('Waiting');
  expect((await send(martin, `/views/${own.id}`, {}, `/views/${own.id}/delete`)).status).toBe(303);
  const shared = await viewNamed('All that lives');
  const ada = await site.signedInAs('ada');
  expect((await onList(ada)).map(({ text }) => text)).toContain('Change the view All that lives');
  const forbidden = await ada
    .post(`/views/${shared.id}`)
    .type('form')
    .send({ _csrf: await tokenOf(ada), name: 'Hers', whom: 'me' });
  expect(forbidden.status).toBe(404);
  expect((await send(ada, `/views/${shared.id}`, {}, `/views/${shared.id}/delete`)).status).toBe(303);
  expect(await site.prisma.savedView.count({ where: { id: { in: [own.id, shared.id] } } })).toBe(0);
});

test('nobody keeps more than fifty, at once or one after the other', async () => {
  const nora = await site.signedInAs('nora');
  const { id: ownerId } = (await site.actor('nora')).person;
  const names = Array.from({ length: 49 }, (_, at) => `View ${at}`);
  await site.prisma.savedView.createMany({ data: names.map((name) => ({ ownerId, name, query: '' })) });
  const page = await nora.get('/views/save');
  const answers = await Promise.all(
    ['One', 'Two', 'Three'].map((name) => resend(nora, page, { name }, '/views/save')),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
  expect(await site.prisma.savedView.count({ where: { ownerId } })).toBe(50);
  const refused = answers.find(({ status }) => status === 422);
  expect(wordsOf(mainOf(refused?.text ?? ''))).toContain('You have 50 views. Delete one first');
});

test('where a group goes, what was shared with it is its maker’s alone', async () => {
  const group = await site.prisma.group.create({ data: { name: 'Short-lived' } });
  const { id: ownerId } = (await site.actor('martin')).person;
  await site.prisma.savedView.create({
    data: { ownerId, groupId: group.id, name: 'Left over', query: '' },
  });
  await site.prisma.group.delete({ where: { id: group.id } });
  expect((await viewNamed('Left over')).groupId).toBeNull();
});
