// Writes a workflow of the demo council: its statuses, its transitions, and its matrix with its type's own edits.

import { DEFAULT_MATRIX } from '../../src/permissions/default-matrix.ts';
import type { Reader } from '../../src/permissions/load-configuration.ts';
import { MONITOR } from '../../src/permissions/vocabulary.ts';
import { byName, idOf } from './named.ts';
import { type MatrixEdit, type TransitionSketch, type TypeSketch, translations } from './sketch.ts';
import { welshOf } from './types/welsh.ts';
import type { Names } from './write-type.ts';

type Cell = { roleId: number; action: string; mode: Exclude<MatrixEdit['mode'], 'never'> };

/** Gives the new workflow's id. */
export async function writeWorkflow(
  tx: Reader,
  sketch: TypeSketch['workflow'],
  names: Names,
): Promise<number> {
  const { id } = await tx.workflow.create({ data: { name: sketch.name, description: sketch.description } });
  const statuses = await tx.status.createManyAndReturn({
    data: sketch.statuses.map((status, position) => ({
      ...{ ...status, position, workflowId: id },
      translations: translations(welshOf(status)),
    })),
    select: { id: true, name: true },
  });
  const ids = byName(statuses);
  await writeTransitions(tx, sketch.transitions, id, ids, names);
  await writeMatrix(tx, matrixOf(sketch.edits ?? [], names), id, ids);
  return id;
}

async function writeTransitions(
  tx: Reader,
  sketches: readonly TransitionSketch[],
  workflowId: number,
  statuses: ReadonlyMap<string, number>,
  { roles }: Names,
): Promise<void> {
  const written = await tx.transition.createManyAndReturn({
    data: sketches.map(({ from, to, name, commentRequired = false }) => ({
      ...{ workflowId, name, commentRequired },
      ...{ fromId: idOf(statuses, from), toId: idOf(statuses, to) },
    })),
    select: { id: true, fromId: true, toId: true },
  });
  const ids = byName(written.map(({ id, fromId, toId }) => ({ id, name: `${fromId} ${toId}` })));
  await tx.transitionRole.createMany({
    data: sketches.flatMap(({ from, to, roles: keys }) => {
      const transitionId = idOf(ids, `${idOf(statuses, from)} ${idOf(statuses, to)}`);
      return keys.map((key) => ({ transitionId, roleId: idOf(roles, key) }));
    }),
  });
}

/** The default matrix with the edits; a watcher has what a monitor has in it. */
function matrixOf(edits: readonly MatrixEdit[], { roles, watcherId }: Names): Cell[] {
  const cells = new Map<string, Cell>(DEFAULT_MATRIX.map((cell) => [`${cell.roleId} ${cell.action}`, cell]));
  for (const { role, action, mode } of edits) {
    const roleId = idOf(roles, role);
    if (mode === 'never') cells.delete(`${roleId} ${action}`);
    else cells.set(`${roleId} ${action}`, { roleId, action, mode });
  }
  const built = [...cells.values()];
  return [
    ...built,
    ...built.filter((cell) => cell.roleId === MONITOR).map((cell) => ({ ...cell, roleId: watcherId })),
  ];
}

async function writeMatrix(
  tx: Reader,
  cells: readonly Cell[],
  workflowId: number,
  statuses: ReadonlyMap<string, number>,
): Promise<void> {
  await tx.matrixCell.createMany({
    data: cells.map(({ roleId, action, mode }) => ({
      ...{ workflowId, roleId, action },
      mode: typeof mode === 'string' ? mode : ('these' as const),
    })),
  });
  await tx.matrixCellStatus.createMany({
    data: cells.flatMap(({ roleId, action, mode }) =>
      typeof mode === 'string'
        ? []
        : mode.map((name) => ({ workflowId, roleId, action, statusId: idOf(statuses, name) })),
    ),
  });
}
