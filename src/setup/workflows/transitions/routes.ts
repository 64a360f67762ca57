// The transitions of a workflow: added, changed and removed in the draft, each on a page of its own.
import { z } from 'zod';
import type { TransitionPiece } from '../../../configuration/shapes/workflow.ts';
import { Invisible } from '../../../permissions/refusals.ts';
import { setup } from '../../../web/doors.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, Invalid, page, post, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { stateTag } from '../../drafts/standing.ts';
import type { AddPage, RecordPage } from '../../models.ts';
import { BLANK, filledIn, setupPage } from '../../show.ts';
import { stateOf } from '../state.ts';
import {
  backToWorkflow,
  keepWorkflow,
  type TheWorkflow,
  theWorkflow,
  type WorkflowPiece,
} from '../the-workflow.ts';
import { choicesFor, transitionFields, transitionInput } from './fields.ts';

const ADD = '/setup/workflows/:key/add-transition';
const STEP = '/setup/workflows/:key/transitions/:from/:to';

export const transitionRoutes: Route[] = [
  ...form(ADD, setup, {
    input: (visit) => transitionInput(visit),
    show: showAdd,
    submit: async (permit, input, visit) => {
      const { href } = await theWorkflow(permit.tx, visit);
      return keepWorkflow(permit, visit, (workflow) => withStep(workflow, undefined, input), href);
    },
  }),
  ...page(STEP, setup, (visit) => showStep(visit, BLANK)),
  ...post(`${STEP}/change`, setup, {
    input: async (visit) => transitionInput(visit, stepIn(await theWorkflow(visit.prisma, visit), visit)),
    show: showStep,
    submit: async (permit, input, visit) => {
      const found = await theWorkflow(permit.tx, visit);
      const step = stepIn(found, visit);
      return keepWorkflow(
        permit,
        visit,
        (workflow) => withStep(workflow, step, input),
        addressOf(found, input),
      );
    },
  }),
  ...post(`${STEP}/remove`, setup, {
    input: () => z.object({}),
    show: showStep,
    submit: async (permit, _input, visit) => {
      const found = await theWorkflow(permit.tx, visit);
      const step = stepIn(found, visit);
      return keepWorkflow(permit, visit, (workflow) => without(workflow, step), found.href);
    },
  }),
];

async function showAdd(visit: Visit, filled: Filled): Promise<Reply> {
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

async function showStep(visit: Visit, filled: Filled): Promise<Reply> {
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
    lists: [],
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

function stepIn({ workflow }: TheWorkflow, { params }: Visit): TransitionPiece {
  const step = workflow.transitions.find(({ from, to }) => from === params['from'] && to === params['to']);
  if (!step) throw new Invisible();
  return step;
}

type Step = Pick<TransitionPiece, 'from' | 'to'>;

function addressOf({ href }: TheWorkflow, { from, to }: Step): string {
  return `${href}/transitions/${from}/${to}`;
}

function isSameStep(one: Step, other: Step): boolean {
  return one.from === other.from && one.to === other.to;
}

function without(workflow: WorkflowPiece, step: Step): WorkflowPiece {
  return { ...workflow, transitions: workflow.transitions.filter((one) => !isSameStep(one, step)) };
}

/** With a transition in place of another, or a new one. Throws Invalid where there can't be such a one. */
function withStep(workflow: WorkflowPiece, was: Step | undefined, step: TransitionPiece): WorkflowPiece {
  if (step.from === step.to)
    throw new Invalid({ field: 'to', text: 'Choose another status than it begins in' });
  const others = was ? without(workflow, was).transitions : workflow.transitions;
  const twin = others.find((one) => isSameStep(one, step));
  if (twin)
    throw new Invalid({
      field: 'to',
      text: `“${twin.name}” leads from there to there already: change that one`,
    });
  return { ...workflow, transitions: [...others, step] };
}
