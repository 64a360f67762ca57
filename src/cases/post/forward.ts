// Forwarding a case to an address that is typed: what goes out is chosen from what the sender may see.
import { z } from 'zod';
import { record } from '../../history.ts';
import { tellOutside } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, backToCase, Stamp } from '../actions/action-page.ts';
import { manyOf, requiredText } from '../actions/texts.ts';
import { partsFor, passedOn } from './passed-on.ts';

type Input = { version: number; seen: number; address: string; parts: string[]; note: string };

const ADDRESS = 'Enter one e-mail address, like name@example.com';

/** /cases/:reference/forward */
export const forwardForm: Form<CaseVisit, Permit<'forward'>, Input> = {
  input: (visit) =>
    z.object({
      ...Stamp,
      address: z
        .string(ADDRESS)
        .transform((typed) => typed.trim().toLowerCase())
        .pipe(z.email(ADDRESS).max(254, ADDRESS)),
      parts: manyOf(
        partsFor(visit).map(({ value }) => value),
        'what to include',
      ),
      note: requiredText('a note to whoever gets it'),
    }),
  asks: (input) => asked(input),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'forward',
        title: 'Forward this case',
        explanation:
          'What you include leaves Casement for good: whoever gets it needs no account, and can pass it on. The history keeps to whom it went, for staff.',
        fields: [
          { kind: 'email', name: 'address', label: 'To which e-mail address?', required: true },
          {
            kind: 'choices',
            name: 'parts',
            label: 'What to include',
            hint: 'Besides reference, type and status.',
            options: partsFor(visit),
            value: [],
          },
          {
            kind: 'long-text',
            name: 'note',
            label: 'Note',
            hint: 'Whoever gets it reads this first.',
            required: true,
            maxLength: 5000,
          },
        ],
        submit: { text: 'Forward' },
      },
      filled,
    ),
  submit: async (permit, { address, parts, note }, visit) => {
    const forwarded = await passedOn({ ...visit, facts: permit.facts }, parts, note);
    await record(permit, { public: false, text: note, data: { to: address, parts } });
    await tellOutside(permit, visit.config, address, forwarded);
    return backToCase(visit, `The case is on its way to ${address}.`);
  },
};
