// Citizens with an account: what they raise is theirs, listed under "My cases", and shut to everybody else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formsOf, linksOf, numberless } from '../support/html.ts';
import { openSite, resend, type Site } from '../support/site.ts';
import { goesTo, POTHOLE, raise, readMain, referenceOn, trackingLinkOn } from './raising.ts';

const LICENCE = [
  { 'trading-name': 'The Bull', licence: 'pavement', 'company-number': '' },
  {
    'premises-line1': '1 The Green',
    'premises-line2': '',
    'premises-town': 'Ambridge',
    'premises-postcode': 'AM1 1AA',
    places: '40',
    'opens-day': '1',
    'opens-month': '3',
    'opens-year': '2099',
  },
  { activities: ['food', 'outside'], plan: 'Six tables in front of the house, from Easter to October.' },
];

let site: Site;

beforeAll(async () => {
  site = await openSite({ PORT: '4401', ANONYMOUS_RAISES_PER_HOUR: '2' });
});
afterAll(() => site.close());

test('what they raise is theirs, with the account’s name and address filled in', async () => {
  const clara = await site.signedInAs('clara');
  const pages = [...LICENCE, {}];
  const sent = await clara.get(await raise(clara, 'lic', pages));
  const reference = referenceOn(sent);
  expect(trackingLinkOn(sent)).toBe('');
  expect(linksOf(sent.text)).toContainEqual({ text: 'Follow this case', href: `/my-cases/${reference}` });
  const found = await site.prisma.case.findUniqueOrThrow({
    where: { reference },
    include: { owner: true, tasks: { include: { target: true, group: true } }, trackingLinks: true },
  });
  expect(found).toMatchObject({
    title: 'The Bull',
    owner: { email: 'clara@ambridge.example' },
    contactName: 'Clara Whitfield',
    contactEmail: 'clara@ambridge.example',
    contactAddress: '1 The Green\nAmbridge\nAM1 1AA',
  });
  expect(found.raisedById).toBe(found.ownerId);
  expect(found.trackingLinks).toHaveLength(1);
  expect(
    found.tasks.map(({ title, state, group, target }) => [title, state, group?.name, target?.amount]),
  ).toEqual([['Check the papers', 'open', 'Licensing', 5]]);

  const list = await clara.get('/my-cases');
  expect(readMain(list)).toContain(reference);
  const page = await clara.get(`/my-cases/${reference}`);
  for (const words of ['Hot food Seats outside', '1 March 2099', '1 The Green Ambridge AM1 1AA'])
    expect(readMain(page)).toContain(words);
  const noted = await resend(
    clara,
    page,
    { note: 'We now have eight tables.' },
    `/my-cases/${reference}/add-public-note`,
  );
  expect(goesTo(noted)).toBe(`/my-cases/${reference}`);
  expect(readMain(await clara.get(`/my-cases/${reference}`))).toContain('We now have eight tables.');

  for (const name of ['david', 'lena']) {
    const other = await site.signedInAs(name);
    expect((await other.get(`/my-cases/${reference}`)).status).toBe(404);
  }
  expect((await site.visitor().get(`/my-cases/${reference}`)).status).toBe(303);
});

test('a type that isn’t theirs answers as one that isn’t there', async () => {
  const visitor = site.visitor();
  const [shut, missing] = await Promise.all(['lic', 'xyz'].map((prefix) => visitor.get(`/raise/${prefix}`)));
  expect([shut?.status, missing?.status]).toEqual([404, 404]);
  const alike = (text = '') => numberless(text.replaceAll('lic', 'xyz'));
  expect(alike(shut?.text)).toBe(alike(missing?.text));
  const { id } = await site.prisma.caseType.findFirstOrThrow({ where: { prefix: 'LIC' } });
  expect(await site.prisma.draft.count({ where: { caseTypeId: id, userId: 1 } })).toBe(0);
});

test('My cases goes page by page, and asks as much for two pages as for one', async () => {
  const david = await site.signedInAs('david');
  const { id: ownerId } = await site.prisma.user.findUniqueOrThrow({
    where: { email: 'david@ambridge.example' },
  });
  const one = await site.prisma.case.findFirstOrThrow({ where: { ownerId, closedAt: null, deleted: false } });
  const few = await queriesOf('/my-cases');
  const { id: _, reference, submission, additional, ...copy } = one;
  await site.prisma.case.createMany({
    data: Array.from({ length: 60 }, (_each, at) => ({
      ...copy,
      submission: submission ?? {},
      additional: additional ?? {},
      reference: `${reference.slice(0, -4)}${2000 + at}`,
    })),
  });
  expect(await queriesOf('/my-cases')).toBe(few);
  expect(few).toBeLessThanOrEqual(9);

  const seen: string[] = [];
  let address: string | undefined = '/my-cases';
  let last = '';
  while (address) {
    const page: Awaited<ReturnType<typeof david.get>> = await david.get(address);
    const links = linksOf(page.text);
    seen.push(...links.filter(({ href }) => /^\/my-cases\/[A-Z0-9-]+$/.test(href)).map(({ text }) => text));
    last = address;
    address = links.find(({ text }) => text.startsWith('Older'))?.href;
  }
  const owned = await site.prisma.case.findMany({
    where: { ownerId, deleted: false },
    orderBy: { id: 'desc' },
    select: { reference: true },
  });
  expect(seen).toEqual(owned.map((row) => row.reference));
  const back = linksOf((await david.get(last)).text).find(({ text }) => text.endsWith('Newer'))?.href ?? '';
  const before = linksOf((await david.get(back)).text).filter(({ href }) =>
    /^\/my-cases\/[A-Z0-9-]+$/.test(href),
  );
  const beginning = owned.length - (owned.length % 25 || 25) - 25;
  expect(before.map(({ text }) => text)).toEqual(
    owned.slice(beginning, beginning + 25).map((row) => row.reference),
  );

  async function queriesOf(path: string): Promise<number> {
    let queries = 0;
    const count = () => {
      queries++;
    };
    await david.get(path);
    site.pool.on('acquire', count);
    await david.get(path);
    site.pool.off('acquire', count);
    return queries;
  }
});

test('whoever may raise nothing is told so, and a visitor to sign in', async () => {
  const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email: 'anonymous' } });
  const nick = await site.signedInAs('nick');
  expect(readMain(await nick.get('/'))).toContain('There is nothing that you can raise with this account');
  const memberships = await site.prisma.groupMember.findMany({ where: { userId: id } });
  await site.prisma.groupMember.deleteMany({ where: { userId: id } });
  expect(readMain(await site.visitor().get('/'))).toContain(
    'Without an account there is nothing to raise here',
  );
  await site.prisma.groupMember.createMany({ data: memberships });
});

test('without an account, only so many are sent in an hour; with one, as many as needed', async () => {
  const visitor = site.visitor();
  await raise(visitor, 'pot', POTHOLE);
  await raise(visitor, 'pot', POTHOLE);
  await expect(raise(visitor, 'pot', POTHOLE)).rejects.toThrow('429');
  const clara = await site.signedInAs('clara');
  for (let times = 0; times < 3; times++) await raise(clara, 'pot', POTHOLE);
});

test('a draft keeps the version of the form that it began with', async () => {
  const clara = await site.signedInAs('clara');
  const first = await clara.get('/raise/pot');
  const began = goesTo(await resend(clara, first, POTHOLE[0] ?? {}, '/raise/pot'));
  const type = await site.prisma.caseType.findFirstOrThrow({
    where: { prefix: 'POT' },
    include: { forms: true },
  });
  const definition = {
    pages: [
      {
        key: 'only',
        title: 'Only page',
        fields: [{ key: 'what', kind: 'text', label: 'What?', required: true }],
      },
    ],
  };
  await site.prisma.form.create({ data: { caseTypeId: type.id, version: 2, definition } });
  expect(formsOf((await clara.get('/raise/pot')).text).at(-1)?.fields).toHaveProperty('what');
  expect(formsOf((await clara.get(began)).text).at(-1)?.fields).toHaveProperty('depth');
});
