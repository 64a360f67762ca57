// The matrix of a workflow as one grid: an action a row, a role a column, as the draft leaves it beside what is published.
import { isSame } from '../../../configuration/document.ts';
import { sectionIn } from '../../../configuration/draft.ts';
import { MATRIX_GROUPS, type MatrixAction } from '../../../permissions/vocabulary.ts';
import type { Reply } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { setupPage } from '../../show.ts';
import type { MatrixCell, MatrixPage } from '../models.ts';
import { type TheWorkflow, theWorkflow } from '../the-workflow.ts';
import { cellAt, cellInWords } from './cells.ts';

/** GET /setup/workflows/:key/matrix */
export async function showMatrix(visit: Visit): Promise<Reply> {
  const found = await theWorkflow(visit.prisma, visit);
  const roles = [...(await sectionIn(visit.prisma, visit.actor.person.id, 'role'))].sort(
    ([, one], [, other]) => one.position - other.position || one.name.localeCompare(other.name, 'en'),
  );
  const groups = Object.entries(MATRIX_GROUPS).map(([title, actions]) => ({
    title,
    rows: actions.map((action) => ({
      action,
      cells: roles.map(([role]) => gridCell(found, role, action)),
    })),
  }));
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const model: MatrixPage = {
    title: `Matrix of ${found.workflow.name}`,
    roles: roles.map(([, { name }]) => name),
    groups,
    changed: cells.filter(({ was }) => was !== undefined).length,
  };
  return setupPage('setup/matrix', model.title, model);
}

function gridCell(
  { href, workflow, published }: TheWorkflow,
  role: string,
  action: MatrixAction,
): MatrixCell {
  const cell = cellAt(workflow, role, action);
  const before = published && cellAt(published, role, action);
  return {
    text: cellInWords(workflow, cell),
    href: `${href}/matrix/${role}/${action}`,
    ...(published && !isSame(cell, before) ? { was: cellInWords(published, before) } : {}),
  };
}
