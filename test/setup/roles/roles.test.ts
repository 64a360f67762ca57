// Roles through their screens: added as a copy, renamed, ordered, removed; and what whoever has one may do once it is published.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pieceIn, sectionIn } from '../../../src/configuration/draft.ts';
import { decide } from '../../../src/permissions/decide.ts';
import { factsByReference } from '../../../src/permissions/facts.ts';
import { NoAccess } from '../../../src/permissions/refusals.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import { wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const ADD = '/setup/add-role';
const LEGAL = '/setup/roles/legal-adviser';

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
afterAll(() => room.close());

const legal = { name: 'legal adviser', plural: 'legal advisers', copy: 'manager' };

test('a new role begins as a copy: its column, its transitions and its rights on fields', async () => {
  expect((await room.post('ada', ADD, legal)).goTo).toBe(LEGAL);
  for (const workflow of (await sectionIn(room.prisma, room.idOf('ada'), 'workflow')).values()) {
    expect(workflow.matrix['legal-adviser']).toEqual(workflow.matrix['manager']);
    for (const { roles } of workflow.transitions)
      expect(roles.includes('legal-adviser')).toBe(roles.includes('manager'));
  }
  let copied = 0;
  for (const { fieldRights } of (await sectionIn(room.prisma, room.idOf('ada'), 'type')).values()) {
    const of = (role: string) =>
      fieldRights.filter((right) => right.role === role).map(({ role: _, ...right }) => right);
    expect(of('legal-adviser')).toEqual(of('manager'));
    copied += of('legal-adviser').length;
  }
  expect(copied + (await room.prisma.fieldRight.count({ where: { roleId: 2 } }))).toBe(copied * 2);
  const { html } = await room.get('ada', '/setup/roles');
  expect(wordsOf(html)).toMatch(/legal adviser new in your draft not published yet/);
  expect((await room.publish('ada')).status).toBe(303);
});

test('whoever is given it on a case may there what the copied role may, and no more once its column is another', async () => {
  const kit = room.idOf('kit');
  const role = await room.prisma.role.findUniqueOrThrow({ where: { key: 'legal-adviser' } });
  const row = await room.prisma.case.findFirstOrThrow({
    where: { caseType: { prefix: 'POT' }, deleted: false, status: { key: 'new' } },
  });
  const may = async () => {
    const facts = await factsByReference(room.prisma, row.reference);
    if (!facts) throw new Error('no such case');
    return decide(await standingOf(room.prisma, kit), 'reassign', facts).allowed;
  };
  expect(await may()).toBe(false);
  const { caseTypeId, statusId, taken } = row;
  await room.prisma.assignment.create({
    data: { ...{ caseId: row.id, caseTypeId, statusId, taken }, roleId: role.id, userId: kit, byId: kit },
  });
  expect(await may()).toBe(true);
  const column = '/setup/workflows/road-repair/matrix-columns/legal-adviser/as';
  expect((await room.change('ada', column, { model: 'here monitor' })).status).toBe(303);
  expect(await may()).toBe(false);

  const stays = await room.post('ada', `${LEGAL}/remove`);
  expect([stays.status, wordsOf(stays.html).includes('somebody has it on a case')]).toEqual([422, true]);
  await room.prisma.assignment.deleteMany({ where: { roleId: role.id } });
});

test('its page says where it is used, with the way there', async () => {
  const { html } = await room.get('ada', '/setup/roles/manager');
  expect(html).toContain('href="/setup/types/pothole"');
  expect(html).toContain('href="/setup/workflows/road-repair/matrix-columns/manager"');
  expect(wordsOf(html)).toContain('No: it is built in');
  expect((await room.post('ada', '/setup/roles/manager/remove')).status).toBe(422);
});

test('it is renamed and put elsewhere; a name that is taken, or no copy, is refused beside the field', async () => {
  const sent = { name: 'solicitor', plural: 'solicitors', after: 'owner' };
  expect((await room.change('ada', `${LEGAL}/change`, sent)).status).toBe(303);
  const keys = (await room.prisma.role.findMany({ orderBy: { position: 'asc' } })).map(({ key }) => key);
  expect(keys.slice(0, 3)).toEqual(['owner', 'legal-adviser', 'manager']);
  const taken = await room.post('ada', ADD, { ...legal, name: 'Solicitor', plural: 'kept words' });
  expect([taken.status, taken.html.includes('There is a role solicitor already')]).toEqual([422, true]);
  expect(taken.html).toContain('kept words');
  const none = await room.post('ada', ADD, { name: 'auditor', plural: 'auditors' });
  expect([none.status, none.html.includes('Choose the role that it begins as')]).toEqual([422, true]);
});

test('one that nobody has goes with all that names it', async () => {
  expect((await room.post('ada', `${LEGAL}/remove`)).status).toBe(303);
  expect(wordsOf((await room.get('ada', '/setup/roles')).html)).toContain('taken away in your draft');
  expect((await room.publish('ada')).status).toBe(303);
  expect(await room.prisma.role.count({ where: { key: 'legal-adviser' } })).toBe(0);
  const place = { section: 'workflow', key: 'road-repair' } as const;
  const workflow = await pieceIn(room.prisma, room.idOf('ada'), place);
  expect(JSON.stringify(workflow)).not.toContain('legal-adviser');
});

test('roles are for setup alone', async () => {
  for (const path of ['/setup/roles', ADD, '/setup/roles/manager'])
    await expect(room.get('martin', path)).rejects.toThrow(NoAccess);
  for (const path of [ADD, '/setup/roles/manager/change', '/setup/roles/manager/remove'])
    await expect(room.post('martin', path)).rejects.toThrow(NoAccess);
});

test('a role can be called “constructor”: its key is none that every object has', async () => {
  const { goTo } = await room.post('ada', ADD, {
    name: 'constructor',
    plural: 'constructors',
    copy: 'owner',
  });
  expect(goTo).toBe('/setup/roles/piece-constructor');
  for (const place of ['/setup/roles/piece-constructor', '/setup/draft', '/setup/types/pothole'])
    expect([place, (await room.get('ada', place)).status]).toEqual([place, 200]);
  expect((await room.publish('ada')).status).toBe(303);
});
