// Whole rows and columns of the matrix, and one status of it: changed through their screens, published, and what may be done then.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changeSetup } from '../../../src/change.ts';
import { dropChanges, pieceIn } from '../../../src/configuration/draft.ts';
import { decide } from '../../../src/permissions/decide.ts';
import { factsByReference } from '../../../src/permissions/facts.ts';
import { NoAccess } from '../../../src/permissions/refusals.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import { cellFrom, cellIn } from '../../../src/setup/workflows/matrix/cells.ts';
import { formsOf, wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const place = { section: 'workflow', key: 'road-repair' } as const;
const AT = '/setup/workflows/road-repair';

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  await changeSetup(room.prisma, await standingOf(room.prisma, room.idOf('ada')), (permit) =>
    dropChanges(permit),
  );
});

const drafted = async () => {
  const piece = await pieceIn(room.prisma, room.idOf('ada'), place);
  if (!piece) throw new Error('no such workflow');
  return piece;
};
const formAt = async (address: string, action = address, at = 0) => {
  const { html } = await room.get('ada', address);
  return formsOf(html).filter((form) => form.action === action)[at]?.fields ?? {};
};

test('a row as it is filled in changes nothing; changed, it changes those cells alone', async () => {
  const ROW = `${AT}/matrix-rows/close`;
  expect((await room.post('ada', ROW, await formAt(ROW))).status).toBe(303);
  expect(await room.prisma.draftPiece.count()).toBe(0);
  const sent = { ...(await formAt(ROW)), 'cell-monitor': 'live', 'cell-manager': 'new on-hold' };
  const before = await drafted();
  expect((await room.post('ada', ROW, sent)).status).toBe(303);
  const after = await drafted();
  expect([after.matrix['monitor']?.close, after.matrix['manager']?.close]).toEqual([
    'live',
    ['new', 'on-hold'],
  ]);
  expect(after.matrix['owner']).toEqual(before.matrix['owner']);
  const { html } = await room.get('ada', ROW);
  expect(wordsOf(html)).toContain('Changed: was never');
  expect(wordsOf((await room.get('ada', `${AT}/matrix`)).html)).toContain('say what they were: 2.');
});

test('what a row is filled in with comes back where one answer is none', async () => {
  const ROW = `${AT}/matrix-rows/close`;
  const refused = await room.post('ada', ROW, { 'cell-monitor': 'moon', 'cell-owner': 'closed' });
  expect([refused.status, refused.html.includes('choose when it holds')]).toEqual([422, true]);
  expect(formsOf(refused.html).find(({ action }) => action === ROW)?.fields).toMatchObject({
    'cell-owner': 'closed',
  });
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('a row can be set as another action’s, or as the same of another workflow', async () => {
  const ROW = `${AT}/matrix-rows/reopen`;
  expect((await room.post('ada', `${ROW}/as`, { model: 'here view-summary' })).status).toBe(303);
  const { matrix } = await drafted();
  expect([matrix['owner']?.reopen, matrix['monitor']?.reopen]).toEqual(['always', 'always']);
  const [other] = await room.prisma.workflow.findMany({
    where: { key: { not: place.key } },
    orderBy: { id: 'asc' },
  });
  expect((await room.post('ada', `${ROW}/as`, { model: `in ${other?.key}` })).status).toBe(303);
  const theirs = await pieceIn(room.prisma, room.idOf('ada'), { section: 'workflow', key: other?.key ?? '' });
  expect((await drafted()).matrix['manager']?.reopen).toEqual(theirs?.matrix['manager']?.reopen);
  for (const model of ['', 'here moon', 'in moon', `here reopen`])
    expect((await room.post('ada', `${ROW}/as`, { model })).status).toBe(422);
});

test('in one status, ticks change that status and no other; put back, the cell is what it was', async () => {
  const IN = `${AT}/matrix-in/on-hold`;
  const at = 4; // the form of “where it stands”
  const sent = await formAt(IN, IN, at);
  expect(sent['heading']).toBe('where it stands');
  expect((await room.post('ada', IN, sent)).status).toBe(303);
  expect(await room.prisma.draftPiece.count()).toBe(0);

  const { matrix: before, statuses } = await drafted();
  const managers = [sent['may-manager'] ?? []].flat().filter((action) => action !== 'close');
  expect(
    (await room.post('ada', IN, { ...sent, 'may-manager': managers, 'may-monitor': 'close' })).status,
  ).toBe(303);
  const { matrix } = await drafted();
  const live = statuses.filter(({ kind }) => kind !== 'closed').map(({ key }) => key);
  expect(before['manager']?.close).toBe('live');
  expect(matrix['manager']?.close).toEqual(live.filter((key) => key !== 'on-hold'));
  expect(matrix['monitor']?.close).toEqual(['on-hold']);
  expect(matrix['manager']?.claim).toBe('live');
  const { html } = await room.get('ada', IN);
  expect(html.match(/was (yes|no)/g)?.sort()).toEqual(['was no', 'was yes']);

  expect((await room.post('ada', IN, sent)).status).toBe(303);
  expect(await room.prisma.draftPiece.count()).toBe(0);
  expect((await room.post('ada', IN, { heading: 'the moon' })).status).toBe(422);
});

test('a cell in one status, and a cell of elsewhere', async () => {
  const workflow = await drafted();
  const [start, , , , , closed] = workflow.statuses;
  if (!start || !closed) throw new Error('no statuses');
  expect(cellIn(workflow, 'always', start, true, 'always')).toBe('always');
  expect(cellIn(workflow, undefined, start, false, undefined)).toBeUndefined();
  const without = cellIn(workflow, 'always', closed, false, 'live');
  expect(without).toBe('live');
  const elsewhere = {
    ...workflow,
    statuses: [
      { ...start, key: 'begin' },
      { ...closed, name: 'Ended' },
    ],
  };
  expect(cellFrom(elsewhere, workflow, ['begin', closed.key])).toEqual([start.key, closed.key]);
});

test('they are for setup alone, and of what is there', async () => {
  const paths = ['matrix-rows/close', 'matrix-columns/manager', 'matrix-in/new'];
  for (const path of paths) {
    await expect(room.get('martin', `${AT}/${path}`)).rejects.toThrow(NoAccess);
    await expect(room.post('martin', `${AT}/${path}`)).rejects.toThrow(NoAccess);
    await expect(room.get('ada', `${AT}/${path.replace(/\w+$/, 'moon')}`)).rejects.toThrow();
  }
  for (const path of paths.slice(0, 2))
    await expect(room.post('martin', `${AT}/${path}/as`)).rejects.toThrow(NoAccess);
});

test('a column can be set as another role’s, and holds for whom it names once it is published', async () => {
  const martin = room.idOf('martin');
  const row = await room.prisma.case.findFirstOrThrow({
    where: {
      caseType: { prefix: 'POT' },
      deleted: false,
      closedAt: null,
      assignments: { some: { roleId: 2 } },
    },
    select: { reference: true },
  });
  const mayNote = async () => {
    const facts = await factsByReference(room.prisma, row.reference);
    if (!facts) throw new Error('no such case');
    const ofTheGroups = { ...facts, assignments: facts.assignments.filter(({ userId }) => userId === null) };
    return decide(await standingOf(room.prisma, martin), 'add-private-note', ofTheGroups).allowed;
  };
  expect(await mayNote()).toBe(true);
  const COLUMN = `${AT}/matrix-columns/manager`;
  expect((await room.post('ada', `${COLUMN}/as`, { model: 'here task-user' })).status).toBe(303);
  const { matrix } = await drafted();
  expect(matrix['manager']).toEqual(matrix['task-user']);
  expect(await mayNote()).toBe(true);
  expect((await room.publish('ada')).status).toBe(303);
  expect(await mayNote()).toBe(false);
});
