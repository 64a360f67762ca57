// Targets by hand: set, extended, paused and resumed with what was left, each with its reason and its sum in the history.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, signIn, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;

// A Tuesday in winter, so that hours in London are those of UTC.
const TUESDAY = new Date('2026-11-24T10:00:00Z');
/** Sessions end within a day: whoever comes later signs in again. */
const clockAt = async (at: string) => {
  vi.setSystemTime(new Date(at));
  martin = await signIn(site.visitor(), addressOf('martin'));
};

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: TUESDAY });
  site = await openSite();
  martin = await site.signedInAs('martin');
}, 120_000);
beforeEach(() => void vi.setSystemTime(TUESDAY));
afterAll(async () => {
  vi.useRealTimers();
  await site.close();
});

const act = (reference: string, action: string, fields: Record<string, string>, visitor = martin) =>
  send(visitor, `/cases/${reference}/${action}`, fields);
const targetOf = (reference: string) =>
  site.prisma.target.findFirst({
    where: { case: { reference } },
    include: { changes: { orderBy: { id: 'asc' } } },
  });
const dueOf = async (reference: string) =>
  (await site.prisma.case.findUniqueOrThrow({ where: { reference } })).dueAt?.toISOString() ?? null;
const newest = (reference: string) =>
  site.prisma.event.findFirstOrThrow({ where: { case: { reference } }, orderBy: { id: 'desc' } });
const SET = { amount: '2', unit: 'days', kind: 'working', reason: 'The councillor was promised it.' };
const withTarget = async (fields = SET, raised = {}) => {
  const reference = await anotherCase(site, 'POT', raised);
  await done(martin, await act(reference, 'set-target', fields));
  return reference;
};

describe('set', () => {
  test('in working days: until the office shuts on the last of them, said in the history with the sum', async () => {
    const reference = await withTarget();
    expect(await dueOf(reference)).toBe('2026-11-26T17:00:00.000Z');
    const target = await targetOf(reference);
    expect(target).toMatchObject({ amount: 2, unit: 'days', kind: 'working' });
    expect(target?.changes).toMatchObject([{ step: 'set', amount: 2, unit: 'days', reason: SET.reason }]);
    const page = await read(martin, `/cases/${reference}`);
    expect(page).toContain('26 November 2026 (2 working days and 7 hours left)');
    expect(page).toContain(
      'Target set: 26 November 2026, 5:00 pm, 2 working days from 24 November 2026, 10:00 am',
    );
    expect(page).toContain(SET.reason);
    expect(await newest(reference)).toMatchObject({ action: 'set-target', public: false, bypass: false });
  });

  test('in hours of all time', async () => {
    const reference = await withTarget({ ...SET, amount: '30', unit: 'hours', kind: 'calendar' });
    expect(await dueOf(reference)).toBe('2026-11-25T16:00:00.000Z');
  });

  test('not where one is set already', async () => {
    const answer = await martin.get(`/cases/${await withTarget()}/set-target`);
    expect([answer.status, wordsOf(answer.text)]).toEqual([
      403,
      expect.stringContaining('a target is set already'),
    ]);
  });

  test.each([
    [{ amount: '' }, 'Enter how long'],
    [{ amount: '0' }, 'Enter 1 or more'],
    [{ amount: '-3' }, 'a whole number'],
    [{ amount: '1000' }, 'Enter 999 or less'],
    [{ amount: 'two' }, 'a whole number'],
    [{ amount: '2', unit: 'weeks' }, 'Choose hours or days'],
    [{ amount: '2', kind: 'spare' }, 'Choose which time counts'],
    [{ amount: '2', reason: ' ' }, 'Enter the reason'],
  ])('%j comes back with what was typed, and sets nothing', async (typed, says) => {
    const reference = await anotherCase(site, 'POT');
    const answer = await act(reference, 'set-target', { ...SET, ...typed });
    expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([422, expect.stringContaining(says)]);
    if (!('reason' in typed)) expect(answer.text).toContain(SET.reason);
    expect(await targetOf(reference)).toBeNull();
  });
});

describe('extended', () => {
  const MORE = { amount: '1', unit: 'days', reason: 'It rains.' };

  test('from when it is due, with the sum in the history', async () => {
    const reference = await withTarget();
    await done(martin, await act(reference, 'extend-target', MORE));
    expect(await dueOf(reference)).toBe('2026-11-27T17:00:00.000Z');
    expect(await read(martin, `/cases/${reference}`)).toContain(
      'Target extended by 1 working day from 26 November 2026, 5:00 pm to 27 November 2026, 5:00 pm',
    );
    expect((await targetOf(reference))?.changes.at(-1)).toMatchObject({
      step: 'extend',
      amount: 1,
      unit: 'days',
    });
  });

  test('from now, where it is past', async () => {
    const reference = await withTarget();
    await clockAt('2026-12-01T10:00:00Z');
    await done(martin, await act(reference, 'extend-target', { ...MORE, unit: 'hours' }));
    expect(await dueOf(reference)).toBe('2026-12-01T11:00:00.000Z');
  });

  test('while it stands: there is more left when it goes on, and nothing is due until then', async () => {
    const reference = await withTarget();
    await done(martin, await act(reference, 'pause-target', { reason: 'Wait.' }));
    await done(martin, await act(reference, 'extend-target', MORE));
    expect(await dueOf(reference)).toBeNull();
    expect(await read(martin, `/cases/${reference}`)).toContain(
      'Paused with 3 working days and 7 hours left',
    );
  });

  test('not where the type doesn’t allow it, even past the workflow’s rules', async () => {
    const reference = await withTarget();
    await site.prisma.caseType.update({ where: { prefix: 'POT' }, data: { mayExtendTarget: false } });
    try {
      for (const name of ['martin', 'carla', 'ada']) {
        const visitor = await site.signedInAs(name);
        const answer = await visitor.get(`/cases/${reference}/extend-target`);
        expect([name, answer.status]).toEqual([name, 403]);
        expect(wordsOf(answer.text)).toContain('its type doesn’t allow it');
      }
      expect(await dueOf(reference)).toBe('2026-11-26T17:00:00.000Z');
    } finally {
      await site.prisma.caseType.update({ where: { prefix: 'POT' }, data: { mayExtendTarget: true } });
    }
  });
});

describe('paused and resumed', () => {
  test('goes on with exactly what was left', async () => {
    const reference = await withTarget();
    await clockAt('2026-11-25T13:15:00Z');
    await done(martin, await act(reference, 'pause-target', { reason: 'The road is shut.' }));
    expect(await dueOf(reference)).toBeNull();
    await clockAt('2026-12-05T20:00:00Z');
    const page = await read(martin, `/cases/${reference}`);
    expect(page).toContain('Paused with 1 working day and 3 hours left');
    expect(page).toContain('Target paused, 1 working day and 3 hours left');
    await done(martin, await act(reference, 'resume-target', { reason: 'It is open.' }));
    // 11 hours and 45 minutes of working time from Monday morning.
    expect(await dueOf(reference)).toBe('2026-12-08T12:45:00.000Z');
    expect(await read(martin, `/cases/${reference}`)).toContain(
      'Target resumed: 8 December 2026, 12:45 pm, 1 working day and 3 hours left',
    );
    expect((await targetOf(reference))?.changes.map(({ step, reason }) => `${step}: ${reason}`)).toEqual([
      `set: ${SET.reason}`,
      'pause: The road is shut.',
      'resume: It is open.',
    ]);
  });

  test('one that is past stays as much past', async () => {
    const reference = await withTarget({ ...SET, amount: '1', unit: 'hours' });
    await clockAt('2026-11-24T14:00:00Z');
    await done(martin, await act(reference, 'pause-target', { reason: 'Wait.' }));
    expect(await read(martin, `/cases/${reference}`)).toContain('Paused, overdue by 3 working hours');
    await clockAt('2026-11-25T10:00:00Z');
    await done(martin, await act(reference, 'resume-target', { reason: 'Go on.' }));
    expect(await read(martin, `/cases/${reference}`)).toContain('overdue by 3 working hours');
  });

  test('neither twice, nor without a reason', async () => {
    const reference = await withTarget();
    expect((await act(reference, 'pause-target', { reason: '' })).status).toBe(422);
    expect((await martin.get(`/cases/${reference}/resume-target`)).status).toBe(403);
    await done(martin, await act(reference, 'pause-target', { reason: 'Wait.' }));
    expect((await martin.get(`/cases/${reference}/pause-target`)).status).toBe(403);
  });

  test('two at once: one is done, the other is shown what happened with what they typed', async () => {
    const reference = await withTarget();
    const priya = await site.signedInAs('priya');
    const address = `/cases/${reference}/extend-target`;
    const [hers, his] = [await priya.get(address), await martin.get(address)];
    const more = (reason: string) => ({ amount: '1', unit: 'days', reason });
    const answers = await Promise.all([
      resend(priya, hers, more('Hers'), address),
      resend(martin, his, more('His'), address),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const loser = answers.find(({ status }) => status === 409);
    expect(wordsOf(loser?.text ?? '')).toMatch(/Target extended by 1 working day/);
    expect(loser?.text).toMatch(/>(Hers|His)</);
    expect((await targetOf(reference))?.changes).toHaveLength(2);
  });
});

describe('who may not', () => {
  test.each([
    ['molly', 403],
    ['vera', 403],
    ['becky', 404],
    ['clara', 403],
  ])('%s is answered %i, and nothing is written', async (name, status) => {
    const reference = await withTarget();
    const visitor = await site.signedInAs(name);
    for (const action of ['extend-target', 'pause-target'])
      expect((await visitor.get(`/cases/${reference}/${action}`)).status).toBe(status);
    expect((await targetOf(reference))?.changes).toHaveLength(1);
  });

  test('past the workflow’s rules it is marked so', async () => {
    const reference = await withTarget();
    const aaron = await site.signedInAs('aaron');
    await done(aaron, await act(reference, 'pause-target', { reason: 'Wait.' }, aaron));
    expect(await newest(reference)).toMatchObject({ action: 'pause-target', bypass: true });
  });
});

describe('while the owner’s answer is waited for', () => {
  const ask = async (reference: string, visitor: Visitor) =>
    done(visitor, await act(reference, 'contact-owner', { question: 'Which bin?' }, visitor));
  const answer = async (reference: string, owner: Visitor) => {
    const { id } = await site.prisma.question.findFirstOrThrow({
      where: { case: { reference }, state: 'open' },
      orderBy: { id: 'asc' },
    });
    const address = `/my-cases/${reference}/answer-question/${id}`;
    return done(owner, await send(owner, address, { answer: 'The green one.' }));
  };
  const bin = async () => {
    const reference = await anotherCase(site, 'BIN', { owner: 'clara' });
    const becky = await site.signedInAs('becky');
    await done(becky, await act(reference, 'set-target', SET, becky));
    return { reference, becky, clara: await site.signedInAs('clara') };
  };
  const clockEvents = async (reference: string) =>
    (
      await site.prisma.event.findMany({
        where: { case: { reference }, action: { in: ['pause-target', 'resume-target'] } },
        orderBy: { id: 'asc' },
        include: { actor: true },
      })
    ).map(({ action, actor }) => `${action} by ${actor.kind}`);

  test('the clock stands, where the type says so, until no question is open', async () => {
    const { reference, becky } = await bin();
    await ask(reference, becky);
    await ask(reference, becky);
    expect(await dueOf(reference)).toBeNull();
    await clockAt('2026-11-25T10:00:00Z');
    const back = await signIn(site.visitor(), addressOf('clara'));
    await answer(reference, back);
    expect(await dueOf(reference)).toBeNull();
    await answer(reference, back);
    expect(await dueOf(reference)).toBe('2026-11-27T17:00:00.000Z');
    expect(await clockEvents(reference)).toEqual(['pause-target by system', 'resume-target by system']);
  });

  test('one that a person stopped goes on only when a person says so', async () => {
    const { reference, becky, clara } = await bin();
    await done(becky, await act(reference, 'pause-target', { reason: 'Strike.' }, becky));
    await ask(reference, becky);
    await answer(reference, clara);
    expect(await dueOf(reference)).toBeNull();
    expect(await clockEvents(reference)).toEqual(['pause-target by person']);
  });

  test('a status in which we wait for the owner stops it too', async () => {
    const { reference } = await bin();
    const statuses = await site.prisma.status.findMany({
      where: { workflow: { caseTypes: { some: { prefix: 'BIN' } } } },
    });
    const waiting = statuses.find(({ kind }) => kind === 'waiting');
    expect(waiting).toBeDefined();
    const ada = await site.signedInAs('ada');
    await done(
      ada,
      await act(reference, 'change-status', { to: String(waiting?.id), comment: 'Tell us.' }, ada),
    );
    expect(await dueOf(reference)).toBeNull();
    const open = statuses.find(({ kind }) => kind === 'open');
    await done(ada, await act(reference, 'change-status', { to: String(open?.id), comment: 'Thanks.' }, ada));
    expect(await dueOf(reference)).toBe('2026-11-26T17:00:00.000Z');
  });

  test('in a type that doesn’t say so it runs on', async () => {
    const reference = await withTarget(SET, { owner: 'clara' });
    await ask(reference, martin);
    expect(await dueOf(reference)).toBe('2026-11-26T17:00:00.000Z');
  });
});
