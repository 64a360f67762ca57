// A lost link is sent anew to the owner's address; the old ones die; and nobody learns whose case it is.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberless } from '../../support/html.ts';
import { openSite, type Site, send } from '../../support/site.ts';
import { readMain } from '../raising.ts';
import { CLARA, type Followed, follow } from './followed.ts';

let site: Site;
let own: Followed;

beforeAll(async () => {
  site = await openSite();
  own = await follow(site, 'link');
}, 120_000);
afterAll(() => site.close());

const letters = () =>
  site.prisma.mail.findMany({ where: { action: 'send-link' }, orderBy: { createdAt: 'asc' } });
const asks = async (reference: string, email: string) => {
  const visitor = site.visitor();
  const sent = await send(visitor, '/track', { reference, email });
  return [sent.status, sent.headers['location'], readMain(await visitor.get('/track'))];
};

test('the answer is the same whether they belong together or not, and only then a letter goes out', async () => {
  const wrong = await asks(own.reference, 'somebody@example.org');
  const missing = await asks('POT-2222-2222', 'jo@example.org');
  expect(await letters()).toEqual([]);
  const right = await asks(` ${own.reference.toLowerCase().replaceAll('-', ' ')} `, 'JO@example.org');
  expect(wrong.slice(0, 2)).toEqual([303, '/track']);
  expect([wrong, missing.slice(0, 2)]).toEqual([right, missing.slice(0, 2)]);
  expect(await letters()).toMatchObject([{ caseId: own.id, address: 'Jo@Example.org', userId: null }]);
});

test('the new link opens the case, and the old ones answer as one that never was', async () => {
  const [letter] = await letters();
  expect(letter?.subject).toBe(`[${own.reference}] Eich dolen newydd`);
  const link = /\/track\/[\w-]+/.exec(letter?.text ?? '')?.[0] ?? '';
  expect((await site.visitor().get(link)).status).toBe(200);
  const likeness = async (path: string) => {
    const { status, text } = await site.visitor().get(path);
    return [status, numberless(readMain({ text } as never))];
  };
  const never = await likeness('/track/never-was-one');
  expect(await likeness(own.address)).toEqual(never);
  expect(never[1]).toContain('Lost the link to your case?');
  await site.prisma.trackingLink.updateMany({
    where: { caseId: own.id },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  expect(await likeness(link)).toEqual(never);
  expect(
    await site.prisma.event.findFirst({ where: { caseId: own.id }, orderBy: { id: 'desc' } }),
  ).toMatchObject({ action: 'send-link', actorId: 2, public: true });
});

test('so many an hour and no more', async () => {
  for (let time = 0; time < 5; time++) await asks(own.reference, 'jo@example.org');
  expect(await letters()).toHaveLength(3);
});

test('nor more by asking many times at once', async () => {
  await site.prisma.mail.deleteMany({ where: { action: 'send-link' } });
  const visitors = Array.from({ length: 8 }, () => site.visitor());
  const sent = { reference: own.reference, email: 'jo@example.org' };
  await Promise.all(visitors.map((visitor) => send(visitor, '/track', sent)));
  expect(await letters()).toHaveLength(3);
});

test('whose case belongs to an account is led to sign in, and gets no key', async () => {
  const one = await site.prisma.case.findFirstOrThrow({ where: { owner: { email: CLARA }, deleted: false } });
  await asks(one.reference, CLARA);
  const letter = (await letters()).find(({ caseId }) => caseId === one.id);
  expect(letter?.text).toContain(`/my-cases/${one.reference}`);
  expect(letter?.text).not.toContain('/track/');
});

test('what can’t be a reference or an address is said so', async () => {
  const sent = await send(site.visitor(), '/track', { reference: 'POT-1', email: 'jo' });
  expect(sent.status).toBe(422);
  for (const words of ['Check the reference', 'Enter an e-mail address'])
    expect(readMain(sent)).toContain(words);
});
