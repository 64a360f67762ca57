// What is wrong with a form, in words that name its pages and fields as the administrator does, each with what it is about.
import type { FormProblem } from '../../forms/check/placed.ts';
import { formProblems } from '../../forms/check-form.ts';
import { FormShape } from '../../forms/definition.ts';
import type { Link } from '../../web/look/parts.ts';
import { english, type RawForm } from './raw.ts';

/** A problem with the page or field that it is said beside: `page:hole`, `field:size`, `field:people.name`. */
export type Told = { at: string; text: string };

/** Everything that is wrong with a form. */
export function problemsOf(form: RawForm): Told[] {
  const read = FormShape.safeParse(form);
  if (!read.success) return read.error.issues.map(({ message }) => ({ at: '', text: message }));
  const found = formProblems(read.data).map((problem) => ({
    at: placeOf(form, problem.path),
    text: byNames(form, problem),
  }));
  return [...found, ...missingLists(form)];
}

/** A problem’s message, which names pages and fields by their keys, with what the administrator calls them. */
export function byNames(form: RawForm, { path, message }: FormProblem): string {
  const names = labelsIn(form);
  const at = placeOf(form, path);
  const page = form.pages.find(({ key }) => at === `page:${key}`);
  // A page can have a field’s key: what is said of a page names it first.
  const own = page ? message.replace(`“${page.key}”`, '“\0”') : message;
  const text = own.replaceAll(/“([^”]+)”/g, (said, key: string) =>
    names.has(key) ? `“${names.get(key)}”` : said,
  );
  return text.replace('\0', () => english(page?.title));
}

/** Fields whose list gave them no options: it isn’t there. */
function missingLists({ pages }: RawForm): Told[] {
  return pages
    .flatMap(({ fields }) => fields)
    .flatMap((field) => [
      { name: field.key, field },
      ...(field.fields ?? []).map((inner) => ({ name: `${field.key}.${inner.key}`, field: inner })),
    ])
    .filter(({ field: { list, options } }) => list !== undefined && options === undefined)
    .map(({ name, field }) => ({
      at: `field:${name}`,
      text: `“${english(field.label)}” chooses from a list that isn’t there.`,
    }));
}

/** Those of one page or field, as sentences. */
export function problemsAt(problems: readonly Told[], at: string): string[] {
  return problems.filter((one) => one.at === at).map(({ text }) => text);
}

/** Each as a link to where the form’s page says it. */
export function problemLinks(problems: readonly Told[], address: string): Link[] {
  return problems.map(({ at, text }) => ({ text, href: `${address}#${idOf(at)}` }));
}

/** The id of a page or field where the form is built. */
export function idOf(at: string): string {
  return at.replaceAll(/[:.]/g, '-') || 'pages';
}

function placeOf({ pages }: RawForm, [, page, , field, , inner]: FormProblem['path']): string {
  const one = pages[Number(page)];
  if (!one) return '';
  const asked = field === undefined ? undefined : one.fields[Number(field)];
  if (!asked) return `page:${one.key}`;
  const inside = inner === undefined ? undefined : asked.fields?.[Number(inner)];
  return `field:${asked.key}${inside ? `.${inside.key}` : ''}`;
}

function labelsIn({ pages }: RawForm): Map<string, string> {
  const fields = pages.flatMap((page) => page.fields).flatMap((field) => [field, ...(field.fields ?? [])]);
  return new Map(fields.map(({ key, label }): [string, string] => [key, english(label)]));
}
