// The doors of raising for somebody: open to exactly those who may raise the type for others, and missing for the rest.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mayRaiseForOthers, typesForOthers } from '../../../src/permissions/raise.ts';
import { ANONYMOUS } from '../../../src/permissions/vocabulary.ts';
import { type Asker, askersAt } from '../../doors/askers.ts';
import { footprint } from '../../doors/footprint.ts';
import { linksOf } from '../../support/html.ts';
import { openSite, type Site, tokenOf } from '../../support/site.ts';
import { choose } from './helping.ts';

const PATIENCE = 120_000;

let site: Site;
let askers: Asker[];

beforeAll(async () => {
  site = await openSite();
  // Create without the gate opens nothing; for one type it opens that.
  const { person } = await site.actor('greta');
  const hugo = (await site.actor('hugo')).person.id;
  const bins = await site.prisma.caseType.findUniqueOrThrow({ where: { prefix: 'BIN' } });
  await site.prisma.grant.createMany({
    data: [
      { flag: 'create', userId: person.id },
      { flag: 'create', userId: hugo, caseTypeId: bins.id },
    ],
  });
  askers = await askersAt(site);
}, PATIENCE);
afterAll(() => site.close());

test(
  'the step that asks whom it is for opens to those who may raise the type for others',
  async () => {
    const wrong: string[] = [];
    const opened = new Set<string>();
    const before = await footprint(site);
    const knock = async ({ name, actor, visitor }: Asker) => {
      const shut = actor.person.id === ANONYMOUS ? 303 : 404;
      const _csrf = await tokenOf(visitor);
      for (const type of actor.configuration.types.values()) {
        const may = mayRaiseForOthers(actor, type);
        const address = `/raise/${type.prefix.toLowerCase()}/for`;
        const send = (to: string) => visitor.post(to).type('form').send({ _csrf });
        const found = [
          (await visitor.get(address)).status,
          (await send(address)).status,
          (await send(`${address}/find`)).status,
        ];
        const expected = may ? [200, 422, 422] : [shut, shut, shut];
        if (String(found) !== String(expected)) wrong.push(`${name} ${address}: ${found}, not ${expected}`);
        if (may) opened.add(name);
      }
    };
    await Promise.all(askers.map(knock));
    expect(wrong).toEqual([]);
    expect([...opened].sort()).toEqual(['hugo', 'kit']);
    expect(await footprint(site)).toEqual(before);
  },
  PATIENCE,
);

test(
  'the way there is shown to them, and to nobody else',
  async () => {
    const wrong: string[] = [];
    for (const { name, actor, visitor } of askers) {
      const may = typesForOthers(actor).length > 0;
      const page = await visitor.get('/raise-for');
      const shown = linksOf((await visitor.get('/')).text).some(({ href }) => href === '/raise-for');
      const listed = linksOf(page.text).filter(({ href }) => href.endsWith('/for')).length;
      const shut = actor.person.id === ANONYMOUS ? 303 : 404;
      const expected = may ? [200, true, typesForOthers(actor).length] : [shut, false, 0];
      if (String([page.status, shown, listed]) !== String(expected))
        wrong.push(`${name}: ${[page.status, shown, listed]}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  },
  PATIENCE,
);

test(
  'a draft for somebody is its helper’s, and not even another helper’s',
  async () => {
    const kit = await site.signedInAs('kit');
    const draft = (await choose(kit, 'new')).replace(/\/page\/\d+$/, '');
    await site.prisma.grant.create({
      data: { flag: 'create', userId: (await site.actor('molly')).person.id },
    });
    const wrong: string[] = [];
    for (const { name, actor, visitor } of askers) {
      const shut = actor.person.id === ANONYMOUS ? 303 : 404;
      const _csrf = await tokenOf(visitor);
      const send = (to: string) => visitor.post(`${draft}/${to}`).type('form').send({ _csrf });
      const found = [
        (await visitor.get(`${draft}/for`)).status,
        (await send('for')).status,
        (await send('for/find')).status,
        (await visitor.get(`${draft}/page/1`)).status,
      ];
      const expected = name === 'kit' ? [200, 422, 422, 200] : [shut, shut, shut, shut];
      if (String(found) !== String(expected)) wrong.push(`${name}: ${found}, not ${expected}`);
    }
    expect(wrong).toEqual([]);
  },
  PATIENCE,
);
