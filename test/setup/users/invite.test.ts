// Inviting by mail: the invited choose their own password by a link for them alone, which ends as it should.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lettersTo, letterTo, linkIn } from '../../people/post.ts';
import { wordsOf } from '../../support/html.ts';
import { openSite, type Site, send, signIn, type Visitor } from '../../support/site.ts';

const PASSWORD = 'walnut-harbour-teacup';

let site: Site;
let ada: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
});
afterAll(() => site.close());

/** Invites somebody by the form; gives their page and the link that came. */
async function invited(email: string, more: Record<string, string> = {}) {
  const added = await send(ada, '/setup/add-user', { name: 'Rosa Quill', email, ...more });
  expect(added.status).toBe(303);
  const page = added.headers['location'] ?? '';
  return { page, link: linkIn(await letterTo(site, email), '/invitation/') };
}

const press = (page: string, deed: string) => send(ada, page, {}, `${page}/${deed}`);
const entriesOf = async (page: string) =>
  (
    await site.prisma.journalEntry.findMany({
      where: { subject: `user ${page.split('/').at(-1)}`, action: { not: 'sign-in' } },
      orderBy: { id: 'asc' },
    })
  ).map(({ action }) => action);

test('Rosa is invited, awaited, comes by her link once, and signs in with her own password', async () => {
  const email = 'rosa@example.org';
  const { page, link } = await invited(email);
  const shown = wordsOf((await ada.get(page)).text);
  expect(shown).toContain('Invited, not yet come');
  expect(shown).toContain('Send again');
  expect(wordsOf((await ada.get('/setup/users?only=invited')).text)).toContain('Rosa Quill');
  const { passwordHash, active } = await site.prisma.user.findUniqueOrThrow({ where: { email } });
  expect([passwordHash, active]).toEqual([null, true]);

  const rosa = site.visitor();
  expect((await rosa.get(link)).status).toBe(200);
  expect((await send(rosa, link, { password: 'Rosa Quill' })).status).toBe(422);
  expect((await send(rosa, link, { password: PASSWORD })).headers['location']).toBe('/account');
  expect(wordsOf((await rosa.get('/account')).text)).toContain(email);
  await signIn(site.visitor(), email, PASSWORD);
  expect((await site.visitor().get(link)).status).toBe(404);
  expect(wordsOf((await ada.get(page)).text)).not.toContain('not yet come');
  expect(wordsOf((await ada.get('/setup/users?only=invited')).text)).not.toContain('Rosa Quill');
  expect(await entriesOf(page)).toEqual(['invite', 'accept-invitation']);
});

test('the letter is in the language that was chosen, as text and as HTML, and tells no password', async () => {
  const { page } = await invited('megan@example.org', { language: 'cy' });
  const letter = await letterTo(site, 'megan@example.org');
  expect(letter).toMatchObject({ action: 'account-invited', recipient: 'account', caseId: null });
  expect(letter.text).toContain('Mae’r ddolen yn gweithio unwaith');
  expect(letter.html).toContain('/invitation/');
  await invited('english@example.org');
  expect((await letterTo(site, 'english@example.org')).text).toContain('within seven days');
  expect(await entriesOf(page)).toEqual(['invite']);
});

test('sent again, only the newest link opens; and nobody’s letter box is filled', async () => {
  const email = 'again@example.org';
  const { page, link } = await invited(email);
  expect((await press(page, 'invite')).status).toBe(303);
  expect((await site.visitor().get(link)).status).toBe(404);
  expect((await site.visitor().get(linkIn(await letterTo(site, email), '/invitation/'))).status).toBe(200);
  expect((await press(page, 'invite')).status).toBe(303);
  const refused = await press(page, 'invite');
  expect(refused.status).toBe(422);
  expect(wordsOf(refused.text)).toContain('Wait an hour');
  expect(await lettersTo(site, email)).toHaveLength(3);
  // What was refused took nothing away: the newest link still opens.
  expect((await site.visitor().get(linkIn(await letterTo(site, email), '/invitation/'))).status).toBe(200);
  expect(await entriesOf(page)).toEqual(['invite', 'invite-again', 'invite-again']);
});

test('taken back, the link opens nothing, also once the account is active again', async () => {
  const { page, link } = await invited('back@example.org');
  expect((await press(page, 'take-invitation-back')).status).toBe(303);
  expect((await site.visitor().get(link)).status).toBe(404);
  expect((await press(page, 'activate')).status).toBe(303);
  expect((await site.visitor().get(link)).status).toBe(404);
  expect(wordsOf((await ada.get(page)).text)).toContain('Send an invitation');
  expect(await entriesOf(page)).toEqual(['invite', 'take-invitation-back', 'activate']);
});

test('after deactivation and after a change of address the link opens nothing', async () => {
  const shut = await invited('shut@example.org');
  await press(shut.page, 'deactivate');
  await press(shut.page, 'activate');
  expect((await site.visitor().get(shut.link)).status).toBe(404);
  const moved = await invited('moved@example.org');
  const fields = { name: 'Rosa Quill', email: 'elsewhere@example.org' };
  await send(ada, moved.page, fields, `${moved.page}/change-account`);
  expect((await site.visitor().get(moved.link)).status).toBe(404);
});

test('it ends after seven days, and a password set by hand ends it, too', async () => {
  const email = 'late@example.org';
  const { link, page } = await invited(email);
  const token = await site.prisma.accountToken.findFirstOrThrow({ where: { email } });
  expect(token.expiresAt.getTime() - token.createdAt.getTime()).toBeGreaterThan(6.9 * 24 * 3_600_000);
  await site.prisma.accountToken.updateMany({ where: { email }, data: { expiresAt: new Date() } });
  const over = await site.visitor().get(link);
  const unknown = await site.visitor().get('/invitation/nonsense');
  expect([over.status, unknown.status]).toEqual([404, 404]);
  // What isn't there looks the same as what is over.
  expect(wordsOf(over.text)).toBe(wordsOf(unknown.text));
  const hand = await invited('hand@example.org');
  await send(ada, hand.page, { password: PASSWORD }, `${hand.page}/set-password`);
  expect((await site.visitor().get(hand.link)).status).toBe(404);
  expect(wordsOf((await ada.get(page)).text)).toContain('not yet come');
});

test('in a browser where somebody else is signed in, it is the invited who is, and nobody’s session stays with the link', async () => {
  const { link } = await invited('both@example.org');
  const clara = await signIn(site.visitor(), 'clara@ambridge.example');
  await send(clara, link, { password: PASSWORD });
  const words = wordsOf((await clara.get('/account')).text);
  expect(words).toContain('both@example.org');
  expect(words).not.toContain('clara@ambridge.example');
  // The link for an invitation is for nothing else.
  const other = await invited('purpose@example.org');
  const token = other.link.split('/').at(-1);
  for (const path of ['reset-password', 'register'])
    expect((await site.visitor().get(`/${path}/${token}`)).status).toBe(404);
});

test('two who open it at once: one of them chooses the password', async () => {
  const { link } = await invited('race@example.org');
  const visitors = [site.visitor(), site.visitor()];
  const answers = await Promise.all(
    visitors.map((one, at) => send(one, link, { password: `${PASSWORD}-${at}` })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
});

test('who has a password can’t be invited, nor who is inactive', async () => {
  const page = async (email: string) =>
    `/setup/users/${(await site.prisma.user.findUniqueOrThrow({ where: { email } })).id}`;
  for (const email of ['clara@ambridge.example', 'ian@ambridge.example'])
    expect(wordsOf((await ada.get(await page(email))).text)).not.toContain('Send an invitation');
  const taken = await send(ada, '/setup/add-user', { name: 'Clara', email: 'clara@ambridge.example' });
  expect(taken.status).toBe(422);
  expect(taken.text).toContain('value="Clara"');
});
