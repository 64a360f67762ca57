// The cells of a matrix: where one holds, what it says in words, and the matrix with one of them changed.
import type { Piece } from '../../../configuration/document.ts';
import type { CellPiece, StatusPiece } from '../../../configuration/shapes/workflow.ts';
import type { MatrixAction } from '../../../permissions/vocabulary.ts';

type Workflow = Piece<'workflow'>;

/** The cell of a role and an action; undefined means never. */
export function cellAt({ matrix }: Workflow, role: string, action: MatrixAction): CellPiece | undefined {
  return matrix[role]?.[action];
}

/** Whether a cell lets its role do its action in a status. */
export function holdsIn(cell: CellPiece | undefined, { key, kind }: StatusPiece): boolean {
  if (cell === undefined) return false;
  if (typeof cell !== 'string') return cell.includes(key);
  return cell === 'always' || (cell === 'closed') === (kind === 'closed');
}

/** "never", "always", "live", "closed", or "in 2 of 7: New, On hold". */
export function cellInWords({ statuses }: Workflow, cell: CellPiece | undefined): string {
  if (cell === undefined) return 'never';
  if (typeof cell === 'string') return cell;
  const names = statuses.filter(({ key }) => cell.includes(key)).map(({ name }) => name);
  return `in ${names.length} of ${statuses.length}: ${names.join(', ')}`;
}

/** The workflow with one cell as it is to be; undefined, or a list of no status, means never. */
export function withCell(
  workflow: Workflow,
  role: string,
  action: MatrixAction,
  cell: CellPiece | undefined,
): Workflow {
  const { [action]: _was, ...others } = workflow.matrix[role] ?? {};
  const never = cell === undefined || cell.length === 0;
  return {
    ...workflow,
    matrix: { ...workflow.matrix, [role]: never ? others : { ...others, [action]: cell } },
  };
}

/** The workflow with several cells changed. */
export function withCells(workflow: Workflow, changes: readonly CellChange[]): Workflow {
  return changes.reduce((at, { role, action, cell }) => withCell(at, role, action, cell), workflow);
}

export type CellChange = { role: string; action: MatrixAction; cell: CellPiece | undefined };

/**
 * A cell that holds in one status or doesn’t, and elsewhere as before. Where that is what is published, it is the published
 * cell again: “always” is not the same as every status there is.
 */
export function cellIn(
  { statuses }: Workflow,
  cell: CellPiece | undefined,
  status: StatusPiece,
  on: boolean,
  published: CellPiece | undefined,
): CellPiece | undefined {
  if (holdsIn(cell, status) === on) return cell;
  const holds = (one: StatusPiece) => (one.key === status.key ? on : holdsIn(cell, one));
  if (statuses.every((one) => holdsIn(published, one) === holds(one))) return published;
  return statuses.filter(holds).map(({ key }) => key);
}

/** A cell of another workflow as it is in this one: statuses are the same by their key, or else by their name. */
export function cellFrom(
  other: Workflow,
  workflow: Workflow,
  cell: CellPiece | undefined,
): CellPiece | undefined {
  if (cell === undefined || typeof cell === 'string') return cell;
  const meant = other.statuses.filter(({ key }) => cell.includes(key));
  const here = ({ key, name }: StatusPiece) =>
    meant.some((one) => one.key === key) || meant.some((one) => one.name === name);
  return workflow.statuses.filter(here).map(({ key }) => key);
}
