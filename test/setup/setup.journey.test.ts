// An administrator's morning in the browser: a new colleague, a new team, a flag, and who holds what.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, type Page, publishDraft, type Site, send, signIn, type Visitor } from '../support/site.ts';

let site: Site;
let ada: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
});
afterAll(() => site.close());

const PASSWORD = 'a password for Rosa';

test('Ada adds Rosa, who can sign in but not come in to the staff’s side', async () => {
  const users = await ada.get('/setup/users');
  expect(linksOf(users.text)).toContainEqual({ text: 'Add a user', href: '/setup/add-user' });
  const added = await send(ada, '/setup/add-user', {
    name: 'Rosa Quill',
    how: 'password',
    email: 'rosa@ambridge.example',
    password: PASSWORD,
  });
  expect(added.status).toBe(303);
  rosasPage = added.headers['location'] ?? '';
  expect(readMain(await ada.get(rosasPage))).toContain('In no group.');
  rosa = await signIn(site.visitor(), 'rosa@ambridge.example', PASSWORD);
  expect((await rosa.get('/cases')).status).toBe(403);
});
let rosasPage: string;
let rosa: Visitor;

test('Ada makes a team inside CM-CASES and puts Rosa into it: on her next click Rosa is in', async () => {
  const added = await send(ada, '/setup/add-group', { name: 'Tree officers', parent: 'cm-cases' });
  const team = added.headers['location'] ?? '';
  await send(ada, team, { email: 'rosa@ambridge.example' }, `${team}/add-member`);
  expect((await rosa.get('/cases')).status).toBe(403);
  const bar = { text: '2 changes in your draft – review and publish', href: '/setup/draft' };
  expect(linksOf((await ada.get(rosasPage)).text)).toContainEqual(bar);
  await publishDraft(ada);
  const page = readMain(await ada.get(rosasPage));
  expect(page).toContain('Tree officers');
  expect(page).toContain('from CM-CASES, through Tree officers; for all case types');
  expect((await rosa.get('/cases')).status).toBe(200);
  expect((await rosa.get('/setup/users')).status).toBe(403);
});

test('Ada grants Rosa create and finds her at the top of its holders', async () => {
  await send(ada, rosasPage, { flag: 'create', type: '' }, `${rosasPage}/grant-flag`);
  await publishDraft(ada);
  const once = await ada.get(headerOf(await ada.get('/setup/effective-permissions'), 'create'));
  const twice = await ada.get(headerOf(once, 'create'));
  const names = linksOf(mainOf(twice.text))
    .filter(({ href }) => /\/users\/\d+$/.test(href))
    .map(({ text }) => text);
  expect(names.slice(0, 2)).toEqual(['Kit Marlowe', 'Rosa Quill']);
});

test('a mistake is said on the page, with what was typed', async () => {
  const wrong = { name: 'Rosa Quill', email: 'ada@ambridge.example' };
  const refused = await send(ada, rosasPage, wrong, `${rosasPage}/change-account`);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('<title>Error: Rosa Quill');
  expect(linksOf(refused.text)).toContainEqual({
    text: 'Ada Bellamy has this address already',
    href: '#email',
  });
  expect(refused.text).toContain('value="ada@ambridge.example"');
});

test('Ada deactivates Rosa: on her next click Rosa is a visitor, and can’t sign in', async () => {
  await send(ada, rosasPage, {}, `${rosasPage}/deactivate`);
  expect((await rosa.get('/cases')).headers['location']).toMatch(/^\/sign-in/);
  await expect(signIn(site.visitor(), 'rosa@ambridge.example', PASSWORD)).rejects.toThrow("can't sign in");
});

test('no setup page opens to staff without setup, nor to visitors', async () => {
  const martin = await site.signedInAs('martin');
  for (const address of ['/setup/users', rosasPage, '/setup/groups', '/setup/effective-permissions']) {
    expect((await martin.get(address)).status).toBe(403);
    expect((await site.visitor().get(address)).headers['location']).toMatch(/^\/sign-in/);
  }
});

function headerOf(page: Page, flag: string): string {
  const link = linksOf(page.text).find(({ text, href }) => text.startsWith(flag) && href.includes('sort='));
  if (!link) throw new Error(`no column ${flag} (${page.status})`);
  return link.href;
}

function readMain(page: Page): string {
  return wordsOf(mainOf(page.text));
}
