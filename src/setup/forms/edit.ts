// What the form builder does to a form: pages and fields added, changed, moved and taken out. A field is named by its key,
// one inside a group by the group’s and its own: `people.name`.
import type { RawField, RawForm, RawPage } from './raw.ts';

/** A field with where it is. */
export type Found = { field: RawField; page: RawPage; group: RawField | undefined };
export type Direction = 'up' | 'down';

/** The field of this name; nothing where the form has none. */
export function findField({ pages }: RawForm, name: string): Found | undefined {
  const [key, inner] = name.split('.');
  for (const page of pages) {
    const field = page.fields.find((one) => one.key === key);
    if (!field) continue;
    if (inner === undefined) return { field, page, group: undefined };
    const inside = field.fields?.find((one) => one.key === inner);
    return inside && { field: inside, page, group: field };
  }
  return undefined;
}

/** With a page at the end. */
export function addPage({ pages }: RawForm, page: RawPage): RawForm {
  return { pages: [...pages, page] };
}

/** With a page as it is to be; without it where that is nothing. */
export function changePage({ pages }: RawForm, key: string, after: RawPage | undefined): RawForm {
  return { pages: pages.flatMap((page) => (page.key === key ? (after ?? []) : page)) };
}

/** With a field at the end of a page. */
export function addField(form: RawForm, page: string, field: RawField): RawForm {
  return onPages(form, (one) => (one.key === page ? { ...one, fields: [...one.fields, field] } : one));
}

/** With a field at the end of each entry of a group. */
export function addToGroup(form: RawForm, group: string, field: RawField): RawForm {
  return onFields(form, (one) =>
    one.key === group ? { ...one, fields: [...(one.fields ?? []), field] } : one,
  );
}

/** With a field as it is to be; without it where that is nothing. */
export function changeField(form: RawForm, name: string, after: RawField | undefined): RawForm {
  const [key, inner] = name.split('.');
  return onFields(form, (field) => {
    if (field.key !== key) return field;
    if (inner === undefined) return after;
    return {
      ...field,
      fields: (field.fields ?? []).flatMap((one) => (one.key === inner ? (after ?? []) : one)),
    };
  });
}

/** With a field at the end of another page. */
export function moveToPage(form: RawForm, name: string, page: string): RawForm {
  const found = findField(form, name);
  return found?.page.key === page ? form : moveToEnd(form, name, page);
}

/** With a field at the end of a page, its own or another one. */
export function moveToEnd(form: RawForm, name: string, page: string): RawForm {
  const found = findField(form, name);
  if (!found || found.group) return form;
  return addField(changeField(form, name, undefined), page, found.field);
}

/** With a field before another one, wherever that is. */
export function moveBefore(form: RawForm, name: string, other: string): RawForm {
  const found = findField(form, name);
  if (!found || found.group || name === other) return form;
  return onPages(changeField(form, name, undefined), (page) => ({
    ...page,
    fields: page.fields.flatMap((field) => (field.key === other ? [found.field, field] : field)),
  }));
}

/** With a page one place further. */
export function movePage({ pages }: RawForm, key: string, to: Direction): RawForm {
  return { pages: moved(pages, key, to) };
}

/** With a field one place further; from the edge of its page onto the next one. */
export function moveField(form: RawForm, name: string, to: Direction): RawForm {
  const [key = '', inner] = name.split('.');
  if (inner !== undefined)
    return onFields(form, (field) =>
      field.key === key ? { ...field, fields: moved(field.fields ?? [], inner, to) } : field,
    );
  const at = form.pages.findIndex(({ fields }) => fields.some((one) => one.key === key));
  const fields = form.pages[at]?.fields ?? [];
  const field = fields.find((one) => one.key === key);
  const isAtEdge = field === (to === 'up' ? fields[0] : fields.at(-1));
  const next = form.pages[to === 'up' ? at - 1 : at + 1];
  if (!field || (isAtEdge && !next)) return form;
  if (!isAtEdge || !next) return onPages(form, (page) => ({ ...page, fields: moved(page.fields, key, to) }));
  return onPages(changeField(form, key, undefined), (page) => {
    if (page.key !== next.key) return page;
    return { ...page, fields: to === 'up' ? [...page.fields, field] : [field, ...page.fields] };
  });
}

function moved<Thing extends { key: string }>(things: readonly Thing[], key: string, to: Direction): Thing[] {
  const at = things.findIndex((one) => one.key === key);
  const other = to === 'up' ? at - 1 : at + 1;
  const [one, two] = [things[at], things[other]];
  if (!one || !two) return [...things];
  return things.map((thing, place) => (place === at ? two : place === other ? one : thing));
}

function onPages({ pages }: RawForm, change: (page: RawPage) => RawPage): RawForm {
  return { pages: pages.map(change) };
}

function onFields(form: RawForm, change: (field: RawField) => RawField | undefined): RawForm {
  return onPages(form, (page) => ({ ...page, fields: page.fields.flatMap((field) => change(field) ?? []) }));
}
