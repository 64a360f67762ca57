// Every address, asked by everybody: the answer is what the law says, the page is whole, and who is refused writes nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { openSite, type Site, tokenOf } from '../support/site.ts';
import { FORMS, PAGES, type Takes } from './addresses.ts';
import { type Asker, askersAt, statusOf, type Verdict, verdictOn } from './askers.ts';
import { footprint } from './footprint.ts';
import { subjectsIn } from './subjects.ts';

let site: Site;
let askers: Asker[];
let references: string[];

beforeAll(async () => {
  site = await openSite();
  askers = await askersAt(site);
  references = [...(await subjectsIn(site.prisma)).values()];
});
afterAll(() => site.close());

test('every address of the route table is expected, and no other', () => {
  const table = (method: string) => routes.filter((route) => route.method === method).map(({ path }) => path);
  expect(table('GET').sort()).toEqual(Object.keys(PAGES).sort());
  expect(table('POST').sort()).toEqual(Object.keys(FORMS).sort());
});

type Door = { path: string; takes: Takes };

const doors = (table: Record<string, Takes>, of: Takes['of'][]): Door[] =>
  Object.entries(table).flatMap(([path, takes]) => (of.includes(takes.of) ? [{ path, takes }] : []));

/** Addresses of a door: of those that name a case, one for each verdict that the law has for this asker. */
async function addressesOf({ path, takes }: Door, asker: Asker, turn: number) {
  if (!path.includes(':reference')) {
    const verdict = await verdictOn(site, asker, takes);
    return [{ address: path.replace(':id', await someId(path)), verdict }];
  }
  const found = new Map<Verdict, string>();
  for (let at = 0; at < references.length; at++) {
    const reference = references[(at + turn) % references.length] ?? '';
    const verdict = await verdictOn(site, asker, takes, reference);
    if (!found.has(verdict)) found.set(verdict, reference);
  }
  return [...found].map(([verdict, reference]) => ({
    address: path.replace(':reference', reference),
    verdict,
  }));
}

async function someId(path: string): Promise<string> {
  if (path.startsWith('/setup/groups')) return String((await site.prisma.group.findFirstOrThrow()).id);
  if (path.startsWith('/setup/users')) return String(askers[0]?.id);
  return path.startsWith('/outbox') ? mailId : '';
}

const mailId = '0f2b2f2e-9f0e-4b44-8f43-0d2a58a0c6d1';

const BROKEN = /undefined|\[object |\bNaN\b|Invalid Date|native code/;

describe('pages', () => {
  test('open for whom the law lets in, and for nobody else; and each that opens is whole', async () => {
    const wrong: string[] = [];
    const verdicts = new Map<string, number>();
    let turn = 0;
    await site.prisma.mail.create({
      data: {
        ...{ id: mailId, action: 'raise', recipient: 'owner', address: 'clara@ambridge.example' },
        ...{ subject: 'A letter', text: 'Dear Clara', html: '<p>Dear Clara</p>' },
      },
    });
    for (const door of doors(PAGES, ['everybody', 'an account', 'access', 'setup', 'staff', 'the owner']))
      await Promise.all(
        askers.map(async (asker) => {
          for (const { address, verdict } of await addressesOf(door, asker, turn++)) {
            const expected = isHomeOf(asker, address) ? 303 : statusOf(verdict);
            const answer = await asker.visitor.get(address);
            const what = `${asker.name} GET ${address}`;
            verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
            if (answer.status !== expected) wrong.push(`${what}: ${answer.status}, not ${expected}`);
            if (BROKEN.test(answer.text)) wrong.push(`${what}: ${BROKEN.exec(answer.text)}`);
            if (
              verdict === 'sign in' &&
              answer.headers['location'] !== `/sign-in?to=${encodeURIComponent(address)}`
            )
              wrong.push(`${what}: leads to ${answer.headers['location']}`);
          }
        }),
      );
    expect(wrong).toEqual([]);
    expect([...verdicts.keys()].sort()).toEqual(['denied', 'in', 'no access', 'not there', 'sign in']);
  });
});

// Whoever is signed in already is led past the sign-in page.
function isHomeOf({ name }: Asker, address: string): boolean {
  return address === '/sign-in' && name !== 'a visitor';
}

describe('forms', () => {
  /** Done by the click alone, so that an empty form does it. */
  const CLICKS = ['/cases/:reference/claim', '/cases/:reference/release', '/cases/:reference/restore'];
  const tokens = new Map<string, string>();
  const sendEmpty = ({ name, visitor }: Asker, address: string) =>
    visitor
      .post(address)
      .type('form')
      .send({ _csrf: tokens.get(name) });

  beforeAll(async () => {
    for (const { name, visitor } of askers) tokens.set(name, await tokenOf(visitor));
  });

  test('let in whom the law lets in; and neither who is refused nor an empty form writes anything', async () => {
    const wrong: string[] = [];
    const before = await footprint(site);
    let turn = 0;
    for (const door of doors(FORMS, ['setup', 'staff', 'the owner']))
      await Promise.all(
        askers.map(async (asker) => {
          for (const { address, verdict } of await addressesOf(door, asker, turn++)) {
            const { empty } = FORMS[door.path] ?? {};
            if (verdict === 'in' && empty === 303) continue;
            const expected = verdict === 'in' ? empty : statusOf(verdict);
            const answer = await sendEmpty(asker, address);
            const what = `${asker.name} POST ${address}`;
            if (answer.status !== expected) wrong.push(`${what}: ${answer.status}, not ${expected}`);
            if (BROKEN.test(answer.text)) wrong.push(`${what}: ${BROKEN.exec(answer.text)}`);
          }
        }),
      );
    expect(wrong).toEqual([]);
    expect(await footprint(site)).toEqual(before);
  });

  test('that a click sends do it exactly for whom the law lets, as the case is at that moment', async () => {
    const wrong: string[] = [];
    let done = 0;
    for (const path of CLICKS)
      for (const asker of askers)
        for (const reference of references) {
          const takes = FORMS[path] ?? { of: 'everybody' };
          const verdict = await verdictOn(site, asker, takes, reference);
          if (verdict !== 'in') continue;
          const events = () => site.prisma.event.count({ where: { case: { reference } } });
          const before = await events();
          const answer = await sendEmpty(asker, path.replace(':reference', reference));
          if (answer.status !== 303 || (await events()) !== before + 1)
            wrong.push(`${asker.name} ${path} ${reference}: ${answer.status}`);
          done++;
        }
    expect(wrong).toEqual([]);
    expect(done).toBeGreaterThan(CLICKS.length);
  });
});
