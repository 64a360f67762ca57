// That a page is its view inside the layout, escaped, with parts that see nothing but their props.
import { describe, expect, test } from 'vitest';
import { type Chrome, createRenderer } from '../../src/web/look/render.ts';

const render = createRenderer({
  siteName: 'Ambridge Council',
  timeZone: 'Europe/London',
  development: false,
  assets: '/assets/1',
});

const chrome: Chrome = { title: 'Sign in', nav: [], person: null, csrf: 'abc' };
const signIn = { action: '/sign-in', fields: [], errors: [], hidden: [], links: [] };

describe('the title', () => {
  test('names the page and the site', () => {
    expect(render('people/sign-in', signIn, chrome)).toContain('<title>Sign in – Ambridge Council</title>');
  });

  test('starts with "Error: " when the model has errors', () => {
    const page = render('people/sign-in', { ...signIn, errors: [{ text: 'Wrong' }] }, chrome);
    expect(page).toContain('<title>Error: Sign in – Ambridge Council</title>');
    expect(page).toContain('There is a problem');
  });
});

describe('who is asking', () => {
  test('a visitor is offered to sign in', () => {
    const page = render('people/sign-in', signIn, chrome);
    expect(page).toContain('href="/sign-in"');
    expect(page).not.toContain('Sign out');
  });

  test('somebody signed in is named, and signs out by a POST with the token', () => {
    const page = render('errors/not-found', {}, { ...chrome, person: { name: 'Martin' } });
    expect(page).toContain('Martin');
    expect(page).toMatch(
      /action="\/sign-out" method="post">\s*<input type="hidden" name="_csrf" value="abc">/,
    );
  });
});

test('what people typed is escaped wherever it lands', () => {
  const hostile = `"><script>alert('x')</script>`;
  const field = {
    kind: 'text',
    name: 'email',
    label: hostile,
    hint: hostile,
    error: hostile,
    value: hostile,
  };
  const page = render(
    'people/sign-in',
    { ...signIn, fields: [field], errors: [{ field: 'email', text: hostile }] },
    { ...chrome, title: hostile, notice: hostile, person: { name: hostile } },
  );
  expect(page).not.toContain('<script>alert');
  expect(page.split('&lt;script&gt;alert').length - 1).toBe(8);
});

test('a password is never sent back', () => {
  const fields = [
    { kind: 'password', name: 'password', label: 'Password', value: 'hunter2', required: true },
  ];
  expect(render('people/sign-in', { ...signIn, fields }, chrome)).not.toContain('hunter2');
});

test('a date and an address come back as they were typed', () => {
  const fields = [
    { kind: 'date', name: 'seen', label: 'Seen', value: { day: '31', month: 'Feb', year: '26' } },
    {
      kind: 'address',
      name: 'home',
      label: 'Home',
      value: { line1: '1 High St', line2: '', town: '', postcode: 'x' },
    },
  ];
  const page = render('people/sign-in', { ...signIn, fields }, chrome);
  for (const [name, value] of [
    ['seen-day', '31'],
    ['seen-month', 'Feb'],
    ['seen-year', '26'],
    ['home-line1', '1 High St'],
    ['home-postcode', 'x'],
  ]) {
    expect(page).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"`));
  }
});

test('a view that does not exist is an error that names it', () => {
  expect(() => render('people/no-such-view', {}, chrome)).toThrow(/no-such-view/);
});
