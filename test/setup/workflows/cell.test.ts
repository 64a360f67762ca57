// A cell of the matrix, edited on its page: it changes the draft, and nothing that holds.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pieceIn } from '../../../src/configuration/draft.ts';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { NoAccess } from '../../../src/permissions/refusals.ts';
import { wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const place = { section: 'workflow', key: 'road-repair' } as const;
const CELL = '/setup/workflows/road-repair/matrix/monitor/close';
const MATRIX = '/setup/workflows/road-repair/matrix';

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
afterAll(() => room.close());

const drafted = async () => (await pieceIn(room.prisma, room.idOf('ada'), place))?.matrix['monitor']?.close;

test('a cell is kept in the draft, in the order of the statuses, and what holds stays', async () => {
  const sent = { mode: 'these', statuses: ['on-hold', 'new'] };
  expect((await room.post('ada', CELL, sent)).status).toBe(303);
  expect(await drafted()).toEqual(['new', 'on-hold']);
  expect((await readPiece(room.prisma, place))?.matrix['monitor']?.close).toBeUndefined();
  const { html } = await room.get('ada', CELL);
  expect(html).toContain('Published: never');
  expect(html.match(/ checked/g)).toHaveLength(3);
  const matrix = (await room.get('ada', MATRIX)).html;
  expect(matrix.match(/cm-matrix__changed/g)).toHaveLength(1);
  expect(wordsOf(matrix)).toContain('in 2 of 6: New, On hold was never');
});

test('put back as it was, it leaves the draft', async () => {
  expect((await room.post('ada', CELL, { mode: 'never' })).status).toBe(303);
  expect(await drafted()).toBeUndefined();
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('no mode, no status, or a status of elsewhere is refused with a sentence', async () => {
  expect(await room.post('ada', CELL)).toMatchObject({ status: 422 });
  const none = await room.post('ada', CELL, { mode: 'these' });
  expect([none.status, none.html.includes('Choose at least one status')]).toEqual([422, true]);
  expect(await room.post('ada', CELL, { mode: 'these', statuses: 'moon' })).toMatchObject({ status: 422 });
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('the workflow’s page draws it, says it in tables and leads to the matrix', async () => {
  const { html } = await room.get('ada', '/setup/workflows/road-repair');
  expect(html.match(/<rect /g)).toHaveLength(6);
  expect(html).toContain(`href="${MATRIX}"`);
  expect(wordsOf(html)).toContain('Send an inspector');
  await expect(room.get('martin', '/setup/workflows/road-repair')).rejects.toThrow(NoAccess);
});

test('it is for setup alone', async () => {
  for (const who of ['martin', 'carla']) {
    await expect(room.get(who, CELL)).rejects.toThrow(NoAccess);
    await expect(room.get(who, MATRIX)).rejects.toThrow(NoAccess);
    await expect(room.post(who, CELL, { mode: 'always' })).rejects.toThrow(NoAccess);
  }
});
