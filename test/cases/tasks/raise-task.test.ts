// Raising a task by hand: whom it reaches, what the history and the letters say, and each way of being refused.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { done, read } from '../../support/desk.ts';
import { mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';
import { type Council, councilAt, type Made } from './council.ts';

let site: Site;
let council: Council;
let lena: Visitor;
let licence: Made;

beforeAll(async () => {
  site = await openSite();
  council = councilAt(site);
  lena = await site.signedInAs('lena');
});
afterAll(() => site.close());
beforeEach(async () => {
  licence = await council.newCase('LIC');
});

const page = () => `/cases/${licence.reference}/raise-task`;
const idOf = async (title: string) => String((await council.definitionNamed('LIC', title)).id);
const group = async (name: string) => String(await council.groupNamed(name));
const refusal = async (fields: Record<string, string>, visitor = lena) => {
  const answer = await send(visitor, page(), fields);
  return [answer.status, wordsOf(mainOf(answer.text))] as const;
};

describe('a task of the type', () => {
  test('is given to the group that it is defined for, with its target, its history and its letter', async () => {
    const answer = await send(lena, page(), { task: await idOf('Noise opinion') });
    expect(await done(lena, answer)).toMatch(
      /The task “Noise opinion” is raised.*Noise opinion Open Given to Environmental health Due .* Would music/,
    );
    const [event] = await council.eventsOf(licence);
    expect(event).toMatchObject({
      ...{ action: 'raise-task', actorId: await council.personNamed('lena'), public: false, bypass: false },
      data: { title: 'Noise opinion' },
    });
    expect(await council.lettersOf(licence)).toEqual(['raise-task to tariq']);
    const letter = await site.prisma.mail.findFirstOrThrow({ where: { caseId: licence.id } });
    expect(letter.subject).toBe(`[${licence.reference}] Task for your group: Noise opinion`);
    expect(letter.text).toContain('Lena Forsyth has given a task to your group Environmental health.');
    expect(letter.text).toContain('> Would music or late hours disturb the neighbours?');
    expect(letter.text).not.toContain('Made by a test'); // the title is not a task user's to read
    const target = await site.prisma.target.findFirstOrThrow({
      where: { task: { caseId: licence.id } },
      include: { changes: true },
    });
    expect(target).toMatchObject({ amount: 7, unit: 'days', kind: 'working', caseId: null });
    expect(target.dueAt.getTime()).toBeGreaterThan(Date.now() + 7 * 24 * 60 * 60 * 1000);
    expect(target.changes.map(({ step }) => step)).toEqual(['set']);
  });

  test('can go to one person instead, with other instructions', async () => {
    const fields = {
      task: await idOf('Noise opinion'),
      person: addressOf('fiona'),
      instructions: 'Ask the pub.',
    };
    expect(await done(lena, await send(lena, page(), fields))).toMatch(
      /Given to Fiona Blake .*Ask the pub\./,
    );
    expect(await council.lettersOf(licence)).toEqual(['raise-task to fiona']);
  });

  test('isn’t raised before what it comes after is completed, and the page says so', async () => {
    expect(await read(lena, page())).toContain(
      'Not now: “Food hygiene visit” comes after “Check the papers”, which isn’t completed yet.',
    );
    const [status, words] = await refusal({ task: await idOf('Food hygiene visit'), instructions: 'Hurry' });
    expect(status).toBe(422);
    expect(words).toContain('“Food hygiene visit” comes after “Check the papers”, which isn’t completed yet');
    expect(words).toContain('Hurry');
    await council.giveTask(
      licence,
      'Check the papers',
      { groupId: await council.groupNamed('Licensing') },
      { state: 'done', endedAt: new Date() },
    );
    await done(lena, await send(lena, page(), { task: await idOf('Food hygiene visit') }));
  });

  test('isn’t raised more often than it may be', async () => {
    const { id } = await council.definitionNamed('LIC', 'Noise opinion');
    await site.prisma.taskDefinition.update({ where: { id }, data: { atMost: 1 } });
    await done(lena, await send(lena, page(), { task: String(id) }));
    const [status, words] = await refusal({ task: String(id) });
    await site.prisma.taskDefinition.update({ where: { id }, data: { atMost: null } });
    expect([status, words]).toEqual([
      422,
      expect.stringContaining('“Noise opinion” was raised as often as it may be: once'),
    ]);
    expect(await council.tasksOf(licence)).toEqual(['Noise opinion: open']);
  });
});

describe('something else', () => {
  test('has a title and instructions of its own', async () => {
    const fields = {
      task: 'other',
      title: 'Ring the landlord',
      instructions: 'Twice.',
      group: await group('Fire safety'),
    };
    expect(await done(lena, await send(lena, page(), fields))).toMatch(
      /Ring the landlord Open Given to Fire safety What to do Twice\./,
    );
    expect(await council.lettersOf(licence)).toEqual(['raise-task to fiona']);
  });

  test('takes a title, and a group or a person', async () => {
    expect(await refusal({ task: 'other', group: await group('Fire safety') })).toEqual([
      422,
      expect.stringContaining('Enter the title'),
    ]);
    expect(await refusal({ task: 'other', title: 'Ring' })).toEqual([
      422,
      expect.stringContaining('Choose the group'),
    ]);
    expect(await refusal({ task: 'other', title: 'x'.repeat(101) })).toEqual([
      422,
      expect.stringContaining('Shorten this to 100 characters'),
    ]);
    expect(await refusal({ task: await idOf('Noise opinion'), title: 'Mine' })).toEqual([
      422,
      expect.stringContaining('Leave the title empty, or choose “Something else”'),
    ]);
    expect(await council.tasksOf(licence)).toEqual([]);
  });

  test('is all there is where the type defines no task', async () => {
    const pothole = await council.newCase('POT');
    const martin = await site.signedInAs('martin');
    const address = `/cases/${pothole.reference}/raise-task`;
    expect(await read(martin, address)).not.toContain('Which task?');
    const fields = { title: 'Close the lane', group: await group('Highways team') };
    expect(await done(martin, await send(martin, address, fields))).toContain('Close the lane');
  });
});

describe('it is refused', () => {
  test('for whom the matrix gives it not, and for whom there is no such case', async () => {
    const { reference } = licence;
    await council.giveTask(licence, 'Noise opinion', { groupId: await council.groupNamed('Fire safety') });
    for (const [who, status] of [
      ['fiona', 403],
      ['vera', 403],
      ['martin', 404],
      ['nick', 403],
    ] as const) {
      const visitor = await site.signedInAs(who);
      expect([who, (await visitor.get(`/cases/${reference}/raise-task`)).status]).toEqual([who, status]);
    }
  });

  test('on a closed case', async () => {
    const closed = await site.prisma.status.findFirstOrThrow({
      where: { kind: 'closed', workflow: { caseTypes: { some: { prefix: 'LIC' } } } },
    });
    await site.prisma.case.update({
      where: { id: licence.id },
      data: { statusId: closed.id, closedAt: new Date() },
    });
    const answer = await lena.get(page());
    expect([answer.status, wordsOf(answer.text)]).toEqual([403, expect.stringContaining('it is closed')]);
  });

  test.each([
    ['no such task', { task: '999999' }, 'Choose the task'],
    ['no such group', { task: 'other', title: 'Ring', group: '999999' }, 'Choose a group of the list'],
    [
      'no such person',
      { task: 'other', title: 'Ring', person: 'nobody@ambridge.example' },
      'Choose somebody',
    ],
    ['somebody inactive', { task: 'other', title: 'Ring', person: addressOf('ian') }, 'Choose somebody'],
    [
      'somebody without access',
      { task: 'other', title: 'Ring', person: addressOf('greta') },
      'Choose somebody',
    ],
    ['a citizen', { task: 'other', title: 'Ring', person: addressOf('clara') }, 'Choose somebody'],
  ])('for %s', async (_what, fields, said) => {
    expect(await refusal(fields)).toEqual([422, expect.stringContaining(said)]);
    expect(await council.tasksOf(licence)).toEqual([]);
    expect(await council.lettersOf(licence)).toEqual([]);
  });

  test('for a person outside of the group that was chosen', async () => {
    const fields = {
      task: 'other',
      title: 'Ring',
      group: await group('Fire safety'),
      person: addressOf('tariq'),
    };
    expect(await refusal(fields)).toEqual([422, expect.stringContaining('Choose somebody of that group')]);
  });

  test('from a page that is older than the case: what was typed is still there', async () => {
    const open = await lena.get(page());
    await send(lena, page(), { task: await idOf('Noise opinion') });
    const fields = { task: 'other', title: 'Ring the landlord', group: await group('Fire safety') };
    const answer = await resend(lena, open, fields, page());
    expect([answer.status, wordsOf(mainOf(answer.text))]).toEqual([
      409,
      expect.stringMatching(/has changed since.*Task raised: Noise opinion/),
    ]);
    expect(answer.text).toContain('value="Ring the landlord"');
    expect(await council.tasksOf(licence)).toEqual(['Noise opinion: open']);
  });
});

test('past the workflow’s rules it is marked, before and after', async () => {
  const aaron = await site.signedInAs('aaron');
  expect(await read(aaron, page())).toMatch(/past the workflow/i);
  await done(aaron, await send(aaron, page(), { task: await idOf('Noise opinion') }));
  expect((await council.eventsOf(licence)).map(({ bypass }) => bypass)).toEqual([true]);
});

test('the pickers offer the groups that the type names, and of their people those who may work on it', async () => {
  const html = (await lena.get(page())).text;
  for (const name of ['Licensing', 'Environmental health', 'Fire safety'])
    expect(html).toContain(`>${name}</option>`);
  expect(html).not.toMatch(/>Highways team<|>Complaints team</);
  expect(html).toContain(`value="${addressOf('tariq')}"`);
  for (const name of ['clara', 'martin', 'ian', 'greta']) expect(html).not.toContain(addressOf(name));
});
