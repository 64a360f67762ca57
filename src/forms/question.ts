// A field as the question on a page: its words, what was typed into it, and what is wrong with that.
import type { EntryProps, FieldError, FieldProps, KeptFile } from '../web/look/fields.ts';
import type { Say } from '../words/say.ts';
import type { Typed } from './answer.ts';
import { readDecimal } from './both/comparable.ts';
import type { Field } from './definition.ts';
import { entryFields, entryName, sentEntries } from './entries.ts';
import { MOST, PARTS } from './kinds.ts';
import { mapSize, pixelOf } from './map.ts';
import { mostCharacters } from './read/text.ts';
import { all, first } from './sent.ts';
import { entryTitle, yesOrNo } from './show.ts';

/** A choice with more options is searched in rather than read through. */
const MOST_RADIOS = 12;
const YES_NO = ['yes', 'no'] as const;

/**
 * Gives what views/parts/field draws. A rule that it still has is for the browser: see askedFields, which leaves of it
 * what depends on the page's own fields. `files` are those of a field of files that are kept already.
 */
export function question(
  field: Field,
  typed: Typed,
  errors: readonly FieldError[],
  say: Say,
  files: readonly KeptFile[] = [],
): FieldProps {
  return questionNamed(field.key, field, typed, errors, say, files);
}

function questionNamed(
  name: string,
  field: Field,
  typed: Typed,
  errors: readonly FieldError[],
  say: Say,
  files: readonly KeptFile[],
): FieldProps {
  const { key, kind, label, hint, required, when } = field;
  const error = errors.find((one) => one.field === name)?.text;
  return {
    kind: kindOf(field),
    name,
    label,
    value: typedInto(field, typed, name),
    required,
    asked: { key, kind, ...(when ? { when: JSON.stringify(when) } : {}) },
    ...(hint ? { hint } : {}),
    ...(error === undefined ? {} : { error }),
    ...ofKind(name, field, typed, errors, say, files),
  };
}

function kindOf({ kind, long, options = [] }: Field): FieldProps['kind'] {
  const offered = options.filter(({ retired }) => !retired);
  return kind === 'choice' && (long || offered.length > MOST_RADIOS) ? 'search' : kind;
}

/** What only fields of this kind are given. */
function ofKind(
  name: string,
  field: Field,
  typed: Typed,
  errors: readonly FieldError[],
  say: Say,
  files: readonly KeptFile[],
): Partial<FieldProps> {
  const { kind, means, text } = field;
  const autocomplete = means && AUTOCOMPLETE[means];
  const base = autocomplete ? { autocomplete } : {};
  switch (kind) {
    case 'long-text':
      return { ...base, maxLength: mostCharacters(field) };
    case 'number':
    case 'money':
      return { width: 10 };
    case 'yes-no':
      return { options: YES_NO.map((value) => ({ value, label: yesOrNo(field, value, say) })) };
    case 'choice':
    case 'choices':
      return { options: optionsOf(field, all(typed, name), say) };
    case 'place':
      return mapOf(name, field, typed);
    case 'files':
      return { files };
    case 'group':
      return entriesOf(field, typed, errors, say);
    case 'note':
      return { required: true, ...(text ? { text } : {}) };
    default:
      return base;
  }
}

/** What is offered: of what is retired only what has been chosen already. */
function optionsOf(field: Field, chosen: readonly string[], say: Say): NonNullable<FieldProps['options']> {
  const options = (field.options ?? [])
    .filter(({ retired, value }) => !retired || chosen.includes(value))
    .map(({ value, label, hint }) => ({ value, label, ...(hint ? { hint } : {}) }));
  const none = { value: '', label: say('fields.choose-one') };
  return kindOf(field) === 'search' ? [none, ...options] : options;
}

function mapOf(name: string, { area, marks = [] }: Field, typed: Typed): Partial<FieldProps> {
  if (!area) return {};
  const [latitude, longitude] = PARTS.place.map((part) => readDecimal(first(typed, `${name}-${part}`)));
  const pin =
    latitude === undefined || longitude === undefined ? undefined : pixelOf(area, { latitude, longitude });
  const drawn = marks.flatMap((mark) => {
    const at = pixelOf(area, mark);
    return at ? [{ name: mark.name, ...at }] : [];
  });
  return { map: { ...mapSize(area), area, marks: drawn, ...(pin ? { pin } : {}) } };
}

function entriesOf(group: Field, typed: Typed, errors: readonly FieldError[], say: Say): Partial<FieldProps> {
  const { key, least = 0, most = MOST.group } = group;
  const count = sentEntries(group, typed);
  const entries = Array.from(
    { length: count },
    (_, at): EntryProps => ({
      name: `${key}-${at + 1}`,
      title: entryTitle(group, at, say),
      fields: entryFields(group).map((one) =>
        questionNamed(entryName(key, at, one.key), one, typed, errors, say, []),
      ),
      ...(count > Math.max(least, 1) ? { remove: `remove:${key}:${at + 1}` } : {}),
    }),
  );
  return { entries, ...(count < most ? { add: `add:${key}` } : {}) };
}

// WCAG 1.3.5: inputs about the visitor say so. An address does by itself.
const AUTOCOMPLETE = { title: '', address: '', name: 'name', email: 'email', phone: 'tel' };

function typedInto({ kind }: Field, typed: Typed, name: string): NonNullable<FieldProps['value']> {
  const part = (one: string) => first(typed, `${name}-${one}`);
  const day = () => ({ day: part('day'), month: part('month'), year: part('year') });
  switch (kind) {
    case 'date':
      return day();
    case 'date-time':
      return { ...day(), hour: part('hour'), minute: part('minute') };
    case 'address':
      return { line1: part('line1'), line2: part('line2'), town: part('town'), postcode: part('postcode') };
    case 'place':
      return { latitude: part('latitude'), longitude: part('longitude') };
    case 'choices':
      return all(typed, name);
    default:
      return first(typed, name);
  }
}
