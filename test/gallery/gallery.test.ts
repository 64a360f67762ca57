// What every page owes its reader and the content security policy, checked on the gallery's; and what every view owes us.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../src/root.ts';
import { createRenderer } from '../../src/web/look/render.ts';
import { allPages } from './pages.ts';

const render = createRenderer({
  siteName: 'Ambridge Council',
  timeZone: 'Europe/London',
  development: false,
  assets: '/assets/1',
});

describe.each([...allPages()])('%s', (_address, page) => {
  const html = render(page.view, page.model, page.chrome);

  test('has one h1', () => {
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  });

  test('prints nothing that is missing', () => {
    expect(html).not.toMatch(/undefined|\[object |\bNaN\b|Invalid Date/);
  });

  test('has nothing inline that the content security policy would block', () => {
    expect(html).not.toMatch(/<style|\sstyle="|\son\w+="|javascript:/);
    expect(html.match(/<script/g)).toEqual(['<script']);
    expect(html).toContain('<script type="module" src="');
  });

  test('uses each id once, and refers only to ids that exist', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1]);
    expect(ids).toEqual([...new Set(ids)]);
    const references = [
      ...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]*)"/g),
    ];
    for (const id of references.flatMap((found) => found[1]?.split(' ') ?? [])) expect(ids).toContain(id);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  test('has the CSRF token in every form that changes something, and in no other', () => {
    for (const form of html.match(/<form[\s\S]*?<\/form>/g) ?? []) {
      expect(form.includes('name="_csrf"')).toBe(form.includes('method="post"'));
    }
  });
});

const views = readdirSync(path.join(root, 'views'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ejs'))
  .map((file) => file.slice(0, -'.ejs'.length).replaceAll(path.sep, '/'));

test('every page’s view is shown in the gallery', () => {
  const shown = new Set(['layout', ...[...allPages().values()].map((page) => page.view)]);
  const elsewhere = /^(parts|mail)\//;
  expect(views.filter((view) => !elsewhere.test(view) && !shown.has(view))).toEqual([]);
});

test('every part is named by a view or another part', () => {
  const source = views.map(read).join('\n');
  const parts = views.filter((view) => view.startsWith('parts/')).map((view) => view.slice('parts/'.length));
  expect(parts.filter((part) => !source.includes(`'${part}'`))).toEqual([]);
});

// Letters have rules of their own: test/mail holds them.
const pageViews = views.filter((view) => !view.startsWith('mail/'));

test.each(pageViews)('%s says in its first line what it is given', (view) => {
  expect(read(view)).toMatch(/^<%# .+ %>\n/);
});

test.each(pageViews)('%s prints HTML unescaped only by a part, or is the layout with its body', (view) => {
  const raw = read(view).match(/<%-(?! part\()[^%]*%>/g) ?? [];
  expect(raw).toEqual(view === 'layout' ? ['<%- body %>'] : []);
});

function read(view: string): string {
  return readFileSync(path.join(root, 'views', `${view}.ejs`), 'utf8');
}
