// What the owner reads of a case: public names, the newest words of a note, how it ended, and nothing of who works on it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, resend, type Site } from '../support/site.ts';
import { readMain } from './raising.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite({ PORT: '4404' });
});
afterAll(() => site.close());

const OWN = { owner: { email: 'clara@ambridge.example' }, deleted: false };

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

test('statuses are called by their public names, in the history too', async () => {
  const { prisma } = site;
  const status = { publicName: { not: null } };
  const found = await prisma.case.findFirstOrThrow({
    where: {
      owner: { isNot: null },
      deleted: false,
      status,
      events: { some: { action: 'change-status', public: true } },
    },
    include: {
      owner: true,
      status: true,
      events: { where: { action: 'change-status' }, orderBy: { id: 'desc' } },
    },
  });
  const owner = await site.signedInAs(found.owner?.email ?? '');
  const shown = readMain(await owner.get(`/my-cases/${found.reference}`));
  expect(shown).toContain(found.status.publicName);
  const { to } = found.events[0]?.data as { to: string };
  const there = await prisma.status.findFirstOrThrow({ where: { name: to, workflowId: found.workflowId } });
  expect(shown).toContain(`Status changed to ${there.publicName ?? there.name}`);
  if (there.publicName) expect(shown).not.toContain(`Status changed to ${there.name}`);
});

test('a closed case says how it ended, and why nothing can be added', async () => {
  const closed = await site.prisma.case.findFirstOrThrow({
    where: { owner: { isNot: null }, deleted: false, closingReasonId: { not: null } },
    include: { owner: true, closingReason: true },
  });
  const owner = await site.signedInAs(closed.owner?.email ?? '');
  const address = `/my-cases/${closed.reference}`;
  const page = await owner.get(address);
  expect(readMain(page)).toContain(closed.closingReason?.text);
  expect(readMain(page)).toContain((closed.closingExplanation ?? '').replace(/\s+/g, ' '));
  expect(readMain(page)).toContain('You can’t add a public note'.replace('’', "'"));
  const open = await site.prisma.case.findFirstOrThrow({ where: { ...OWN, closedAt: null } });
  const clara = await site.signedInAs('clara');
  const form = await clara.get(`/my-cases/${open.reference}`);
  if (closed.owner?.email === 'clara@ambridge.example') {
    const refused = await resend(
      clara,
      form,
      { note: 'But!' },
      `/my-cases/${open.reference}/add-public-note`,
    );
    expect(refused.status).toBe(303);
  }
});
