// The staff's fields: each read and changed by whoever may, and of the others not a trace.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { formsOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;
let molly: Visitor;
let ada: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  molly = await site.signedInAs('molly');
  ada = await site.signedInAs('ada');
}, 120_000);
afterAll(() => site.close());

const edit = (visitor: Visitor, reference: string, fields: Record<string, string>) =>
  send(visitor, `/cases/${reference}/edit-additional`, fields);
const rowOf = (reference: string) => site.prisma.case.findUniqueOrThrow({ where: { reference } });
const newest = (reference: string) =>
  site.prisma.event.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });
const FILLED = { depth: '55', contractor: 'tarmac', cost: '120.50', claim: 'yes', insurer: 'CLAIM-77' };

describe('a pothole’s', () => {
  test('are filled in by its manager, and read by them; the history names them without what they say', async () => {
    const reference = await anotherCase(site, 'POT');
    await done(martin, await edit(martin, reference, { ...FILLED, _priority: 'high' }));
    expect(await rowOf(reference)).toMatchObject({
      priority: 'high',
      additional: { depth: 55, contractor: 'tarmac', cost: 12050, claim: 'yes', insurer: 'CLAIM-77' },
    });
    const tab = await read(martin, `/cases/${reference}/additional`);
    for (const said of [
      'Priority High',
      'Depth in millimetres 55',
      'Borsetshire Tarmac',
      '£120.50',
      'CLAIM-77',
    ])
      expect(tab).toContain(said);
    const history = await read(martin, `/cases/${reference}/history`);
    expect(history).toContain(
      'Additional details changed: Priority (normal to high), Depth in millimetres, Contractor, Cost of the repair',
    );
    expect(history).not.toMatch(/120\.50|CLAIM-77/);
    expect(await newest(reference)).toMatchObject({ action: 'edit-additional', public: false, text: null });
  });

  test('D1.16: are shown to a monitor without those that their role can’t read: not on the tab, not in the history', async () => {
    const reference = await anotherCase(site, 'POT');
    await done(martin, await edit(martin, reference, FILLED));
    const tab = await read(molly, `/cases/${reference}/additional`);
    expect(tab).toContain('Depth in millimetres 55');
    expect(tab).not.toMatch(/Cost|120\.50|damages|Insurer|CLAIM-77/);
    await site.prisma.matrixCell.create({
      data: {
        workflowId: (await rowOf(reference)).workflowId,
        roleId: 3,
        action: 'view-private-history',
        mode: 'always',
      },
    });
    const history = await read(molly, `/cases/${reference}/history`);
    await site.prisma.matrixCell.deleteMany({ where: { roleId: 3, action: 'view-private-history' } });
    expect(history).toContain('Additional details changed: Depth in millimetres, Contractor');
    expect(history).not.toMatch(/Cost|damages|Insurer/);
  });

  test('D1.4: take no field that its manager can’t change, nor any that nobody asked for', async () => {
    const reference = await anotherCase(site, 'POT');
    const page = await martin.get(`/cases/${reference}/edit-additional`);
    expect(
      Object.keys(formsOf(page.text).find(({ action }) => action.endsWith('/edit-additional'))?.fields ?? {}),
    ).not.toContain('ledger');
    await done(
      martin,
      await resend(
        martin,
        page,
        {
          depth: '10',
          ledger: 'HW-1',
          escalated: 'true',
          statusId: '1',
          title: 'Mine',
          ownerId: '3',
          __proto__x: 'y',
        },
        `/cases/${reference}/edit-additional`,
      ),
    );
    const row = await rowOf(reference);
    expect(row).toMatchObject({ additional: { depth: 10 }, escalated: false });
    expect(row.title).not.toBe('Mine');
  });

  test('keep what somebody else filled in when its manager changes the rest', async () => {
    const reference = await anotherCase(site, 'POT');
    await done(ada, await edit(ada, reference, { ledger: 'HW-9', depth: '5' }));
    await done(martin, await edit(martin, reference, { depth: '6' }));
    expect((await rowOf(reference)).additional).toEqual({ ledger: 'HW-9', depth: 6 });
    expect(await read(martin, `/cases/${reference}/additional`)).toContain('Ledger code HW-9');
  });

  test.each([
    [{ depth: 'deep' }, 'Depth in millimetres'],
    [{ contractor: 'nobody' }, 'Contractor'],
    [{ claim: 'yes' }, 'Insurer’s reference'],
    [{ _priority: 'top' }, 'Choose the priority'],
    [{}, 'Change something first'],
  ])('%j comes back with what was typed, and changes nothing', async (typed, says) => {
    const reference = await anotherCase(site, 'POT');
    const answer = await edit(martin, reference, { ...typed });
    expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([422, expect.stringContaining(says)]);
    for (const value of Object.values(typed).filter((one) => one === 'deep'))
      expect(answer.text).toContain(value);
    expect(await rowOf(reference)).toMatchObject({ additional: {}, priority: 'normal', version: 1 });
  });

  test('changed by two at once: the second sees what the first did, with what they typed', async () => {
    const reference = await anotherCase(site, 'POT');
    const address = `/cases/${reference}/edit-additional`;
    const page = await martin.get(address);
    await done(ada, await edit(ada, reference, { depth: '1' }));
    const answer = await resend(martin, page, { depth: '2' }, address);
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.text)).toContain('Additional details changed: Depth in millimetres');
    expect(answer.text).toContain('value="2"');
    expect((await rowOf(reference)).additional).toEqual({ depth: 1 });
  });

  test.each([
    ['molly', 200, 403],
    ['vera', 200, 403],
    ['tariq', 404, 404],
    ['becky', 404, 404],
    ['clara', 403, 403],
    ['aaron', 200, 200],
  ])('%s is answered %i on the tab and %i where they are changed', async (name, tab, page) => {
    const reference = await anotherCase(site, 'POT');
    const visitor = await site.signedInAs(name);
    expect([
      (await visitor.get(`/cases/${reference}/additional`)).status,
      (await visitor.get(`/cases/${reference}/edit-additional`)).status,
    ]).toEqual([tab, page]);
  });

  test('changed past the workflow’s rules are marked so', async () => {
    const reference = await anotherCase(site, 'POT');
    const aaron = await site.signedInAs('aaron');
    await done(aaron, await edit(aaron, reference, { depth: '3', ledger: 'HW-3' }));
    expect(await newest(reference)).toMatchObject({ action: 'edit-additional', bypass: true });
  });

  test('aren’t changed on a closed case', async () => {
    const closed = await site.prisma.case.findFirstOrThrow({
      where: { closedAt: { not: null }, deleted: false, caseType: { prefix: 'POT' } },
    });
    for (const visitor of [martin, ada])
      expect((await visitor.get(`/cases/${closed.reference}/edit-additional`)).status).toBe(403);
  });
});

test('D1.16: a submitted field that a role can’t read isn’t shown to it', async () => {
  const reference = await anotherCase(site, 'POT');
  const before = await read(molly, `/cases/${reference}`);
  const { caseTypeId } = await rowOf(reference);
  const field = 'size';
  await site.prisma.fieldRight.create({
    data: { caseTypeId, field, roleId: 3, mayRead: false, mayChange: false },
  });
  const [hers, his] = [await read(molly, `/cases/${reference}`), await read(martin, `/cases/${reference}`)];
  await site.prisma.fieldRight.deleteMany({ where: { field } });
  expect(before).toContain('How big');
  expect(hers).not.toContain('How big');
  expect(his).toContain('How big');
});
