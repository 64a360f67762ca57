// Sending a draft: once, it makes a case; however often it is sent again, it shows that case's confirmation.
import { z } from 'zod';
import type { RaisePermit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import { pageAddress, sentAddress } from '../draft/addresses.ts';
import { checkPage } from '../draft/check.ts';
import type { DraftVisit } from '../draft/doors.ts';
import { lockDraft, today, unfinishedPage } from '../draft/drafts.ts';
import { raise } from './raise-case.ts';

type Sending = Record<string, never>;

const Nothing = z.object({}).transform((): Sending => ({}));

/** POST /raise/:prefix/:draft/send */
export const sendForm: Form<DraftVisit, RaisePermit, Sending> = {
  input: () => Nothing,
  show: checkPage,
  submit: async (permit, _nothing, visit) => {
    const draft = await lockDraft(permit, visit.draft);
    const sent = { goTo: sentAddress(permit.type, draft.id) };
    if (draft.caseId !== null) return sent;
    const unfinished = unfinishedPage(draft, today(visit));
    if (unfinished !== undefined) return { goTo: pageAddress(permit.type, draft.id, unfinished) };
    await raise(permit, visit, draft);
    return sent;
  },
};
