// What the page that says why is asked: read from the address, so that every answer can be linked to.
import { FLAG_ACTIONS, MATRIX_GROUPS } from '../../permissions/vocabulary.ts';
import type { FieldProps, Option } from '../../web/look/fields.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';

export const WHY_ADDRESS = '/setup/why';
const LONGEST = 254;

/** What was typed; empty where nothing was. `after`: the last of the page before, of those who may. */
export type Asked = {
  user: string;
  case: string;
  action: string;
  to: string;
  refusal: string;
  after: string;
};

/** What is too long for any answer is cut. */
export function readAsked(query: Readonly<Record<string, string>>): Asked {
  const word = (name: string) => (query[name] ?? '').trim().slice(0, LONGEST);
  return {
    ...{ user: word('user'), case: word('case'), action: word('action') },
    ...{ to: word('to'), refusal: word('refusal'), after: word('after') },
  };
}

/** The page's address for a question; what is empty is left out. */
export function whyAddress(asked: Partial<Asked>): string {
  const parts = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return parts.size > 0 ? `${WHY_ADDRESS}?${parts}` : WHY_ADDRESS;
}

/** The form of the question. */
export function filterOf(asked: Asked): FilterProps {
  const text = (name: keyof Asked, label: string, hint: string): FieldProps => {
    return { kind: 'text', name, label, hint, value: asked[name], width: 20 };
  };
  return {
    action: WHY_ADDRESS,
    submit: 'Ask',
    fields: [
      text('user', 'Who', 'A name, an e-mail address, or “anonymous”. Empty: everybody who may.'),
      { kind: 'select', name: 'action', label: 'Does what', value: asked.action, options: actionOptions() },
      text('case', 'To which case', 'Its reference.'),
      text('to', 'To what', 'If it goes somewhere: the status, the type’s prefix, or the other case.'),
      text('refusal', 'Or the number of a refusal', 'It stands on the page that said no.'),
    ],
    chosen: [],
    clearHref: WHY_ADDRESS,
  };
}

/** The actions as the matrix groups them. */
function actionOptions(): Option[] {
  const grouped = { ...MATRIX_GROUPS, 'by flag': FLAG_ACTIONS };
  return [
    { value: '', label: 'Choose an action' },
    ...Object.entries(grouped).flatMap(([group, actions]) =>
      actions.map((action) => ({ value: action, label: `${group}: ${action}` })),
    ),
  ];
}
