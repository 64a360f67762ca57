// A step between two statuses that takes fields: not before they are filled in, and without naming what can't be read.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anotherCase } from '../../support/another-case.ts';
import { deskAt, done } from '../../support/desk.ts';
import { mainOf, wordsOf } from '../../support/html.ts';
import { openSite, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  await site.prisma.transition.updateMany({
    where: { to: { name: 'To be inspected' }, from: { name: 'New' } },
    data: { requiredFields: ['depth', 'cost'] },
  });
}, 120_000);
afterAll(() => site.close());

const inspect = async (reference: string) =>
  send(martin, `/cases/${reference}/change-status`, {
    to: await deskAt(site).statusNamed(reference, 'To be inspected'),
    comment: 'We look at it.',
  });

test('is refused with what is missing, and done once it is there', async () => {
  const reference = await anotherCase(site, 'POT');
  const early = await inspect(reference);
  expect([early.status, wordsOf(mainOf(early.text))]).toEqual([
    422,
    expect.stringContaining(
      'Fill in first what it takes to To be inspected: “Depth in millimetres”, “Cost of the repair”',
    ),
  ]);
  expect(early.text).toContain('We look at it.');
  await done(martin, await send(martin, `/cases/${reference}/edit-additional`, { depth: '0', cost: '0' }));
  await done(martin, await inspect(reference));
});

test('D1.16: names no field that its manager can’t read', async () => {
  const reference = await anotherCase(site, 'POT');
  const { caseTypeId } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  const right = { caseTypeId, field: 'cost', roleId: 2, mayRead: false, mayChange: false };
  await site.prisma.fieldRight.create({ data: right });
  const words = wordsOf(mainOf((await inspect(reference)).text));
  await site.prisma.fieldRight.deleteMany({ where: { field: 'cost', roleId: 2 } });
  expect(words).toContain('“Depth in millimetres”, additional details that you can’t read');
  expect(words).not.toContain('Cost of the repair');
});
