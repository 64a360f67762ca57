// Forms as they are stored, each text a string or one in each language: what the form builder reads and writes.
import type { z } from 'zod';
import type { FormSchema } from '../../forms/definition.ts';

export type RawForm = z.input<typeof FormSchema>;
export type RawPage = RawForm['pages'][number];
export type RawField = RawPage['fields'][number];
/** A field inside a group. */
export type RawEntryField = NonNullable<RawField['fields']>[number];
/** A text in English alone, or in both languages. */
export type Texts = RawField['label'];

/** A text as it is in English. */
export function english(texts: Texts | undefined): string {
  return texts === undefined ? '' : typeof texts === 'string' ? texts : texts.en;
}

/** A text as it is in Welsh; '' where it isn’t translated. */
export function welsh(texts: Texts | undefined): string {
  return typeof texts === 'object' ? (texts.cy ?? '') : '';
}

/** A text from what was typed in each language. */
export function texts(en: string, cy: string): Texts {
  return cy === '' ? en : { en, cy };
}

/** All fields of a form by their keys; those inside a group under the group’s key and theirs: `people.name`. */
export function allFields({ pages }: RawForm): Map<string, RawField> {
  return new Map(
    pages.flatMap(({ fields }) =>
      fields.flatMap((field): [string, RawField][] => [
        [field.key, field],
        ...(field.fields ?? []).map((inner): [string, RawField] => [`${field.key}.${inner.key}`, inner]),
      ]),
    ),
  );
}

/** The fields that a rule may speak of, by their keys: those before the page or the field at an address. */
export function fieldsBefore(
  { pages }: RawForm,
  until: { page: string } | { field: string },
): Map<string, RawField> {
  const before = new Map<string, RawField>();
  for (const page of pages) {
    if ('page' in until && page.key === until.page) return before;
    for (const field of page.fields) {
      if ('field' in until && field.key === until.field) return before;
      for (const [at, one] of (field.fields ?? []).entries())
        if ('field' in until && until.field === `${field.key}.${one.key}`)
          return new Map([
            ...before,
            ...(field.fields ?? []).slice(0, at).map((other) => [other.key, other] as const),
          ]);
      before.set(field.key, field);
    }
  }
  return before;
}
