// Knows how a view becomes a page: finds its template, lends it the helpers, and puts it into the layout.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ejs from 'ejs';
import { root } from '../../root.ts';
import { LANGUAGES, type Language } from '../../words/languages.ts';
import { type Say, sayIn } from '../../words/say.ts';
import type { FieldError } from './fields.ts';
import { momentsIn } from './moments.ts';
import type { Link, Parts, Shortcut } from './parts.ts';

export interface NavigationItem extends Link {
  current: boolean;
}

/** What stands around a page, whichever page it is. */
export interface Chrome {
  title: string;
  /** what the page is written in; English unless said */
  language?: Language;
  /** where the page is, to come back to after changing the language; left out where there is nothing to choose */
  here?: string;
  nav: readonly NavigationItem[];
  person: { name: string } | null;
  /** the session's CSRF token, for every form of the page */
  csrf: string;
  /** what has just been done, said once */
  notice?: string;
  backTo?: Link;
  /** what the forms of the page were made from: the moment of the draft’s last change, in milliseconds */
  opened?: number;
  /** what waits for this visitor elsewhere */
  bar?: Link;
  /** the staff's width, for queues and cases */
  wide?: boolean;
  /** what single keys do; the staff's alone */
  shortcuts?: readonly Shortcut[];
}

export interface Look {
  siteName: string;
  /** IANA name, in which every date is printed */
  timeZone: string;
  /** development reads a template again when it has changed; production compiles each once */
  development: boolean;
  /** where css, js and images are served, without a slash at the end: changes when they do, so they can be cached for ever */
  assets: string;
  /** for "3 hours ago"; the clock unless told */
  now?: () => Date;
}

/** Takes a view ('cases/case'), its model and its surroundings, gives the whole page as HTML. */
export type Render = (view: string, model: object, chrome: Chrome) => string;

type Locals = Record<string, unknown>;
type Template = (locals: Locals) => string;

const VIEWS = path.join(root, 'views');
const HELPERS = ['part', 'say', 'language', 'date', 'dateTime', 'timeAgo', 'timeAgoBriefly'];

/** Makes the renderer of a site. Throws, when a page is rendered, if the view or one of its parts doesn't exist. */
export function createRenderer(look: Look): Render {
  const template = remember(compile, look.development ? changedAt : () => 0);
  const helpersIn = (language: Language) => {
    // A part gets exactly its props: EJS's own include would hand it everything the page has. It speaks as its page does,
    // unless it shows what others will read in `other`.
    const part = <Name extends keyof Parts>(name: Name, props: Parts[Name], other = language): string =>
      template(`parts/${name}`)({ ...(spoken.get(other) ?? helpers), props });
    const moments = momentsIn(look.timeZone, look.now ?? (() => new Date()), language);
    const helpers = { part, say: sayIn(language), language, ...moments };
    return helpers;
  };
  const spoken = new Map<Language, Locals & { say: Say }>(
    LANGUAGES.map((language) => [language, helpersIn(language)]),
  );

  return (view, model, chrome) => {
    const { language = 'en' } = chrome;
    const helpers = spoken.get(language) ?? helpersIn(language);
    const body = template(view)({ ...helpers, model, chrome });
    const title = hasErrors(model) ? helpers.say('frame.error-title', { title: chrome.title }) : chrome.title;
    return template('layout')({ ...helpers, look, chrome, title, body });
  };
}

// Without EJS's `with`, a view says where a value is from (model.rows, props.label) and a missing one is undefined.
function compile(name: string): Template {
  const filename = path.join(VIEWS, `${name}.ejs`);
  return ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    strict: true,
    localsName: 'locals',
    destructuredLocals: [...HELPERS, 'props', 'model', 'chrome', 'look', 'title', 'body'],
  });
}

/** Compiles each template once, and in development again when its file has changed. */
function remember(
  make: (name: string) => Template,
  version: (name: string) => number,
): (name: string) => Template {
  const made = new Map<string, { template: Template; version: number }>();
  return (name) => {
    const known = made.get(name);
    const now = version(name);
    if (known?.version === now) return known.template;
    const template = make(name);
    made.set(name, { template, version: now });
    return template;
  };
}

function changedAt(name: string): number {
  return statSync(path.join(VIEWS, `${name}.ejs`)).mtimeMs;
}

function hasErrors(model: object): boolean {
  const { errors } = model as { errors?: readonly FieldError[] };
  return errors !== undefined && errors.length > 0;
}
