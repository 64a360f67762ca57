// A change of a form never breaks what was submitted before: an old case shows its old questions and answers, to staff and
// to its owner; what staff fill in stays of its kind.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POTHOLE, raise, readMain, referenceOn } from '../../raising/raising.ts';
import { wordsOf } from '../../support/html.ts';
import { openSite, publishDraft, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
let carla: Visitor;
let clara: Visitor;
const FORM = '/setup/types/pothole/form';

beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
  carla = await site.signedInAs('carla');
  clara = await site.signedInAs('clara');
}, 120_000);
afterAll(() => site.close());

async function change(address: string, fields: Record<string, string | string[]>, action = address) {
  const { status } = await resend(ada, await ada.get(address), fields, action);
  expect([address, status]).toEqual([address, 303]);
}

test('a case keeps what it was asked, while the next one is asked otherwise', async () => {
  const raised = referenceOn(await clara.get(await raise(clara, 'pot', POTHOLE)));
  const staffBefore = readMain(await carla.get(`/cases/${raised}`));
  const ownerBefore = readMain(await clara.get(`/my-cases/${raised}`));
  expect(ownerBefore).toContain('How deep is it, in centimetres? 9');

  await change(`${FORM}/fields/size`, { label: 'What size is it?', options: 'Small\nHuge' });
  await change(
    `${FORM}/fields/depth?kind=date`,
    { label: 'When was it measured?' },
    `${FORM}/fields/depth?kind=date`,
  );
  await change(`${FORM}/fields/details`, {}, `${FORM}/fields/details/remove`);
  await change(`${FORM}/pages/harm`, {}, `${FORM}/pages/harm/remove`);
  expect(readMain(await clara.get('/raise/pot'))).not.toContain('What size is it?');
  await publishDraft(ada);

  expect(readMain(await carla.get(`/cases/${raised}`))).toBe(staffBefore);
  expect(readMain(await clara.get(`/my-cases/${raised}`))).toBe(ownerBefore);
  const [where = {}, , contact = {}] = POTHOLE;
  const next = await raise(clara, 'pot', [
    where,
    { size: 'huge', 'depth-day': '1', 'depth-month': '2', 'depth-year': '2026' },
    contact,
  ]);
  const later = readMain(await clara.get(`/my-cases/${referenceOn(await clara.get(next))}`));
  expect(later).toContain('What size is it? Huge');
  expect(later).toContain('When was it measured? 1 February 2026');
  expect(later).not.toContain('What else should we know?');
}, 60_000);

test('a key that a published form had is never given again', async () => {
  await change(`${FORM}/pages/hole/add/text`, { label: 'Details' });
  const { text } = await ada.get(FORM);
  expect(text).toContain(`${FORM}/fields/details-2`);
  await site.prisma.configurationDraft.deleteMany();
});

test('staff’s fields that were published stay of their kind, and can be reworded', async () => {
  const address = '/setup/types/pothole/additional/fields/contractor';
  const page = await ada.get(address);
  expect(wordsOf(page.text)).toContain('It stays: answers on cases are of this kind.');
  expect((await ada.get(`${address}/kind`)).status).toBe(404);
  const sent = await send(ada, `${address}?kind=number`, { label: 'Who mends it' }, address);
  expect(sent.status).toBe(303);
  await publishDraft(ada);
  const { length } = await site.prisma.$queryRaw<object[]>`
    SELECT 1 FROM "forms" WHERE "purpose" = 'additional' AND "definition"::text LIKE '%Who mends it%'`;
  expect(length).toBe(1);
});
