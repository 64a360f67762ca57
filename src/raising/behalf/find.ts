// Looking for the person that a case is for: each search is kept in the journal, and how often is limited.
import { z } from 'zod';
import { recordHelp } from '../../journal.ts';
import { findPeople, readSought, type Sought } from '../../permissions/people/find-people.ts';
import type { RaisePermit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import { showWhom, type WhomVisit, whomPage } from './whom-page.ts';

const LONGEST = 200;
const TOO_LITTLE =
  'Write at least three letters or digits of the name, the e-mail address or the phone number';

const Search = z.object({
  sought: z
    .string(TOO_LITTLE)
    .max(LONGEST, `Write at most ${LONGEST} characters`)
    .transform((text, context): Sought => {
      const sought = readSought(text);
      if (sought) return sought;
      context.addIssue({ code: 'custom', message: TOO_LITTLE });
      return z.NEVER;
    }),
});

/** POST /raise/:prefix/for/find, /raise/:prefix/:draft/for/find. Sent, so that no address and no log has the words. */
export const findForm: Form<WhomVisit, RaisePermit, { sought: Sought }> = {
  input: () => Search,
  show: showWhom,
  submit: async (permit, { sought }, visit) => {
    const found = await findPeople(permit, sought);
    await recordHelp(permit, 'find-person', `people by ${sought.by}`, {
      ...{ sought: sought.text, type: visit.type.prefix, count: found.count },
      found: found.people.map(({ id }) => id),
    });
    return whomPage(visit, { sent: { sought: sought.text }, errors: [] }, found);
  },
};
