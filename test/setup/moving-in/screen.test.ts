// Moving in by the screen: a file is read, its faults are shown by line, its good lines are taken, the rest is handed back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, tokenOf, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;

beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
}, 120_000);
afterAll(() => site.close());

const PEOPLE = 'Mail,Nom\nscreen@old.example,Screen One\nwrong,Screen Two\n';

async function upload(visitor: Visitor, content: string, fields: Record<string, string> = {}) {
  const sent: Record<string, string> = { kind: 'people', source: 'old', ...fields };
  const sending = visitor.post('/setup/moving-in').field('_csrf', await tokenOf(visitor));
  for (const [name, value] of Object.entries(sent)) sending.field(name, value);
  return sending.attach('file', Buffer.from(content), 'people.csv');
}
const read = (text: string) => wordsOf(mainOf(text));

test('the whole way: columns named, faults by line, the good ones taken, the rest handed back, the mapping kept', async () => {
  const unnamed = await upload(ada, PEOPLE);
  expect(unnamed.status).toBe(422);
  expect(read(unnamed.text)).toContain('The column “Nom” is no field of people');

  const answer = await upload(ada, PEOPLE, { columns: 'Nom = name', keep: 'Old people' });
  expect(answer.status).toBe(303);
  const address = String(answer.headers['location']);
  const page = await ada.get(address);
  expect(read(page.text)).toMatch(
    /1 good, 1 wrong.*Take the good lines.*3 .*email “wrong”: Write an e-mail address/s,
  );
  expect(await site.prisma.user.count({ where: { email: 'screen@old.example' } })).toBe(0);

  const rest = await ada.get(`${address}/rest`);
  expect(rest.text).toContain('"wrong","Screen Two","email “wrong”: Write an e-mail address');

  const taken = await resend(ada, page, {}, `${address}/take`);
  expect(taken.status).toBe(303);
  expect(await site.prisma.user.count({ where: { email: 'screen@old.example' } })).toBe(1);
  expect(read((await ada.get(address)).text)).toMatch(/Done.*1 taken, 1 wrong/s);

  const { id } = await site.prisma.movingMapping.findFirstOrThrow({ where: { name: 'Old people' } });
  expect(read((await ada.get('/setup/moving-in')).text)).toMatch(/Old people \(people\).*people\.csv/s);
  const again = await upload(ada, 'Mail,Nom\nscreen@old.example,Screen One\n', { mapping: String(id) });
  expect(read((await ada.get(String(again.headers['location']))).text)).toContain('1 already here');
});

test('with a wrong line not all is taken, whoever asks for it', async () => {
  const answer = await upload(ada, 'email,name\nboth@old.example,Both\nno,No\n');
  const address = String(answer.headers['location']);
  const refused = await ada
    .post(`${address}/take`)
    .type('form')
    .send({ _csrf: await tokenOf(ada), which: 'all' });
  expect(refused.status).toBe(422);
  expect(read(refused.text)).toContain('1 line is wrong, so nothing was taken');
  expect(await site.prisma.user.count({ where: { email: 'both@old.example' } })).toBe(0);
});

test('without a file, or with one of more than 5 MB, nothing is read', async () => {
  const none = await ada
    .post('/setup/moving-in')
    .type('form')
    .send({ _csrf: await tokenOf(ada), kind: 'people', source: 'old' });
  expect([none.status, read(none.text).includes('Choose a file')]).toEqual([422, true]);
  const large = await upload(ada, `email,name\n${'x'.repeat(5 * 1024 * 1024)}`);
  expect([large.status, read(large.text).includes('larger than 5 MB')]).toEqual([422, true]);
});

test('it is for setup alone, each of its addresses', async () => {
  const { id } = await site.prisma.moving.findFirstOrThrow();
  const carla = await site.signedInAs('carla');
  for (const address of ['', `/${id}`, `/${id}/rest`])
    expect((await carla.get(`/setup/moving-in${address}`)).status).toBe(403);
  const sent = { _csrf: await tokenOf(carla), which: 'all' };
  expect((await carla.post(`/setup/moving-in/${id}/take`).type('form').send(sent)).status).toBe(403);
  expect((await upload(carla, PEOPLE)).status).toBe(403);
  expect((await ada.get('/setup/moving-in/999999')).status).toBe(404);
});

test('columns called by words of JavaScript’s objects are columns like any other', async () => {
  const odd = '{"__proto__": "a", "constructor": "b", "email": "odd@old.example", "name": "Odd One"}\n';
  const unnamed = await upload(ada, odd);
  expect(unnamed.status).toBe(422);
  for (const column of ['__proto__', 'constructor'])
    expect(read(unnamed.text)).toContain(`The column “${column}” is no field of people`);
  const answer = await upload(ada, odd, { columns: '__proto__ = -\nconstructor = -' });
  expect(read((await ada.get(String(answer.headers['location']))).text)).toContain('1 good');
});

test('a date of the year 0 is wrong on its line', async () => {
  const cases = 'key,type,status,title,raised\n1,POT,New,A hole,0000-01-01\n2,POT,New,A hole,9999-12-31\n';
  const answer = await upload(ada, cases, { kind: 'cases' });
  expect(answer.status).toBe(303);
  expect(read((await ada.get(String(answer.headers['location']))).text)).toMatch(
    /“0000-01-01”: Write a date between 1900 and 2200.*“9999-12-31”: Write a date between/s,
  );
});

test('a line of JSON whose lists lie too deep is wrong, and no more', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const answer = await upload(
    ada,
    `{"email":"flat@old.example","name":"Flat"}\n{"email":${deep},"name":"Deep"}\n`,
  );
  expect(answer.status).toBe(303);
  const page = await ada.get(String(answer.headers['location']));
  expect(read(page.text)).toMatch(/1 good, 1 wrong.*Its lists and objects lie too deep/s);
});

test('the same file sent four times at once is read once, and the others are told', async () => {
  const lines = Array.from({ length: 3000 }, (_, at) => `same-${at}@old.example,Same ${at}`);
  const answers = await Promise.all([1, 2, 3, 4].map(() => upload(ada, ['email,name', ...lines].join('\n'))));
  const statuses = answers.map(({ status }) => status);
  expect(statuses).toContain(303);
  expect(statuses.every((status) => status === 303 || status === 422)).toBe(true);
  for (const { text } of answers.filter(({ status }) => status === 422))
    expect(read(text)).toContain('The same file is being read a second time');
});
