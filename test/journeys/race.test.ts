// Several people on one case at once: nothing is lost, nothing is done twice, and who comes second sees what changed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { formsOf, mainOf, wordsOf } from '../support/html.ts';
import { openSite, resend, type Site, send, signIn, tokenOf, type Visitor } from '../support/site.ts';

let site: Site;
let martin: Visitor;
let priya: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  priya = await site.signedInAs('priya');
});
afterAll(() => site.close());

const used: string[] = [];

/** A live pothole that no other test here has. */
async function pothole(where: Prisma.CaseWhereInput = {}): Promise<string> {
  const { reference } = await site.prisma.case.findFirstOrThrow({
    where: {
      ...{ deleted: false, closedAt: null, escalated: false, caseType: { prefix: 'POT' } },
      ...{ reference: { notIn: used }, tasks: { none: { state: 'open' } } },
      ...where,
    },
    orderBy: { id: 'desc' },
  });
  used.push(reference);
  return reference;
}

const rowOf = (reference: string) => site.prisma.case.findUniqueOrThrow({ where: { reference } });
const historyOf = async (reference: string) => {
  const events = await site.prisma.event.findMany({ where: { case: { reference } }, orderBy: { id: 'asc' } });
  return events.map(({ action }) => action);
};
const reasonFor = async (kind: 'closing' | 'escalating') =>
  String((await site.prisma.reason.findFirstOrThrow({ where: { kind, caseType: { prefix: 'POT' } } })).id);

test('a form that was made from an older case overwrites nothing, keeps what was typed, and says what changed', async () => {
  const reference = await pothole();
  const path = `/cases/${reference}/escalate`;
  const [opened, reason] = [await priya.get(path), await reasonFor('escalating')];
  const noted = await send(
    martin,
    `/cases/${reference}`,
    { note: 'Look at this.' },
    `/cases/${reference}/add-private-note`,
  );
  expect(noted.status).toBe(303);

  const answer = await resend(priya, opened, { reason, note: 'A child fell off her bicycle.' }, path);
  expect(answer.status).toBe(409);
  expect(wordsOf(mainOf(answer.text))).toMatch(
    /The case has changed since you opened this page.*Look at this\./,
  );
  expect(formsOf(answer.text).find(({ action }) => action === path)?.fields).toMatchObject({
    reason,
    note: 'A child fell off her bicycle.',
  });
  expect(await rowOf(reference)).toMatchObject({ escalated: false });

  expect((await resend(priya, answer, {}, path)).status).toBe(303);
  expect(await rowOf(reference)).toMatchObject({ escalated: true });
});

test('a mistake in such a form doesn’t let its next sending pass for up to date', async () => {
  const reference = await pothole();
  const path = `/cases/${reference}/close`;
  const opened = await priya.get(path);
  await send(
    martin,
    `/cases/${reference}`,
    { note: 'Wait for the gas works.' },
    `/cases/${reference}/add-private-note`,
  );
  const mistaken = await resend(priya, opened, { explanation: '' }, path);
  expect(mistaken.status).toBe(422);
  expect(wordsOf(mainOf(mistaken.text))).toContain('Wait for the gas works.');
});

test('a status that isn’t ahead any more is a change, too', async () => {
  const reference = await pothole({ status: { name: 'New' } });
  const path = `/cases/${reference}/change-status`;
  const opened = await priya.get(path);
  const to = async (name: string) =>
    String(
      (await site.prisma.status.findFirstOrThrow({ where: { name, workflow: { name: 'Road repair' } } })).id,
    );
  const inspected = await to('To be inspected');
  expect((await send(martin, path, { to: inspected })).status).toBe(303);
  const answer = await resend(priya, opened, { to: inspected, comment: 'I go there tomorrow.' }, path);
  expect([409, 422]).toContain(answer.status);
  expect(answer.text).toContain('I go there tomorrow.');
  expect(wordsOf(mainOf(answer.text))).toContain('What changed since you opened this');
  expect((await historyOf(reference)).filter((action) => action === 'change-status')).toHaveLength(1);
});

test('what was typed into a form that the change has shut isn’t lost', async () => {
  const reference = await pothole();
  const path = `/cases/${reference}/close`;
  const opened = await priya.get(path);
  const reason = await reasonFor('closing');
  expect((await send(martin, path, { reason, explanation: 'Filled on Monday.' })).status).toBe(303);
  const answer = await resend(
    priya,
    opened,
    { reason, explanation: 'It was filled by the farmer next door.' },
    path,
  );
  expect([403, 409]).toContain(answer.status);
  expect(wordsOf(answer.text)).toContain('It was filled by the farmer next door.');
  expect(await rowOf(reference)).toMatchObject({ closingExplanation: 'Filled on Monday.' });
});

test('a stamp that was tampered with is no way past it', async () => {
  const reference = await pothole();
  const path = `/cases/${reference}/escalate`;
  const reason = await reasonFor('escalating');
  for (const version of ['', '0', '-1', 'x', '1e400', '99999999999999999999', '1.5', ['1', '2']])
    for (const seen of ['', '-1', '99999999999999999999', ['1', '2']]) {
      const answer = await send(priya, path, { reason, version, seen });
      expect([version, seen, answer.status]).toEqual([version, seen, 409]);
    }
  expect(await rowOf(reference)).toMatchObject({ escalated: false });
});

test('twenty who claim at once: one has it, and it is told once', async () => {
  const reference = await pothole({ taken: false });
  const names = ['martin', 'priya', 'ada', 'sam', 'aaron', 'carla'];
  const clicks = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      const visitor = await signIn(site.visitor(), `${names[at % names.length]}@ambridge.example`);
      return { visitor, token: await tokenOf(visitor) };
    }),
  );
  const answers = await Promise.all(
    clicks.map(({ visitor, token }) =>
      visitor.post(`/cases/${reference}/claim`).type('form').send({ _csrf: token }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(19).fill(403)]);
  for (const refused of answers.filter(({ status }) => status === 403))
    expect(wordsOf(refused.text)).toMatch(/(somebody has|you have) it already/);
  expect((await historyOf(reference)).filter((action) => action === 'claim')).toHaveLength(1);
  const held = await site.prisma.assignment.findMany({
    where: { case: { reference }, userId: { not: null } },
  });
  expect(held).toHaveLength(1);
});

test('ten who write notes at once: ten notes, and the version counts them', async () => {
  const reference = await pothole();
  const before = await rowOf(reference);
  const token = await tokenOf(martin);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      martin
        .post(`/cases/${reference}/add-private-note`)
        .type('form')
        .send({ _csrf: token, note: `Note ${at}` }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(303));
  expect((await rowOf(reference)).version).toBe(before.version + 10);
});
