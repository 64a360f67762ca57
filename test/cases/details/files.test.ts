// Files that staff attach and delete: for the owner or for staff alone, each by whoever may, and the history says which.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDF } from '../../files/samples.ts';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, tokenOf, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;
let clara: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  clara = await site.signedInAs('clara');
}, 120_000);
afterAll(() => site.close());

const fresh = () => anotherCase(site, 'POT', { owner: 'clara' });
const versionOf = async (reference: string) =>
  String((await site.prisma.case.findUniqueOrThrow({ where: { reference } })).version);
async function attach(
  visitor: Visitor,
  reference: string,
  who: string,
  files: [string, Buffer][] = [['report.pdf', PDF]],
) {
  const sending = visitor
    .post(`/cases/${reference}/attach-file`)
    .field('_csrf', await tokenOf(visitor))
    .field('version', await versionOf(reference))
    .field('seen', '0')
    .field('who', who)
    .field('note', 'As promised.');
  for (const [name, bytes] of files) sending.attach('files', bytes, name);
  return sending;
}
const fileOf = (reference: string) =>
  site.prisma.caseFile.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });
const newest = (reference: string) =>
  site.prisma.event.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });
const mailsOn = (reference: string) => site.prisma.mail.findMany({ where: { case: { reference } } });

describe('attached', () => {
  test('for the owner: they can have it, and are told; the history says which', async () => {
    const reference = await fresh();
    await done(martin, await attach(martin, reference, 'owner'));
    const file = await fileOf(reference);
    expect(file).toMatchObject({ name: 'report.pdf', public: true });
    expect(await newest(reference)).toMatchObject({
      action: 'attach-file',
      public: true,
      text: 'As promised.',
    });
    expect(await read(clara, `/my-cases/${reference}`)).toMatch(/File attached: report\.pdf.*As promised\./);
    expect((await clara.get(`/my-cases/${reference}/files/${file.storedAs}`)).status).toBe(200);
    expect(await mailsOn(reference)).toMatchObject([
      { action: 'attach-file', recipient: 'owner', subject: `[${reference}] A new file on your case` },
    ]);
  });

  test('for staff alone: not a trace of it on the owner’s side', async () => {
    const reference = await fresh();
    await done(martin, await attach(martin, reference, 'staff'));
    const { storedAs } = await fileOf(reference);
    expect(await read(martin, `/cases/${reference}/files`)).toMatch(
      /report\.pdf.*Private\. Sent by Martin Okafor/,
    );
    expect(await read(clara, `/my-cases/${reference}`)).not.toMatch(/report\.pdf|promised/);
    expect((await clara.get(`/my-cases/${reference}/files/${storedAs}`)).status).toBe(404);
    expect(await mailsOn(reference)).toEqual([]);
  });

  test('not without a file, without saying for whom, or where it isn’t what it is called', async () => {
    const reference = await fresh();
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    for (const [who, files, says] of [
      ['staff', [], 'Choose a file'],
      ['everybody', [['report.pdf', PDF]], 'Choose who may see it'],
      ['staff', [['report.pdf', page]], 'report.pdf'],
    ] as [string, [string, Buffer][], string][]) {
      const answer = await attach(martin, reference, who, files);
      expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([422, expect.stringContaining(says)]);
      expect(answer.text).toContain('As promised.');
    }
    expect(await site.prisma.caseFile.count({ where: { case: { reference } } })).toBe(0);
  });

  test.each([
    ['molly', 403],
    ['vera', 403],
    ['becky', 404],
    ['clara', 403],
  ])('not by %s, who is answered %i', async (name, status) => {
    const reference = await fresh();
    const visitor = await site.signedInAs(name);
    expect((await attach(visitor, reference, 'owner')).status).toBe(status);
    expect(await site.prisma.caseFile.count({ where: { case: { reference } } })).toBe(0);
  });
});

describe('deleted', () => {
  const attached = async (who = 'owner') => {
    const reference = await fresh();
    await done(martin, await attach(martin, reference, who));
    const { storedAs } = await fileOf(reference);
    return { reference, storedAs, address: `/cases/${reference}/delete-file/${storedAs}` };
  };

  test('with a reason: it is gone for everybody, and the history says which, by whom and why', async () => {
    const { reference, storedAs, address } = await attached();
    expect(linksOf((await martin.get(`/cases/${reference}/files`)).text).map(({ href }) => href)).toContain(
      address,
    );
    expect((await send(martin, address, { reason: ' ' })).status).toBe(422);
    await done(martin, await send(martin, address, { reason: 'It names a neighbour.' }));
    for (const [visitor, at] of [
      [martin, `/cases/${reference}`],
      [clara, `/my-cases/${reference}`],
    ] as const)
      expect((await visitor.get(`${at}/files/${storedAs}`)).status).toBe(404);
    expect(await newest(reference)).toMatchObject({
      action: 'delete-file',
      public: true,
      data: { file: 'report.pdf' },
    });
    expect(await read(clara, `/my-cases/${reference}`)).toMatch(
      /File deleted: report\.pdf.*names a neighbour/,
    );
    expect((await fileOf(reference)).deletedAt).not.toBeNull();
    expect((await martin.get(address)).status).toBe(404);
  });

  test('a private one without a word to the owner', async () => {
    const { reference, address } = await attached('staff');
    await done(martin, await send(martin, address, { reason: 'Twice.' }));
    expect(await newest(reference)).toMatchObject({ action: 'delete-file', public: false });
    expect(await read(clara, `/my-cases/${reference}`)).not.toMatch(/report\.pdf|Twice/);
  });

  test('by two at once: one does it, the other finds the case changed', async () => {
    const { reference, address } = await attached();
    const priya = await site.signedInAs('priya');
    const pages = [await martin.get(address), await priya.get(address)] as const;
    const answers = await Promise.all([
      resend(martin, pages[0], { reason: 'His.' }, address),
      resend(priya, pages[1], { reason: 'Hers.' }, address),
    ]);
    // The file is gone: there is no form to be shown again.
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    const events = { case: { reference }, action: 'delete-file' };
    expect(await site.prisma.event.count({ where: events })).toBe(1);
  });

  test.each([
    ['molly', 403],
    ['vera', 403],
    ['becky', 404],
    ['clara', 403],
  ])('not by %s, who is answered %i', async (name, status) => {
    const { reference, address } = await attached();
    const visitor = await site.signedInAs(name);
    expect((await visitor.get(address)).status).toBe(status);
    expect((await fileOf(reference)).deletedAt).toBeNull();
  });

  test('D1.8: a file of another case isn’t deleted by way of one’s own', async () => {
    const [mine, { address: _, reference: other, storedAs }] = [await fresh(), await attached()];
    await site.prisma.assignment.deleteMany({ where: { case: { reference: other } } });
    for (const name of [storedAs, storedAs.toUpperCase(), '../../etc/passwd', 'x'])
      expect((await martin.get(`/cases/${mine}/delete-file/${encodeURIComponent(name)}`)).status).toBe(404);
    const own = await attached();
    const page = await martin.get(own.address);
    const form = { reason: 'Mine.', _csrf: await tokenOf(martin), version: await versionOf(mine), seen: '0' };
    expect(page.status).toBe(200);
    expect((await martin.post(`/cases/${mine}/delete-file/${storedAs}`).type('form').send(form)).status).toBe(
      404,
    );
    expect((await fileOf(other)).deletedAt).toBeNull();
  });

  test('D1.8: nor where files aren’t seen, whatever else may be done', async () => {
    const { reference, address } = await attached('staff');
    const { workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
    const where = { workflowId, roleId: 2, action: 'view-attachments' };
    const cell = await site.prisma.matrixCell.findFirstOrThrow({ where });
    await site.prisma.matrixCell.deleteMany({ where });
    const answer = await martin.get(address);
    await site.prisma.matrixCell.create({ data: cell });
    expect(answer.status).toBe(404);
  });
});
