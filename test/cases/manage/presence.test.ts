// Who else has a case open: shown to staff who see its details, for five minutes, and forgotten within two hours.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expirePresences } from '../../../src/clock/expire.ts';
import { mainOf, wordsOf } from '../../support/html.ts';
import { openSite, type Site } from '../../support/site.ts';

const OPEN_TOO = /([A-Z]\w+ \w+) has this case open, too \(\s*([^)]*?)\s*\)/g;

let site: Site;
let pothole: string;
beforeAll(async () => {
  site = await openSite();
  const found = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null, caseType: { prefix: 'POT' }, tasks: { none: {} } },
  });
  pothole = found.reference;
});
afterAll(() => site.close());
beforeEach(() => site.prisma.presence.deleteMany());

async function alsoHere(name: string, tab = '', reference = pothole): Promise<string[]> {
  const { text } = await (await site.signedInAs(name)).get(`/cases/${reference}${tab}`);
  return [...wordsOf(mainOf(text)).matchAll(OPEN_TOO)].map(([, who, when]) => `${who}, ${when}`);
}

test('whoever opens a case is seen there by the next, on every tab; nobody sees themselves', async () => {
  expect(await alsoHere('martin')).toEqual([]);
  expect(await alsoHere('priya')).toEqual(['Martin Okafor, just now']);
  expect(await alsoHere('martin', '/history')).toEqual(['Priya Nair, just now']);
  expect((await alsoHere('molly', '/files')).sort()).toEqual([
    'Martin Okafor, just now',
    'Priya Nair, just now',
  ]);
});

test('the latest is named first, and by when they were seen; after five minutes they are gone', async () => {
  await alsoHere('priya');
  await site.pool.query(`UPDATE "presences" SET "at" = now() - interval '2 minutes'`);
  expect(await alsoHere('aaron')).toContain('Priya Nair, 2 minutes ago');
  await alsoHere('martin');
  expect((await alsoHere('aaron'))[0]).toBe('Martin Okafor, just now');
  await site.pool.query(`UPDATE "presences" SET "at" = now() - interval '6 minutes'`);
  expect(await alsoHere('aaron')).toEqual([]);
});

test('its owner is told of nobody, and is seen by nobody', async () => {
  const found = await site.prisma.case.findFirstOrThrow({
    where: { owner: { email: 'clara@ambridge.example' }, deleted: false, caseType: { prefix: 'POT' } },
  });
  await alsoHere('martin', '', found.reference);
  const clara = await site.signedInAs('clara');
  expect((await clara.get(`/my-cases/${found.reference}`)).text).not.toContain('has this case open');
  expect(await alsoHere('priya', '', found.reference)).toEqual(['Martin Okafor, just now']);
});

test('a task user, who sees a summary alone, isn’t told who else is there', async () => {
  const found = await site.prisma.case.findFirstOrThrow({
    where: {
      deleted: false,
      tasks: { some: { state: 'open', group: { name: 'Environmental health' } } },
    },
  });
  await alsoHere('ada', '', found.reference);
  expect(await alsoHere('tariq', '', found.reference)).toEqual([]);
  expect(await alsoHere('ada', '', found.reference)).toEqual(['Tariq Rahman, just now']);
});

test('whoever may not see the case isn’t there', async () => {
  expect((await (await site.signedInAs('becky')).get(`/cases/${pothole}`)).status).toBe(404);
  expect(await site.prisma.presence.count()).toBe(0);
});

test('looking doesn’t wait for whoever is writing to the case', async () => {
  const client = await site.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM "cases" WHERE "reference" = $1 FOR UPDATE', [pothole]);
    expect(await alsoHere('martin')).toEqual([]);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

test('what is older than an hour is purged', async () => {
  await alsoHere('martin');
  const soon = new Date(Date.now() + 59 * 60 * 1000);
  expect(await expirePresences(site.prisma, soon)).toBe(0);
  expect(await expirePresences(site.prisma, new Date(Date.now() + 61 * 60 * 1000))).toBeGreaterThan(0);
});
