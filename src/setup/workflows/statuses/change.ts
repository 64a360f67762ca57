// A workflow with a status put into it, or taken out of it together with all that names it.
import type { CellPiece, StatusPiece } from '../../../configuration/shapes/workflow.ts';
import { Invalid } from '../../../web/routing.ts';
import { placedAfter } from '../options.ts';
import type { TheWorkflow, WorkflowPiece } from '../the-workflow.ts';

/** With a status, new or changed, after another. Throws Invalid where the workflow could not work so. */
export function withStatus(
  { workflow, published }: Pick<TheWorkflow, 'workflow' | 'published'>,
  status: StatusPiece,
  after: string,
): WorkflowPiece {
  const statuses = placedAfter(workflow.statuses, status, after);
  const gone = published?.statuses.filter(({ key }) => !statuses.some((one) => one.key === key)) ?? [];
  for (const { key, name } of [...statuses, ...gone])
    if (key !== status.key && name.toLowerCase() === status.name.toLowerCase())
      throw new Invalid({
        field: 'name',
        text: gone.some((one) => one.key === key)
          ? `${name} is taken away in your draft: choose another name`
          : `There is a status ${name} already`,
      });
  const was = published?.statuses.find(({ key }) => key === status.key);
  if (was && (was.kind === 'closed') !== (status.kind === 'closed'))
    throw new Invalid({
      field: 'kind',
      text: 'Cases may be in it, and would be closed or reopened by this. Add another status in its place',
    });
  refuseWithoutStart(statuses, 'kind');
  return { ...workflow, statuses };
}

/** Without a status. `to`: where its cases go, undefined where it can have none. Throws Invalid as above. */
export function withoutStatus(workflow: WorkflowPiece, gone: string, to: string | undefined): WorkflowPiece {
  const statuses = workflow.statuses.filter(({ key }) => key !== gone);
  refuseWithoutStart(statuses);
  const moves = Object.entries(workflow.moves ?? {}).map(([from, at]) => [from, at === gone ? to : at]);
  if (to !== undefined) moves.push([gone, to]);
  return {
    ...workflow,
    statuses,
    transitions: workflow.transitions.filter(({ from, to: into }) => from !== gone && into !== gone),
    matrix: matrixWithout(workflow.matrix, gone),
    moves: Object.fromEntries(moves.filter(([, at]) => at !== undefined)),
  };
}

/** The cells that name a status, a role and an action each. */
export function cellsNaming({ matrix }: WorkflowPiece, status: string): { role: string; action: string }[] {
  return Object.entries(matrix).flatMap(([role, column]) =>
    Object.entries(column)
      .filter(([, cell]) => typeof cell !== 'string' && cell.includes(status))
      .map(([action]) => ({ role, action })),
  );
}

/** The statuses that the cases of another may go to: closed ones stay closed, and live ones live. */
export function destinations({ statuses }: WorkflowPiece, gone: StatusPiece): StatusPiece[] {
  return statuses.filter(
    ({ key, kind }) => key !== gone.key && (kind === 'closed') === (gone.kind === 'closed'),
  );
}

/** Whether somebody has to say where cases go: the status may have some, or is to take those of another. */
export function needsDestination(
  { workflow, published }: Pick<TheWorkflow, 'workflow' | 'published'>,
  status: string,
): boolean {
  return (
    published?.statuses.some(({ key }) => key === status) === true ||
    Object.values(workflow.moves ?? {}).includes(status)
  );
}

function matrixWithout(matrix: WorkflowPiece['matrix'], gone: string): WorkflowPiece['matrix'] {
  const without = (cell: CellPiece) => (typeof cell === 'string' ? cell : cell.filter((key) => key !== gone));
  return Object.fromEntries(
    Object.entries(matrix).map(([role, column]) => [
      role,
      Object.fromEntries(
        Object.entries(column)
          .map(([action, cell]) => [action, without(cell)] as const)
          .filter(([, cell]) => cell.length > 0),
      ),
    ]),
  );
}

function refuseWithoutStart(statuses: readonly StatusPiece[], field?: string): void {
  if (statuses.some(({ kind }) => kind === 'start')) return;
  throw new Invalid({
    ...(field === undefined ? {} : { field }),
    text: 'This is the only status that cases start in: make another one first',
  });
}
