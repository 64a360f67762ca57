// A workflow as the database gives it back, so that a draft that puts everything back as it was is seen to be empty.
import type { Piece } from '../../configuration/document.ts';
import type { CellPiece } from '../../configuration/shapes/workflow.ts';

type Workflow = Piece<'workflow'>;

/** The same workflow with its steps and cells in the order of its statuses, and without empty columns. */
export function ordered({ moves = {}, ...workflow }: Workflow): Workflow {
  const places = new Map(workflow.statuses.map(({ key }, at) => [key, at]));
  const place = (key: string) => places.get(key) ?? places.size;
  const inPlace = (cell: CellPiece): CellPiece =>
    typeof cell === 'string' ? cell : cell.toSorted((one, other) => place(one) - place(other));
  return {
    ...workflow,
    transitions: workflow.transitions
      .map((step) => ({ ...step, roles: step.roles.toSorted() }))
      .sort((one, other) => place(one.from) - place(other.from) || place(one.to) - place(other.to)),
    matrix: Object.fromEntries(
      Object.entries(workflow.matrix)
        .filter(([, column]) => Object.keys(column).length > 0)
        .map(([role, column]) => [
          role,
          Object.fromEntries(Object.entries(column).map(([action, cell]) => [action, inPlace(cell)])),
        ]),
    ),
    ...(Object.keys(moves).length > 0 ? { moves } : {}),
  };
}
