// Reads the HTML of our own pages as a browser and its reader would: forms with what they send, links, and words.
export type HtmlForm = {
  action: string;
  method: string;
  /** What it sends when nothing is typed: hidden fields, and what the page filled in or chose. */
  fields: Record<string, string | string[]>;
  /** Where else its buttons can send it. */
  otherActions: string[];
};

/** The forms of a page, in order. */
export function formsOf(html: string): HtmlForm[] {
  return [...html.matchAll(/<form(\s[^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inside = '']) => ({
    action: attribute(head, 'action') ?? '',
    method: attribute(head, 'method') ?? 'get',
    fields: fieldsOf(inside),
    otherActions: tags(inside, 'button')
      .map((button) => attribute(button, 'formaction'))
      .filter((action) => action !== undefined),
  }));
}

/** The links of a page, with their words. */
export function linksOf(html: string): { text: string; href: string }[] {
  return [...html.matchAll(/<a(\s[^>]*)>([\s\S]*?)<\/a>/g)].map(([, head = '', inside = '']) => ({
    text: wordsOf(inside),
    href: attribute(head, 'href') ?? '',
  }));
}

/** What a reader reads: without tags, and with single spaces. */
export function wordsOf(html: string): string {
  return decoded(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A refusal's page without the number of its own request, which is another each time. */
export function numberless(text: string): string {
  return text.replaceAll(/\b[0-9A-F]{10}\b/g, 'NUMBER');
}

/** The page's own part, without what stands around every page. */
export function mainOf(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
}

function fieldsOf(form: string): HtmlForm['fields'] {
  const sent: [string, string][] = [
    ...tags(form, 'input')
      .filter((input) => !/\stype="(radio|checkbox)"/.test(input) || /\schecked/.test(input))
      .map((input): [string, string] => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']),
    ...elements(form, 'textarea').map(([head, inside]): [string, string] => [
      attribute(head, 'name') ?? '',
      decoded(inside.replace(/^\n/, '')),
    ]),
    ...elements(form, 'select').map(([head, inside]): [string, string] => {
      const options = tags(inside, 'option');
      const chosen = options.find((option) => / selected/.test(option)) ?? options[0] ?? '';
      return [attribute(head, 'name') ?? '', attribute(chosen, 'value') ?? ''];
    }),
  ];
  const fields: HtmlForm['fields'] = {};
  for (const [name, value] of sent) {
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}

function tags(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}(\\s[^>]*)>`, 'g'))].map(([, head = '']) => head);
}

function elements(html: string, name: string): [string, string][] {
  const found = html.matchAll(new RegExp(`<${name}(\\s[^>]*)>([\\s\\S]*?)</${name}>`, 'g'));
  return [...found].map(([, head = '', inside = '']) => [head, inside]);
}

function attribute(head: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
  return value === undefined ? undefined : decoded(value);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#34|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
