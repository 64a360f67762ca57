// The pages of a status: the one that adds it, and its own, with what names it and the forms that change and remove it.
import type { StatusPiece } from '../../../configuration/shapes/workflow.ts';
import { Invisible } from '../../../permissions/refusals.ts';
import type { Reply } from '../../../web/reply.ts';
import type { Filled } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { stateTag } from '../../drafts/standing.ts';
import type { AddPage, Held, RecordPage, SetupForm } from '../../models.ts';
import { countInWords, filledIn, setupPage } from '../../show.ts';
import { rolesInOrder } from '../options.ts';
import { stateOf } from '../state.ts';
import { backToWorkflow, type TheWorkflow, theWorkflow } from '../the-workflow.ts';
import { casesByStatus } from '../uses.ts';
import { cellsNaming, destinations, needsDestination } from './change.ts';
import { statusFields } from './fields.ts';

const MOST_NAMED = 20;

/** GET /setup/workflows/:key/add-status */
export async function showAddStatus(visit: Visit, filled: Filled): Promise<Reply> {
  const found = await theWorkflow(visit.prisma, visit);
  const model: AddPage = {
    title: `Add a status to ${found.workflow.name}`,
    action: `${found.href}/add-status`,
    errors: filled.errors,
    fields: filledIn(statusFields(found.workflow.statuses), filled),
    submit: 'Add the status',
  };
  return setupPage('setup/add', model.title, model, backToWorkflow(found));
}

/** GET /setup/workflows/:key/statuses/:status */
export async function showStatus(visit: Visit, filled: Filled): Promise<Reply> {
  const found = await theWorkflow(visit.prisma, visit);
  const status = statusIn(found, visit);
  const cases = (await casesByStatus(visit.prisma, found.key)).get(status.key) ?? 0;
  const model: RecordPage = {
    title: status.name,
    tags: stateTag(
      stateOf(
        status,
        found.published?.statuses.find(({ key }) => key === status.key),
      ),
    ),
    rows: [
      { key: 'Workflow', value: found.workflow.name },
      { key: 'Cases in it', value: countInWords(cases, 'case', 'cases') },
    ],
    errors: filled.errors,
    lists: [
      { title: 'Transitions', items: transitionsOf(found, status), none: 'None lead to it or from it.' },
      {
        title: 'Named in the matrix',
        items: cellsOf(found, status, new Map(await rolesInOrder(visit.prisma, visit))),
        none: 'No cell names it.',
      },
    ],
    forms: [
      {
        ...{ title: 'The status', action: `${addressOf(found, status)}/change`, hidden: [] },
        fields: filledIn(statusFields(found.workflow.statuses, status), filled),
        submit: { text: 'Keep in my draft' },
      },
      ...removeForm(found, status, filled),
    ],
  };
  return setupPage('setup/record', model.title, model, backToWorkflow(found));
}

/** The status that the address names. Throws Invisible where the draft has none. */
export function statusIn({ workflow }: TheWorkflow, { params }: Visit): StatusPiece {
  const status = workflow.statuses.find(({ key }) => key === params['status']);
  if (!status) throw new Invisible();
  return status;
}

/** Where the page of a status is. */
export function addressOf({ href }: Pick<TheWorkflow, 'href'>, { key }: { key: string }): string {
  return `${href}/statuses/${key}`;
}

function transitionsOf({ workflow, href }: TheWorkflow, { key }: StatusPiece): Held[] {
  return workflow.transitions
    .filter(({ from, to }) => from === key || to === key)
    .map(({ name, from, to }) => ({
      ...{ text: name, href: `${href}/transitions/${from}/${to}` },
      note: from === key ? 'leads from it' : 'leads to it',
    }));
}

function cellsOf(
  { workflow, href }: TheWorkflow,
  { key }: StatusPiece,
  roles: ReadonlyMap<string, { name: string }>,
): Held[] {
  const cells = cellsNaming(workflow, key);
  const more = cells.length - MOST_NAMED;
  return [
    ...cells.slice(0, MOST_NAMED).map(({ role, action }) => ({
      text: `${roles.get(role)?.name ?? role}: ${action}`,
      href: `${href}/matrix/${role}/${action}`,
    })),
    ...(more > 0 ? [{ text: `and ${more} more cells`, href: `${href}/matrix-in/${key}` }] : []),
  ];
}

function removeForm(found: TheWorkflow, status: StatusPiece, filled: Filled): SetupForm[] {
  const places = destinations(found.workflow, status);
  const asks = needsDestination(found, status.key);
  const form = {
    ...{ title: 'Remove the status', action: `${addressOf(found, status)}/remove`, hidden: [] },
    submit: { text: 'Remove', warning: true },
  };
  const explanation =
    'The transitions from it and to it go with it, and the matrix names it no more. A cell that named it alone becomes “never”.';
  if (!asks) return [{ ...form, explanation, fields: [] }];
  if (places.length === 0) return [];
  const options = [
    { value: '', label: 'Choose a status' },
    ...places.map(({ key, name }) => ({ value: key, label: name })),
  ];
  return [
    {
      ...form,
      explanation,
      fields: filledIn(
        [
          {
            ...{ kind: 'select', name: 'to', label: 'Where do its cases go?', required: true, options },
            hint: 'Each case’s history will say so. Closed cases stay closed, and live ones live',
          },
        ],
        filled,
      ),
    },
  ];
}
