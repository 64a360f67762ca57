// The first page of turning a case into another type: which type.
import { z } from 'zod';
import type { CaseType } from '../../permissions/configuration.ts';
import type { Form } from '../../web/routing.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { actionPage } from '../actions/action-page.ts';
import { oneOf } from '../actions/texts.ts';
import { actionAddress } from '../manage/offers.ts';

type Input = { type: string };

/** /cases/:reference/convert: writes nothing, and leads to the page on which it is done. */
export const chooseTypeForm: Form<CaseVisit, null, Input> = {
  input: (visit) =>
    z.object({
      type: oneOf(
        typesFor(visit).map(({ prefix }) => prefix),
        'the type',
      ),
    }),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'convert',
        title: 'Turn this case into another type',
        explanation:
          'The next page shows what becomes of the answers. Nothing is changed before that, and the reference stays the same.',
        fields: [
          {
            kind: 'choice',
            name: 'type',
            label: 'Into which type?',
            required: true,
            options: typesFor(visit).map(({ prefix, name }) => ({ value: prefix, label: name })),
          },
        ],
        submit: { text: 'Continue' },
      },
      filled,
    ),
  submit: async (_permit, { type }, { facts }) => ({
    goTo: `${actionAddress(facts.reference, 'convert')}/${type}`,
  }),
};

/** The types that the law lets the visitor turn the case into, in their order. */
function typesFor(visit: CaseVisit): CaseType[] {
  return [...visit.actor.configuration.types.values()].filter(({ id }) =>
    may(visit, 'convert', { typeId: id }),
  );
}
