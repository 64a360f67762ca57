// Sending a draft: once, it makes a case; however often it is sent again, it shows that case's confirmation.
import { z } from 'zod';
import type { RaisePermit } from '../../permissions/permit.ts';
import { mayRaiseForOthers } from '../../permissions/raise.ts';
import type { Form } from '../../web/routing.ts';
import { pageAddress, sentAddress } from '../draft/addresses.ts';
import { checkPage } from '../draft/check.ts';
import type { DraftVisit } from '../draft/doors.ts';
import { lockDraft, unfinishedPage } from '../draft/drafts.ts';
import type { Behalf } from './owner.ts';
import { raise } from './raise-case.ts';

type Sending = { behalf: Behalf };

const ForOthers = z.object({ behalf: z.enum(['self', 'other'], 'Select whom this is for') });
const ForOneself = z.object({}).transform((): Sending => ({ behalf: 'self' }));

/** POST /raise/:prefix/:draft/send */
export const sendForm: Form<DraftVisit, RaisePermit, Sending> = {
  input: ({ actor, type }) => (mayRaiseForOthers(actor, type) ? ForOthers : ForOneself),
  show: checkPage,
  submit: async (permit, { behalf }, visit) => {
    const draft = await lockDraft(permit, visit.draft);
    const sent = { goTo: sentAddress(permit.type, draft.id) };
    if (draft.caseId !== null) return sent;
    const unfinished = unfinishedPage(draft, visit);
    if (unfinished !== undefined) return { goTo: pageAddress(permit.type, draft.id, unfinished) };
    await raise(permit, visit.config, draft, behalf);
    return sent;
  },
};
