// What a workflow is called, and how it is taken away.
import { z } from 'zod';
import { sectionIn } from '../../../configuration/draft.ts';
import type { Reader } from '../../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../../permissions/permit.ts';
import { setup } from '../../../web/doors.ts';
import type { Reply } from '../../../web/reply.ts';
import { Invalid, post, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { keepInDraft } from '../../drafts/keep.ts';
import { pieceName } from '../../inputs.ts';
import { WORKFLOWS } from '../../rooms.ts';
import { textOrNone } from '../inputs.ts';
import { showWorkflow } from '../overview.ts';
import { keepWorkflow, theWorkflow } from '../the-workflow.ts';
import { casesByStatus, typesUsing } from '../uses.ts';

export const details = z.object({ name: pieceName, description: textOrNone });

export const detailRoutes: Route[] = [
  ...post('/setup/workflows/:key/change', setup, {
    input: () => details,
    show: showWorkflow,
    submit: async (permit, input, visit) => {
      const { key, href } = await theWorkflow(permit.tx, visit);
      await refuseName(permit.tx, visit, input.name, key);
      return keepWorkflow(permit, visit, (workflow) => ({ ...workflow, ...input }), href);
    },
  }),
  ...post('/setup/workflows/:key/remove', setup, {
    input: () => z.object({}),
    show: showWorkflow,
    submit: (permit, _input, visit) => remove(permit, visit),
  }),
];

/** Throws Invalid where another workflow of the draft is called so. `key`: the workflow’s own, where it is there. */
export async function refuseName(
  reader: Reader,
  { actor }: Pick<Visit, 'actor'>,
  name: string,
  key?: string,
): Promise<void> {
  for (const [other, one] of await sectionIn(reader, actor.person.id, 'workflow'))
    if (other !== key && one.name.toLowerCase() === name.toLowerCase())
      throw new Invalid({ field: 'name', text: `There is a workflow ${one.name} already` });
}

async function remove(permit: SetupPermit, visit: Visit): Promise<Reply> {
  const { tx, actor } = permit;
  const { key, workflow } = await theWorkflow(tx, visit);
  const [type] = await typesUsing(tx, actor.person.id, key);
  const used = [...(await casesByStatus(tx, key)).values()].some((cases) => cases > 0);
  if (type || used)
    throw new Invalid({
      text: `${workflow.name} is in use, so it can’t be removed: ${type ? `${type.plural} have it` : 'cases are in it'}`,
    });
  return keepInDraft(permit, { section: 'workflow', key }, undefined, WORKFLOWS.href);
}
