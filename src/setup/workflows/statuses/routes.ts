// What an administrator does to the statuses of a workflow in their draft.
import { z } from 'zod';
import { newKey } from '../../../configuration/new-key.ts';
import { setup } from '../../../web/doors.ts';
import { form, Invalid, page, post, type Route } from '../../../web/routing.ts';
import { BLANK } from '../../show.ts';
import { keepWorkflow, theWorkflow } from '../the-workflow.ts';
import { destinations, needsDestination, withoutStatus, withStatus } from './change.ts';
import { statusFrom, statusInput } from './fields.ts';
import { addressOf, showAddStatus, showStatus, statusIn } from './page.ts';

const STATUS = '/setup/workflows/:key/statuses/:status';

export const statusRoutes: Route[] = [
  ...form('/setup/workflows/:key/add-status', setup, {
    input: () => statusInput,
    show: showAddStatus,
    submit: async (permit, input, visit) => {
      const found = await theWorkflow(permit.tx, visit);
      const key = newKey(input.name, takenIn(found));
      const status = statusFrom(key, input);
      return keepWorkflow(permit, visit, () => withStatus(found, status, input.after), found.href);
    },
  }),
  ...page(STATUS, setup, (visit) => showStatus(visit, BLANK)),
  ...post(`${STATUS}/change`, setup, {
    input: () => statusInput,
    show: showStatus,
    submit: async (permit, input, visit) => {
      const found = await theWorkflow(permit.tx, visit);
      const status = statusFrom(statusIn(found, visit).key, input);
      const goTo = addressOf(found, status);
      return keepWorkflow(permit, visit, () => withStatus(found, status, input.after), goTo);
    },
  }),
  ...post(`${STATUS}/remove`, setup, {
    input: () => z.object({ to: z.string().default('') }),
    show: showStatus,
    submit: async (permit, { to }, visit) => {
      const found = await theWorkflow(permit.tx, visit);
      const status = statusIn(found, visit);
      const asks = needsDestination(found, status.key);
      if (asks && !destinations(found.workflow, status).some(({ key }) => key === to))
        throw new Invalid({ field: 'to', text: 'Choose where its cases go' });
      const change = () => withoutStatus(found.workflow, status.key, asks ? to : undefined);
      return keepWorkflow(permit, visit, change, found.href);
    },
  }),
];

/** No status gets the key of one that cases may still be in. */
function takenIn({ workflow, published }: Awaited<ReturnType<typeof theWorkflow>>): Set<string> {
  const statuses = [...workflow.statuses, ...(published?.statuses ?? [])];
  return new Set([...statuses.map(({ key }) => key), ...Object.keys(workflow.moves ?? {})]);
}
