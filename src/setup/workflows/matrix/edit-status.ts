// What may be done in one status: a yes or no for each role and action, a form under each heading of the law.
import { z } from 'zod';
import type { StatusPiece } from '../../../configuration/shapes/workflow.ts';
import { Invisible } from '../../../permissions/refusals.ts';
import { MATRIX_GROUPS, type MatrixAction } from '../../../permissions/vocabulary.ts';
import { setup } from '../../../web/doors.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { setupPage } from '../../show.ts';
import type { StatusBox, StatusGridPage } from '../models.ts';
import { type Roles, rolesInOrder } from '../options.ts';
import { keepWorkflow, type TheWorkflow, theWorkflow, type WorkflowPiece } from '../the-workflow.ts';
import { cellAt, cellIn, holdsIn, withCells } from './cells.ts';

type Heading = keyof typeof MATRIX_GROUPS;
type Ticked = ReadonlyMap<string, readonly string[]>;
type Grid = { heading: Heading; ticked: Ticked };

const HEADINGS = Object.keys(MATRIX_GROUPS) as Heading[];

/** The page of a status, and what one of its forms sends. */
export const statusGridRoutes: Route[] = form('/setup/workflows/:key/matrix-in/:status', setup, {
  input: async (visit) => gridInput(await rolesInOrder(visit.prisma, visit)),
  show: showStatusGrid,
  submit: async (permit, grid, visit) => {
    const found = await theWorkflow(permit.tx, visit);
    const status = statusOf(found, visit);
    const roles = await rolesInOrder(permit.tx, visit);
    return keepWorkflow(
      permit,
      visit,
      (workflow) => withGrid(workflow, found, status, grid, roles),
      `${found.href}/matrix-in/${status.key}`,
    );
  },
});

/** What is ticked of the actions under one heading, by role. */
function gridInput(roles: Roles): z.ZodType<Grid> {
  return z
    .looseObject({ heading: z.enum(HEADINGS, 'This heading is there no more') })
    .transform(({ heading, ...sent }) => ({
      heading,
      ticked: new Map(
        roles.map(([role]) => [
          role,
          [(sent as Record<string, unknown>)[boxName(role)] ?? []].flat().map(String),
        ]),
      ),
    }));
}

function withGrid(
  workflow: WorkflowPiece,
  { published }: TheWorkflow,
  status: StatusPiece,
  { heading, ticked }: Grid,
  roles: Roles,
): WorkflowPiece {
  const actions: readonly MatrixAction[] = MATRIX_GROUPS[heading];
  const changes = roles.flatMap(([role]) =>
    actions.map((action) => {
      const on = ticked.get(role)?.includes(action) ?? false;
      const was = published && cellAt(published, role, action);
      return { role, action, cell: cellIn(workflow, cellAt(workflow, role, action), status, on, was) };
    }),
  );
  return withCells(workflow, changes);
}

async function showStatusGrid(visit: Visit, { errors }: Filled): Promise<Reply> {
  const found = await theWorkflow(visit.prisma, visit);
  const status = statusOf(found, visit);
  const roles = await rolesInOrder(visit.prisma, visit);
  const groups = Object.entries(MATRIX_GROUPS).map(([title, actions]) => ({
    title,
    hidden: [{ name: 'heading', value: title }],
    rows: actions.map((action) => ({
      action,
      boxes: roles.map(([key, { name }]) => boxOf(found, status, { role: key, name, action })),
    })),
  }));
  const boxes = groups.flatMap(({ rows }) => rows.flatMap((row) => row.boxes));
  const model: StatusGridPage = {
    title: `${found.workflow.name}: who may do what in ${status.name}`,
    statuses: found.workflow.statuses.map(({ key, name }) => ({
      ...{ text: name, href: `${found.href}/matrix-in/${key}`, current: key === status.key },
    })),
    action: `${found.href}/matrix-in/${status.key}`,
    errors,
    roles: roles.map(([, { name }]) => name),
    changed: boxes.filter(({ was }) => was !== undefined).length,
    groups,
  };
  const back = { text: `Matrix of ${found.workflow.name}`, href: `${found.href}/matrix` };
  return setupPage('setup/matrix-status', model.title, model, back);
}

type Place = { role: string; name: string; action: MatrixAction };

function boxOf(
  { workflow, published }: TheWorkflow,
  status: StatusPiece,
  { role, name, action }: Place,
): StatusBox {
  const on = holdsIn(cellAt(workflow, role, action), status);
  const before = published?.statuses.find(({ key }) => key === status.key);
  const was = published && before ? holdsIn(cellAt(published, role, action), before) : on;
  return {
    ...{ role: name, name: boxName(role), value: action, on },
    ...(was === on ? {} : { was: was ? 'yes' : 'no' }),
  };
}

function boxName(role: string): string {
  return `may-${role}`;
}

function statusOf({ workflow }: TheWorkflow, { params }: Visit): StatusPiece {
  const status = workflow.statuses.find(({ key }) => key === params['status']);
  if (!status) throw new Invisible();
  return status;
}
