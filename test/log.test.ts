// What the log says, and what it keeps to itself.
import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(
    createLog(
      { logLevel: 'info' },
      {
        write: (line) => {
          text += line;
        },
      },
    ),
  );
  return text;
}

test('a line is one JSON object with the time, the level in words and the message', () => {
  const text = logged((log) => log.info({ port: 3000 }, 'listening'));
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    port: 3000,
    msg: 'listening',
  });
});

test('the level is kept to', () => {
  expect(logged((log) => log.debug('too quiet'))).toBe('');
});

test.each([
  ['an address', (log) => log.info({ req: { url: '/track/SECRET/notes?page=2' } }, 'request')],
  ['an address as a part of another', (log) => log.info({ url: '/language/cy?to=%2Ftrack%2FSECRET' })],
  ['a link to a form under way', (log) => log.info({ url: '/continue/SECRET' })],
  ['a link to register', (log) => log.info({ url: '/register/SECRET?to=/' })],
  ['a link to a new password', (log) => log.info({ url: '/reset-password/SECRET' })],
  ['a link to a new address', (log) => log.info({ url: '/confirm-email/SECRET' })],
  ['a message', (log) => log.info('GET /track/SECRET took 3 ms')],
  ['a referrer', (log) => log.info({ headers: { referer: 'http://localhost:3000/track/SECRET' } })],
  ['an error', (log) => log.error(new Error('no view for /track/SECRET'))],
  ['a query', (log) => log.info({ url: '/sign-in?a=1&token=SECRET' })],
  ['a cookie', (log) => log.info({ req: { headers: { cookie: 'sid=SECRET' } } })],
  ['a password', (log) => log.info({ body: { email: 'ann@example.org', password: 'SECRET' } })],
  ['a token', (log) => log.info({ token: 'SECRET' })],
  ['a database address', (log) => log.error('cannot reach postgresql://casement:SECRET@db/casement')],
] satisfies [string, (log: ReturnType<typeof createLog>) => void][])('%s loses its secret', (_, write) => {
  const text = logged(write);
  expect(text).toContain('[hidden]');
  expect(text).not.toContain('SECRET');
});

test('what is left of an address still tells where it happened', () => {
  const text = logged((log) => log.info({ url: '/track/SECRET/notes?page=2' }));
  expect(JSON.parse(text)).toMatchObject({ url: '/track/[hidden]/notes?page=2' });
});
