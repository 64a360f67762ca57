// The configuration as pieces: each is read as it was written, published as a version, overtaken by nobody, and restored.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeSetup } from '../../src/change.ts';
import { type Change, flagKey, isSame, SECTIONS, SHAPES } from '../../src/configuration/document.ts';
import { draftOf, putPiece } from '../../src/configuration/draft.ts';
import { readDocument, readPiece, readPieces, writePieces } from '../../src/configuration/pieces.ts';
import { Broken, Overtaken } from '../../src/configuration/problems.ts';
import { publish } from '../../src/configuration/publish.ts';
import { rehearse } from '../../src/configuration/rehearse.ts';
import { changesOf, restore } from '../../src/configuration/versions.ts';
import { openSite, type Site } from '../support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

const asAda = async <Result>(work: Parameters<typeof changeSetup<Result>>[2]) =>
  changeSetup(site.prisma, await site.actor('ada'), work);

async function publishDraft(): Promise<number> {
  return asAda(async (permit) => {
    const draft = await draftOf(permit.tx, permit.actor.person.id);
    if (!draft) throw new Error('nothing to publish');
    return publish(permit, draft);
  });
}

test('every piece of the demo has its shape, and is read again as it was written', async () => {
  const document = await readDocument(site.prisma);
  const changes: Change[] = [];
  for (const section of SECTIONS)
    for (const [key, piece] of document[section]) {
      const parsed = SHAPES[section].safeParse(piece);
      expect([section, key, parsed.error?.issues]).toEqual([section, key, undefined]);
      expect([section, key, isSame(parsed.data, piece)]).toEqual([section, key, true]);
      changes.push({ section, key, before: piece, after: piece });
    }
  expect(document.type.size).toBeGreaterThan(3);
  await asAda((permit) => writePieces(permit, changes));
  const again = await readDocument(site.prisma);
  for (const section of SECTIONS) expect([...again[section]]).toEqual([...document[section]]);
});

test('a publication is a version: what changed, by whom, and why; restoring it is another', async () => {
  const place = { section: 'group', key: 'highways-team' } as const;
  const before = await readPiece(site.prisma, place);
  if (!before) throw new Error('no such group');
  await asAda(async (permit) => {
    await putPiece(permit, place, { ...before, description: 'Roads and paths' });
    await putPiece(permit, { section: 'group', key: 'bridges' }, group({ parent: 'highways-team' }));
  });
  const number = await publishDraft();
  expect((await readPiece(site.prisma, place))?.description).toBe('Roads and paths');
  expect((await changesOf(site.prisma, number))?.map(({ key }) => key)).toEqual(['bridges', 'highways-team']);
  await asAda((permit) => restore(permit, number - 1));
  await publishDraft();
  expect(await readPiece(site.prisma, place)).toEqual(before);
  expect(await readPiece(site.prisma, { section: 'group', key: 'bridges' })).toBeUndefined();
  expect(await site.prisma.configurationDraft.count()).toBe(0);
});

test('a draft that puts a piece back as it was is empty', async () => {
  const place = { section: 'group', key: 'highways-team' } as const;
  const before = await readPiece(site.prisma, place);
  if (!before) throw new Error('no such group');
  await asAda((permit) => putPiece(permit, place, { ...before, description: 'Other' }));
  await asAda((permit) => putPiece(permit, place, before));
  expect((await draftOf(site.prisma, (await site.actor('ada')).person.id))?.changes).toEqual([]);
});

test('two administrators: whoever is later is told, and nothing is overwritten', async () => {
  const place = { section: 'group', key: 'highways-team' } as const;
  const before = await readPiece(site.prisma, place);
  if (!before) throw new Error('no such group');
  await asAda((permit) => putPiece(permit, place, { ...before, description: 'Ada’s' }));
  await changeSetup(site.prisma, await site.actor('sam'), async (permit) => {
    const change = { ...place, before, after: { ...before, description: 'Sam’s' } };
    return publish(permit, { changes: [change], reason: 'First' });
  });
  await expect(publishDraft()).rejects.toThrow(Overtaken);
  expect((await readPiece(site.prisma, place))?.description).toBe('Sam’s');
});

test('what does not hold together is refused with its place, and nothing of it is done', async () => {
  const changes: Change[] = [
    { section: 'group', key: 'fine', before: undefined, after: group({}) },
    { section: 'group', key: 'lost', before: undefined, after: group({ name: 'Lost', parent: 'nowhere' }) },
  ];
  const refused = asAda((permit) => publish(permit, { changes, reason: '' }));
  await expect(refused).rejects.toThrow('group/lost.parent: No group is called “nowhere”');
  await expect(refused).rejects.toThrow(Broken);
  expect(await site.prisma.group.count({ where: { key: { in: ['fine', 'lost'] } } })).toBe(0);
});

test('a status that cases are in can’t vanish without saying where they go; then they go there', async () => {
  const { prisma } = site;
  const { workflow, key, name } = await prisma.status.findFirstOrThrow({
    where: { kind: 'open', cases: { some: {} } },
    include: { workflow: { select: { key: true } } },
  });
  const place = { section: 'workflow', key: workflow.key } as const;
  const before = await readPiece(prisma, place);
  if (!before) throw new Error('no such workflow');
  const after = without(before, key);
  const to = before.statuses.find(({ kind }) => kind === 'start')?.key ?? '';
  const cases = await prisma.case.count({ where: { status: { key, workflow } } });
  const doIt = (piece: typeof after) =>
    asAda((permit) => publish(permit, { changes: [{ ...place, before, after: piece }], reason: '' }));
  await expect(doIt(after)).rejects.toThrow(`Cases are in the status “${name}”`);
  const started = await prisma.case.count({ where: { status: { key: to, workflow } } });
  await doIt({ ...after, moves: { [key]: to } });
  expect(await prisma.case.count({ where: { status: { key: to, workflow } } })).toBe(started + cases);
  const told = { action: 'change-status', data: { path: ['published'], equals: true } };
  expect(await prisma.event.count({ where: told })).toBe(cases);
});

test('no case is closed or opened by the way, where a status becomes another kind or its cases go elsewhere', async () => {
  const { workflow, key, name } = await site.prisma.status.findFirstOrThrow({
    where: { kind: 'closed', cases: { some: {} } },
    include: { workflow: { select: { key: true } } },
  });
  const place = { section: 'workflow', key: workflow.key } as const;
  const before = await readPiece(site.prisma, place);
  if (!before) throw new Error('no such workflow');
  const doIt = (after: typeof before) =>
    asAda((permit) => publish(permit, { changes: [{ ...place, before, after }], reason: '' }));
  const turned = before.statuses.map((status) =>
    status.key === key ? { ...status, kind: 'open' as const } : status,
  );
  await expect(doIt({ ...before, statuses: turned })).rejects.toThrow(
    `Closed cases are in the status “${name}”, and it would open them again`,
  );
  const start = before.statuses.find(({ kind }) => kind === 'start')?.key ?? '';
  await expect(doIt({ ...without(before, key), moves: { [key]: start } })).rejects.toThrow(
    `The cases of “${name}” are closed: choose a closed status for them to go to`,
  );
});

test('a rehearsal shows the rules as they would be, and changes nothing', async () => {
  const { prisma } = site;
  const actor = await site.actor('ada');
  const change: Change = { section: 'group', key: 'rehearsed', before: undefined, after: group({}) };
  const { configuration } = await rehearse(prisma, actor, [change], async (_tx, rehearsed) => rehearsed);
  expect([...configuration.groups.values()].some(({ name }) => name === 'A group')).toBe(true);
  expect(await prisma.group.count({ where: { key: 'rehearsed' } })).toBe(0);
});

test('the last holder of setup stays, whatever is published', async () => {
  const places = [...(await readDocument(site.prisma)).flag].filter(([, { flag }]) => flag === 'setup');
  const changes = places.map(([key, before]): Change => ({ section: 'flag', key, before, after: undefined }));
  expect(changes.length).toBeGreaterThan(1);
  await expect(asAda((permit) => publish(permit, { changes, reason: '' }))).rejects.toThrow(/setup/);
  expect((await readPieces(site.prisma, changes))(changes[0] ?? { section: 'flag', key: '' })).toBeDefined();
});

function group(piece: { name?: string; parent?: string }) {
  return { name: 'A group', description: '', joined: false, ...piece };
}

type Workflow = NonNullable<Awaited<ReturnType<typeof readPiece<'workflow'>>>>;

function without(workflow: Workflow, status: string): Workflow {
  const matrix = Object.fromEntries(
    Object.entries(workflow.matrix).map(([role, cells]) => [
      role,
      Object.fromEntries(
        Object.entries(cells)
          .map(([action, cell]) => [
            action,
            typeof cell === 'string' ? cell : cell.filter((one) => one !== status),
          ])
          .filter(([, cell]) => cell?.length !== 0),
      ),
    ]),
  );
  return {
    ...workflow,
    matrix,
    statuses: workflow.statuses.filter(({ key }) => key !== status),
    transitions: workflow.transitions.filter(({ from, to }) => from !== status && to !== status),
  };
}

test('a flag for a type that is called “all” is not one for all types', async () => {
  expect(flagKey({ flag: 'delete', user: 7, type: 'all' })).not.toBe(flagKey({ flag: 'delete', user: 7 }));
});
