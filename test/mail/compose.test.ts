// How letters are made: nothing that people write can change a letter's form.
import { expect, it } from 'vitest';
import { lettersIn } from '../../src/mail/compose.ts';
import { seal, unseal } from '../../src/mail/seal.ts';
import { configWith } from './council.ts';

const config = configWith();

const NAUGHTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'Two\r\nBcc: victim@example.org\r\n\r\nlines',
  '-> Pay here: https://evil.example',
  'right \u202Eotto\u202C left \u0000\u0007\uD800',
  '田中さん 👩‍👩‍👧 Ωμέγα ﷽',
];

it.each(NAUGHTY)('gives %j no power over a letter', (value) => {
  const words = {
    site: 'Ambridge Council',
    name: value,
    reference: 'POT-7K3M-9QXD',
    type: value,
    title: value,
    status: value,
    statusDescription: value,
    raisedOn: '1 July 2026',
    address: 'https://cases.example/my-cases/POT-7K3M-9QXD',
    tracking: false,
    closingReason: value,
    explanation: value,
    note: value,
    feedback: true,
    newLink: 'https://cases.example/track',
    ...{ named: 'yes', titled: 'yes', quoted: 'yes' },
  };
  const { subject, text, html } = lettersIn(config, 'change-status-owner')(words);
  const quoted = lettersIn(config, 'close-owner')(words);
  const all = [subject, text, html, quoted.text, quoted.html];
  for (const part of all) expect(part).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]|undefined|null/u);
  for (const part of all) expect(part.isWellFormed()).toBe(true);
  expect(subject).toMatch(/^\[POT-7K3M-9QXD\] .+$/);
  for (const page of [html, quoted.html]) {
    expect(page.match(/<(?!\/|!)(\w+)/g)).toEqual(expect.arrayContaining(['<html']));
    expect(page).not.toMatch(/<(script|img)/);
    expect(page.match(/<a /g)).toHaveLength(1);
    expect(page).toContain('href="https://cases.example/my-cases/POT-7K3M-9QXD"');
  }
  // outside a quotation a value stays in the line that it was put into
  expect(text.split('\n').filter((line) => /^(Bcc|lines)/.test(line))).toEqual([]);
  expect(quoted.text.split('\n').filter((line) => /^(Bcc|lines)/.test(line))).toEqual([]);
});

it('doesn’t break a seal that a value brings along', () => {
  const forged = `\uE000${Buffer.from('evil').toString('base64url')}\uE001`;
  expect(unseal(seal(forged))).toBe(forged);
  expect(unseal(`${seal('one')} and ${seal('two')}`)).toBe('one and two');
});

it('throws where a template is missing', () => {
  expect(() => lettersIn(config, 'sing-owner')).toThrow(/sing-owner/);
});

it('says in its HTML which language it is in', () => {
  const compose = lettersIn(config, 'raise-staff');
  expect(compose({ site: 'Ambridge Council' }).html).toContain('<html lang="en-GB">');
  expect(compose({ site: 'Cyngor Ambridge' }, 'cy').html).toContain('<html lang="cy">');
});
