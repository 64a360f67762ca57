// The form builder through its pages: pages and fields made, changed, moved and taken out, in the draft and nowhere else.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pieceIn } from '../../../src/configuration/draft.ts';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { FIELD_KINDS } from '../../../src/forms/kinds.ts';
import { Invisible, NoAccess } from '../../../src/permissions/refusals.ts';
import type { RawForm } from '../../../src/setup/forms/raw.ts';
import { formsOf, linksOf, wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const place = { section: 'type', key: 'pothole' } as const;
const FORM = '/setup/types/pothole/form';

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
afterAll(() => room.close());
beforeEach(() => room.prisma.configurationDraft.deleteMany());

async function drafted(which: 'form' | 'additional' = 'form'): Promise<RawForm> {
  const type = await pieceIn(room.prisma, room.idOf('ada'), place);
  return (type?.[which] ?? { pages: [] }) as RawForm;
}

async function field(key: string) {
  return (await drafted()).pages.flatMap(({ fields }) => fields).find((one) => one.key === key);
}

/** Sends the form of a page to its own address, filled in as it is, with some of it changed. */
async function change(address: string, fields: Record<string, string | string[]>) {
  const { html } = await room.get('ada', address);
  const form = formsOf(html).find(({ action }) => action.split('?')[0] === address.split('?')[0]);
  if (!form) throw new Error(`no form on ${address}`);
  return room.post('ada', form.action, { ...form.fields, ...fields });
}

const order = ({ pages }: RawForm) => pages.map(({ key, fields }) => [key, ...fields.map((one) => one.key)]);

test('shows the pages and fields in their order, with their conditions in words', async () => {
  const { html } = await room.get('ada', FORM);
  const words = wordsOf(html);
  expect(words.indexOf('Where is it?')).toBeLessThan(words.indexOf('How big is it?'));
  expect(words).toContain('Only where “Was anybody hurt or anything damaged?” is “');
  expect(linksOf(html)).toContainEqual({ text: 'How big is it?', href: `${FORM}/fields/size` });
  expect(html).not.toContain('It can’t be published like this');
});

describe('pages', () => {
  test('one is added without fields, which is said and kept from being published', async () => {
    const { status, goTo } = await change(`${FORM}/add-page`, {
      title: 'Über uns',
      'title-cy': 'Amdanom ni',
    });
    expect([status, goTo]).toEqual([303, `${FORM}#page-uber-uns`]);
    expect((await drafted()).pages.at(-1)).toEqual({
      key: 'uber-uns',
      title: { en: 'Über uns', cy: 'Amdanom ni' },
      fields: [],
    });
    const { html } = await room.get('ada', FORM);
    expect(linksOf(html)).toContainEqual({
      text: 'The page “Über uns” asks for nothing.',
      href: `${FORM}#page-uber-uns`,
    });
    expect((await room.publish('ada')).status).toBe(422);
    const draft = wordsOf((await room.get('ada', '/setup/draft')).html);
    expect(draft).toContain('The page “Über uns” asks for nothing.');
    expect(await readPiece(room.prisma, place)).not.toEqual(
      await pieceIn(room.prisma, room.idOf('ada'), place),
    );
  });

  test('a title that is missing, or in Welsh alone, is refused and what was typed stays', async () => {
    const none = await change(`${FORM}/add-page`, { 'title-cy': 'Amdanom ni' });
    expect([none.status, wordsOf(none.html).includes('Write it in English, too')]).toEqual([422, true]);
    expect(none.html).toContain('value="Amdanom ni"');
    expect(await room.prisma.draftPiece.count()).toBe(0);
  });

  test('two of one title have two keys; renamed, each keeps its own', async () => {
    for (const _ of [1, 2]) await change(`${FORM}/add-page`, { title: 'More' });
    expect((await drafted()).pages.slice(-2).map(({ key }) => key)).toEqual(['more', 'more-2']);
    await change(`${FORM}/pages/more-2`, { title: 'Even more' });
    expect((await drafted()).pages.at(-1)).toMatchObject({ key: 'more-2', title: 'Even more' });
  });

  test('one is moved, and taken out with the rights on its fields', async () => {
    const before = order(await drafted());
    await room.post('ada', FORM, { do: 'down:page:place' });
    expect(order(await drafted()).map(([key]) => key)).toEqual(
      [before[1], before[0], ...before.slice(2)].map((one) => one?.[0]),
    );
    await room.post('ada', FORM, { do: 'up:page:place' });
    expect(await room.prisma.draftPiece.count()).toBe(0);
    expect((await room.post('ada', `${FORM}/pages/harm/remove`)).status).toBe(303);
    expect(order(await drafted()).map(([key]) => key)).not.toContain('harm');
  });
});

describe('fields', () => {
  const SENT: Record<string, Record<string, string | string[]>> = {
    text: { least: '2', most: '40', pattern: '[A-Z]+', message: 'Use capitals', means: '' },
    'long-text': { most: '3000' },
    number: { least: '1.5', most: '60' },
    money: { least: '0.50', most: '1,000' },
    date: { time: 'past' },
    choice: { options: 'Red | Coch\nBlue | Glas | Like the sky | Fel yr awyr', flags: ['required', 'long'] },
    choices: { options: 'One\nTwo', most: '1' },
    'yes-no': { yes: 'Aye', 'yes-cy': 'Oes', no: 'Nay' },
    place: { north: '52.3', south: '52.1', west: '-2', east: '-1.9', marks: '52.2, -1.95, Station | Gorsaf' },
    files: { most: '3' },
    group: { least: '1', most: '4', entry: 'Person', 'entry-cy': 'Person' },
    note: { text: 'Read this.' },
  };
  const MADE: Record<string, object> = {
    text: { least: 2, most: 40, pattern: { regex: '[A-Z]+', message: 'Use capitals' } },
    number: { least: 1.5, most: 60 },
    money: { least: 50, most: 100_000 },
    choice: {
      required: true,
      long: true,
      options: [
        { value: 'red', label: { en: 'Red', cy: 'Coch' } },
        {
          value: 'blue',
          label: { en: 'Blue', cy: 'Glas' },
          hint: { en: 'Like the sky', cy: 'Fel yr awyr' },
        },
      ],
    },
    'yes-no': { yes: { en: 'Aye', cy: 'Oes' }, no: 'Nay' },
    place: {
      area: { north: 52.3, south: 52.1, west: -2, east: -1.9 },
      marks: [{ name: { en: 'Station', cy: 'Gorsaf' }, latitude: 52.2, longitude: -1.95 }],
    },
    group: { least: 1, most: 4, entry: { en: 'Person', cy: 'Person' } },
  };

  test.each(FIELD_KINDS)('one that is a %s is added, and kept as it is by its page', async (kind) => {
    const address = `${FORM}/pages/hole/add/${kind}`;
    const { status } = await change(address, { label: 'A new one', ...SENT[kind] });
    expect(status).toBe(303);
    const made = await field('a-new-one');
    expect(made).toMatchObject({ key: 'a-new-one', kind, label: 'A new one', ...MADE[kind] });
    expect((await change(`${FORM}/fields/a-new-one`, {})).status).toBe(303);
    expect(await field('a-new-one')).toEqual(made);
    if (kind !== 'group') expect((await room.get('ada', FORM)).html).not.toContain('It can’t be published');
  });

  test('no two have one key, nor a part of one: not even where one is in a group', async () => {
    await change(`${FORM}/pages/hole/add/group`, { label: 'Seen' });
    expect(await field('seen-2')).toMatchObject({ kind: 'group' });
    await change(`${FORM}/pages/hole/add/text?group=seen-2`, { label: 'Size' });
    await change(`${FORM}/pages/hole/add/text`, { label: 'Seen year' });
    expect((await field('seen-2'))?.fields).toEqual([{ key: 'size-2', kind: 'text', label: 'Size' }]);
    expect(await field('seen-year')).toBeUndefined();
    expect(await field('seen-year-2')).toBeDefined();
    const { html } = await room.get('ada', FORM);
    expect(html).not.toContain('It can’t be published');
  });

  test('one is changed under its old key; an option that is reworded where it stands stays the same', async () => {
    const { html } = await room.get('ada', `${FORM}/fields/size`);
    const form = formsOf(html).find(({ fields }) => 'options' in fields);
    const options = String(form?.fields['options']).replace('Bigger', 'Bigger still');
    await change(`${FORM}/fields/size`, { label: 'Which size?', options });
    const changed = await field('size');
    expect(changed).toMatchObject({ key: 'size', label: { en: 'Which size?' } });
    expect(changed?.options?.map(({ value }) => value)).toEqual(['saucer', 'plate', 'lid', 'bigger']);
  });

  test('one becomes another kind, and loses what that hasn’t', async () => {
    const { html } = await room.get('ada', `${FORM}/fields/depth/kind`);
    expect(linksOf(html)).toContainEqual({ text: 'Short text', href: `${FORM}/fields/depth?kind=text` });
    await change(`${FORM}/fields/depth?kind=text`, { least: '', most: '20' });
    expect(await field('depth')).toMatchObject({ key: 'depth', kind: 'text', most: 20 });
    expect(await field('depth')).not.toHaveProperty('least');
  });

  test('what rules ask of it is said where it is used, and beside the rule when it goes', async () => {
    const used = await room.get('ada', `${FORM}/fields/damage`);
    expect(linksOf(used.html)).toContainEqual({
      text: 'When the page “What happened?” is asked',
      href: `${FORM}/pages/harm`,
    });
    expect((await room.post('ada', `${FORM}/fields/damage/remove`)).status).toBe(303);
    expect(await field('damage')).toBeUndefined();
    const { html } = await room.get('ada', FORM);
    expect(linksOf(html).filter(({ href }) => href === `${FORM}#page-harm`)).not.toEqual([]);
  });

  test('one moves within its page, over its edge, and to another page', async () => {
    await room.post('ada', FORM, { do: 'down:field:where' });
    expect(order(await drafted())[0]).toEqual(['place', 'lane', 'where', 'spot']);
    await room.post('ada', FORM, { do: 'up:field:size' });
    expect(order(await drafted())[0]).toEqual(['place', 'lane', 'where', 'spot', 'size']);
    await change(`${FORM}/fields/size`, { page: 'hole' });
    expect(order(await drafted())[1]?.at(-1)).toBe('size');
    await room.post('ada', FORM, { do: 'before:size:lane' });
    expect(order(await drafted())[0]).toEqual(['place', 'size', 'lane', 'where', 'spot']);
    await room.post('ada', FORM, { do: 'end:size:place' });
    expect(order(await drafted())[0]).toEqual(['place', 'lane', 'where', 'spot', 'size']);
    expect(await room.post('ada', FORM, { do: 'before:size:moon' })).toMatchObject({ status: 422 });
    expect(await room.post('ada', FORM, { do: 'end:moon:place' })).toMatchObject({ status: 422 });
    expect(await room.post('ada', FORM, { do: 'up:field:moon' })).toMatchObject({ status: 422 });
    expect(await room.post('ada', FORM)).toMatchObject({ status: 422 });
  });

  test.each<[string, Record<string, string>, string]>([
    ['text', { label: '' }, 'Write what the field is called'],
    ['text', { least: '9', most: '2' }, 'more than the most'],
    ['text', { most: 'some' }, 'Write a whole number'],
    ['text', { most: '5000' }, '1,000 at most'],
    ['text', { pattern: '(a+)+', message: 'M' }, 'The pattern'],
    ['text', { pattern: 'a' }, 'Write what is said'],
    ['choice', { options: '' }, 'Write at least one option'],
    ['choice', { options: 'Red\nRed' }, '“Red” stands here twice'],
    ['place', { north: 'up' }, 'Write degrees'],
    ['place', { marks: 'Station' }, 'Line 1: write latitude'],
  ])('a %s with %j is refused with a sentence, and what was typed stays', async (kind, sent, sentence) => {
    const { status, html } = await change(`${FORM}/pages/hole/add/${kind}`, { label: 'Kept label', ...sent });
    expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining(sentence)]);
    if (sent['label'] === undefined) expect(html).toContain('value="Kept label"');
    expect(await room.prisma.draftPiece.count()).toBe(0);
  });
});

describe('staff’s fields', () => {
  const ADDITIONAL = '/setup/types/street-light/additional';
  test('are built the same way, and share no key with what citizens are asked', async () => {
    const before = await pieceIn(room.prisma, room.idOf('ada'), { section: 'type', key: 'street-light' });
    const [asked] = ((before?.form ?? { pages: [] }) as RawForm).pages.flatMap(({ fields }) => fields);
    expect((await change(`${ADDITIONAL}/add-page`, { title: 'For us' })).status).toBe(303);
    const sent = { label: String(asked?.key).replaceAll('-', ' ') };
    expect((await change(`${ADDITIONAL}/pages/for-us/add/text`, sent)).status).toBe(303);
    const after = await pieceIn(room.prisma, room.idOf('ada'), { section: 'type', key: 'street-light' });
    const { pages } = (after?.additional ?? { pages: [] }) as RawForm;
    expect(pages.at(-1)?.fields[0]?.key).toBe(`${asked?.key}-2`);
    expect((await room.publish('ada')).status).toBe(303);
  });
});

test('it is for setup alone, and of types, pages, fields and kinds that are there', async () => {
  for (const path of ['', '/add-page', '/pages/hole', '/pages/hole/add', '/fields/size', '/try'])
    for (const which of ['form', 'additional'])
      await expect(room.get('martin', `/setup/types/pothole/${which}${path}`)).rejects.toThrow(NoAccess);
  for (const path of ['', '/add-page', '/pages/hole', '/pages/hole/remove', '/fields/size/remove', '/try'])
    await expect(room.post('carla', FORM + path, { do: 'up:page:hole' })).rejects.toThrow(NoAccess);
  for (const path of [
    '/pages/moon',
    '/pages/moon/add',
    '/pages/hole/add/moon',
    '/fields/moon',
    '/fields/size.x',
  ])
    await expect(room.get('ada', FORM + path)).rejects.toThrow(Invisible);
  await expect(room.get('ada', `${FORM}/pages/hole/add/group?group=size`)).rejects.toThrow(Invisible);
  await expect(room.get('ada', '/setup/types/moon/form')).rejects.toThrow(Invisible);
});

test('a form of sixty fields is shown and changed without lag', async () => {
  const began = performance.now();
  for (let at = 0; at < 60; at += 1)
    await room.post('ada', `${FORM}/pages/hole/add/text`, {
      label: `Question ${at}`,
      means: '',
      'rule-rows': '0',
    });
  const added = performance.now();
  await room.get('ada', FORM);
  const shown = performance.now();
  expect((await drafted()).pages[1]?.fields.length).toBeGreaterThan(60);
  expect((added - began) / 60).toBeLessThan(1000);
  expect(shown - added).toBeLessThan(1000);
});
