// A workflow’s matrix as rows, of which only the cells that differ are written.
import type { Reader } from '../../permissions/load-configuration.ts';
import { isSame, type Piece } from '../document.ts';
import type { Keys } from '../keys.ts';
import type { CellPiece } from '../shapes/workflow.ts';

type Workflow = Piece<'workflow'>;

/** Writes what differs between two matrices of a workflow; `statusIds`: of its statuses, by key. */
export async function writeMatrix(
  tx: Reader,
  keys: Keys,
  workflowId: number,
  { before, after }: { before: Workflow['matrix']; after: Workflow['matrix'] },
  statusIds: ReadonlyMap<string, number>,
): Promise<void> {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((role) => {
    const [was, is] = [cellsOf(before[role]), cellsOf(after[role])];
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((action) => !isSame(was.get(action), is.get(action)))
      .map((action) => ({ roleId: keys.idOf('role', role), action, cell: is.get(action) }));
  });
  if (changed.length === 0) return;
  const roleIds = [...new Set(changed.map((cell) => cell.roleId))];
  await tx.matrixCell.deleteMany({
    where: {
      workflowId,
      OR: roleIds.map((roleId) => ({
        roleId,
        action: { in: changed.filter((cell) => cell.roleId === roleId).map(({ action }) => action) },
      })),
    },
  });
  const cells = changed.flatMap(({ cell, ...place }) => (cell === undefined ? [] : [{ ...place, cell }]));
  await tx.matrixCell.createMany({
    data: cells.map(({ cell, ...place }) => ({
      ...{ workflowId, ...place },
      mode: typeof cell === 'string' ? cell : ('these' as const),
    })),
  });
  const these = cells.flatMap(({ cell, ...place }) =>
    typeof cell === 'string'
      ? []
      : cell.map((status) => ({ workflowId, ...place, statusId: statusIds.get(status) ?? 0 })),
  );
  if (these.length > 0) await tx.matrixCellStatus.createMany({ data: these });
}

function cellsOf(row: Workflow['matrix'][string] | undefined): Map<string, CellPiece> {
  return new Map(Object.entries(row ?? {}));
}
