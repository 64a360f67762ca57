// What is odd about a workflow, though it may be published: statuses that cases can't leave, can't come to, or in which
// nobody may do anything.
import type { Piece } from '../../configuration/document.ts';
import type { StatusPiece } from '../../configuration/shapes/workflow.ts';
import { MATRIX_ACTIONS, type MatrixAction, VIEWING } from '../../permissions/vocabulary.ts';
import { holdsIn } from './matrix/cells.ts';

type Workflow = Piece<'workflow'>;
/** Each list in the order of the workflow's statuses. */
export type Findings = {
  deadEnds: readonly StatusPiece[];
  unreachable: readonly StatusPiece[];
  idle: readonly StatusPiece[];
};

/** Looks a workflow over. Closing and reopening lead out of a status and into one as transitions do. */
export function findingsOf(workflow: Workflow): Findings {
  const { statuses } = workflow;
  const reached = reachedIn(workflow);
  const live = statuses.filter(({ kind }) => kind !== 'closed');
  return {
    deadEnds: live.filter((status) => nextOf(workflow, status).length === 0),
    unreachable: statuses.filter(({ key }) => !reached.has(key)),
    idle: live.filter((status) => !DOING.some((action) => isAllowed(workflow, action, status))),
  };
}

const DOING = MATRIX_ACTIONS.filter((action) => !VIEWING.has(action));

function reachedIn(workflow: Workflow): Set<string> {
  const waiting = workflow.statuses.filter(({ kind }) => kind === 'start');
  const reached = new Set(waiting.map(({ key }) => key));
  for (let status = waiting.pop(); status; status = waiting.pop())
    for (const next of nextOf(workflow, status))
      if (!reached.has(next.key)) {
        reached.add(next.key);
        waiting.push(next);
      }
  return reached;
}

/** Where a case can go from a status: along a transition that somebody may make, by closing, by reopening. */
function nextOf(workflow: Workflow, status: StatusPiece): StatusPiece[] {
  const closed = status.kind === 'closed';
  const crosses = isAllowed(workflow, closed ? 'reopen' : 'close', status);
  return workflow.statuses.filter((other) => {
    if ((other.kind === 'closed') !== closed) return crosses;
    return !closed && hasStep(workflow, status, other);
  });
}

function hasStep({ transitions, matrix }: Workflow, from: StatusPiece, to: StatusPiece): boolean {
  const step = transitions.find((one) => one.from === from.key && one.to === to.key);
  return step?.roles.some((role) => holdsIn(matrix[role]?.['change-status'], from)) ?? false;
}

function isAllowed({ matrix }: Workflow, action: MatrixAction, status: StatusPiece): boolean {
  return Object.values(matrix).some((column) => holdsIn(column[action], status));
}
