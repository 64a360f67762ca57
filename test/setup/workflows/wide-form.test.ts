// The widest form that there is, as a browser sends it: every box of a status ticked, for 50 roles and ten actions.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pieceIn } from '../../../src/configuration/draft.ts';
import { formsOf } from '../../support/html.ts';
import { openSite, type Site, tokenOf } from '../../support/site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
  const roles = Array.from({ length: 50 - (await site.prisma.role.count()) }, (_, at) => ({
    ...{ key: `role-${at}`, name: `Role ${at}`, plural: `Roles ${at}`, position: 100 + at },
  }));
  await site.prisma.role.createMany({ data: roles });
}, 120_000);
afterAll(() => site.close());

test('it is taken whole', async () => {
  const ada = await site.signedInAs('ada');
  const IN = '/setup/workflows/road-repair/matrix-in/new';
  const page = await ada.get(IN);
  expect(formsOf(page.text).filter(({ action }) => action === IN)).toHaveLength(8);
  const boxes = [...page.text.matchAll(/name="(may-[a-z0-9-]+)" value="(view-[a-z-]+)"/g)];
  expect(boxes).toHaveLength(500);
  const sent = new URLSearchParams(boxes.map(([, name = '', value = '']): [string, string] => [name, value]));
  sent.set('heading', 'viewing');
  sent.set('_csrf', await tokenOf(ada));
  const answer = await ada.post(IN).type('form').send(sent.toString());
  expect(answer.status).toBe(303);
  const { id } = (await site.actor('ada')).person;
  const piece = await pieceIn(site.prisma, id, { section: 'workflow', key: 'road-repair' });
  expect(piece?.matrix['role-43']?.['view-emails']).toEqual(['new']);
  expect(piece?.matrix['manager']?.['view-emails']).toBe('always');
});
