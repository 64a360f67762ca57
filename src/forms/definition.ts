// A case type's form as data: pages of fields. What is stored in forms.definition has this shape and no other.
import { z } from 'zod';

export const FIELD_KINDS = [
  'text',
  'long-text',
  'email',
  'phone',
  'number',
  'date',
  'choice',
  'choices',
  'address',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What an answer is beside being an answer: the case's title in queues, or how to reach the owner. */
export const MEANINGS = ['title', 'name', 'email', 'phone', 'address'] as const;
export type Meaning = (typeof MEANINGS)[number];

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const FieldSchema = z.strictObject({
  key: Key,
  kind: z.enum(FIELD_KINDS),
  label: z.string().min(1).max(200),
  hint: z.string().max(500).optional(),
  required: z.boolean().default(false),
  means: z.enum(MEANINGS).optional(),
  /** choice and choices: what there is to choose from. */
  options: z
    .array(
      z.strictObject({ value: Key, label: z.string().min(1).max(200), hint: z.string().max(300).optional() }),
    )
    .optional(),
  /** text and long-text: the most characters; number: the range; choices: how many. */
  most: z.number().optional(),
  least: z.number().optional(),
  /** date: only days before, or after, today. */
  when: z.enum(['past', 'future']).optional(),
});

const PageSchema = z.strictObject({
  key: Key,
  title: z.string().min(1).max(200),
  hint: z.string().max(1000).optional(),
  fields: z.array(FieldSchema).min(1),
});

/** Field keys are unique in the whole form, page keys among the pages, and what is chosen from has options. */
export const FormSchema = z
  .strictObject({ pages: z.array(PageSchema).min(1) })
  .refine(({ pages }) => isUnique(pages.map((page) => page.key)), 'two pages have the same key')
  .refine(({ pages }) => isUnique(pages.flatMap(fieldKeys)), 'two fields have the same key')
  .refine(
    ({ pages }) =>
      pages
        .flatMap((page) => page.fields)
        .every((field) => isChosen(field.kind) === Boolean(field.options?.length)),
    'a choice needs options, and nothing else has them',
  );

export type FormDefinition = z.infer<typeof FormSchema>;
export type FormPage = FormDefinition['pages'][number];
export type Field = FormPage['fields'][number];

/** All fields of a form, in their order. */
export function fieldsOf(form: FormDefinition): Field[] {
  return form.pages.flatMap((page) => page.fields);
}

function isChosen(kind: FieldKind): boolean {
  return kind === 'choice' || kind === 'choices';
}

function fieldKeys(page: { fields: readonly { key: string }[] }): string[] {
  return page.fields.map((field) => field.key);
}

function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
