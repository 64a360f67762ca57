// What changes of a form, in words: which pages and questions are new, gone, moved or asked otherwise.
import { type FormDefinition, FormShape } from '../../forms/definition.ts';
import { isSame } from '../document.ts';
import { becomes, each, joins, listed, plain, quoted } from './values.ts';

type Page = FormDefinition['pages'][number];
type Field = Page['fields'][number];

/** The sentences on a form’s change; `label`: "the form". */
export function formInWords(label: string, before: unknown, after: unknown): string[] {
  if (isSame(before, after)) return [];
  const [was, is] = [read(before), read(after)];
  if (!is) return was ? [`${label} is taken away`] : [];
  if (!was)
    return [
      `${label} is new: ${is.pages.length} ${is.pages.length === 1 ? 'page' : 'pages'}`,
      ...questions([], is.pages),
    ];
  const said = [...pages(was.pages, is.pages), ...questions(was.pages, is.pages)];
  // What isn’t English is looked at no further.
  return (said.length > 0 ? said : ['its texts in Welsh change']).map((text) => `${label}: ${text}`);
}

function pages(was: readonly Page[], is: readonly Page[]): string[] {
  return each('page', was, is, {
    name: ({ title }) => quoted(title),
    changes: (one, other) => [
      ...becomes('the title', one.title, other.title),
      ...becomes('the hint', one.hint, other.hint),
      ...becomes('when it is asked', one.when, other.when),
      ...joins(
        'the order of its questions',
        one.fields.map(({ key }) => key),
        other.fields.map(({ key }) => key),
      ).filter((text) => text.endsWith('changes')),
    ],
  }).filter((text) => !text.startsWith('the order of each page') || order(was) !== order(is));
}

function order(all: readonly Page[]): string {
  return all.map(({ key }) => key).join(' ');
}

function questions(was: readonly Page[], is: readonly Page[]): string[] {
  const [before, after] = [was, is].map((all) => all.flatMap(({ fields }) => fields));
  const said = each('question', before, after, { name: ({ label }) => quoted(label), changes: otherwise });
  const pageOf = (all: readonly Page[], key: string) =>
    all.find(({ fields }) => fields.some((one) => one.key === key));
  const moved = (after ?? []).flatMap(({ key, label }) => {
    const [from, to] = [pageOf(was, key), pageOf(is, key)];
    return from && to && from.key !== to.key
      ? [`the question ${quoted(label)} moves to the page ${quoted(to.title)}`]
      : [];
  });
  return [...said.filter((text) => !text.startsWith('the order of each')), ...moved];
}

function otherwise(was: Field, is: Field): string[] {
  const { options: offered = [], ...one } = was;
  const { options = [], ...other } = is;
  const properties = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof typeof other)[];
  const said = properties.flatMap((property) => becomes(property, one[property], other[property], readField));
  return [
    ...said,
    ...joins(
      'answers',
      offered.map(({ label }) => label),
      options.map(({ label }) => label),
    ),
  ];
}

function readField(value: unknown): string | undefined {
  if (!Array.isArray(value)) return plain(value);
  return listed(value.map((one: Partial<Field>) => quoted(one.label ?? one.key ?? '')));
}

function read(form: unknown): FormDefinition | undefined {
  return form === undefined ? undefined : FormShape.safeParse(form).data;
}
