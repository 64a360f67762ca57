// The page that says why: the verdict for a person, what would turn it, who may; and refusals by the number on their page.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expireRefusals } from '../../src/clock/expire.ts';
import { factsByReference } from '../../src/permissions/facts.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { whoMay } from '../../src/permissions/who-may.ts';
import { wordsOf } from '../support/html.ts';
import { openSite, type Page, type Site, type Visitor } from '../support/site.ts';

let site: Site;
let ada: Visitor;
let pothole: string;
let closed: string;
let removed: string;

beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
  const of = { caseType: { prefix: 'POT' } };
  const find = (where: object) =>
    site.prisma.case.findFirstOrThrow({ where: { ...of, ...where }, orderBy: { id: 'asc' } });
  const live = { deleted: false, status: { kind: 'open' as const }, ownerId: { not: null } };
  pothole = (await find(live)).reference;
  closed = (await find({ deleted: false, status: { kind: 'closed' } })).reference;
  removed = (await site.prisma.case.findFirstOrThrow({ where: { deleted: true } })).reference;
}, 120_000);
afterAll(() => site.close());

const why = (query: Record<string, string>) => ada.get('/setup/why').query(query);
const numberOn = ({ text }: Page) => /\b[0-9A-F]{10}\b/.exec(wordsOf(text))?.[0] ?? 'none';

test('says to whom, why not, step by step, and what would turn it', async () => {
  const { status, text } = await why({ user: 'nick@ambridge.example', action: 'close', case: pothole });
  expect(status).toBe(200);
  const words = wordsOf(text);
  expect(words).toContain(`You can't close ${pothole}`);
  expect(words).toMatch(/1\. Deleted.*Passed.*2\. Seeing.*Not passed/s);
  expect(words).toContain('The smallest change that would turn it');
  expect(words).toContain('Grant them the flag setup');
});

test('a closed case is turned by bringing it to another status, nothing larger first', async () => {
  const { text } = await why({ user: 'ada@ambridge.example', action: 'escalate', case: closed });
  const words = wordsOf(text);
  expect(words).toContain('Nobody can: it is closed.');
  expect(words).toMatch(/Bring the case to \S+/);
  expect(words).not.toContain('Grant them');
});

test('an administrator reads of a deleted case that it is deleted, and that restoring turns it', async () => {
  const { text } = await why({ user: 'ada@ambridge.example', action: 'view-details', case: removed });
  expect(wordsOf(text)).toContain('It is deleted: gone for everybody.');
  expect(wordsOf(text)).toContain('Restore the case');
});

test('finds people by the beginning of their name, and asks which where several fit', async () => {
  const one = await why({ user: 'martin', action: 'close', case: pothole });
  expect(wordsOf(one.text)).toContain('To Martin Okafor');
  const several = await why({ user: 'ambridge', action: 'close', case: pothole });
  expect(wordsOf(several.text)).toContain('The first 10 of those who fit');
});

test.each([
  [{ user: 'nobody@nowhere.example', action: 'close' }, 'There is no user nobody@nowhere.example.'],
  [{ user: 'ada@ambridge.example', action: 'fly' }, 'There is no action fly'],
  [{ user: 'ada@ambridge.example', action: 'close', case: 'POT-XXXX-XXXX' }, 'There is no case'],
  [{ user: 'ada@ambridge.example', action: '' }, 'Choose an action'],
  [{ refusal: 'NONE' }, 'No refusal is kept as NONE.'],
])('what can’t be answered is said: %j', async (asked, said) => {
  const { status, text } = await why({ case: pothole, ...asked });
  expect([status, wordsOf(text).includes(said)]).toEqual([200, true]);
});

test('the other way round: everybody who may, through what, and the owner unnamed', async () => {
  const facts = await factsByReference(site.prisma, pothole);
  if (!facts) throw new Error('no case');
  const { text } = await why({ action: 'view-details', case: pothole });
  const words = wordsOf(text);
  for (const { id, name } of await whoMay(site.prisma, 'view-details', facts)) {
    const { staff } = await standingOf(site.prisma, id);
    expect([name, words.includes(name)]).toEqual([name, staff]);
  }
  expect(words).toContain('Its owner');
  expect(words).toContain('past the workflow’s rules');
});

test('a case that isn’t theirs and one that isn’t there both answer with a number; only the first names a case', async () => {
  const colin = await site.signedInAs('colin');
  const [unseen, missing] = [await colin.get(`/cases/${pothole}`), await colin.get('/cases/POT-2222-2222')];
  expect([unseen.status, missing.status]).toEqual([404, 404]);
  const [first, second] = [numberOn(unseen), numberOn(missing)];
  const rows = await site.prisma.refusal.findMany({ where: { number: { in: [first, second] } } });
  expect(rows.map(({ answer }) => answer)).toEqual(['invisible', 'invisible']);
  expect(wordsOf((await why({ refusal: first })).text)).toContain(`You can't see ${pothole}`);
  expect(wordsOf((await why({ refusal: second })).text)).toContain('There is no such thing');
});

test('a refusal opens by its number with the answer then and the answer now', async () => {
  const monitor = await site.signedInAs('molly');
  const refused = await monitor.get(`/cases/${pothole}/close`);
  expect(refused.status).toBe(403);
  const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email: 'molly@ambridge.example' } });
  const grant = await site.prisma.grant.create({ data: { flag: 'manage-others', userId: id } });
  const words = wordsOf((await why({ refusal: numberOn(refused).toLowerCase() })).text);
  await site.prisma.grant.delete({ where: { id: grant.id } });
  expect(words).toContain(`You can't close ${pothole}`);
  expect(words).toContain(`You can close ${pothole}, past the workflow's rules`);
});

test('whoever has no access has a number, too', async () => {
  const refused = await (await site.signedInAs('nick')).get('/cases');
  expect(refused.status).toBe(403);
  expect(wordsOf((await why({ refusal: numberOn(refused) })).text)).toContain('That takes the flag access.');
});

test('so many are kept of one person an hour, and none after thirty days', async () => {
  const clara = await site.signedInAs('clara');
  const { id: userId } = await site.prisma.user.findUniqueOrThrow({
    where: { email: 'clara@ambridge.example' },
  });
  for (let turn = 0; turn < 105; turn += 1) await clara.get(`/my-cases/POT-2222-2222`);
  expect(await site.prisma.refusal.count({ where: { userId } })).toBe(100);
  const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  expect(await expireRefusals(site.prisma, later(29))).toBe(0);
  expect(await expireRefusals(site.prisma, later(31))).toBeGreaterThanOrEqual(100);
  expect(await site.prisma.refusal.count()).toBe(0);
});
