// A case type's form as data: pages of fields. What is stored in forms.definition has this shape and no other; each
// of its texts is a string, or one in each language.
import { z } from 'zod';
import type { Language } from '../words/languages.ts';
import { formProblems } from './check-form.ts';
import { FIELD_KINDS } from './kinds.ts';
import { RuleSchema } from './rule.ts';

/** What an answer is beside being an answer: the case's title in queues, or how to reach the owner. */
const MEANINGS = ['title', 'name', 'email', 'phone', 'address'] as const;
export type Meaning = (typeof MEANINGS)[number];

// A key that every object has (`constructor`) would find an answer where there is none.
const Key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .refine((key) => !(key in Object.prototype), 'is no key that an answer can have');

/** Options are never looked up by their keys, and a list's items may begin with digits. */
const OptionKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

const Latitude = z.number().min(-90).max(90);
const Longitude = z.number().min(-180).max(180);
const PlaceMark = { latitude: Latitude, longitude: Longitude };

/** The form's shape, which gives its texts in one language; what wasn't translated stays English. */
function formShapeIn(language: Language) {
  const text = (most: number) => {
    const written = z.string().min(1).max(most);
    return z
      .union([written, z.strictObject({ en: written, cy: written.optional() })])
      .transform((texts) => (typeof texts === 'string' ? texts : (texts[language] ?? texts.en)));
  };
  const entryField = {
    key: Key,
    kind: z.enum(FIELD_KINDS),
    label: text(200),
    hint: text(500).optional(),
    required: z.boolean().default(false),
    means: z.enum(MEANINGS).optional(),
    /** Erased when its owner asks to be forgotten. What means how to reach them always is. */
    personal: z.boolean().optional(),
    /** choice, choices and yes-no: staff can narrow their list of cases by it. */
    filterable: z.boolean().optional(),
    /** It is only asked where this holds. */
    when: RuleSchema.optional(),
    /** choice and choices: what there is to choose from. */
    options: z
      .array(
        z.strictObject({
          value: OptionKey,
          label: text(200),
          hint: text(300).optional(),
          /** It isn't offered any more: answers may still be it. */
          retired: z.boolean().optional(),
        }),
      )
      .max(1000)
      .optional(),
    /** choice and choices: the list of the configuration that the options are from. */
    list: OptionKey.optional(),
    /** yes-no: its two answers, where a question takes others than yes and no; as it does in Welsh. */
    yes: text(40).optional(),
    no: text(40).optional(),
    /** choice: a list to search in, whatever its length. */
    long: z.boolean().optional(),
    /**
     * text and long-text: how many characters; number: the range; money: the range in pence; choices, files and group:
     * how many.
     */
    most: z.number().optional(),
    least: z.number().optional(),
    /** text: what the whole answer must fit, and the sentence that says so. */
    pattern: z.strictObject({ regex: z.string().min(1).max(500), message: text(300) }).optional(),
    /** date and date-time: none after now, or none before it. */
    time: z.enum(['past', 'future']).optional(),
    /** place: the edges of the map, and what to draw on it. */
    area: z.strictObject({ south: Latitude, west: Longitude, north: Latitude, east: Longitude }).optional(),
    marks: z
      .array(z.strictObject({ name: text(60), ...PlaceMark }))
      .max(50)
      .optional(),
    /** note: what is read below its label. */
    text: text(4000).optional(),
    /** group: what one entry is called. */
    entry: text(60).optional(),
  };
  const page = z.strictObject({
    key: Key,
    title: text(200),
    hint: text(1000).optional(),
    when: RuleSchema.optional(),
    fields: z
      .array(
        z.strictObject({
          ...entryField,
          /** group: what each entry asks. */
          fields: z.array(z.strictObject(entryField)).max(30).optional(),
        }),
      )
      .max(100),
  });
  return z.strictObject({ pages: z.array(page).max(50) });
}

/** What a form is written in, whether or not it holds together: a draft of one may still be without its fields. */
export const FormShape = formShapeIn('en');

/** A form that can be used: it has its shape, and holds together. */
function formSchemaIn(shape: typeof FormShape) {
  return shape.superRefine((form, context) => {
    for (const { path, message } of formProblems(form)) context.addIssue({ code: 'custom', path, message });
  });
}

/** A form as it is stored, and what it is in English. */
export const FormSchema = formSchemaIn(FormShape);

export type FormDefinition = z.output<typeof FormShape>;
export type FormPage = FormDefinition['pages'][number];
export type Field = FormPage['fields'][number];

const SCHEMAS = { en: FormSchema, cy: formSchemaIn(formShapeIn('cy')) } as const;
const MOST_KEPT = 200;
const known = new Map<string, FormDefinition>();

/** A stored form with its texts in a language. Throws a ZodError where it is none. */
export function formIn(definition: unknown, language: Language): FormDefinition {
  // A version of a form is asked for on every page of every draft: it is checked once, and the oldest are forgotten.
  const name = language + JSON.stringify(definition);
  const form = known.get(name) ?? SCHEMAS[language].parse(definition);
  known.delete(name);
  known.set(name, form);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return form;
}

/** All fields of a form, in their order; a group is one field. */
export function fieldsOf(form: FormDefinition): Field[] {
  return form.pages.flatMap((page) => page.fields);
}
