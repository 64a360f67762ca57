// Forms whose fields choose from a list of the configuration. A form that is stored has the list’s items as its options, so
// that a case keeps those that it was answered from; as a piece it only names the list.
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { isSame, type Piece } from '../document.ts';

type Lists = ReadonlyMap<string, Pick<Piece<'list'>, 'items'>>;
type Form = Piece<'type'>['form'];
type Loose = { list?: string; options?: unknown; fields?: Loose[] };
type LooseForm = { pages: { fields: Loose[] }[] };

/** The form with the items of its lists as options; the retired ones too, which answers may still name. */
export function withLists<Given>(form: Given, lists: Lists): Given {
  return onFields(form, ({ options: _none, ...field }) => {
    const list = lists.get(field.list ?? '');
    const options = list?.items.map(({ key, label, welsh, retired }) => ({
      value: key,
      label: welsh === undefined ? label : { en: label, cy: welsh },
      ...(retired ? { retired } : {}),
    }));
    return options === undefined ? field : { ...field, options };
  });
}

/** The form as a piece has it: what comes from a list is the list’s alone. */
export function withoutLists<Given>(form: Given): Given {
  return onFields(form, ({ options: _of, ...field }) => field);
}

/** The lists that a form names. */
export function listsIn(form: unknown): string[] {
  const { pages } = form as LooseForm;
  const fields = pages.flatMap((page) => page.fields).flatMap((field) => [field, ...(field.fields ?? [])]);
  return [...new Set(fields.flatMap(({ list }) => list ?? []))];
}

/** The lists of these keys as they stand in the database. */
export async function readLists(tx: Reader, keys: readonly string[]): Promise<Lists> {
  if (keys.length === 0) return new Map();
  const rows = await tx.list.findMany({ where: { key: { in: [...keys] } } });
  return new Map(rows.map(({ key, items }) => [key, { items: items as Piece<'list'>['items'] }]));
}

type Row = { caseTypeId: number; purpose: 'raising' | 'additional'; version: number; definition: Form };

/** Gives every newest form that names a list a version with the list’s items as they are now, where they are others. */
export async function renewForms(tx: Reader, list: string): Promise<void> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT DISTINCT ON ("caseTypeId", "purpose") "caseTypeId", "purpose"::text, "version", "definition" FROM "forms"
      ORDER BY "caseTypeId", "purpose", "version" DESC
    ) newest WHERE jsonb_path_exists("definition", '$.**.list ? (@ == $key)', ${Prisma.sql`jsonb_build_object('key', ${list}::text)`})`;
  for (const { definition: before, version, ...form } of rows) {
    const definition = withLists(before, await readLists(tx, listsIn(before)));
    if (isSame(definition, before)) continue;
    const data = { ...form, version: version + 1, definition: definition as Prisma.InputJsonObject };
    await tx.form.create({ data });
  }
}

/** Changes those fields that choose from a list; a form without one is given back as it is. */
function onFields<Given>(form: Given, change: (field: Loose) => Loose): Given {
  if (listsIn(form).length === 0) return form;
  const each = (field: Loose): Loose => {
    const inside = field.fields ? { ...field, fields: field.fields.map(each) } : field;
    return inside.list === undefined ? inside : change(inside);
  };
  const { pages, ...rest } = form as LooseForm;
  return { ...rest, pages: pages.map((page) => ({ ...page, fields: page.fields.map(each) })) } as Given;
}
