// The transitions of a workflow: added, changed and removed in the draft, each on a page of its own.
import { z } from 'zod';
import type { TransitionPiece } from '../../../configuration/shapes/workflow.ts';
import { setup } from '../../../web/doors.ts';
import { form, Invalid, page, post, type Route } from '../../../web/routing.ts';
import { BLANK } from '../../show.ts';
import { keepWorkflow, theWorkflow, type WorkflowPiece } from '../the-workflow.ts';
import { transitionInput } from './fields.ts';
import { addressOf, isSameStep, type Step, showAdd, showStep, stepIn } from './page.ts';

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
