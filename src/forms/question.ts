// A field as the question on a page: its words, what was typed into it, and what is wrong with that.
import type { FieldError, FieldProps } from '../web/look/fields.ts';
import type { Typed } from './answer.ts';
import { all, first } from './answers.ts';
import type { Field } from './definition.ts';
import { mostCharacters } from './read-text.ts';

/** Gives what views/parts/field draws. */
export function question(field: Field, typed: Typed, errors: readonly FieldError[]): FieldProps {
  const error = errors.find((one) => one.field === field.key)?.text;
  const autocomplete = AUTOCOMPLETE[field.means ?? 'title'];
  return {
    kind: field.kind,
    name: field.key,
    label: field.label,
    value: typedInto(field, typed),
    required: field.required,
    ...(field.hint ? { hint: field.hint } : {}),
    ...(field.options
      ? { options: field.options.map(({ hint, ...rest }) => ({ ...rest, ...(hint ? { hint } : {}) })) }
      : {}),
    ...(field.kind === 'long-text' ? { maxLength: mostCharacters(field) } : {}),
    ...(field.kind === 'number' ? { width: 10 } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(error === undefined ? {} : { error }),
  };
}

// WCAG 1.3.5: inputs about the visitor say so. An address does by itself.
const AUTOCOMPLETE = { title: '', address: '', name: 'name', email: 'email', phone: 'tel' };

function typedInto({ key, kind }: Field, typed: Typed): NonNullable<FieldProps['value']> {
  const part = (name: string) => first(typed, `${key}-${name}`);
  switch (kind) {
    case 'date':
      return { day: part('day'), month: part('month'), year: part('year') };
    case 'address':
      return { line1: part('line1'), line2: part('line2'), town: part('town'), postcode: part('postcode') };
    case 'choices':
      return all(typed, key);
    default:
      return first(typed, key);
  }
}
