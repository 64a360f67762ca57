// The preview of turning a case into another type: a question for each field of the new form, which answer to take.
import type { z } from 'zod';
import type { Field } from '../../forms/definition.ts';
import type { Context } from '../../forms/read/reading.ts';
import { answerText } from '../../forms/show.ts';
import { mayReadField } from '../../permissions/fields.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { sayIn } from '../../words/say.ts';
import { oneOf } from '../actions/texts.ts';
import { fitting, type Mapping, toAnswer } from './carry.ts';
import type { TwoForms } from './two-forms.ts';

const EMPTY = '';
const LONGEST = 60;
const say = sayIn('en');

/** The questions, filled in as `usual` has it. */
export function mappingFields(
  visit: CaseVisit,
  forms: TwoForms,
  usual: Mapping,
  context: Context,
): FieldProps[] {
  return toAnswer(forms).map((field) => ({
    kind: 'select',
    name: nameOf(field),
    label: field.label,
    ...(field.required ? { hint: 'Whoever raises a case of this type has to answer this.' } : {}),
    required: true,
    options: [
      { value: EMPTY, label: 'Leave it empty' },
      ...fitting(forms, field, context).map((source) => ({
        value: source.key,
        label: `${source.label}${answerFor(visit, forms, source)}`,
      })),
    ],
    value: usual[field.key] ?? EMPTY,
  }));
}

/** What the questions may send. */
export function mappingInput(forms: TwoForms, context: Context): Record<string, z.ZodType<string>> {
  return Object.fromEntries(
    toAnswer(forms).map((field) => {
      const keys = fitting(forms, field, context).map(({ key }) => key);
      return [nameOf(field), oneOf([EMPTY, ...keys], `what answers “${field.label}”`)];
    }),
  );
}

/** What they sent, by the new fields' keys. */
export function mappingIn(forms: TwoForms, sent: Readonly<Record<string, unknown>>): Mapping {
  return Object.fromEntries(
    toAnswer(forms).map((field) => [field.key, String(sent[nameOf(field)] ?? EMPTY)]),
  );
}

/** What was answered, for whoever may read it; who the owner is, for whoever may see that. */
function answerFor(visit: CaseVisit, { answers }: TwoForms, source: Field): string {
  const isContact = source.means !== undefined && source.means !== 'title';
  const isRead = isContact
    ? may(visit, 'view-contact')
    : mayReadField(visit.actor, 'view-details', visit.facts, source.key);
  if (!isRead) return '';
  const text = answerText(source, answers, say).replace(/\s+/g, ' ');
  return `: ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
}

function nameOf({ key }: Field): string {
  return `answer-${key}`;
}
