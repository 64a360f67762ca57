// Whether a workflow holds together: what its transitions and its matrix name is there, and a case has where to begin.
import type { Say } from '../check.ts';
import type { Document, Piece } from '../document.ts';

/** Says what is wrong with a workflow that has its shape. */
export function checkWorkflow(document: Document, workflow: Piece<'workflow'>, say: Say): void {
  const { statuses, transitions, matrix, moves = {} } = workflow;
  const keys = new Set(statuses.map(({ key }) => key));
  if (!statuses.some(({ kind }) => kind === 'start'))
    say('A workflow needs a status to start in', 'statuses');
  const steps = new Set<string>();
  for (const [at, { from, to, roles }] of transitions.entries()) {
    const path = ['transitions', at];
    if (!keys.has(from)) say(`No status is called “${from}”`, ...path, 'from');
    if (!keys.has(to)) say(`No status is called “${to}”`, ...path, 'to');
    if (from === to) say('A transition leads from one status to another', ...path, 'to');
    if (steps.has(`${from} ${to}`)) say(`There are two transitions from “${from}” to “${to}”`, ...path);
    steps.add(`${from} ${to}`);
    for (const [place, role] of roles.entries())
      if (!document.role.has(role)) say(`No role is called “${role}”`, ...path, 'roles', place);
  }
  for (const [role, cells] of Object.entries(matrix)) {
    if (!document.role.has(role)) say(`No role is called “${role}”`, 'matrix', role);
    for (const [action, cell] of Object.entries(cells))
      if (typeof cell !== 'string')
        for (const [place, status] of cell.entries())
          if (!keys.has(status)) say(`No status is called “${status}”`, 'matrix', role, action, place);
  }
  for (const [from, to] of Object.entries(moves))
    if (!keys.has(to)) say(`No status is called “${to}”`, 'moves', from);
}
