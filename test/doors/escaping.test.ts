// What people type is text wherever it shows: in pages, in lists, in attributes, in mails.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, send, type Visitor } from '../support/site.ts';
import { trackingToken } from '../support/tracking.ts';

const NASTY = `<script>alert(1)</script> "><img src=x onerror=alert(2)> ' & &amp; 👩‍🚀 {{7*7}} \${7*7} <%= 7*7 %>`;

let site: Site;
let martin: Visitor;
let reference: string;
let token: string;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  const { id, ...pothole } = await site.prisma.case.findFirstOrThrow({
    where: {
      ...{ deleted: false, closedAt: null, caseType: { prefix: 'POT' }, status: { name: 'New' } },
      owner: { email: 'clara@ambridge.example' },
    },
  });
  reference = pothole.reference;
  token = await trackingToken(site.prisma, id);
  const contact = { contactName: NASTY, contactPhone: NASTY, contactAddress: NASTY };
  await site.prisma.case.update({
    where: { id },
    data: { title: NASTY, ...contact, submission: { where: NASTY, lane: 'pavement', details: NASTY } },
  });
  await site.prisma.user.updateMany({
    where: { email: { in: ['martin@ambridge.example', 'clara@ambridge.example', 'priya@ambridge.example'] } },
    data: { name: NASTY },
  });
  await site.prisma.group.updateMany({
    where: { name: 'Highways team' },
    data: { name: NASTY, description: NASTY },
  });
  await site.prisma.caseType.updateMany({ where: { prefix: 'POT' }, data: { name: NASTY, plural: NASTY } });
  await site.prisma.status.updateMany({ where: { name: 'New' }, data: { name: NASTY, publicName: NASTY } });
  const reason = await site.prisma.reason.findFirstOrThrow({
    where: { caseType: { prefix: 'POT' }, kind: 'closing' },
  });
  await site.prisma.reason.update({ where: { id: reason.id }, data: { text: NASTY } });
  const notes = ['private', 'public'];
  for (const kind of notes)
    await send(martin, `/cases/${reference}`, { note: NASTY }, `/cases/${reference}/add-${kind}-note`);
});
afterAll(() => site.close());

/** No tag of what was typed has become one, and none was escaped twice. */
function expectText(where: string, html: string, shows = true): void {
  expect([where, html.match(/<script>|<img|onerror=alert\(2\)>/g)]).toEqual([where, null]);
  expect([where, html.includes('&amp;lt;script')]).toEqual([where, false]);
  expect([where, wordsOf(mainOf(html)).includes(NASTY)]).toEqual([where, shows]);
  expect([where, /<[^>]*\sonerror=/.test(html.replaceAll(/="[^"]*"/g, ''))]).toEqual([where, false]);
}

test('on every page where staff read it', async () => {
  const id = (await site.prisma.user.findUniqueOrThrow({ where: { email: 'priya@ambridge.example' } })).id;
  const group = (await site.prisma.group.findFirstOrThrow({ where: { name: NASTY } })).id;
  const ada = await site.signedInAs('ada');
  const pages = [
    `/cases?type=POT`,
    `/cases/${reference}`,
    ...['reassign', 'change-status', 'escalate', 'close', 'claim'].map(
      (action) => `/cases/${reference}/${action}`,
    ),
    '/setup/users',
    `/setup/users/${id}`,
    '/setup/groups',
    `/setup/groups/${group}`,
    '/setup/effective-permissions',
  ];
  for (const path of pages) {
    const { status, text } = await ada.get(path);
    expect([path, status]).toEqual([path, 200]);
    expectText(path, text);
  }
});

test('on every page where the owner reads it', async () => {
  const clara = await site.signedInAs('clara');
  for (const [visitor, path] of [
    [clara, '/'],
    [clara, '/my-cases'],
    [clara, `/my-cases/${reference}`],
    [site.visitor(), `/track/${token}`],
    [site.visitor(), '/'],
    [site.visitor(), '/raise/pot'],
  ] as const)
    expectText(path, (await visitor.get(path)).text);
});

test('in what is said back: a refusal, a mistake, a search that found nothing, a form that was filled in', async () => {
  const ada = await site.signedInAs('ada');
  const asked = encodeURIComponent(NASTY);
  const { text: filtered } = await ada.get(`/cases?type=${asked}&status=${asked}&q=${asked}&holder=${asked}`);
  expectText('/cases?…', filtered);
  expectText('/setup/users?…', (await ada.get(`/setup/users?name=${asked}`)).text);
  const mistaken = await send(ada, `/cases/${reference}/close`, { explanation: NASTY });
  expect(mistaken.status).toBe(422);
  expectText('close', mistaken.text);
  expectText(
    'sign-in',
    (await send(site.visitor(), '/sign-in', { email: NASTY, password: 'x' })).text,
    false,
  );
  const molly = await site.signedInAs('molly');
  expectText('denied', (await molly.get(`/cases/${reference}/close`)).text);
});

test('in the mails, and where they are shown', async () => {
  const mails = await site.prisma.mail.findMany({ where: { case: { reference } } });
  expect(mails.length).toBeGreaterThan(0);
  for (const { id, html, text } of mails) {
    expect(html).not.toMatch(/<script>|<img/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('<script>alert(1)</script>');
    const shown = await site.visitor().get(`/outbox/${id}`);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toMatch(/<script>alert|<img/);
  }
});
