// The rights on a type’s fields as one grid: a field a row, a role a column, and at which transitions it must be filled in.
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { stateTag } from '../drafts/standing.ts';
import { DRAFT, ROLES } from '../rooms.ts';
import { setupPage } from '../show.ts';
import type { MatrixCell, MatrixPage } from '../workflows/models.ts';
import { type Roles, rolesInOrder } from '../workflows/options.ts';
import { stateOf } from '../workflows/state.ts';
import { type RightField, rightFields, rightInWords, rightOf } from './rights.ts';
import { requiredAt, type TheType, theType } from './the-type.ts';

/** GET /setup/types/:key/field-rights */
export async function showFieldRights(visit: Visit): Promise<Reply> {
  const found = await theType(visit.prisma, visit);
  const roles = await rolesInOrder(visit.prisma, visit);
  const fields = rightFields(found.type);
  const row = (field: RightField) => ({
    head: { text: field.label, href: `${found.href}/${field.key}` },
    cells: [...roles.map(([role]) => rightCell(found, field, role)), requiredCell(found, field)],
  });
  const groups = [
    { title: 'the form’s own answers', rows: fields.filter(({ staff }) => !staff).map(row) },
    { title: 'staff’s own fields', rows: fields.filter(({ staff }) => staff).map(row) },
  ].filter(({ rows }) => rows.length > 0);
  const cells = groups.flatMap(({ rows }) => rows.flatMap((one) => one.cells));
  const model: MatrixPage = {
    title: `${found.type.name}: rights on fields`,
    tags: stateTag(stateOf(found.type.fieldRights, found.published?.fieldRights)),
    intro:
      'Of those whom the matrix lets see or change the answers at all: who reads each field, and who changes it. Roles add up. Choose a field to change its row.',
    corner: 'Field',
    columns: columnsOf(roles, found),
    groups,
    statuses: [],
    changed: cells.filter(({ was }) => was !== undefined).length,
    draft: DRAFT,
  };
  return setupPage('setup/matrix', model.title, model, found.back);
}

function columnsOf(roles: Roles, { type }: TheType) {
  return [
    ...roles.map(([key, { name }]) => ({ text: name, href: `${ROLES.href}/${key}` })),
    { text: 'Required for', href: `/setup/workflows/${type.workflow}` },
  ];
}

function rightCell({ type, published, href }: TheType, field: RightField, role: string): MatrixCell {
  const text = rightInWords(rightOf(type, field, role));
  const was = published && rightInWords(rightOf(published, field, role));
  return { text, href: `${href}/${field.key}`, ...(was === undefined || was === text ? {} : { was }) };
}

function requiredCell({ workflow, workflowPublished, href }: TheType, field: RightField): MatrixCell {
  const words = (steps: readonly { name: string }[]) =>
    steps.length === 0 ? 'nothing' : steps.map(({ name }) => name).join(', ');
  const text = words(requiredAt(workflow, field.key));
  const was = workflowPublished && words(requiredAt(workflowPublished, field.key));
  return { text, href: `${href}/${field.key}`, ...(was === undefined || was === text ? {} : { was }) };
}
