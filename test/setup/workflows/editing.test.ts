// A workflow made, copied and changed through its screens, published, and what people may do by it then.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pieceIn } from '../../../src/configuration/draft.ts';
import { decide } from '../../../src/permissions/decide.ts';
import { factsByReference } from '../../../src/permissions/facts.ts';
import { NoAccess } from '../../../src/permissions/refusals.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import type { Action } from '../../../src/permissions/vocabulary.ts';
import { wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const AT = '/setup/workflows/road-repair';
const place = { section: 'workflow', key: 'road-repair' } as const;

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
afterAll(() => room.close());

const drafted = async (key: string = place.key) => {
  const piece = await pieceIn(room.prisma, room.idOf('ada'), { section: 'workflow', key });
  if (!piece) throw new Error(`no workflow ${key}`);
  return piece;
};
const statusId = async (key: string) =>
  (await room.prisma.status.findFirstOrThrow({ where: { key, workflow: { key: place.key } } })).id;

/** Whether somebody may do something on a case in a status, as what is published says. */
async function may(who: string, action: Action, status: string, to?: string): Promise<boolean> {
  const id = await statusId(status);
  const row = await room.prisma.case.findFirstOrThrow({
    where: { caseType: { prefix: 'POT' }, deleted: false, status: { kind: { not: 'closed' } } },
    select: { reference: true },
  });
  const facts = await factsByReference(room.prisma, row.reference);
  if (!facts) throw new Error('no such case');
  const actor = await standingOf(room.prisma, room.idOf(who));
  const about = to === undefined ? {} : { statusId: await statusId(to) };
  return decide(actor, action, { ...facts, statusId: id }, about).allowed;
}

test('a workflow from scratch has four statuses, the usual matrix and nothing odd about it', async () => {
  const added = await room.post('ada', '/setup/add-workflow', { name: 'Short and simple' });
  expect(added.goTo).toBe('/setup/workflows/short-and-simple');
  const { statuses, matrix } = await drafted('short-and-simple');
  expect(statuses.map(({ kind }) => kind)).toEqual(['start', 'open', 'waiting', 'closed']);
  expect(matrix['manager']?.close).toBe('live');
  const { html } = await room.get('ada', added.goTo ?? '');
  expect(html).not.toContain('Worth a look');
  expect(wordsOf(html)).toContain('new in your draft');
  expect(wordsOf((await room.get('ada', '/setup/workflows?name=simple')).html)).toContain('Short and simple');
  expect((await room.publish('ada')).status).toBe(303);
  expect(await room.prisma.workflow.count({ where: { key: 'short-and-simple' } })).toBe(1);
});

test('a copy has what the other has, a name that is taken is refused, and what nobody uses can go', async () => {
  const copy = { name: 'Road repair at night', copy: place.key };
  expect((await room.post('ada', '/setup/add-workflow', copy)).status).toBe(303);
  const [one, other] = [await drafted(), await drafted('road-repair-at-night')];
  expect([other.statuses, other.transitions, other.matrix]).toEqual([
    one.statuses,
    one.transitions,
    one.matrix,
  ]);
  const twice = await room.post('ada', '/setup/add-workflow', copy);
  expect([twice.status, twice.html.includes('There is a workflow')]).toEqual([422, true]);
  const href = '/setup/workflows/road-repair-at-night';
  expect((await room.post('ada', `${href}/change`, { name: 'Night repair' })).status).toBe(303);
  expect((await drafted('road-repair-at-night')).name).toBe('Night repair');
  expect((await room.post('ada', `${href}/remove`)).status).toBe(303);
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('one that types use says which, how many cases are where, and can’t go', async () => {
  const { html } = await room.get('ada', AT);
  expect(html).toContain('href="/setup/types/pothole"');
  expect(wordsOf(html)).toMatch(/Cases [1-9]\d* cases?/);
  const refused = await room.post('ada', `${AT}/remove`);
  expect([refused.status, wordsOf(refused.html).includes('is in use')]).toEqual([422, true]);
});

test('a status and transitions that are added let those whom they name go there, and no one else', async () => {
  const status = { name: 'At the contractor', kind: 'open', after: 'new', welshName: 'Gyda’r contractwr' };
  expect((await room.post('ada', `${AT}/add-status`, status)).status).toBe(303);
  const { statuses } = await drafted();
  expect(statuses[1]).toMatchObject({
    key: 'at-the-contractor',
    translations: { cy: { name: 'Gyda’r contractwr' } },
  });
  const step = { name: 'Hand over', from: 'new', to: 'at-the-contractor', roles: ['manager'] };
  expect((await room.post('ada', `${AT}/add-transition`, step)).status).toBe(303);
  expect((await room.publish('ada')).status).toBe(303);
  expect(await may('martin', 'change-status', 'new', 'at-the-contractor')).toBe(true);
  expect(await may('martin', 'change-status', 'at-the-contractor', 'new')).toBe(false);

  const at = `${AT}/transitions/new/at-the-contractor`;
  const monitors = { ...step, roles: 'monitor', commentRequired: 'yes' };
  expect((await room.change('ada', `${at}/change`, monitors)).status).toBe(303);
  expect(await may('martin', 'change-status', 'new', 'at-the-contractor')).toBe(false);
  const { transitions } = await drafted();
  expect(transitions.find(({ to }) => to === 'at-the-contractor')).toMatchObject({ commentRequired: true });
  expect((await room.change('ada', `${at}/remove`)).status).toBe(303);
  expect((await drafted()).transitions.some(({ to }) => to === 'at-the-contractor')).toBe(false);
});

test('a status is renamed and put elsewhere, and keeps its key and its cases', async () => {
  const before = await room.prisma.status.findUniqueOrThrow({ where: { id: await statusId('made-safe') } });
  const sent = { name: 'Safe', kind: 'open', after: '', publicName: 'Made safe for now' };
  expect((await room.change('ada', `${AT}/statuses/made-safe/change`, sent)).status).toBe(303);
  const rows = await room.prisma.status.findMany({
    where: { workflowId: before.workflowId },
    orderBy: { position: 'asc' },
  });
  expect(rows[0]).toMatchObject({
    id: before.id,
    key: 'made-safe',
    name: 'Safe',
    publicName: 'Made safe for now',
  });
  const { html } = await room.get('ada', `${AT}/transitions/to-be-inspected/made-safe`);
  expect(wordsOf(html)).toContain('manager can: the matrix lets them change the status live');
});

test('what is wrong with a status or a transition is said beside it, and what was typed stays', async () => {
  const again = await room.post('ada', `${AT}/add-status`, {
    name: 'new',
    kind: 'open',
    publicName: 'Kept words',
  });
  expect([again.status, again.html.includes('There is a status New already')]).toEqual([422, true]);
  expect(again.html).toContain('Kept words');
  const closed = await room.post('ada', `${AT}/statuses/new/change`, { name: 'New', kind: 'closed' });
  expect([closed.status, closed.html.includes('would be closed or reopened')]).toEqual([422, true]);
  const open = await room.post('ada', `${AT}/statuses/new/change`, { name: 'New', kind: 'open' });
  expect([open.status, open.html.includes('the only status that cases start in')]).toEqual([422, true]);
  const [step] = (await drafted()).transitions;
  if (!step) throw new Error('no transition');
  const twin = { name: 'Twin', from: step.from, to: step.to, roles: 'manager' };
  const refused = await room.post('ada', `${AT}/add-transition`, twin);
  expect([refused.status, refused.html.includes('leads from there to there already')]).toEqual([422, true]);
  const nobody = await room.post('ada', `${AT}/add-transition`, { ...twin, roles: [] });
  expect(nobody.html).toContain('Choose at least one role');
  expect((await room.post('ada', `${AT}/add-transition`, { ...twin, to: step.from })).status).toBe(422);
  expect(await room.prisma.draftPiece.count()).toBe(0);
});

test('a status that is removed lets its cases go where it is said, and no cell or transition names it any more', async () => {
  await room.change('ada', `${AT}/matrix/monitor/claim`, { mode: 'these', statuses: 'on-hold' });
  await room.change('ada', `${AT}/matrix/monitor/close`, { mode: 'these', statuses: ['new', 'on-hold'] });
  const gone = { status: { key: 'on-hold', workflow: { key: place.key } } };
  const one = await room.prisma.case.findFirstOrThrow({
    where: { caseType: { prefix: 'POT' }, closedAt: null },
  });
  await room.prisma.case.update({ where: { id: one.id }, data: { statusId: await statusId('on-hold') } });

  const page = await room.get('ada', `${AT}/statuses/on-hold`);
  expect(wordsOf(page.html)).toContain('monitor: claim');
  const refused = await room.post('ada', `${AT}/statuses/on-hold/remove`);
  expect([refused.status, refused.html.includes('Choose where its cases go')]).toEqual([422, true]);
  expect((await room.post('ada', `${AT}/statuses/on-hold/remove`, { to: 'closed' })).status).toBe(422);

  expect((await room.post('ada', `${AT}/statuses/on-hold/remove`, { to: 'new' })).status).toBe(303);
  const { matrix, transitions, moves } = await drafted();
  expect([matrix['monitor']?.claim, matrix['monitor']?.close, moves]).toEqual([
    undefined,
    ['new'],
    { 'on-hold': 'new' },
  ]);
  expect(transitions.some(({ from, to }) => from === 'on-hold' || to === 'on-hold')).toBe(false);
  expect(await room.prisma.case.count({ where: gone })).toBeGreaterThan(0);

  // Its name is free again only when it is gone.
  const early = await room.post('ada', `${AT}/add-status`, { name: 'On hold', kind: 'open' });
  expect([early.status, early.html.includes('taken away in your draft')]).toEqual([422, true]);
  expect((await room.publish('ada')).status).toBe(303);
  const moved = await room.prisma.case.findUniqueOrThrow({
    where: { id: one.id },
    include: { status: true },
  });
  expect(moved.status.key).toBe('new');
});

test('it is for setup alone', async () => {
  for (const path of [AT, `${AT}/add-status`, `${AT}/add-transition`, `${AT}/statuses/new`])
    await expect(room.get('martin', path)).rejects.toThrow(NoAccess);
  const [step] = (await drafted()).transitions;
  await expect(room.get('martin', `${AT}/transitions/${step?.from}/${step?.to}`)).rejects.toThrow(NoAccess);
  const posts = [
    'change',
    'remove',
    'add-status',
    'add-transition',
    'statuses/new/change',
    'statuses/new/remove',
  ];
  posts.push(...['change', 'remove'].map((deed) => `transitions/${step?.from}/${step?.to}/${deed}`));
  for (const deed of posts) await expect(room.post('martin', `${AT}/${deed}`)).rejects.toThrow(NoAccess);
});
