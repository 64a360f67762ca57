// The last user who holds setup can't lose it, by any way there is; anybody before the last can.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeSetup } from '../../src/change.ts';
import { flagKey } from '../../src/configuration/document.ts';
import { putChanges } from '../../src/configuration/draft.ts';
import { readFile } from '../../src/configuration/file/read.ts';
import { writeFile } from '../../src/configuration/file/write.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { type Answer, openRoom, type Room } from './room.ts';

// Ada holds setup herself; Sam has it from the group CM-CONFIGURATORS. Each test leaves one of them alone with it.
const SENTENCE = 'Nobody would hold the flag setup any more';

let room: Room;
beforeEach(async () => {
  room = await openRoom();
});
afterEach(() => room.close());

type Way = { who: string; does: () => Promise<Answer> };

const ways: [string, () => Way][] = [
  ['their own flag is taken', () => alone('ada', `/setup/users/${room.idOf('ada')}/take-flag`, TAKEN)],
  [
    'their account is deactivated',
    () => ({
      who: 'ada',
      does: () => room.post('ada', `/setup/users/${room.idOf('ada')}/deactivate`),
    }),
  ],
  ['their group’s flag is taken', () => alone('sam', `${configurators()}/take-flag`, TAKEN)],
  [
    'they are taken out of the group',
    () => alone('sam', `${configurators()}/remove-member`, { member: String(room.idOf('sam')) }),
  ],
  [
    'the group is taken from them',
    () =>
      alone('sam', `/setup/users/${room.idOf('sam')}/remove-from-group`, {
        group: 'cm-configurators',
      }),
  ],
  ['a file without their flag is taken in', () => ({ who: 'ada', does: importWithoutSetup })],
  ['an old version is restored', () => ({ who: 'ada', does: restoreBeforeSetup })],
  [
    'the group is deleted',
    () => alone('sam', `${configurators()}/delete-group`, { confirm: 'CM-CONFIGURATORS' }),
  ],
];

const TAKEN = { taken: 'setup', takenFor: '' };

describe.each(ways)('%s', (_title, wayOf) => {
  test('is refused to the last, and nothing is done', async () => {
    const { who, does } = wayOf();
    await leaveAlone(who);
    const before = await stateOf();
    const { status, html } = await does();
    expect(status).toBe(422);
    expect(html).toContain(SENTENCE);
    expect(await stateOf()).toEqual(before);
    expect(await administers(who)).toBe(true);
  });

  test('is done while somebody else holds it', async () => {
    const { who, does } = wayOf();
    expect(await does()).toMatchObject({ status: 303 });
    expect(await administers(who)).toBe(false);
  });
});

describe('a group inside the one with the flag', () => {
  beforeEach(async () => {
    await room.change('ada', '/setup/add-group', { name: 'Deputies', parent: 'cm-configurators' });
    const { id } = await room.prisma.group.findFirstOrThrow({ where: { name: 'Deputies' } });
    deputies = `/setup/groups/${id}`;
    await room.change('ada', `${deputies}/add-member`, { email: 'nick@ambridge.example' });
  });
  let deputies: string;
  const moveOut = () => room.change('nick', `${deputies}/change-group`, { name: 'Deputies', parent: '' });

  test('isn’t moved out when its members are the last', async () => {
    await leaveAlone('sam');
    await room.change('nick', `${configurators()}/remove-member`, { member: String(room.idOf('sam')) });
    const { status, html } = await moveOut();
    expect(status).toBe(422);
    expect(html).toContain(SENTENCE);
    expect(await administers('nick')).toBe(true);
  });

  test('is moved out while others hold it', async () => {
    expect(await moveOut()).toMatchObject({ status: 303 });
    expect(await administers('nick')).toBe(false);
  });
});

test('an inactive holder doesn’t count', async () => {
  await room.post('ada', `/setup/users/${room.idOf('sam')}/deactivate`);
  expect(await room.change('ada', `/setup/users/${room.idOf('ada')}/take-flag`, TAKEN)).toMatchObject({
    status: 422,
  });
});

test('the last two can’t lose it at once, each sparing the other', async () => {
  const shutAda = () => room.post('sam', `/setup/users/${room.idOf('ada')}/deactivate`);
  const takeFromSam = () => room.change('ada', `${configurators()}/take-flag`, TAKEN);
  const both = await Promise.allSettled([shutAda(), takeFromSam()]);
  const done = both.filter((one) => one.status === 'fulfilled' && one.value.status === 303);
  expect(done).toHaveLength(1);
  expect([await administers('ada'), await administers('sam')].filter(Boolean)).toHaveLength(1);
});

test('two who each give up their own at once leave one of them', async () => {
  await room.change('ada', `/setup/users/${room.idOf('nick')}/grant-flag`, { flag: 'setup', type: '' });
  await room.change('ada', `${configurators()}/take-flag`, TAKEN);
  const both = await Promise.all(
    ['ada', 'nick'].map((who) => room.change(who, `/setup/users/${room.idOf(who)}/take-flag`, TAKEN)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
});

/** A file of everything, in which nobody holds setup of their own. */
async function importWithoutSetup(): Promise<Answer> {
  const content = JSON.parse((await writeFile(room.prisma, 'everything')) ?? '');
  content.flag = content.flag.filter(
    ({ flag, user }: Record<string, unknown>) => flag !== 'setup' || user === undefined,
  );
  const { changes, places } = await readFile(room.prisma, JSON.stringify(content));
  await changeSetup(room.prisma, await standingOf(room.prisma, room.idOf('ada')), (permit) =>
    putChanges(permit, changes, places),
  );
  return room.publish('ada');
}

/** Ada's flag as if a version had granted it; that version is taken back. */
async function restoreBeforeSetup(): Promise<Answer> {
  const user = room.idOf('ada');
  const after = { flag: 'setup' as const, user };
  await room.prisma.configurationVersion.create({
    data: {
      ...{ byId: user, reason: 'Ada administers', number: 1 },
      pieces: { create: { section: 'flag', key: flagKey(after), after } },
    },
  });
  await room.post('ada', '/setup/versions/1/restore', { as: 'before' });
  return room.publish('ada');
}

function alone(who: string, address: string, sent = {}): Way {
  return { who, does: () => room.change(who, address, sent) };
}

function configurators(): string {
  return `/setup/groups/${groupId('CM-CONFIGURATORS')}`;
}

function groupId(name: string): string {
  return String(room.groupOf(name));
}

async function leaveAlone(who: string): Promise<void> {
  if (who === 'ada')
    await room.prisma.groupMember.deleteMany({ where: { groupId: room.groupOf('CM-CONFIGURATORS') } });
  else await room.prisma.grant.deleteMany({ where: { userId: room.idOf('ada') } });
}

async function administers(who: string): Promise<boolean> {
  const { flags } = await standingOf(room.prisma, room.idOf(who));
  return flags.some(({ flag }) => flag === 'setup');
}

async function stateOf() {
  const { prisma } = room;
  return {
    users: await prisma.user.findMany({ orderBy: { id: 'asc' } }),
    groups: await prisma.group.findMany({ orderBy: { id: 'asc' } }),
    members: await prisma.groupMember.findMany({ orderBy: [{ groupId: 'asc' }, { userId: 'asc' }] }),
    grants: await prisma.grant.findMany({ orderBy: { id: 'asc' } }),
    journal: await room.journal(),
  };
}
