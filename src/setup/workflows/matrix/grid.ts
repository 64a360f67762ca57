// The matrix of a workflow as one grid: an action a row, a role a column, as the draft leaves it beside what is published.
import { isSame } from '../../../configuration/document.ts';
import { MATRIX_GROUPS, type MatrixAction } from '../../../permissions/vocabulary.ts';
import type { Reply } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { stateTag } from '../../drafts/standing.ts';
import { DRAFT } from '../../rooms.ts';
import { setupPage } from '../../show.ts';
import type { MatrixCell, MatrixPage } from '../models.ts';
import { rolesInOrder } from '../options.ts';
import { stateOf } from '../state.ts';
import { backToWorkflow, type TheWorkflow, theWorkflow } from '../the-workflow.ts';
import { cellAt, cellInWords } from './cells.ts';

/** GET /setup/workflows/:key/matrix */
export async function showMatrix(visit: Visit): Promise<Reply> {
  const found = await theWorkflow(visit.prisma, visit);
  const { href, workflow, published } = found;
  const roles = await rolesInOrder(visit.prisma, visit);
  const groups = Object.entries(MATRIX_GROUPS).map(([title, actions]) => ({
    title,
    rows: actions.map((action) => ({
      head: { text: action, href: `${href}/matrix-rows/${action}` },
      cells: roles.map(([role]) => gridCell(found, role, action)),
    })),
  }));
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const model: MatrixPage = {
    title: `Matrix of ${workflow.name}`,
    tags: stateTag(stateOf(workflow.matrix, published?.matrix)),
    intro:
      'Who may do what, and when. Choose a cell to change it, an action to change its whole row, or a role to change its whole column.',
    corner: 'Action',
    columns: roles.map(([key, { name }]) => ({ text: name, href: `${href}/matrix-columns/${key}` })),
    groups,
    statuses: workflow.statuses.map(({ key, name }) => ({ text: name, href: `${href}/matrix-in/${key}` })),
    changed: cells.filter(({ was }) => was !== undefined).length,
    draft: DRAFT,
  };
  return setupPage('setup/matrix', model.title, model, backToWorkflow(found));
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
