// Case types in setup: every section opens, is kept in the draft and nowhere else, and says what is wrong with what is typed.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pieceIn } from '../../../src/configuration/draft.ts';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { Invisible, NoAccess } from '../../../src/permissions/refusals.ts';
import { setupRoutes } from '../../../src/setup/routes.ts';
import { formsOf, wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const POTHOLE = '/setup/types/pothole';

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
beforeEach(async () => {
  await room.prisma.configurationDraft.deleteMany();
});
afterAll(() => room.close());

const drafted = async (key = 'pothole') => {
  const type = await pieceIn(room.prisma, room.idOf('ada'), { section: 'type', key });
  if (!type) throw new Error(`no type ${key}`);
  return type;
};
const published = async () => readPiece(room.prisma, { section: 'type', key: 'pothole' });

test('the list names every type with its prefix, workflow and state; it is searched and paged', async () => {
  const words = wordsOf((await room.get('ada', '/setup/types')).html);
  for (const word of ['Pothole', 'POT', 'Missed bin', 'Published']) expect(words).toContain(word);
  const found = wordsOf((await room.get('ada', '/setup/types?name=pOTh')).html);
  expect(found).toContain('1 case type');
  expect(found).not.toContain('Missed bin');
  await room.post('ada', `${POTHOLE}/publishing`, { published: 'no' });
  expect(wordsOf((await room.get('ada', '/setup/types?name=pOTh')).html)).toContain(
    'Withdrawn changed in your draft',
  );
  const workflow = await room.prisma.workflow.findFirstOrThrow();
  await room.prisma.caseType.createMany({
    data: Array.from({ length: 60 }, (_, at) => ({
      ...{ key: `z-${at}`, name: `Zone ${at + 100}`, plural: 'Zones', prefix: `Z${at}`, published: false },
      ...{ workflowId: workflow.id },
    })),
  });
  const first = await room.get('ada', '/setup/types?name=zone');
  expect(first.html.match(/href="\/setup\/types\/z-\d+"/g)).toHaveLength(50);
  const next = /href="([^"]*)" rel="next"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await room.get('ada', next)).html.match(/href="\/setup\/types\/z-\d+"/g)).toHaveLength(10);
  await room.prisma.caseType.deleteMany({ where: { prefix: { startsWith: 'Z' } } });
});

test('a type’s page says all there is to it, what uses it, and that only the draft has changed', async () => {
  const before = await published();
  await room.post('ada', `${POTHOLE}/publishing`, { published: 'no' });
  const { html } = await room.get('ada', POTHOLE);
  const words = wordsOf(html);
  for (const word of [
    'Withdrawn',
    'changed in your draft',
    'Open cases that you may see',
    'Road repair',
    'Highways team',
  ])
    expect(words).toContain(word);
  for (const link of ['form', 'additional', 'field-rights', 'tasks', 'assignment', 'groups/starters', 'copy'])
    expect(html).toContain(`href="${POTHOLE}/${link}"`);
  expect(await published()).toEqual(before);
  expect((await drafted()).published).toBe(false);
});

test('each section shows what is there, and sent as it is changes nothing', async () => {
  for (const section of ['basics', 'publishing', 'working', 'target', 'files', 'retention']) {
    const address = `${POTHOLE}/${section}`;
    const form = formsOf((await room.get('ada', address)).html).find(({ action }) => action === address);
    const kept = await room.post('ada', address, form?.fields ?? {});
    expect([section, kept.status, await room.prisma.draftPiece.count()]).toEqual([section, 303, 0]);
  }
});

test('what is wrong in a section is said beside it, with what was typed', async () => {
  const bad = { name: 'Pothole', plural: 'Potholes', prefix: 'p-1', position: '0', declaration: 'I swear' };
  const refused = await room.post('ada', `${POTHOLE}/basics`, bad);
  expect(refused.status).toBe(422);
  expect(wordsOf(refused.html)).toContain('Write two to six letters and digits, a letter first');
  expect(refused.html).toContain('value="p-1"');
  expect(refused.html).toContain('I swear');
  const taken = await room.post('ada', `${POTHOLE}/basics`, { ...bad, prefix: 'BIN' });
  expect([taken.status, wordsOf(taken.html).includes('has the prefix BIN already')]).toEqual([422, true]);
  const late = await room.post('ada', `${POTHOLE}/target`, { amount: '5', unit: 'days', reminder: '9' });
  expect([late.status, late.html.includes('value="9"')]).toEqual([422, true]);
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('groups are added by a part of their name and taken away by their mark', async () => {
  const address = `${POTHOLE}/groups/role-monitor`;
  expect((await room.post('ada', address, { groups: [], add: 'complaints' })).status).toBe(303);
  expect((await drafted()).roleGroups['monitor']).toEqual(['complaints-team']);
  const several = await room.post('ada', address, { groups: 'complaints-team', add: 'CM-' });
  expect([several.status, wordsOf(several.html).includes('Several are called so')]).toEqual([422, true]);
  expect((await room.post('ada', address, { groups: [], add: '' })).status).toBe(303);
  expect((await drafted()).roleGroups['monitor']).toBeUndefined();
  await expect(room.get('ada', `${POTHOLE}/groups/role-owner`)).rejects.toThrow(Invisible);
});

test('of many groups no page lists more than a few', async () => {
  await room.prisma.group.createMany({
    data: Array.from({ length: 500 }, (_, at) => ({ key: `g-${at}`, name: `Many ${at}` })),
  });
  for (const page of ['groups/starters', 'assignment/add', 'tasks/add'])
    expect((await room.get('ada', `${POTHOLE}/${page}`)).html).not.toContain('Many 7');
  expect((await room.get('ada', '/setup/types/new')).html).not.toContain('Many 7');
  await room.prisma.group.deleteMany({ where: { key: { startsWith: 'g-' } } });
});

test('a subtype and a reason are added, renamed, moved, retired and brought back; none is lost', async () => {
  for (const [list, read] of [
    [
      'subtypes',
      async () => (await drafted()).subtypes.map(({ key, name, retired }) => ({ key, name, retired })),
    ],
    [
      'reasons-closing',
      async () =>
        (await drafted()).reasons
          .filter(({ kind }) => kind === 'closing')
          .map(({ key, text, retired }) => ({ key, name: text, retired })),
    ],
  ] as const) {
    const address = `${POTHOLE}/${list}`;
    const before = await read();
    await room.post('ada', `${address}/add`, { name: 'Brand new' });
    expect((await read()).at(-1)).toEqual({ key: 'brand-new', name: 'Brand new', retired: false });
    expect((await room.post('ada', `${address}/add`, { name: 'Brand new' })).status).toBe(422);
    await room.post('ada', `${address}/change/brand-new`, { name: 'Newer' });
    await room.post('ada', address, { item: 'brand-new', do: 'retire' });
    await room.post('ada', address, { item: 'brand-new', do: 'up' });
    const after = await read();
    expect(after).toHaveLength(before.length + 1);
    const at = Math.max(0, before.length - 1);
    expect(after[at]).toEqual({ key: 'brand-new', name: 'Newer', retired: true });
    await room.post('ada', address, { item: 'brand-new', do: 'bring-back' });
    expect((await read())[at]?.retired).toBe(false);
    expect((await room.post('ada', address, { item: 'nothing', do: 'retire' })).status).toBe(422);
  }
});

test('a rule assigns where an answer is given, or every case; a field called “always” is no matter', async () => {
  const address = `${POTHOLE}/assignment`;
  const { autoAssign } = await drafted();
  const rule = {
    ...{ 'rule-match': 'all', 'rule-rows': '2', 'rule-field-1': 'size', 'rule-asks-1': 'is' },
    ...{ 'rule-value-1': 'Like a saucer', 'rule-field-2': '' },
  };
  await room.post('ada', `${address}/add`, { group: 'waste-crew', ...rule });
  await room.post('ada', `${address}/add`, { group: 'licensing' });
  const added = (await drafted()).autoAssign.slice(autoAssign.length);
  expect(added).toEqual([
    { group: 'waste-crew', condition: { field: 'size', equals: 'saucer' } },
    { group: 'licensing', condition: { field: '*', filled: false } },
  ]);
  const words = wordsOf((await room.get('ada', address)).html);
  expect(words).toContain('Where none does, it goes to the first manager group.');
  expect(words).toContain('Every case');
  const number = String(autoAssign.length + 1);
  await room.post('ada', address, { item: number, do: 'remove' });
  expect((await drafted()).autoAssign).toHaveLength(autoAssign.length + 1);
  expect((await room.post('ada', `${address}/add`, { group: 'nowhere' })).status).toBe(422);
  expect((await room.publish('ada')).status).toBe(303);
});

test('a task has all that its shape has, and one that cases have can’t be removed', async () => {
  const address = `${POTHOLE}/tasks`;
  const sent = {
    ...{ title: 'Measure it', instructions: 'With a tape', group: 'Highways team', start: 'field' },
    ...{ 'rule-match': 'all', 'rule-rows': '2', 'rule-field-1': 'size', 'rule-asks-1': 'answered' },
    ...{ atLeast: '1', atMost: '3', amount: '2', unit: 'days', kind: 'working' },
    ...{ 'ask-1': 'How deep is it?', 'ask-kind-1': 'number', 'ask-must-1': 'yes' },
  };
  expect((await room.post('ada', `${address}/add`, sent)).status).toBe(303);
  const expected = {
    ...{ key: 'measure-it', title: 'Measure it', instructions: 'With a tape', group: 'highways-team' },
    ...{ start: 'field', condition: { field: 'size', filled: true }, atLeast: 1, atMost: 3, after: [] },
    target: { amount: 2, unit: 'days', kind: 'working' },
    asks: [{ key: 'how-deep-is-it', kind: 'number', label: 'How deep is it?', required: true }],
  };
  expect((await drafted()).tasks.at(-1)).toEqual(expected);
  await room.post('ada', `${address}/add`, { ...sent, title: 'Fill it', after: 'measure-it' });
  expect((await drafted()).tasks.at(-1)?.after).toEqual(['measure-it']);
  expect((await room.post('ada', address, { item: 'measure-it', do: 'remove' })).status).toBe(422);
  expect((await room.post('ada', `${address}/add`, { ...sent, title: 'Odd', atMost: '0' })).status).toBe(422);
  const missing = await room.post('ada', `${address}/add`, { ...sent, title: 'Odd', 'rule-field-1': '' });
  expect(wordsOf(missing.html)).toContain('Choose the answer that the task is raised by');
  expect(missing.html).toContain('How deep is it?');
  const had = await room.prisma.task.findFirstOrThrow({
    where: { definitionId: { not: null } },
    select: { definition: { select: { key: true, caseType: { select: { key: true } } } } },
  });
  const used = `/setup/types/${had.definition?.caseType.key}/tasks`;
  const kept = await room.post('ada', used, { item: had.definition?.key ?? '', do: 'remove' });
  expect([kept.status, wordsOf(kept.html).includes('Cases have this task')]).toEqual([422, true]);
});

test('a copy has all that the type has, under another name, and is withdrawn', async () => {
  const called = { name: 'Sinkhole', plural: 'Sinkholes', prefix: 'sink' };
  const made = await room.post('ada', `${POTHOLE}/copy`, called);
  expect(made.goTo).toBe('/setup/types/sinkhole');
  const copy = await drafted('sinkhole');
  const type = await drafted();
  expect(copy).toEqual({ ...type, ...called, prefix: 'SINK', published: false, translations: {} });
  expect((await room.post('ada', `${POTHOLE}/copy`, called)).status).toBe(422);
  expect((await room.publish('ada')).status).toBe(303);
  const list = wordsOf((await room.get('ada', '/setup/types?name=sinkhole')).html);
  expect(list).toContain('Withdrawn');
});

const NEW = {
  ...{ name: 'Skip permit', plural: 'Skip permits', prefix: 'skip', starters: 'chosen' },
  ...{ starterGroup: 'Registered residents', managers: 'new', newManagers: '', join: 'yes', flow: 'new' },
  teamRaises: 'yes',
};

test('a new type comes with a form, a workflow of its own and a team; it holds together and is published', async () => {
  const made = await room.post('ada', '/setup/types/new', NEW);
  expect(made.goTo).toBe('/setup/types/skip-permit');
  const fresh = wordsOf((await room.get('ada', '/setup/types/skip-permit')).html);
  expect(fresh).toContain('What to do next');
  // It isn't published yet, whatever it is to be.
  expect(fresh).toContain('Skip permit new in your draft');
  expect(wordsOf((await room.get('ada', '/setup/types?name=skip')).html)).not.toContain('Published');
  expect((await room.publish('ada')).status).toBe(303);
  const type = await room.prisma.caseType.findUniqueOrThrow({
    where: { name: 'Skip permit' },
    include: { workflow: { include: { statuses: { orderBy: { position: 'asc' } } } } },
  });
  expect(type.workflow.statuses.map(({ name }) => name)).toEqual([
    ...['New', 'In progress', 'Waiting for you', 'Closed'],
  ]);
  const page = (await room.get('ada', '/setup/types/skip-permit')).html;
  expect(page).toContain('Raise a test case');
  const road = await room.post('ada', '/setup/types/new', {
    ...{
      ...NEW,
      name: 'Hoarding',
      plural: 'Hoardings',
      prefix: 'HOARD',
      starters: 'staff',
      teamRaises: 'no',
    },
    ...{ managers: 'existing', managerGroup: 'licensing', flow: 'existing', workflow: 'road-repair' },
  });
  expect(road.status).toBe(303);
  expect(await drafted('hoarding')).toMatchObject({
    ...{ workflow: 'road-repair', roleGroups: { manager: ['licensing'] }, starterGroups: [] },
  });
  expect(await room.prisma.draftPiece.count()).toBe(1);
});

test('a new type that lacks something, or is called as another is, makes nothing', async () => {
  for (const bad of [
    { name: '' },
    { name: 'Pothole' },
    { prefix: 'POT' },
    { starterGroup: '' },
    { managers: 'existing', managerGroup: '' },
    { newManagers: 'Licensing' },
    { flow: 'existing', workflow: 'nowhere' },
  ]) {
    const refused = await room.post('ada', '/setup/types/new', {
      ...{ ...NEW, name: 'Marquee', plural: 'Marquees', prefix: 'MARQ', newManagers: '' },
      ...bad,
    });
    expect([bad, refused.status, refused.html.includes('value="Marquees"')]).toEqual([bad, 422, true]);
  }
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('no page of a type opens without setup, nor for a type that isn’t there', async () => {
  const routes = setupRoutes.filter(
    ({ path, method }) => method === 'GET' && path.startsWith('/setup/types/:key'),
  );
  expect(routes.length).toBeGreaterThan(25);
  for (const { path } of routes) {
    const address = path
      .replace(':key', 'pothole')
      .replace(':list', 'starters')
      .replace(/:(choice|number|task|page|field|kind)/, '1');
    await expect(room.get('martin', address), address).rejects.toThrow(NoAccess);
    const nowhere = address.replace('/pothole', '/nowhere');
    await expect(room.get('ada', nowhere), nowhere).rejects.toThrow(Invisible);
  }
});
