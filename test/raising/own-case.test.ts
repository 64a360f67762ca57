// What the owner reads of a case: public names, the newest words of a note, how it ended, and nothing of who works on it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formsOf } from '../support/html.ts';
import { openSite, type Site, type Visitor } from '../support/site.ts';
import { readMain } from './raising.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite({ PORT: '4404' });
});
afterAll(() => site.close());

const OWN = { owner: { email: 'clara@ambridge.example' }, deleted: false };
const CAST_OWNED = {
  owner: { email: { in: ['clara@ambridge.example', 'david@ambridge.example'] } },
  deleted: false,
};

test('a note that was changed stands there as it reads now, and one that was taken back is gone', async () => {
  const { prisma } = site;
  const { id: caseId, reference } = await prisma.case.findFirstOrThrow({ where: { ...OWN, closedAt: null } });
  const martin = await site.actor('martin');
  const common = { caseId, actorId: martin.person.id };
  const note = (text: string) =>
    prisma.event.create({ data: { ...common, action: 'add-public-note', public: true, text } });
  const [kept, gone] = [await note('We come on Mondy.'), await note('Your neighbour’s number is 12.')];
  const change = (ofEventId: number, text: string | null) =>
    prisma.event.create({ data: { ...common, action: 'edit-note', public: false, ofEventId, text } });
  await change(kept.id, 'We come on Monday.');
  await change(kept.id, 'We come on Tuesday.');
  await change(gone.id, null);
  await prisma.event.create({
    data: { ...common, action: 'add-private-note', public: false, text: 'A difficult one.' },
  });
  const clara = await site.signedInAs('clara');
  const shown = readMain(await clara.get(`/my-cases/${reference}`));
  expect(shown).toContain('We come on Tuesday.');
  expect(shown).toContain('This note was taken back.');
  for (const words of ['Mondy', 'Monday', 'number is 12', 'difficult', martin.person.name])
    expect(shown).not.toContain(words);
});

test('statuses are called by their public names, and a step inside of one isn’t told', async () => {
  const { prisma } = site;
  const status = { publicName: { not: null } };
  const all = await prisma.case.findMany({
    where: {
      ...CAST_OWNED,
      status,
      caseType: { prefix: 'COM' },
      events: { some: { action: 'change-status', public: true } },
    },
    include: {
      owner: true,
      status: true,
      events: { where: { action: 'change-status' }, orderBy: { id: 'desc' } },
    },
  });
  const found = all.find(({ events }) => events.length > 1);
  if (!found) throw new Error('The demo council has no such case.');
  const owner = await site.signedInAs(found.owner?.email ?? '');
  const shown = readMain(await owner.get(`/my-cases/${found.reference}`));
  expect(shown).toContain(found.status.publicName);
  const statuses = await prisma.status.findMany({ where: { workflowId: found.workflowId } });
  const names = new Map(statuses.map(({ name, publicName }) => [name, publicName ?? name]));
  const moves = found.events
    .map(({ data }) => data as { from: string; to: string })
    .filter(({ from, to }) => names.get(from) !== names.get(to))
    .map(({ to }) => `Status changed to “${names.get(to)}”`);
  const title = new RegExp(`Status changed to “(${[...names.values(), ...names.keys()].join('|')})”`, 'g');
  expect(shown.match(title)).toEqual(moves);
  expect(moves.length).toBeLessThan(found.events.length);
});

test('a closed case says how it ended, and takes no note from the owner', async () => {
  const closed = await site.prisma.case.findFirstOrThrow({
    where: { ...CAST_OWNED, closingReasonId: { not: null }, caseType: { prefix: { not: 'COM' } } },
    include: { owner: true, closingReason: true },
  });
  const owner = await site.signedInAs(closed.owner?.email ?? '');
  const address = `/my-cases/${closed.reference}`;
  const shown = readMain(await owner.get(address));
  expect(shown).toContain(closed.closingReason?.text);
  expect(shown).toContain((closed.closingExplanation ?? '').replace(/\s+/g, ' '));
  expect(shown).toContain('This case is closed, so nothing can be added to it any more');
  const refused = await owner
    .post(`${address}/add-public-note`)
    .type('form')
    .send({ _csrf: await tokenOf(owner), note: 'But it is there again.' });
  expect(refused.status).toBe(403);
  expect(readMain(refused)).toContain(`You can’t add a note to ${closed.reference}: it is closed.`);
});

/** The token of a form that they can open. */
async function tokenOf(owner: Visitor): Promise<string> {
  return String(formsOf((await owner.get('/raise/pot')).text).at(-1)?.fields['_csrf']);
}
