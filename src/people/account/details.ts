// Changing what one is called, how one is rung up, and in which language one reads.
import { z } from 'zod';
import type { AccountPermit } from '../../permissions/permit.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Form } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../words/languages.ts';
import { sayIn } from '../../words/say.ts';
import { ACCOUNT, formPage, nameField, phoneField, toAccount } from '../form-page.ts';
import { languageInput, nameInput, phoneInput } from '../inputs.ts';
import { ownDetails } from './own-details.ts';

type Details = { name: string; phone: string | null; language: Language };

/** /account/details */
export const detailsForm: Form<Visit, AccountPermit, Details> = {
  input: ({ say }) =>
    z.object({ name: nameInput(say), phone: phoneInput(say), language: languageInput(say) }),
  show: async (visit, filled) => {
    const { say, prisma, actor } = visit;
    const { name, phone, language } = await ownDetails(prisma, actor);
    const asked = {
      title: say('account.details'),
      action: `${ACCOUNT}/details`,
      fields: [
        { ...nameField(say), value: name },
        { ...phoneField(say), value: phone ?? '' },
        { ...languageField(visit), value: language },
      ],
      submit: { text: say('account.save') },
    };
    return formPage(filled, asked, toAccount(visit));
  },
  submit: async ({ tx, actor }, { name, phone, language }) => {
    await tx.user.update({ where: { id: actor.person.id }, data: { name, phone, language } });
    // Said in the language that was chosen just now.
    return { goTo: ACCOUNT, notice: sayIn(language)('account.saved') };
  },
};

function languageField({ say }: Visit): FieldProps {
  return {
    ...{ kind: 'choice', name: 'language', required: true },
    label: say('account.language'),
    options: LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
  };
}
