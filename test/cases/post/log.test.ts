// The log of a case's e-mails: its own and no other's, and of each what its reader may know.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Prisma } from '../../../src/generated/prisma/client.ts';
import { anotherCase } from '../../support/another-case.ts';
import { read } from '../../support/desk.ts';
import { linksOf } from '../../support/html.ts';
import { openSite, type Site, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
}, 120_000);
afterAll(() => site.close());

async function write(
  reference: string,
  mail: Partial<Prisma.MailUncheckedCreateInput> = {},
): Promise<string> {
  const { id: caseId } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  const written = await site.prisma.mail.create({
    data: {
      ...{ id: randomUUID(), caseId, action: 'close', recipient: 'owner', address: 'clara@ambridge.example' },
      ...{ subject: 'It is closed', text: 'Dear Clara,\n\nit is done.', html: '<p>Dear Clara</p>', ...mail },
    },
  });
  return written.id;
}

test('says to whom, what, when and how far it came, and each has a page with its words', async () => {
  const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
  const id = await write(pothole, { state: 'doubtful', error: 'The line broke.' });
  const list = await read(martin, `/cases/${pothole}/emails`);
  expect(list).toMatch(/It is closed .*clara@ambridge.example .*Doubtful/);
  const page = await read(martin, `/cases/${pothole}/emails/${id}`);
  expect(page).toContain('Dear Clara, it is done.');
  expect(page).toContain('The line broke.');
});

test('gives away no key: a tracking link in a letter is cut', async () => {
  const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
  const token = 'Zk3v9QhT2mW8yBnL4xRcPd';
  const id = await write(pothole, { text: `Follow it: https://cases.example/track/${token}` });
  const page = await martin.get(`/cases/${pothole}/emails/${id}`);
  expect([page.status, page.text.includes(token), page.text.includes('/track/…')]).toEqual([
    200,
    false,
    true,
  ]);
});

test('a mail of another case isn’t there, whoever knows its number (peers D1, 8 and 14)', async () => {
  const [mine, other] = [await anotherCase(site, 'POT'), await anotherCase(site, 'COM')];
  const id = await write(other);
  for (const path of [
    `/cases/${mine}/emails/${id}`,
    `/cases/${other}/emails/${id}`,
    `/cases/${mine}/emails/x`,
  ])
    expect([path, (await martin.get(path)).status]).toEqual([path, 404]);
});

test('is for who may see e-mails: a monitor is told why not, and the tab isn’t offered', async () => {
  const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
  const id = await write(pothole);
  const molly = await site.signedInAs('molly');
  for (const path of ['emails', `emails/${id}`])
    expect((await molly.get(`/cases/${pothole}/${path}`)).status).toBe(403);
  const tabs = linksOf((await molly.get(`/cases/${pothole}`)).text).map(({ href }) => href);
  expect(tabs).not.toContain(`/cases/${pothole}/emails`);
});

test('who may not see the owner’s details reads neither their address nor their letters (peers D1, 16)', async () => {
  const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
  const id = await write(pothole, { subject: 'Clara, a word about your gate' });
  const { workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference: pothole } });
  const cell = { workflowId_roleId_action: { workflowId, roleId: 2, action: 'view-contact' } };
  const kept = await site.prisma.matrixCell.delete({ where: cell });
  for (const path of ['emails', `emails/${id}`]) {
    const page = await martin.get(`/cases/${pothole}/${path}`);
    expect([path, page.status, /clara/i.test(page.text)]).toEqual([path, 200, false]);
  }
  expect(await read(martin, `/cases/${pothole}/emails/${id}`)).toContain(
    "You can't see the contact details of",
  );
  await site.prisma.matrixCell.create({ data: kept });
});

test.each(['view-contact', 'view-details', 'view-history', 'view-private-history'])(
  'what was forwarded is withheld from whoever has no %s',
  async (action) => {
    const pothole = await anotherCase(site, 'POT', { contactName: 'Clara' });
    const text = 'Who the owner is: Clara, 01632 960 000';
    const id = await write(pothole, {
      recipient: 'outside',
      action: 'forward',
      address: 'a@b.example',
      text,
    });
    expect(await read(martin, `/cases/${pothole}/emails/${id}`)).toContain('960 000');
    const { workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference: pothole } });
    const cell = { workflowId_roleId_action: { workflowId, roleId: 2, action } };
    const kept = await site.prisma.matrixCell.delete({ where: cell });
    const page = await read(martin, `/cases/${pothole}/emails/${id}`);
    await site.prisma.matrixCell.create({ data: kept });
    expect(page).toContain('What it says');
    expect(page).not.toContain('960 000');
  },
);

test('goes on past fifty, each mail once', async () => {
  const pothole = await anotherCase(site, 'POT');
  const at = new Date('2026-06-01T10:00:00Z');
  for (let count = 0; count < 120; count++)
    await write(pothole, { createdAt: at, subject: `Mail ${count}.` });
  const seen: string[] = [];
  for (let path: string | undefined = `/cases/${pothole}/emails`; path; ) {
    const links = linksOf((await martin.get(path)).text);
    seen.push(...links.filter(({ text }) => text.startsWith('Mail ')).map(({ text }) => text));
    path = links.find(({ text }) => text.startsWith('Older'))?.href;
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
});
