// The stage and the subtype of a case, from the lists of its type.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
let becky: Visitor;

beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
  becky = await site.signedInAs('becky');
}, 120_000);
afterAll(() => site.close());

const stageNamed = async (name: string) =>
  String((await site.prisma.stage.findFirstOrThrow({ where: { name, caseType: { prefix: 'COM' } } })).id);
const subtypeNamed = async (name: string) =>
  String((await site.prisma.subtype.findFirstOrThrow({ where: { name, caseType: { prefix: 'BIN' } } })).id);
const rowOf = (reference: string) =>
  site.prisma.case.findUniqueOrThrow({ where: { reference }, include: { stage: true, subtype: true } });
const newest = (reference: string) =>
  site.prisma.event.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });

test('a complaint goes to its next stage, with a note for staff', async () => {
  const reference = await anotherCase(site, 'COM');
  const change = async (name: string, note = '') =>
    send(ada, `/cases/${reference}/change-stage`, { to: await stageNamed(name), note });
  await done(ada, await change('Stage 1'));
  expect(await done(ada, await change('Stage 2', 'She isn’t content.'))).toContain(
    'The stage is Stage 2 now.',
  );
  expect((await rowOf(reference)).stage?.name).toBe('Stage 2');
  expect(await newest(reference)).toMatchObject({
    ...{ action: 'change-stage', public: false, text: 'She isn’t content.' },
    data: { from: 'Stage 1', to: 'Stage 2' },
  });
  expect(await read(ada, `/cases/${reference}`)).toContain('Stage changed from Stage 1 to Stage 2');
  const same = await change('Stage 2');
  expect([same.status, wordsOf(mainOf(same.text))]).toEqual([
    422,
    expect.stringContaining('it has that one already'),
  ]);
});

test('a missed bin’s subtype is changed, and taken away', async () => {
  const reference = await anotherCase(site, 'BIN');
  const change = (to: string) => send(becky, `/cases/${reference}/change-subtype`, { to });
  await done(becky, await change(await subtypeNamed('Recycling')));
  expect((await rowOf(reference)).subtype?.name).toBe('Recycling');
  expect(await read(becky, `/cases/${reference}`)).toContain('Subtype Recycling');
  expect(await done(becky, await change('none'))).toContain('It has no subtype now.');
  expect((await rowOf(reference)).subtype).toBeNull();
  expect(await newest(reference)).toMatchObject({
    action: 'change-subtype',
    data: { from: 'Recycling', to: 'none' },
  });
});

test('D1.19, D1.20: what another type offers, what was retired and what nobody offers can’t be chosen', async () => {
  const [bin, complaint] = [await anotherCase(site, 'BIN'), await anotherCase(site, 'COM')];
  const garden = await subtypeNamed('Garden waste');
  await site.prisma.subtype.update({ where: { id: Number(garden) }, data: { retired: true } });
  const { id: caseTypeId } = await site.prisma.caseType.findUniqueOrThrow({ where: { prefix: 'POT' } });
  const foreign = { id: 9_999, caseTypeId, name: 'Of potholes' };
  await site.prisma.subtype.create({ data: foreign });
  await site.prisma.stage.create({ data: foreign });
  for (const to of [garden, '9999', '0', '', 'NONE', ' none'])
    expect([to, (await send(becky, `/cases/${bin}/change-subtype`, { to })).status]).toEqual([to, 422]);
  for (const to of ['9999', 'none', 'stage 2'])
    expect([to, (await send(ada, `/cases/${complaint}/change-stage`, { to })).status]).toEqual([to, 422]);
  await site.prisma.subtype.update({ where: { id: Number(garden) }, data: { retired: false } });
});

test('two at once: the second is shown what the first did', async () => {
  const reference = await anotherCase(site, 'BIN');
  const address = `/cases/${reference}/change-subtype`;
  const page = await becky.get(address);
  await done(ada, await send(ada, address, { to: await subtypeNamed('Recycling') }));
  const answer = await resend(becky, page, { to: await subtypeNamed('Food waste') }, address);
  expect([answer.status, wordsOf(answer.text)]).toEqual([409, expect.stringContaining('Subtype changed')]);
  expect((await rowOf(reference)).subtype?.name).toBe('Recycling');
});

test.each([
  ['molly', 403],
  ['vera', 403],
  ['martin', 404],
  ['clara', 403],
])('%s is answered %i', async (name, status) => {
  const reference = await anotherCase(site, 'BIN');
  const visitor = await site.signedInAs(name);
  for (const action of ['change-stage', 'change-subtype'])
    expect((await visitor.get(`/cases/${reference}/${action}`)).status).toBe(status);
});
