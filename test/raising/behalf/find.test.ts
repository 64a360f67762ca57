// Looking people up to raise for them: who is found by what, who may look, how often, and that each look is kept.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raiseCase } from '../../../src/change.ts';
import { findPeople, readSought } from '../../../src/permissions/people/find-people.ts';
import { mayRaiseForOthers } from '../../../src/permissions/raise.ts';
import { foundId, proofOf } from '../../../src/raising/behalf/proof.ts';
import { formsOf } from '../../support/html.ts';
import { openSite, resend, type Site, tokenOf } from '../../support/site.ts';
import { readMain } from '../raising.ts';
import { proofsOn, search } from './helping.ts';

const PER_HOUR = 200;

let site: Site;

beforeAll(async () => {
  site = await openSite({ PEOPLE_SEARCHES_PER_HOUR: String(PER_HOUR) });
  await site.prisma.user.createMany({
    data: [
      { name: 'Siân Wyn-Jones', email: 'sian.wj@post.example', phone: '+44 (0)1632 960001' },
      { name: 'Jack Wynn', email: 'jack@post.example', phone: '01632-960 002' },
      { name: 'Left Long Ago', email: 'left@post.example', phone: '01632 960003', active: false },
      { name: 'Anna Abroad', email: 'anna@post.example', phone: '+33 1 23 45 67 89' },
      ...Array.from({ length: 11 }, (_, at) => ({ name: `Tom Smith`, email: `tom${at}@smith.example` })),
    ],
  });
});
afterAll(() => site.close());

async function found(sought: string): Promise<string[]> {
  const type = [...(await site.actor('kit')).configuration.types.values()].find(
    ({ prefix }) => prefix === 'POT',
  );
  const read = readSought(sought);
  if (!type || !read) return ['too little'];
  const people = await raiseCase(site.prisma, await site.actor('kit'), type.id, (permit) =>
    findPeople(permit, read),
  );
  return people.people.length === people.count
    ? people.people.map(({ email }) => email)
    : [`${people.count} and none named`];
}

describe('who is found', () => {
  const SIAN = ['sian.wj@post.example'];
  test.each([
    ['wyn', ['jack@post.example', ...SIAN]],
    ['siân', SIAN],
    ['Jones Siân', SIAN],
    ['SIAN.WJ@post.example', SIAN],
    ['post wj', SIAN],
    ['01632 960001', SIAN],
    ['+44 1632 960001', SIAN],
    ['0044 (0)1632/960.001', SIAN],
    ['960001', SIAN],
    ['60001', SIAN],
    ['0033 1 23 45 67 89', ['anna@post.example']],
    ['01632 96000', []],
    ['+44 0 01', []],
    ['0001', []],
    ['wy', ['too little']],
    ['w. y.', ['too little']],
    ['   ', ['too little']],
    ['01', ['too little']],
    ['@@@@', ['too little']],
    ['ones', []],
    ['left long', []],
    ['01632 960003', []],
    ['kit marlowe', []],
    ['anonymous', []],
    ['system', []],
    ["o'brien | ! & (:*)", []],
    ['%%%___', ['too little']],
    ['tom smith', ['11 and none named']],
    ['tom3 smith', ['tom3@smith.example']],
  ])('by “%s”', async (sought, expected) => {
    expect(await found(sought)).toEqual(expected);
  });
});

test('the law lets look up who raises for others, and nobody else, whatever else they may', async () => {
  const answers: string[] = [];
  for (const name of ['kit', 'ada', 'aaron', 'martin', 'vera', 'clara']) {
    const actor = await site.actor(name);
    for (const type of actor.configuration.types.values()) {
      const looks = await raiseCase(site.prisma, actor, type.id, (permit) =>
        findPeople(permit, { by: 'words', text: 'clara' }),
      ).then(
        () => true,
        (error: Error) => error.constructor.name,
      );
      if ((looks === true) !== mayRaiseForOthers(actor, type))
        answers.push(`${name} ${type.prefix}: ${looks}`);
    }
  }
  expect(answers).toEqual([]);
});

test('a page shows how to tell people apart, and what was typed stands in no address', async () => {
  const kit = await site.signedInAs('kit');
  const page = await search(kit, 'wyn');
  expect(readMain(page)).toContain('2 people fit');
  expect(readMain(page)).toContain('Siân Wyn-Jones sian.wj@post.example, +44 (0)1632 960001 Choose');
  expect(formsOf(page.text).find(({ action }) => action.endsWith('/find'))?.fields['sought']).toBe('wyn');
  const many = await search(kit, 'tom smith');
  expect(readMain(many)).toContain('More than 10 people fit');
  expect(proofsOn(many)).toEqual([]);
  const little = await search(kit, 'wy');
  expect([little.status, readMain(little)]).toEqual([422, expect.stringContaining('at least three letters')]);
});

test('each search, and whom it led to, is in the journal', async () => {
  const { prisma } = site;
  const kit = await site.signedInAs('kit');
  const { person } = await site.actor('kit');
  const from = (await prisma.journalEntry.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0;
  const page = await search(kit, '960001');
  const [proof = ''] = proofsOn(page);
  await resend(kit, page, { whom: proof }, '/raise/pot/for');
  await search(kit, 'tom smith');
  const sian = await prisma.user.findUniqueOrThrow({ where: { email: 'sian.wj@post.example' } });
  const entries = await prisma.journalEntry.findMany({
    where: { id: { gt: from } },
    orderBy: { id: 'asc' },
  });
  expect(entries.map(({ byId, action, subject }) => [byId, action, subject])).toEqual([
    [person.id, 'find-person', 'people by phone'],
    [person.id, 'help-person', `user ${sian.id}`],
    [person.id, 'find-person', 'people by words'],
  ]);
  expect(entries[0]?.data).toEqual({ sought: '960001', type: 'POT', count: 1, found: [sian.id] });
  expect(entries[1]?.data).toMatchObject({ name: sian.name, email: sian.email, type: 'POT' });
  expect(entries[2]?.data).toMatchObject({ sought: 'tom smith', count: 11, found: [] });
});

test('nobody is chosen who wasn’t found: by number, by another’s proof, or by an old one', async () => {
  const [kit, { person }] = [await site.signedInAs('kit'), await site.actor('kit')];
  const clara = (await site.actor('clara')).person.id;
  const ada = (await site.actor('ada')).person.id;
  const page = await kit.get('/raise/pot/for');
  const HOUR = 60 * 60 * 1000;
  const proofs = [
    String(clara),
    proofOf(site.config, ada, clara),
    proofOf({ sessionSecret: 'another' }, person.id, clara),
    proofOf(site.config, person.id, clara, Date.now() - HOUR - 1),
    proofOf(site.config, person.id, clara).replace(`${clara}-`, `${ada}-`),
    // Found by nobody: a helper never is.
    proofOf(site.config, person.id, person.id),
  ];
  const before = await site.prisma.draft.count();
  for (const whom of proofs) {
    const answer = await resend(kit, page, { whom }, '/raise/pot/for');
    expect([whom, answer.status]).toEqual([whom, 422]);
    expect(readMain(answer)).not.toContain('Clara');
  }
  expect(await site.prisma.draft.count()).toBe(before);
  expect(foundId(site.config, person.id, proofOf(site.config, person.id, clara))).toBe(clara);
});

test(`after so many searches in an hour no more are answered, for that account alone`, async () => {
  const kit = await site.signedInAs('kit');
  const _csrf = await tokenOf(kit);
  const ask = () => kit.post('/raise/pot/for/find').type('form').send({ _csrf, sought: 'wy' });
  let answers = 0;
  while ((await ask()).status === 422 && answers <= PER_HOUR) answers++;
  expect(answers).toBeLessThan(PER_HOUR);
  const last = await ask();
  expect([last.status, Number(last.headers['retry-after']) > 0]).toEqual([429, true]);
  expect((await kit.get('/raise/pot/for')).status).toBe(200);
  const person = (await site.actor('molly')).person.id;
  await site.prisma.grant.create({ data: { flag: 'create', userId: person } });
  expect((await search(await site.signedInAs('molly'), 'wyn')).status).toBe(200);
});
