// The workflow that a new one starts as: four statuses, the steps between them, and the matrix of the domain.
import type { Piece } from '../../../configuration/document.ts';
import type { StatusPiece, TransitionPiece } from '../../../configuration/shapes/workflow.ts';
import { DEFAULT_MATRIX } from '../../../permissions/default-matrix.ts';
import { ROLE_KEYS } from '../../../permissions/vocabulary.ts';

type Workflow = Piece<'workflow'>;

const status = (key: string, name: string, kind: StatusPiece['kind']): StatusPiece => ({
  ...{ key, name, kind, translations: {} },
});
const step = (from: string, to: string, name: string): TransitionPiece => ({
  ...{ from, to, name, roles: ['manager'], commentRequired: false, requiredFields: [] },
});

/** A workflow from scratch. */
export function blankWorkflow(name: string, description: string): Workflow {
  return {
    ...{ name, description },
    statuses: [
      status('new', 'New', 'start'),
      status('in-progress', 'In progress', 'open'),
      status('waiting', 'Waiting for the owner', 'waiting'),
      status('closed', 'Closed', 'closed'),
    ],
    transitions: [
      step('new', 'in-progress', 'Start work'),
      step('in-progress', 'waiting', 'Wait for the owner'),
      step('waiting', 'in-progress', 'Carry on'),
    ],
    matrix: defaultMatrix(),
  };
}

function defaultMatrix(): Workflow['matrix'] {
  const matrix: Workflow['matrix'] = {};
  for (const { roleId, action, mode } of DEFAULT_MATRIX) {
    const role = ROLE_KEYS[roleId] ?? '';
    matrix[role] = { ...matrix[role], [action]: mode };
  }
  return matrix;
}
