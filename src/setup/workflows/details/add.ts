// A new workflow: from scratch, or as a copy of another.
import type { z } from 'zod';
import { sectionIn } from '../../../configuration/draft.ts';
import { readKeys } from '../../../configuration/keys.ts';
import { newKey } from '../../../configuration/new-key.ts';
import type { SetupPermit } from '../../../permissions/permit.ts';
import { setup } from '../../../web/doors.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, Invalid, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { keepInDraft } from '../../drafts/keep.ts';
import { pieceOrNone } from '../../inputs.ts';
import type { AddPage } from '../../models.ts';
import { WORKFLOWS } from '../../rooms.ts';
import { filledIn, setupPage } from '../../show.ts';
import { workflowOptions } from '../options.ts';
import { blankWorkflow } from './blank.ts';
import { details, refuseName } from './change.ts';
import { detailFields } from './forms.ts';

const ADD = '/setup/add-workflow';
const input = details.extend({ copy: pieceOrNone });

/** The page that adds a workflow; `?copy=` chooses which it is to be a copy of. */
export const addRoutes: Route[] = form(ADD, setup, { input: () => input, show: showAdd, submit: add });

async function showAdd(visit: Visit, filled: Filled): Promise<Reply> {
  const model: AddPage = {
    ...{ title: 'Add a workflow', action: ADD, errors: filled.errors, submit: 'Add the workflow' },
    fields: filledIn(
      [
        ...detailFields(),
        {
          ...{ kind: 'search', name: 'copy', label: 'Copy of' },
          hint: 'It begins with the statuses, transitions and matrix of the other. Leave this empty for four statuses and the usual matrix',
          value: visit.query['copy'] ?? '',
          options: [
            { value: '', label: 'Four statuses and the usual matrix' },
            ...(await workflowOptions(visit.prisma, visit)),
          ],
        },
      ],
      filled,
    ),
  };
  return setupPage('setup/add', model.title, model, WORKFLOWS);
}

async function add(
  permit: SetupPermit,
  { name, description, copy }: z.infer<typeof input>,
  visit: Visit,
): Promise<Reply> {
  const { tx, actor } = permit;
  await refuseName(tx, visit, name);
  const drafted = await sectionIn(tx, actor.person.id, 'workflow');
  const keys = await readKeys(tx);
  const key = newKey(name, { has: (one) => drafted.has(one) || keys.has('workflow', one) });
  const other = copy === undefined ? blankWorkflow(name, description) : drafted.get(copy);
  if (!other) throw new Invalid({ field: 'copy', text: 'That workflow is there no more: choose another' });
  const { moves: _gone, ...workflow } = other;
  return keepInDraft(
    permit,
    { section: 'workflow', key },
    { ...workflow, name, description },
    `${WORKFLOWS.href}/${key}`,
  );
}
