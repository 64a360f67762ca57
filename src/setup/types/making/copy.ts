// A copy of a case type: another name and prefix, and all else as it is. It is withdrawn until somebody opens it.
import { z } from 'zod';
import type { SetupPermit } from '../../../permissions/permit.ts';
import { setup } from '../../../web/doors.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, type Route } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import { keepInDraft } from '../../drafts/keep.ts';
import type { AddPage } from '../../models.ts';
import { filledIn, setupPage } from '../../show.ts';
import { keyFor } from '../keys.ts';
import { backTo, theType, typeAddress } from '../the-type.ts';
import { type Called, naming, namingFields, refuseTaken, typeKeys } from './naming.ts';

export const copyRoutes: Route[] = form('/setup/types/:key/copy', setup, {
  input: () => z.object(naming),
  show: showCopy,
  submit: copyType,
});

async function showCopy(visit: Visit, filled: Filled): Promise<Reply> {
  const type = await theType(visit.prisma, visit);
  const model: AddPage = {
    title: `Copy ${type.name}`,
    action: visit.path,
    errors: filled.errors,
    fields: filledIn(
      [
        {
          ...({ kind: 'note', name: 'what', label: 'What is copied' } as const),
          text: 'Its form, groups, workflow, choices, tasks and all else. Its cases stay where they are. The copy can’t be raised before you open it.',
        },
        ...namingFields,
      ],
      filled,
    ),
    submit: 'Keep the copy in your draft',
  };
  return setupPage('setup/add', model.title, model, backTo(visit, type));
}

async function copyType(permit: SetupPermit, called: Called, visit: Visit): Promise<Reply> {
  const type = await theType(permit.tx, visit);
  await refuseTaken(permit, called);
  const key = keyFor(called.name, await typeKeys(permit));
  const copy = { ...type, ...called, published: false, translations: {} };
  return keepInDraft(permit, { section: 'type', key }, copy, typeAddress(key));
}
