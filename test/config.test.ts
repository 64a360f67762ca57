// The settings: what .env.example promises, what each bad value is told, and what production refuses.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, settingNames } from '../src/config.ts';
import { root } from '../src/root.ts';

const example = fs
  .readFileSync(path.join(root, '.env.example'), 'utf8')
  .split('\n')
  .flatMap((line) => /^# ([A-Z_]+)=(.*)$/.exec(line)?.slice(1) ?? []);
const exampleLines = example.flatMap((name, i) => (i % 2 === 0 ? [[name, example[i + 1]] as const] : []));

describe('.env.example', () => {
  test('names every setting, once, and no other', () => {
    expect(exampleLines.map(([name]) => name).sort()).toEqual([...settingNames].sort());
  });

  test('shows the defaults', () => {
    expect(readConfig(Object.fromEntries(exampleLines))).toEqual(readConfig({}));
  });
});

const SAFE = { NODE_ENV: 'production', SESSION_SECRET: 'x'.repeat(32) };

const refusals: [env: Record<string, string>, sentence: string][] = [
  [{ NODE_ENV: 'live' }, 'NODE_ENV must be development, production or test; it is "live".'],
  [{ PORT: 'abc' }, 'PORT must be a whole number from 1 to 65535; it is "abc".'],
  [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535; it is "0".'],
  [{ PORT: '65536' }, 'PORT must be a whole number from 1 to 65535; it is "65536".'],
  [
    { HOST: 'http://here' },
    'HOST must be a name or an IP address of this machine, such as 127.0.0.1 or 0.0.0.0; it is "http://here".',
  ],
  [
    { BASE_URL: 'cases.example.org' },
    'BASE_URL must be an address without a path, such as https://cases.example.org; it is "cases.example.org".',
  ],
  [
    { BASE_URL: 'https://example.org/cases' },
    'BASE_URL must be an address without a path, such as https://cases.example.org; it is "https://example.org/cases".',
  ],
  [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be a whole number from 0 to 10; it is "yes".'],
  [
    { DATABASE_URL: 'mysql://user:hush@host/casement' },
    'DATABASE_URL must be an address such as postgresql://user:password@host:5432/casement.',
  ],
  [
    { SMTP_URL: 'mail.example.org' },
    'SMTP_URL must be an address such as smtps://user:password@mail.example.org:465.',
  ],
  [
    { MAIL_FROM: 'nobody' },
    'MAIL_FROM must be an e-mail address, such as Ambridge Council <no-reply@ambridge.example>; it is "nobody".',
  ],
  [{ SITE_NAME: 'x'.repeat(61) }, `SITE_NAME must be at most 60 characters; it is "${'x'.repeat(61)}".`],
  [
    { TIME_ZONE: 'Europe/Ambridge' },
    'TIME_ZONE must be a time zone of the IANA list, such as Europe/London; it is "Europe/Ambridge".',
  ],
  [
    { HELP_EMAIL: 'ask us' },
    'HELP_EMAIL must be an e-mail address, such as help@ambridge.example; it is "ask us".',
  ],
  [{ HELP_PHONE: '0'.repeat(201) }, `HELP_PHONE must be at most 200 characters; it is "${'0'.repeat(201)}".`],
  [{ HELP_HOURS: 'x'.repeat(201) }, `HELP_HOURS must be at most 200 characters; it is "${'x'.repeat(201)}".`],
  [{ DRAFT_DAYS: '366' }, 'DRAFT_DAYS must be a whole number from 1 to 365; it is "366".'],
  [{ REGISTRATION: 'open' }, 'REGISTRATION must be yes or no; it is "open".'],
  [
    { ACCOUNT_MAILS_PER_HOUR: '0' },
    'ACCOUNT_MAILS_PER_HOUR must be a whole number from 1 to 100000; it is "0".',
  ],
  [{ COPIES_PER_HOUR: '0' }, 'COPIES_PER_HOUR must be a whole number from 1 to 100000; it is "0".'],
  [{ DELETED_KEPT_DAYS: '1.5' }, 'DELETED_KEPT_DAYS must be a whole number from 1 to 3650; it is "1.5".'],
  [{ TRACKING_LINK_DAYS: '-1' }, 'TRACKING_LINK_DAYS must be a whole number from 1 to 3650; it is "-1".'],
  [{ SIGN_IN_ATTEMPTS: '0' }, 'SIGN_IN_ATTEMPTS must be a whole number from 1 to 100000; it is "0".'],
  [
    { ANONYMOUS_RAISES_PER_HOUR: 'many' },
    'ANONYMOUS_RAISES_PER_HOUR must be a whole number from 1 to 100000; it is "many".',
  ],
  [
    { TRACKING_LOOKUPS_PER_HOUR: '1e3' },
    'TRACKING_LOOKUPS_PER_HOUR must be a whole number from 1 to 100000; it is "1e3".',
  ],
  [{ MAX_UPLOAD_MB: '1001' }, 'MAX_UPLOAD_MB must be a whole number from 1 to 1000; it is "1001".'],
  ...['clamd', 'localhost', 'host:0', 'host:99999', 'http://host:3310'].map(
    (CLAMD): [{ CLAMD: string }, string] => [
      { CLAMD },
      `CLAMD must be the path of a socket or a host with its port, such as /run/clamav/clamd.ctl or 127.0.0.1:3310; it is "${CLAMD}".`,
    ],
  ),
  [
    { PEOPLE_SEARCHES_PER_HOUR: '0' },
    'PEOPLE_SEARCHES_PER_HOUR must be a whole number from 1 to 100000; it is "0".',
  ],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; it is "loud".',
  ],
  [{ DEMO: 'true' }, 'DEMO must be yes or no; it is "true".'],
  [
    { BASE_URL: 'https://cases.example.org', TRUST_PROXY: '0' },
    'TRUST_PROXY must be 1 or more where BASE_URL is https: a proxy ends TLS before Casement; it is "0".',
  ],
  [
    { NODE_ENV: 'production' },
    'SESSION_SECRET must be a random text of your own of at least 32 characters in production, such as "openssl rand -hex 32" prints.',
  ],
  [
    { ...SAFE, SESSION_SECRET: 'x'.repeat(31) },
    'SESSION_SECRET must be a random text of your own of at least 32 characters in production, such as "openssl rand -hex 32" prints.',
  ],
  [
    { ...SAFE, BASE_URL: 'http://cases.example.org' },
    'BASE_URL must begin with https:// in production, as people\'s data travel; it is "http://cases.example.org".',
  ],
  [
    { ...SAFE, DEMO: 'yes' },
    'DEMO must not be yes in production: everybody knows the demo passwords. Remove it, or write no.',
  ],
];

describe('a bad value is one sentence', () => {
  test.each(refusals)('%o', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(
      expect.objectContaining({ name: 'ConfigError', message: sentence }),
    );
  });

  test('several are a sentence each, on lines of their own', () => {
    expect(() => readConfig({ PORT: 'x', DEMO: 'maybe' })).toThrow(
      /^PORT must be .+; it is "x"\.\nDEMO must be .+; it is "maybe"\.$/,
    );
  });

  test('every setting that can be bad is tried here', () => {
    const tried = new Set(refusals.flatMap(([env]) => Object.keys(env)));
    const takesAnything = ['DATA_DIR'];
    expect(settingNames.filter((name) => !tried.has(name))).toEqual(takesAnything);
  });
});

describe('what follows from the settings', () => {
  test('production starts safe, without demo people and without the page of unsent mails', () => {
    expect(readConfig(SAFE)).toMatchObject({ production: true, demo: false, showOutbox: false });
    expect(readConfig({})).toMatchObject({ production: false, demo: true, showOutbox: true });
  });

  test('unsent mails are shown only where none are sent', () => {
    expect(readConfig({ SMTP_URL: 'smtp://localhost:2525' })).toMatchObject({ showOutbox: false });
  });

  test('https makes cookies secure and expects the proxy that ends it', () => {
    const config = readConfig({ BASE_URL: 'https://cases.example.org/' });
    expect(config).toMatchObject({
      baseUrl: 'https://cases.example.org',
      secureCookies: true,
      trustProxy: 1,
    });
    expect(readConfig({})).toMatchObject({ secureCookies: false, trustProxy: 0 });
  });

  test('plain http will do for production on this machine alone', () => {
    for (const host of ['localhost', '127.0.0.1']) {
      expect(readConfig({ ...SAFE, BASE_URL: `http://${host}:8080` }).secureCookies).toBe(false);
    }
  });

  test('the address follows the port', () => {
    expect(readConfig({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
  });

  test('an empty setting is one that is not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', SESSION_SECRET: '' })).toEqual(readConfig({}));
  });

  test('a scanner is found by a path or by a host, also one that is numbered', () => {
    const found = ['/run/clamav/clamd.ctl', 'scanner:3310', '[::1]:3310'].map(
      (CLAMD) => readConfig({ CLAMD }).clamd,
    );
    expect(found).toEqual([
      { path: '/run/clamav/clamd.ctl' },
      { host: 'scanner', port: 3310 },
      { host: '::1', port: 3310 },
    ]);
  });

  test('a database is also found over a socket', () => {
    const url = 'postgresql:///casement?host=/run/postgresql';
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });
});
