// Rights on a type’s fields, set by role through their screen and published; and who reads, changes and has to fill in what then.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldsOf, formIn } from '../../../src/forms/definition.ts';
import { factsByReference } from '../../../src/permissions/facts.ts';
import { mayChangeField, mayReadField } from '../../../src/permissions/fields.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import { anotherCase } from '../../support/another-case.ts';
import { deskAt } from '../../support/desk.ts';
import { formsOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, publishDraft, type Site, send, tokenOf, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
let martin: Visitor;
const GRID = '/setup/types/pothole/field-rights';
const COST = `${GRID}/cost`;

beforeAll(async () => {
  site = await openSite();
  [ada, martin] = await Promise.all([site.signedInAs('ada'), site.signedInAs('martin')]);
}, 120_000);
afterAll(() => site.close());

const rightsOf = async (reference: string) => {
  const facts = await factsByReference(site.prisma, reference);
  if (!facts) throw new Error('no such case');
  const { id } = (await site.actor('martin')).person;
  const actor = await standingOf(site.prisma, id);
  return [mayReadField(actor, 'view-additional', facts, 'cost'), mayChangeField(actor, facts, 'cost')];
};

test('the grid has every field of the type by every role, staff’s own apart', async () => {
  const { status, text } = await ada.get(GRID);
  const words = wordsOf(mainOf(text));
  expect([status, words.includes('staff’s own fields')]).toEqual([200, true]);
  expect(words).toContain('Cost of the repair');
  expect(words).toContain('manager, What did the repair cost? / Cost of the repair: reads, changes');
  expect(text).toContain(`href="${COST}"`);
});

test('sent as it is filled in, a row changes nothing', async () => {
  expect((await send(ada, COST)).status).toBe(303);
  expect(await site.prisma.draftPiece.count()).toBe(0);
});

test('a role that may no longer change or read a field may not, once it is published; and may again', async () => {
  const reference = await anotherCase(site, 'POT');
  expect(await rightsOf(reference)).toEqual([true, true]);
  await send(ada, COST, { 'right-manager': 'read' });
  expect(await rightsOf(reference)).toEqual([true, true]);
  expect(wordsOf((await ada.get(GRID)).text)).toContain('reads was reads, changes');
  await publishDraft(ada);
  expect(await rightsOf(reference)).toEqual([true, false]);
  await send(ada, COST, { 'right-manager': 'none' });
  await publishDraft(ada);
  expect(await rightsOf(reference)).toEqual([false, false]);
  await send(ada, COST, { 'right-manager': 'both' });
  await publishDraft(ada);
  expect([
    await rightsOf(reference),
    await site.prisma.fieldRight.count({ where: { field: 'cost', roleId: 2 } }),
  ]).toEqual([[true, true], 0]);
});

test('a field that is required before a transition keeps cases from making it', async () => {
  const reference = await anotherCase(site, 'POT');
  await send(ada, COST, { steps: 'new to-be-inspected' });
  expect(wordsOf((await ada.get(GRID)).text)).toContain('Send an inspector was nothing');
  await publishDraft(ada);
  const refused = await send(martin, `/cases/${reference}/change-status`, {
    to: await deskAt(site).statusNamed(reference, 'To be inspected'),
    comment: 'We look at it.',
  });
  expect([refused.status, wordsOf(refused.text).includes('“Cost of the repair”')]).toEqual([422, true]);
  await send(ada, COST, { steps: [] });
  await publishDraft(ada);
  expect(await site.prisma.transition.count({ where: { requiredFields: { has: 'cost' } } })).toBe(0);
});

test('what is no right is refused, and what was chosen stays; the title stays everybody’s to read', async () => {
  const page = await ada.get(COST);
  const fields = { ...formsOf(page.text).find(({ action }) => action === COST)?.fields };
  const sent = { ...fields, 'right-manager': 'everything', 'right-monitor': 'none' };
  const refused = await ada.post(COST).type('form').send(sent);
  expect([refused.status, refused.text.includes('Choose what they may do')]).toEqual([422, true]);
  expect(formsOf(refused.text).find(({ action }) => action === COST)?.fields).toMatchObject({
    'right-monitor': 'none',
  });
  const { definition } = await site.prisma.form.findFirstOrThrow({ where: { caseType: { prefix: 'POT' } } });
  const title = fieldsOf(formIn(definition, 'en')).find(({ means }) => means === 'title');
  const everybodys = mainOf((await ada.get(`${GRID}/${title?.key}`)).text);
  expect(everybodys).toContain('It is the case’s title');
  expect(everybodys).not.toContain('Keep in my draft');
  expect((await ada.get(`${GRID}/moon`)).status).toBe(404);
});

test('they are for setup alone', async () => {
  for (const path of [GRID, COST]) expect((await martin.get(path)).status).toBe(403);
  const token = await tokenOf(martin);
  const sent = await martin.post(COST).type('form').send({ _csrf: token, 'right-manager': 'none' });
  expect([sent.status, await site.prisma.draftPiece.count()]).toEqual([403, 0]);
});

test('a form that isn’t whole yet doesn’t keep anybody from the rights, nor from the transitions that ask for its fields', async () => {
  await send(ada, '/setup/types/pothole/additional/add-page', { title: 'Still empty' });
  for (const place of [GRID, COST, '/setup/workflows/road-repair/add-transition'])
    expect([place, (await ada.get(place)).status]).toEqual([place, 200]);
  await send(ada, '/setup/draft', {}, '/setup/draft/drop-all');
});
