// Who can see a case and through what; and adding people and groups to it, and taking them off.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { factsByReference } from '../../../src/permissions/facts.ts';
import { whoMay } from '../../../src/permissions/who-may.ts';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;
let watcher: number;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  watcher = (await site.prisma.role.findUniqueOrThrow({ where: { key: 'watcher' } })).id;
}, 120_000);
afterAll(() => site.close());

const mailsOn = (reference: string) =>
  site.prisma.mail.findMany({ where: { case: { reference } }, orderBy: { address: 'asc' } });
const newestEvent = (reference: string) =>
  site.prisma.event.findFirst({ where: { case: { reference } }, orderBy: { id: 'desc' } });
const idOfGroup = async (name: string) =>
  String((await site.prisma.group.findUniqueOrThrow({ where: { name } })).id);
const add = (visitor: Visitor, reference: string, fields: Record<string, string>, roleId = watcher) =>
  send(visitor, `/cases/${reference}/assign-role`, { step: `add-${roleId}`, ...fields });

describe('the tab', () => {
  test('names everybody who can see the case, and nobody else, with what lets them', async () => {
    const complaint = await anotherCase(site, 'COM', { owner: 'clara' });
    const page = await read(await site.signedInAs('nora'), `/cases/${complaint}/people`);
    const facts = await factsByReference(site.prisma, complaint);
    if (!facts) throw new Error('It is there.');
    const seeing = await whoMay(site.prisma, 'view-summary', facts);
    const staff = seeing.filter(({ id }) => id !== facts.ownerId);
    expect(staff.length).toBeGreaterThan(5);
    for (const { name } of staff) expect(page).toContain(name);
    const others = await site.prisma.user.findMany({
      where: { id: { notIn: seeing.map(({ id }) => id) }, kind: 'person' },
    });
    for (const { name } of others) expect(page).not.toContain(name);
    expect(page).toMatch(/Nora Lindqvist .*an assignment to the group Complaints team/);
    expect(page).toMatch(/By the flag setup .*Sam Whittle .*the flag setup of the group CM-CONFIGURATORS/);
    expect(page).toMatch(/By the flag view-others .*Hugo Lyle .*the flag view-others/);
  });

  test('doesn’t name the owner, whom its reader may not see', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    const page = await read(await site.signedInAs('molly'), `/cases/${pothole}/people`);
    expect(page).toContain('Follows it by their account');
    expect(page).not.toContain('Clara');
  });

  test('is not for a task user, who sees a summary and no more', async () => {
    const licence = await site.prisma.case.findFirstOrThrow({
      where: {
        ...{ deleted: false, closedAt: null },
        tasks: { some: { state: 'open', group: { name: 'Environmental health' } } },
      },
    });
    const tariq = await site.signedInAs('tariq');
    expect((await tariq.get(`/cases/${licence.reference}`)).status).toBe(200);
    expect((await tariq.get(`/cases/${licence.reference}/people`)).status).toBe(403);
  });
});

describe('adding', () => {
  test('a person: they see the case from then on, are written to, and the history says so', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    const wendy = await site.signedInAs('wendy');
    expect((await wendy.get(`/cases/${pothole}`)).status).toBe(404);
    const fields = { person: addressOf('wendy'), note: 'You asked for this one.' };
    expect(await done(martin, await add(martin, pothole, fields))).toContain('Wendy Sharpe is watcher now.');
    expect((await wendy.get(`/cases/${pothole}`)).status).toBe(200);
    const [mail, ...more] = await mailsOn(pothole);
    expect([mail?.address, mail?.subject, more]).toEqual([
      addressOf('wendy'),
      `[${pothole}] You are involved as watcher: Pothole`,
      [],
    ]);
    expect(mail?.text).toContain('Martin Okafor has added you to a case as watcher.');
    expect(mail?.text).toContain('> You asked for this one.');
    expect(await newestEvent(pothole)).toMatchObject({
      ...{ action: 'assign-role', public: false, text: 'You asked for this one.' },
      data: { to: 'Wendy Sharpe', role: 'watcher', step: 'added' },
    });
    expect(await read(martin, `/cases/${pothole}/history`)).toContain('Wendy Sharpe added as watcher');
    expect(await read(martin, `/cases/${pothole}/people`)).toMatch(
      /Watchers \(1\) .*Wendy Sharpe .*an assignment/,
    );
  });

  test('a group: all of it sees the case, and is written to', async () => {
    const pothole = await anotherCase(site, 'POT');
    await done(martin, await add(martin, pothole, { group: await idOfGroup('Complaints team') }));
    expect((await (await site.signedInAs('nora')).get(`/cases/${pothole}`)).status).toBe(200);
    expect((await mailsOn(pothole)).map(({ address }) => address)).toEqual(
      ['colin', 'nora', 'ruth'].map(addressOf),
    );
  });

  test.each(['greta', 'ian', 'clara', 'nick', 'nobody-at-all'])(
    '%s, who can’t work on cases at all, is refused with one answer (peers D1, 9)',
    async (name) => {
      const pothole = await anotherCase(site, 'POT');
      const answer = await add(martin, pothole, { person: addressOf(name) });
      expect(answer.status).toBe(422);
      expect(wordsOf(answer.text)).toContain('Choose somebody who has access to the staff pages');
      expect([await newestEvent(pothole), await mailsOn(pothole)]).toEqual([null, []]);
    },
  );

  test('needs one of the two, a role that an assignment gives, and nobody twice', async () => {
    const pothole = await anotherCase(site, 'POT');
    const group = await idOfGroup('Licensing');
    const wendy = { person: addressOf('wendy') };
    expect((await add(martin, pothole, {})).status).toBe(422);
    expect((await add(martin, pothole, { ...wendy, group })).status).toBe(422);
    // Owner, task user and escalation user come by themselves; 999 is no role.
    for (const roleId of [1, 4, 5, 999])
      expect([roleId, (await add(martin, pothole, wendy, roleId)).status]).toEqual([roleId, 422]);
    await done(martin, await add(martin, pothole, wendy));
    const again = await add(martin, pothole, wendy);
    expect([
      again.status,
      wordsOf(again.text).includes('Wendy Sharpe is watcher of this case already'),
    ]).toEqual([422, true]);
  });

  test('by two at once from the same page: one is done, the other sees what changed', async () => {
    const pothole = await anotherCase(site, 'POT');
    const action = `/cases/${pothole}/assign-role`;
    const priya = await site.signedInAs('priya');
    const pages = await Promise.all([martin.get(action), priya.get(action)]);
    const fields = { step: `add-${watcher}`, person: addressOf('wendy') };
    const answers = await Promise.all([
      resend(martin, pages[0], fields, action),
      resend(priya, pages[1], fields, action),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test('is a manager’s: others are told why not, or that there is no such case', async () => {
    const pothole = await anotherCase(site, 'POT');
    expect((await (await site.signedInAs('molly')).get(`/cases/${pothole}/assign-role`)).status).toBe(403);
    expect((await (await site.signedInAs('colin')).get(`/cases/${pothole}/assign-role`)).status).toBe(404);
  });
});

describe('removing', () => {
  const given = (reference: string, roleId: number) =>
    site.prisma.assignment.findFirstOrThrow({ where: { case: { reference }, roleId } });

  test('takes the case from somebody on the next click, and is in the history', async () => {
    const pothole = await anotherCase(site, 'POT');
    await done(martin, await add(martin, pothole, { person: addressOf('wendy') }));
    const { id } = await given(pothole, watcher);
    await done(martin, await send(martin, `/cases/${pothole}/assign-role`, { step: `remove-${id}` }));
    expect((await (await site.signedInAs('wendy')).get(`/cases/${pothole}`)).status).toBe(404);
    expect(await read(martin, `/cases/${pothole}/history`)).toContain('Wendy Sharpe removed as watcher');
  });

  test('leaves nobody’s case behind', async () => {
    const pothole = await anotherCase(site, 'POT');
    const { id } = await given(pothole, 2);
    const answer = await send(martin, `/cases/${pothole}/assign-role`, { step: `remove-${id}` });
    expect([answer.status, wordsOf(answer.text).includes('reassign it instead')]).toEqual([422, true]);
  });

  test('an assignment of another case by its number is refused (peers D1, 14)', async () => {
    const [pothole, complaint] = [await anotherCase(site, 'POT'), await anotherCase(site, 'COM')];
    const { id } = await given(complaint, 2);
    const answer = await send(martin, `/cases/${pothole}/assign-role`, { step: `remove-${id}` });
    expect(answer.status).toBe(422);
    expect(await site.prisma.assignment.count({ where: { id } })).toBe(1);
  });
});
