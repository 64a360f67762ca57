// Which answers of a form are about whoever gave them: how to reach them, and what the form marks as personal.
import { z } from 'zod';

/** `texts` are replaced by a word that says so, `others` taken out, so that the form can still be shown. */
export type Personal = { texts: string[]; others: string[]; title: boolean; place: boolean };

// Read loosely: whatever else a field has, or will have, is no concern of erasing.
const Field = z.looseObject({
  key: z.string(),
  kind: z.string(),
  means: z.string().optional(),
  personal: z.boolean().optional(),
});
const Form = z.looseObject({
  pages: z.array(
    z.looseObject({
      fields: z.array(Field.extend({ fields: z.array(Field).optional() })),
    }),
  ),
});
type Field = z.infer<typeof Field> & { fields?: z.infer<typeof Field>[] | undefined };

const CONTACT = new Set(['name', 'email', 'phone', 'address']);
const TEXTS = new Set(['text', 'long-text', 'email', 'phone']);

/** Takes a form's definition as stored. `title`: the case's title may be made of one of these answers. */
export function personalIn(definition: unknown): Personal {
  const fields: Field[] = Form.parse(definition).pages.flatMap((page) => page.fields);
  const personal = fields.filter(isPersonal);
  const keys = (which: (field: Field) => boolean) => personal.filter(which).map(({ key }) => key);
  return {
    texts: keys(({ kind }) => TEXTS.has(kind)),
    others: keys(({ kind }) => !TEXTS.has(kind)),
    // Where no answer is meant for it, the first long one makes the title.
    title: personal.some(({ means, kind }) =>
      fields.some((field) => field.means === 'title') ? means === 'title' : kind === 'long-text',
    ),
    place: personal.some(({ kind }) => kind === 'place'),
  };
}

// Of a repeated group one personal part is enough: what is left of people without their names is still about them.
function isPersonal({ means, personal, fields = [] }: Field): boolean {
  return personal === true || (means !== undefined && CONTACT.has(means)) || fields.some(isPersonal);
}
