// What is sent in forms that no page of ours makes: a clear answer of the 400s, never a 500, and nothing is changed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf, wordsOf } from '../support/html.ts';
import { openSite, resend, type Site, send, tokenOf, type Visitor } from '../support/site.ts';

let site: Site;
let martin: Visitor;
let ada: Visitor;
let token: string;
let reference: string;

beforeAll(async () => {
  site = await openSite();
  [martin, ada] = [await site.signedInAs('martin'), await site.signedInAs('ada')];
  token = await tokenOf(martin);
  const pothole = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null, caseType: { prefix: 'POT' }, taken: false },
  });
  reference = pothole.reference;
});
afterAll(() => site.close());

const clear = (status: number) => status >= 400 && status < 500;

const note = () => `/cases/${reference}/add-private-note`;
const post = (body: string, type = 'application/x-www-form-urlencoded') =>
  martin.post(note()).set('Content-Type', type).send(body);
const notes = () => site.prisma.event.count({ where: { case: { reference }, action: 'add-private-note' } });

test('bodies that are too long are refused as such, and say what to do', async () => {
  const before = await notes();
  for (const length of [101 * 1024, 10 * 1024 * 1024]) {
    const answer = await post(`_csrf=${token}&note=${'x'.repeat(length)}`);
    expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([413, expect.stringContaining('too long')]);
  }
  const fields = Array.from({ length: 1000 }, (_, at) => `f${at}=1`).join('&');
  expect((await post(`_csrf=${token}&note=x&${fields}`)).status).toBe(413);
  expect(await notes()).toBe(before);
});

test('bodies of another kind, or that can’t be read, are refused', async () => {
  const bodies = [
    ['{"note":"x"}', 'application/json'],
    [`_csrf=${token}&note=x`, 'text/plain'],
    [`_csrf=${token}&note=x`, 'application/x-www-form-urlencoded; charset=klingon'],
    ['\0\0\0', 'application/octet-stream'],
  ] as const;
  const before = await notes();
  for (const [body, type] of bodies)
    expect([type, clear((await post(body, type)).status)]).toEqual([type, true]);
  expect(await notes()).toBe(before);
});

test('bodies with several values, none, or arrays of a field are a mistake like any other', async () => {
  const before = await notes();
  for (const body of [
    'note=a&note=b',
    'note[]=a',
    'note[a]=b',
    'note',
    '',
    'note=%00',
    'note=%20%0d%0a',
    '__proto__=x',
  ]) {
    const answer = await post(`_csrf=${token}&${body}`);
    expect([body, answer.status]).toEqual([body, 422]);
  }
  expect(await notes()).toBe(before);
});

test('bodies with odd characters are kept as they were typed, but for NUL', async () => {
  const typed = [
    ['caf%C3%A9 %F0%9F%91%A9%E2%80%8D%F0%9F%9A%80', 'café 👩‍🚀'],
    ['a%00b', 'ab'],
    ['%ED%A0%80x', '%ED%A0%80x'], // half of a surrogate pair: no character, so no escape of one
    ['%ff', '%ff'],
    ['a%0d%0ab', 'a\nb'],
    ['%E2%80%AEabc', '\u202eabc'],
  ] as const;
  for (const [sent, kept] of typed) {
    expect([sent, (await post(`_csrf=${token}&note=${sent}`)).status]).toEqual([sent, 303]);
    const event = await site.prisma.event.findFirstOrThrow({
      where: { case: { reference } },
      orderBy: { id: 'desc' },
    });
    expect([sent, event.text]).toEqual([sent, kept]);
    expect((await martin.get(`/cases/${reference}`)).status).toBe(200);
  }
});

test('bodies with texts beyond their field’s length are a mistake, and come back whole', async () => {
  const text = `${'word '.repeat(1200)}end`;
  const answer = await post(`_csrf=${token}&note=${encodeURIComponent(text)}`);
  expect(answer.status).toBe(422);
  expect(wordsOf(mainOf(answer.text))).toContain('Shorten this to 5,000 characters or fewer');
  expect(answer.text).toContain(text);
});

const FORMS = ['claim', 'reassign', 'change-status', 'escalate', 'close'] as const;
test.each(FORMS)('forms of %s, whatever is in their fields, fail nowhere', async (action) => {
  const address = `/cases/${reference}/${action}`;
  const values = [
    '%00',
    '\0',
    'x'.repeat(6000),
    '-1',
    '99999999999999',
    "'; DROP TABLE cases; --",
    '{"a":1}',
  ];
  for (const value of values) {
    const page = await ada.get(address);
    if (page.status !== 200) break; // the click has done it
    const names = [
      'to',
      'comment',
      'group',
      'person',
      'reason',
      'note',
      'status',
      'explanation',
      'version',
      'seen',
    ];
    for (const name of names) {
      const answer = await resend(ada, page, { [name]: value }, address);
      expect([action, name, value.slice(0, 30), answer.status < 500]).toEqual([
        action,
        name,
        value.slice(0, 30),
        true,
      ]);
      if (answer.status === 303) break;
    }
  }
});

test('the setup’s forms, with NUL or too long, fail nowhere', async () => {
  const odd = ['\0', 'a\0b', 'x'.repeat(6000), ' ', '<b>', '99999999999'];
  for (const value of odd) {
    const user = { name: value, email: `${value}@ambridge.example`, how: 'password', password: value };
    const group = { name: value, description: value, parent: value };
    for (const [path, fields] of [
      ['/setup/add-user', user],
      ['/setup/add-group', group],
    ] as const) {
      const answer = await send(ada, path, fields);
      expect([path, value.slice(0, 20), answer.status < 500]).toEqual([path, value.slice(0, 20), true]);
    }
  }
});
