// One cell of a matrix on a page of its own: never, always, live, closed, or in these statuses.
import { z } from 'zod';
import type { Piece } from '../../../configuration/document.ts';
import { pieceIn } from '../../../configuration/draft.ts';
import type { CellPiece } from '../../../configuration/shapes/workflow.ts';
import type { Reader } from '../../../permissions/load-configuration.ts';
import { Invisible } from '../../../permissions/refusals.ts';
import { MATRIX_ACTIONS, type MatrixAction } from '../../../permissions/vocabulary.ts';
import { setup } from '../../../web/doors.ts';
import type { FieldProps } from '../../../web/look/fields.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import type { AddPage } from '../../models.ts';
import { filledIn, setupPage } from '../../show.ts';
import { listOf } from '../inputs.ts';
import { keepWorkflow, theWorkflow } from '../the-workflow.ts';
import { cellAt, cellInWords, withCell } from './cells.ts';

type Workflow = Piece<'workflow'>;
type CellInput = { mode: (typeof MODES)[number]; statuses: string[] };

const MODES = ['never', 'always', 'live', 'closed', 'these'] as const;
const LABELS: Record<(typeof MODES)[number], { label: string; hint?: string }> = {
  never: { label: 'Never' },
  always: { label: 'Always', hint: 'In every status' },
  live: { label: 'Live', hint: 'In every status that is not closed' },
  closed: { label: 'Closed', hint: 'In closed statuses alone' },
  these: { label: 'In these', hint: 'In the statuses that are ticked below' },
};

/** The page of a cell, and what it sends. */
export const cellRoutes: Route[] = form('/setup/workflows/:key/matrix/:role/:action', setup, {
  input: async (visit) => cellInput((await theWorkflow(visit.prisma, visit)).workflow),
  show: showCell,
  submit: async (permit, { mode, statuses }, visit) => {
    const { role, action } = await placeOf(permit.tx, visit);
    const cell = cellFrom(mode, statuses);
    const { href } = await theWorkflow(permit.tx, visit);
    return keepWorkflow(
      permit,
      visit,
      (workflow) => withCell(workflow, role, action, cell),
      `${href}/matrix/${role}/${action}`,
    );
  },
});

function cellInput(workflow: Workflow): z.ZodType<CellInput> {
  const status = z.enum(
    workflow.statuses.map(({ key }) => key),
    'This status is there no more: choose another',
  );
  return z
    .object({
      mode: z.enum(MODES, 'Choose when it holds'),
      statuses: listOf(status),
    })
    .refine(({ mode, statuses }) => mode !== 'these' || statuses.length > 0, {
      message: 'Choose at least one status, or “never”',
      path: ['statuses'],
    });
}

function cellFrom(mode: CellInput['mode'], statuses: string[]): CellPiece | undefined {
  if (mode === 'never') return undefined;
  return mode === 'these' ? statuses : mode;
}

async function showCell(visit: Visit, filled: Filled): Promise<Reply> {
  const { workflow, published } = await theWorkflow(visit.prisma, visit);
  const { role, action, roleName } = await placeOf(visit.prisma, visit);
  const was = published ? cellInWords(published, cellAt(published, role, action)) : 'not there';
  const model: AddPage = {
    title: `${workflow.name}: ${roleName}, ${action}`,
    action: `/setup/workflows/${visit.params['key']}/matrix/${role}/${action}`,
    errors: filled.errors,
    fields: fieldsOf(workflow, cellAt(workflow, role, action), was, filled),
    submit: 'Keep in my draft',
  };
  const back = { text: `Matrix of ${workflow.name}`, href: `/setup/workflows/${visit.params['key']}/matrix` };
  return setupPage('setup/add', model.title, model, back);
}

function fieldsOf(
  { statuses }: Workflow,
  cell: CellPiece | undefined,
  was: string,
  filled: Filled,
): FieldProps[] {
  const [mode, chosen] = typeof cell === 'object' ? ['these', cell] : [cell ?? 'never', []];
  return filledIn(
    [
      {
        ...{ kind: 'choice', name: 'mode', label: 'When may this role do it?', hint: `Published: ${was}` },
        ...{ required: true, value: mode },
        options: MODES.map((value) => ({ value, ...LABELS[value] })),
      },
      {
        ...{ kind: 'choices', name: 'statuses', label: 'Statuses', required: true, small: true },
        value: chosen,
        options: statuses.map(({ key, name }) => ({ value: key, label: name })),
      },
    ],
    filled,
  );
}

/** Whose cell the address names. Throws Invisible where there is no such role or action. */
async function placeOf(
  reader: Reader,
  { params, actor }: Visit,
): Promise<{ role: string; action: MatrixAction; roleName: string }> {
  const { role = '' } = params;
  const action = MATRIX_ACTIONS.find((one) => one === params['action']);
  const piece = await pieceIn(reader, actor.person.id, { section: 'role', key: role });
  if (!action || !piece) throw new Invisible();
  return { role, action, roleName: piece.name };
}
