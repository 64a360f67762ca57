// Every address, asked by everybody: the answer is what the law says, the page is whole, and who is refused writes nothing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsByReference } from '../../src/permissions/facts.ts';
import { routes } from '../../src/routes.ts';
import { openSite, type Page, type Site, tokenOf } from '../support/site.ts';
import { FORMS, PAGES, type Takes } from './addresses.ts';
import { type Asker, askersAt, statusOf, type Verdict, verdictOn } from './askers.ts';
import { footprint } from './footprint.ts';
import { type Subject, subjectsIn } from './subjects.ts';

// Some thousand pages.
const PATIENCE = 120_000;

let site: Site;
let askers: Asker[];
let subjects: Subject[];
const tokens = new Map<string, string>();

beforeAll(async () => {
  site = await openSite();
  askers = await askersAt(site);
  subjects = await subjectsIn(site.prisma);
  await site.prisma.mail.create({ data: LETTER });
  for (const { name, visitor } of askers) tokens.set(name, await tokenOf(visitor));
}, PATIENCE);
afterAll(() => site.close());

const LETTER = {
  ...{ id: '0f2b2f2e-9f0e-4b44-8f43-0d2a58a0c6d1', action: 'raise', recipient: 'owner' },
  ...{
    address: 'clara@ambridge.example',
    subject: 'A letter',
    text: 'Dear Clara',
    html: '<p>Dear Clara</p>',
  },
};

test('every address of the route table is expected here, and no other', () => {
  const paths = (method: string) => routes.filter((route) => route.method === method).map(({ path }) => path);
  expect(paths('GET').sort()).toEqual(Object.keys(PAGES).sort());
  expect(paths('POST').sort()).toEqual(Object.keys(FORMS).sort());
});

test(
  'pages open for whom the law lets in, and for nobody else; and each is whole',
  async () => {
    const wrong: string[] = [];
    const met = new Set<Verdict>();
    await eachDoor(PAGES, async (asker, address, verdict) => {
      met.add(verdict);
      const answer = await asker.visitor.get(address);
      const expected = address === '/sign-in' && asker.name !== 'a visitor' ? 303 : statusOf(verdict);
      wrong.push(...faults(`${asker.name} GET ${address}`, answer, expected));
      const { location } = answer.headers;
      if (verdict === 'sign in' && location !== `/sign-in?to=${encodeURIComponent(address)}`)
        wrong.push(`${asker.name} GET ${address}: leads to ${location}`);
    });
    expect(wrong).toEqual([]);
    expect([...met].sort()).toEqual(['denied', 'in', 'no access', 'not there', 'sign in']);
  },
  PATIENCE,
);

test(
  'forms let in whom the law lets in; and neither who is refused nor an empty form writes anything',
  async () => {
    const wrong: string[] = [];
    const before = await footprint(site);
    await eachDoor(FORMS, async (asker, address, verdict, path) => {
      const { empty, of } = FORMS[path] ?? {};
      // What a click alone does, the next test does.
      if (of === 'everybody' || (verdict === 'in' && empty === 303)) return;
      const answer = await sendEmpty(asker, address);
      const expected = verdict === 'in' && empty ? empty : statusOf(verdict);
      wrong.push(...faults(`${asker.name} POST ${address}`, answer, expected));
    });
    expect(wrong).toEqual([]);
    expect(await footprint(site)).toEqual(before);
  },
  PATIENCE,
);

test(
  'a click does it for whom the law lets, as the case is at that moment',
  async () => {
    const wrong: string[] = [];
    const done = new Map<string, number>();
    for (const path of CLICKS)
      for (const asker of askers)
        for (const { reference } of subjects) {
          const facts = await factsByReference(site.prisma, reference);
          if (verdictOn(asker, FORMS[path] ?? NOBODY, facts) !== 'in') continue;
          const events = () => site.prisma.event.count({ where: { case: { reference } } });
          const before = await events();
          const answer = await sendEmpty(asker, path.replace(':reference', reference));
          if (answer.status !== 303 || (await events()) !== before + 1)
            wrong.push(`${asker.name} ${path} ${reference}: ${answer.status}`);
          done.set(path, (done.get(path) ?? 0) + 1);
        }
    expect(wrong).toEqual([]);
    expect([...done.keys()]).toEqual(CLICKS);
  },
  PATIENCE,
);

const CLICKS = ['/cases/:reference/claim', '/cases/:reference/release', '/cases/:reference/restore'];
const NOBODY: Takes = { of: 'setup' };

/** Everybody at every door; where it leads to a case, with one for each verdict that the law has for them. */
async function eachDoor(
  table: Record<string, Takes>,
  knock: (asker: Asker, address: string, verdict: Verdict, path: string) => Promise<void>,
): Promise<void> {
  const ours = Object.entries(table).filter(
    ([, { of }]) => !['raising', 'own draft', 'the link', 'another test'].includes(of),
  );
  for (const [at, [path, takes]] of ours.entries())
    await Promise.all(
      askers.map(async (asker, turn) => {
        for (const [verdict, address] of addressesOf(path, takes, asker, at + turn))
          await knock(asker, address, verdict, path);
      }),
    );
}

function addressesOf(path: string, takes: Takes, asker: Asker, turn: number): Map<Verdict, string> {
  if (!path.includes(':reference'))
    return new Map([[verdictOn(asker, takes), path.replace(':id', idIn(path))]]);
  // Turned, so that over the doors each case has its turn.
  const turned = subjects.map((_, at) => subjects[(at + turn) % subjects.length]);
  const found = new Map<Verdict, string>();
  for (const subject of turned)
    if (subject)
      found.set(verdictOn(asker, takes, subject.facts), path.replace(':reference', subject.reference));
  return found;
}

function idIn(path: string): string {
  if (path.startsWith('/outbox')) return LETTER.id;
  const [actor] = askers.map((asker) => asker.actor);
  const group = [...(actor?.configuration.groups.keys() ?? [])][0];
  return String(path.startsWith('/setup/groups') ? group : actor?.person.id);
}

function sendEmpty({ name, visitor }: Asker, address: string) {
  return visitor
    .post(address)
    .type('form')
    .send({ _csrf: tokens.get(name) });
}

const BROKEN = /undefined|\[object |\bNaN\b|Invalid Date|native code/;

function faults(what: string, { status, text }: Page, expected: number): string[] {
  const broken = BROKEN.exec(text);
  return [
    ...(status === expected ? [] : [`${what}: ${status}, not ${expected}`]),
    ...(broken ? [`${what}: says ${broken[0]}`] : []),
  ];
}
