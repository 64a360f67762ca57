// The pages of a transition: the one that adds it, and its own, with whom the matrix lets make it and the forms that change it.
import type { TransitionPiece } from '../../../configuration/shapes/workflow.ts';
import { Invisible } from '../../../permissions/refusals.ts';
import type { Reply } from '../../../web/reply.ts';
import type { Filled } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { stateTag } from '../../drafts/standing.ts';
import type { AddPage, HeldList, RecordPage } from '../../models.ts';
import { filledIn, setupPage } from '../../show.ts';
import { cellAt, cellInWords, holdsIn } from '../matrix/cells.ts';
import type { Roles } from '../options.ts';
import { stateOf } from '../state.ts';
import { backToWorkflow, type TheWorkflow, theWorkflow } from '../the-workflow.ts';
import { choicesFor, transitionFields } from './fields.ts';

/** What a transition is known by. */
export type Step = Pick<TransitionPiece, 'from' | 'to'>;

/** GET /setup/workflows/:key/add-transition */
export async function showAdd(visit: Visit, filled: Filled): Promise<Reply> {
  const found = await theWorkflow(visit.prisma, visit);
  const choices = await choicesFor(visit.prisma, visit, found);
  const model: AddPage = {
    title: `Add a transition to ${found.workflow.name}`,
    action: `${found.href}/add-transition`,
    errors: filled.errors,
    fields: filledIn(transitionFields(choices), filled),
    submit: 'Add the transition',
  };
  return setupPage('setup/add', model.title, model, backToWorkflow(found));
}

/** GET /setup/workflows/:key/transitions/:from/:to */
export async function showStep(visit: Visit, filled: Filled): Promise<Reply> {
  const found = await theWorkflow(visit.prisma, visit);
  const step = stepIn(found, visit);
  const choices = await choicesFor(visit.prisma, visit, found, step);
  const href = addressOf(found, step);
  const model: RecordPage = {
    title: step.name,
    tags: stateTag(
      stateOf(
        step,
        found.published?.transitions.find((one) => isSameStep(one, step)),
      ),
    ),
    rows: [{ key: 'Workflow', value: found.workflow.name }],
    errors: filled.errors,
    lists: [madeBy(found, step, choices.roles)],
    forms: [
      {
        ...{ title: 'The transition', action: `${href}/change`, hidden: [] },
        fields: filledIn(transitionFields(choices, step), filled),
        submit: { text: 'Keep in my draft' },
      },
      {
        ...{ title: 'Remove the transition', action: `${href}/remove`, hidden: [], fields: [] },
        explanation: 'Cases stay where they are. The change can be dropped again before it is published.',
        submit: { text: 'Remove', warning: true },
      },
    ],
  };
  return setupPage('setup/record', model.title, model, backToWorkflow(found));
}

/** The transition that the address names. Throws Invisible where the draft has none. */
export function stepIn({ workflow }: TheWorkflow, { params }: Visit): TransitionPiece {
  const step = workflow.transitions.find(({ from, to }) => from === params['from'] && to === params['to']);
  if (!step) throw new Invisible();
  return step;
}

/** Where its page is. */
export function addressOf({ href }: TheWorkflow, { from, to }: Step): string {
  return `${href}/transitions/${from}/${to}`;
}

/** Whether two lead from the same status to the same. */
export function isSameStep(one: Step, other: Step): boolean {
  return one.from === other.from && one.to === other.to;
}

/** Whether each of its roles may change the status where it begins: without that the transition is nothing to them. */
function madeBy({ workflow, href }: TheWorkflow, step: TransitionPiece, roles: Roles): HeldList {
  const from = workflow.statuses.find(({ key }) => key === step.from);
  const items = roles
    .filter(([role]) => step.roles.includes(role))
    .map(([role, { name }]) => {
      const cell = cellAt(workflow, role, 'change-status');
      const may = from !== undefined && holdsIn(cell, from);
      return {
        ...{ text: name, href: `${href}/matrix/${role}/change-status` },
        note: `${may ? 'can' : 'can’t'}: the matrix lets them change the status ${cellInWords(workflow, cell)}`,
      };
    });
  return { title: 'Who can make it', items, none: 'Nobody.' };
}
