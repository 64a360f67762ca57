// HTML for documents that leave the site: whatever stands in a gap is text, unless it was made here.

const seal = Symbol('made here');
export type Html = { readonly [seal]: string };

type Gap = string | number | Html | readonly Html[];

/** A template's HTML. Texts in its gaps are escaped; what `html` itself made goes in as it is. */
export function html(pieces: TemplateStringsArray, ...gaps: readonly Gap[]): Html {
  const filled = gaps.map((gap, at) => `${textOf(gap)}${pieces[at + 1] ?? ''}`);
  return { [seal]: `${pieces[0] ?? ''}${filled.join('')}` };
}

/** The HTML as text, to be written out. */
export function written(made: Html): string {
  return made[seal];
}

function textOf(gap: Gap): string {
  if (typeof gap === 'string' || typeof gap === 'number') return escaped(String(gap));
  return seal in gap ? gap[seal] : gap.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
