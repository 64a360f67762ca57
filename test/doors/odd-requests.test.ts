// Requests that no page of ours makes: each gets a clear answer of the 400s, never a 500, and changes nothing.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { mainOf } from '../support/html.ts';
import { openSite, type Site, tokenOf, type Visitor } from '../support/site.ts';

let site: Site;
let martin: Visitor;
let ada: Visitor;
let token: string;
let reference: string;

beforeAll(async () => {
  site = await openSite();
  [martin, ada] = [await site.signedInAs('martin'), await site.signedInAs('ada')];
  token = await tokenOf(martin);
  const pothole = await site.prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null, caseType: { prefix: 'POT' }, taken: false },
  });
  reference = pothole.reference;
});
afterAll(() => site.close());

const clear = (status: number) => status >= 400 && status < 500;

describe('addresses', () => {
  test.each([
    '/nowhere',
    '/cases/',
    '/cases/x',
    '/cases/POT-7K3M-9QXD/nothing',
    '/cases/POT-7K3M-9QXD/claim/more',
    '/setup/users/0',
    '/setup/users/-1',
    '/setup/users/1.5',
    '/setup/users/99999999999999999999',
    '/setup/groups/999999999',
    '/outbox/1',
    '/raise/pot/not-a-draft/check',
    '/raise/pot/6f1b64a5-3b5f-4f5d-9d3c-000000000000/page/0',
    '/track/',
    '/favicon.ico',
    '/assets/none/css/casement.css',
    '/.env',
    '/%00',
    '/cases/%00',
    '/track/%00%00',
    '/setup/users/%00',
    '/setup/groups/a%00b',
    '/setup/types/a%00b',
    '/setup/workflows/a%00b',
    '/setup/roles/a%00b',
    '/setup/rules/a%00b',
    `/cases/${'A'.repeat(5000)}`,
  ])('%s is no page, or a list', async (address) => {
    const { status, text } = await ada.get(address);
    expect(['/cases/', '/track/'].includes(address) ? [200, 404] : [404]).toContain(status);
    expect(text).not.toMatch(/Error:|at .*\.ts:\d+/);
  });

  test.each(['/%', '/cases/%E0%A4%A', '/%ff%fe'])('%s can’t be read, and that is said', async (address) => {
    const { status } = await ada.get(address);
    expect(clear(status)).toBe(true);
  });

  test.each(['//', '//cases', '/\\evil.example', '///', '/?', '/??', '/?=', '/?a&a&a', '/?__proto__=1'])(
    '%s fails nowhere',
    async (address) => {
      const { port } = site.server.address() as AddressInfo;
      const status = await new Promise<number>((done, fail) => {
        http
          .get({ port, host: '127.0.0.1', path: address }, (answer) => {
            answer.resume();
            done(answer.statusCode ?? 0);
          })
          .on('error', fail);
      });
      expect([200, 303, 400, 404]).toContain(status);
    },
  );

  const ODD = [
    '%00',
    'toString',
    '__proto__',
    'constructor',
    '-1',
    '0',
    '1e9',
    '99999999999',
    '%F0%9F%92%A9',
    "'",
    '%',
  ];
  test.each([
    ['/cases', ['type', 'status', 'assigned', 'before', 'after', 'reference']],
    ['/deleted', ['before', 'after']],
    ['/my-cases', ['before', 'after']],
    ['/outbox', ['before', 'after']],
    ['/setup/users', ['name', 'only', 'before', 'after']],
    ['/setup/effective-permissions', ['name', 'who', 'sort', 'order', 'page']],
    ['/sign-in', ['to']],
  ])('%s takes any question for its lists', async (path, names) => {
    const wrong: string[] = [];
    for (const name of names)
      for (const value of ODD) {
        const address = `${path}?${name}=${value}&${name}=again`;
        const { status, text } = await ada.get(address);
        if (![200, 303].includes(status)) wrong.push(`${address}: ${status}`);
        const said = /undefined|\[object |\bNaN\b|native code/.exec(mainOf(text));
        if (said) wrong.push(`${address}: says ${said[0]}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('methods', () => {
  const paths = [...new Set(routes.map(({ path }) => path))];
  const concrete = (path: string) => path.replace(':reference', reference).replace(/:\w+/g, '1');

  test('an address that doesn’t take a method says which it takes', async () => {
    for (const path of paths) {
      const takes = routes.filter((route) => route.path === path).map(({ method }) => method);
      const others = (['get', 'post', 'put', 'patch', 'delete'] as const).filter(
        (method) => !takes.includes(method.toUpperCase() as 'GET'),
      );
      for (const method of others) {
        const answer = await martin[method](concrete(path)).type('form').send({ _csrf: token });
        expect([method, path, answer.status, answer.headers['allow']]).toEqual([
          method,
          path,
          405,
          takes.join(', '),
        ]);
      }
    }
  });

  test('HEAD answers like GET, without the page', async () => {
    for (const address of ['/', '/sign-in', '/cases', `/cases/${reference}`, '/nowhere', '/setup/users']) {
      const [head, get] = [await martin.head(address), await martin.get(address)];
      expect([address, head.status, head.text]).toEqual([address, get.status, undefined]);
    }
  });
});

test('what fails tells nobody what failed', async () => {
  const broken = await site.visitor().get('/%E0%A4%A');
  expect(broken.text).not.toMatch(/URIError|node_modules|stack/);
  expect(broken.headers).not.toHaveProperty('x-powered-by');
});
