// Sending a draft: once, it makes a case; however often it is sent again, it shows that case's confirmation.
import { z } from 'zod';
import { filesOfDraft } from '../../files/rows.ts';
import { formIn } from '../../forms/definition.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import { pageAddress, sentAddress } from '../draft/addresses.ts';
import { checkPage } from '../draft/check.ts';
import { byField, type DraftVisit } from '../draft/doors.ts';
import { lockDraft } from '../draft/drafts.ts';
import { finish } from '../draft/pages.ts';
import { raise } from './raise-case.ts';

const Click = z.object({});

/** POST /raise/:prefix/:draft/send */
export const sendForm: Form<DraftVisit, RaisePermit, z.infer<typeof Click>> = {
  input: () => Click,
  show: checkPage,
  submit: async (permit, _input, visit) => {
    const { type } = visit;
    const draft = await lockDraft(permit, visit.draft);
    const sent = { goTo: sentAddress(type, draft.id) };
    if (draft.caseId !== null) return sent;
    const files = byField(await filesOfDraft(permit.tx, draft.id));
    // Staff read it in English, whatever it was answered in: what is made of the answers is made in English.
    const form = formIn(draft.definition, 'en');
    const found = finish(visit, { form, answers: draft.answers, files });
    if ('unfinished' in found) return { goTo: pageAddress(type, draft.id, found.unfinished) };
    await raise(permit, visit, { draft, form, answers: found.answers });
    return sent;
  },
};
