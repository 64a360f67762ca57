// Workflows as rows: statuses, transitions and the matrix, of which only the cells that differ are written.
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { isSame, type Piece } from '../document.ts';
import type { Keys } from '../keys.ts';
import type { CellPiece, StatusPiece, TransitionPiece } from '../shapes/workflow.ts';
import { type Hand, withKey } from './hand.ts';
import { writeMatrix } from './matrix.ts';
import { moveCases } from './move-cases.ts';

type Workflow = Piece<'workflow'>;

export const workflows: Hand<'workflow'> = {
  async read(tx, keys, which) {
    const rows = await tx.workflow.findMany({ where: withKey(which) });
    const within = { workflowId: { in: rows.map(({ id }) => id) } };
    const statuses = await tx.status.findMany({
      where: within,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    });
    const transitions = await tx.transition.findMany({
      where: within,
      include: { roles: true },
      orderBy: [{ fromId: 'asc' }, { toId: 'asc' }],
    });
    const cells = await tx.matrixCell.findMany({ where: within, include: { statuses: true } });
    const statusKeys = new Map(statuses.map(({ id, key }) => [id, key]));
    const place = new Map(statuses.map(({ id }, at) => [id, at]));
    const keyOf = (id: number) => statusKeys.get(id) ?? '';
    return new Map(
      rows.map(({ id, key, name, description }) => {
        const matrix: Workflow['matrix'] = {};
        for (const { workflowId, roleId, action, mode, statuses: those } of cells) {
          if (workflowId !== id) continue;
          const role = keys.keyOf('role', roleId);
          const ordered = those
            .map(({ statusId }) => statusId)
            .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
          const cell: CellPiece = mode === 'these' ? ordered.map(keyOf) : mode;
          matrix[role] = { ...matrix[role], [action]: cell };
        }
        const piece: Workflow = {
          ...{ name, description, matrix },
          statuses: statuses.filter(({ workflowId }) => workflowId === id).map(statusPiece),
          transitions: transitions
            .filter(({ workflowId }) => workflowId === id)
            .sort(
              (one, other) =>
                (place.get(one.fromId) ?? 0) - (place.get(other.fromId) ?? 0) ||
                (place.get(one.toId) ?? 0) - (place.get(other.toId) ?? 0),
            )
            .map((row) => ({
              ...{ from: keyOf(row.fromId), to: keyOf(row.toId), name: row.name },
              ...{ commentRequired: row.commentRequired, requiredFields: row.requiredFields },
              roles: row.roles.map(({ roleId }) => keys.keyOf('role', roleId)).sort(),
            })),
        };
        return [key, piece];
      }),
    );
  },

  async write(permit, keys, key, { name, description, statuses, transitions, matrix, moves = {} }, now) {
    const { tx } = permit;
    const before = now ?? (await workflows.read(tx, keys, [key])).get(key);
    const called = { name, description };
    const id = isSame(called, before && { name: before.name, description: before.description })
      ? keys.idOf('workflow', key)
      : await writeNames(permit, keys, key, called);
    // What stays is not written: a draft may touch the matrix of every workflow there is.
    const statusIds = isSame(before?.statuses, statuses)
      ? await readStatusIds(tx, id)
      : await writeStatuses(permit, id, statuses, moves);
    if (!isSame(before?.transitions, transitions))
      await writeTransitions(tx, keys, id, transitions, statusIds);
    await writeMatrix(tx, keys, id, { before: before?.matrix ?? {}, after: matrix }, statusIds);
  },

  async remove({ tx }, keys, key) {
    // Types that had it once, and of which no case is left in it.
    await tx.caseTypeWorkflow.deleteMany({ where: { workflow: { key } } });
    await tx.workflow.delete({ where: { key } });
    keys.forget('workflow', key);
  },
};

type StatusRow = Awaited<ReturnType<Reader['status']['findMany']>>[number];

function statusPiece({
  key,
  name,
  kind,
  publicName,
  publicDescription,
  translations,
}: StatusRow): StatusPiece {
  return {
    ...{ key, name, kind, translations: translations as StatusPiece['translations'] },
    ...(publicName === null ? {} : { publicName }),
    ...(publicDescription === null ? {} : { publicDescription }),
  };
}

async function readStatusIds(tx: Reader, workflowId: number): Promise<Map<string, number>> {
  const rows = await tx.status.findMany({ where: { workflowId }, select: { id: true, key: true } });
  return new Map(rows.map(({ id, key }) => [key, id]));
}

async function writeNames(
  { tx }: SetupPermit,
  keys: Keys,
  key: string,
  called: Pick<Workflow, 'name' | 'description'>,
): Promise<number> {
  const row = { where: { key }, create: { key, ...called }, update: called };
  const { id } = await tx.workflow.upsert(row);
  keys.learn('workflow', key, id);
  return id;
}

/** Gives the ids of the statuses by key. A status that is there no more lets its cases go where the draft says. */
async function writeStatuses(
  permit: SetupPermit,
  workflowId: number,
  statuses: readonly StatusPiece[],
  moves: Readonly<Record<string, string>>,
): Promise<Map<string, number>> {
  const { tx } = permit;
  const ids = new Map<string, number>();
  for (const [position, status] of statuses.entries()) {
    const { key, name, kind, translations, publicName = null, publicDescription = null } = status;
    const data = { name, kind, position, publicName, publicDescription, translations };
    const { id } = await tx.status.upsert({
      where: { workflowId_key: { workflowId, key } },
      create: { workflowId, key, ...data },
      update: data,
    });
    ids.set(key, id);
  }
  const gone = await tx.status.findMany({ where: { workflowId, key: { notIn: [...ids.keys()] } } });
  for (const { id, key, name } of gone) {
    const to = statuses.find((status) => status.key === moves[key]);
    if (to) await moveCases(permit, { id, name }, { id: ids.get(to.key) ?? 0, name: to.name });
    await tx.status.delete({ where: { id } });
  }
  return ids;
}

async function writeTransitions(
  tx: Reader,
  keys: Keys,
  workflowId: number,
  transitions: readonly TransitionPiece[],
  statusIds: ReadonlyMap<string, number>,
): Promise<void> {
  await tx.transition.deleteMany({ where: { workflowId } });
  const rows = await tx.transition.createManyAndReturn({
    data: transitions.map(({ from, to, name, commentRequired, requiredFields }) => ({
      ...{ workflowId, name, commentRequired, requiredFields },
      ...{ fromId: statusIds.get(from) ?? 0, toId: statusIds.get(to) ?? 0 },
    })),
    select: { id: true, fromId: true, toId: true },
  });
  const ids = new Map(rows.map(({ id, fromId, toId }) => [`${fromId} ${toId}`, id]));
  await tx.transitionRole.createMany({
    data: transitions.flatMap(({ from, to, roles }) =>
      roles.map((role) => ({
        transitionId: ids.get(`${statusIds.get(from)} ${statusIds.get(to)}`) ?? 0,
        roleId: keys.idOf('role', role),
      })),
    ),
  });
}
