// Erasing for whoever has no account: by the address that their cases name. It is sent, never part of an address of
// ours, so that no log keeps it.
import { z } from 'zod';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, Invalid, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { emailAddress } from '../inputs.ts';
import { ERASURE } from '../rooms.ts';
import { BLANK, filledIn, setupPage } from '../show.ts';
import { carryOutByAddress } from './carry-out.ts';
import type { ErasurePage } from './models.ts';
import { showRequests } from './requests.ts';
import { extentRows } from './state.ts';
import { extentOf } from './subject.ts';

type Address = { email: string };
type Confirmed = Address & { confirm: string };

/** POST /setup/erasure/by-address: shows what there is. */
export const lookUpForm: Form<Visit, null, Address> = {
  input: () => z.object({ email: emailAddress }),
  show: showRequests,
  submit: (_permit, { email }, visit) => addressPage(visit, email, BLANK),
};

/** POST /setup/erasure/by-address/carry-out */
export const eraseByAddressForm: Form<Visit, null, Confirmed> = {
  input: () =>
    z.object({ email: emailAddress, confirm: z.string('Type the e-mail address').trim().toLowerCase() }),
  show: (visit, filled) => addressPage(visit, typed(filled.sent, 'email').trim().toLowerCase(), filled),
  submit: async (_permit, { email, confirm }, visit) => {
    if (confirm !== email)
      throw new Invalid({ field: 'confirm', text: 'Type the same e-mail address again' });
    await carryOutByAddress(visit, email);
    return { goTo: ERASURE.href, notice: 'Their personal data are erased.' };
  },
};

async function addressPage(visit: Visit, email: string, filled: Filled): Promise<Reply> {
  const extent = await extentOf(visit.prisma, { userId: null, email });
  const model: ErasurePage = {
    title: 'Somebody without an account',
    errors: filled.errors,
    rows: [{ key: 'E-mail address', value: email }],
    extent: extentRows(extent),
    forms:
      extent.cases === 0
        ? []
        : [
            {
              title: 'Carry it out',
              explanation:
                'What is counted here is replaced for good, and the links to follow these cases die. They are told by e-mail.',
              action: `${ERASURE.href}/by-address/carry-out`,
              hidden: [{ name: 'email', value: email }],
              fields: filledIn(
                [
                  {
                    ...{ kind: 'text', name: 'confirm', label: 'The e-mail address again, to confirm' },
                    ...{ required: true, autocomplete: 'off' },
                  },
                ],
                filled,
              ),
              submit: { text: 'Erase', warning: true },
            },
          ],
  };
  return setupPage('setup/erasure', 'Erasure', model, ERASURE);
}
