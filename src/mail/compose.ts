// How a letter is made from its template (views/mail): subject, text and HTML from one source, so that they can't differ.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs from 'ejs';
import type { Config } from '../config.ts';
import { root } from '../root.ts';
import type { Language } from '../words/languages.ts';
import { sayIn } from '../words/say.ts';
import { type Block, parse } from './plain.ts';
import { seal } from './seal.ts';

export type Composed = { subject: string; text: string; html: string };
/** Takes what a letter says (its template names the type) and the reader's language: English for staff. */
export type Compose = (words: object, language?: Language) => Composed;

type Template = (locals: Record<string, unknown>) => string;

const VIEWS = path.join(root, 'views/mail');
const compiled = new Map<string, Template>();

/**
 * Makes the composer of a template ("raise-owner"), which is given `model`, the `language` and its `say`. Throws, at
 * once, where there is none.
 */
export function lettersIn({ production }: Pick<Config, 'production'>, name: string): Compose {
  // Values are sealed on their way through the template, so that none of them can pass for a part of its form.
  const template = templateOf(name, production, seal);
  return (words, language = 'en') =>
    composeFrom({ production }, template({ model: words, language, say: sayIn(language) }), language);
}

/** Makes a letter of a text in the plain form, its values sealed. */
export function composeFrom(
  { production }: Pick<Config, 'production'>,
  source: string,
  language: Language,
): Composed {
  const { subject, blocks } = parse(source);
  const page = templateOf('page', production);
  return {
    subject,
    text: `${blocks.map(textOf).join('\n\n')}\n`,
    html: page({ model: { subject, blocks }, language, say: sayIn(language) }),
  };
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'lines':
      return block.lines.join('\n');
    case 'quote':
      return block.lines.map((line) => `> ${line}`.trimEnd()).join('\n');
    case 'link':
      return `${block.text}:\n${block.address}`;
  }
}

// Development reads templates anew for each letter, as it does for pages.
function templateOf(name: string, production: boolean, sealing?: (value: unknown) => string): Template {
  const known = production ? compiled.get(name) : undefined;
  if (known) return known;
  const filename = path.join(VIEWS, `${name}.ejs`);
  const template = ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    strict: true,
    localsName: 'locals',
    destructuredLocals: ['model', 'language', 'say'],
    ...(sealing ? { escape: sealing } : {}),
  });
  compiled.set(name, template);
  return template;
}
