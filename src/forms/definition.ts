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
const MEANINGS = ['title', 'name', 'email', 'phone', 'address'] as const;
export type Meaning = (typeof MEANINGS)[number];

// A key that every object has (`constructor`) would find an answer where there is none.
const Key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .refine((key) => !(key in Object.prototype), 'is no key that an answer can have');

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
  /** date: none after today, or none before it. */
  when: z.enum(['past', 'future']).optional(),
});

const PageSchema = z.strictObject({
  key: Key,
  title: z.string().min(1).max(200),
  hint: z.string().max(1000).optional(),
  fields: z.array(FieldSchema).min(1),
});

/**
 * What fields send is told apart in the whole form, page keys are unique among the pages, and what is chosen from
 * has options.
 */
export const FormSchema = z
  .strictObject({ pages: z.array(PageSchema).min(1) })
  .refine(({ pages }) => isUnique(pages.map((page) => page.key)), 'two pages have the same key')
  .refine((form) => isUnique(fieldsOf(form).flatMap(namesOf)), 'two fields have the same key')
  .refine(
    (form) => fieldsOf(form).every((field) => isChosen(field.kind) === Boolean(field.options?.length)),
    'a choice needs options, and nothing else has them',
  );

export type Field = z.infer<typeof FieldSchema>;
export type FormPage = z.infer<typeof PageSchema>;
export type FormDefinition = { pages: FormPage[] };

/** What a field of several inputs sends beside its key: `seen-day`, `seen-month`, `seen-year`. */
export const PARTS = {
  date: ['day', 'month', 'year'],
  address: ['line1', 'line2', 'town', 'postcode'],
} as const;

/** All fields of a form, in their order. */
export function fieldsOf(form: FormDefinition): Field[] {
  return form.pages.flatMap((page) => page.fields);
}

function isChosen(kind: FieldKind): boolean {
  return kind === 'choice' || kind === 'choices';
}

/** What a field is known by: its key, and the names of its inputs where there are several. */
function namesOf({ key, kind }: Field): string[] {
  return kind === 'date' || kind === 'address'
    ? [key, ...PARTS[kind].map((part) => `${key}-${part}`)]
    : [key];
}

function isUnique(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
