// The box that a page of a form is tried in: as narrow as a phone or wide, in either language, with the answers so far.
import type { Typed } from '../../../forms/answer.ts';
import type { FormDefinition } from '../../../forms/definition.ts';
import { question } from '../../../forms/question.ts';
import { all } from '../../../forms/sent.ts';
import { answerText } from '../../../forms/show.ts';
import type { FieldError } from '../../../web/look/fields.ts';
import type { QueueTableProps } from '../../../web/look/list-parts.ts';
import type { Language } from '../../../words/languages.ts';
import type { Say } from '../../../words/say.ts';
import type { TryBox } from '../models.ts';
import { type TheForm, TITLES } from '../the-form.ts';
import type { Walked } from './walk.ts';

/** How it is looked at: everything that isn’t an answer. */
export type Look = { page: string; narrow: boolean; language: Language };
export type Tried = Look & { form: FormDefinition; typed: Typed; walked: readonly Walked[]; say: Say };

/** The box with one page. One that the answers don’t lead to is shown with all that it could ask. */
export function boxOf(the: TheForm, tried: Tried, key: string, errors: readonly FieldError[]): TryBox {
  const { form, typed, walked, say, narrow, language } = tried;
  const at = walked.findIndex(({ page }) => page.key === key);
  const page = form.pages.find((one) => one.key === key);
  const offered = walked[at]?.offered ?? page?.fields ?? [];
  return {
    ...{ action: `${the.address}/try`, narrow, language, errors },
    ...(at === -1
      ? { astray: 'These answers don’t lead to this page. It is shown with all its fields.' }
      : {}),
    views: viewsOf(tried, key),
    hidden: [
      { name: '_page', value: key },
      { name: '_width', value: narrow ? 'narrow' : 'wide' },
      { name: '_language', value: language },
      ...elsewhere(typed, page),
    ],
    typeName: the.which === 'form' ? the.type.name : TITLES[the.which],
    title: page?.title ?? '',
    ...(page?.hint ? { intro: page.hint } : {}),
    step: at === -1 ? { page: 1, of: 1 } : { page: at + 1, of: walked.length },
    fields: offered.map((field) => question(field, typed, errors, say)),
    submit: say('raising.continue'),
  };
}

function viewsOf({ form, narrow, language }: Tried, key: string): TryBox['views'] {
  const choice = (text: string, value: string, current: boolean) => ({ text, value, current });
  return [
    {
      title: 'Width',
      choices: [choice('Phone, 320 px', 'width:narrow', narrow), choice('Wide', 'width:wide', !narrow)],
    },
    {
      title: 'Language',
      choices: [
        choice('English', 'language:en', language === 'en'),
        choice('Welsh', 'language:cy', language === 'cy'),
      ],
    },
    {
      title: 'Page',
      choices: form.pages.map((page) => choice(page.title, `page:${page.key}`, page.key === key)),
    },
  ];
}

/** The answers to other pages, sent along. The names of files, too: an input for files can’t be filled in. */
function elsewhere(typed: Typed, page: FormDefinition['pages'][number] | undefined): TryBox['hidden'] {
  const shown = (page?.fields ?? []).filter(({ kind }) => kind !== 'files').map(({ key }) => key);
  return Object.keys(typed)
    .filter((name) => !shown.some((key) => isOf(name, key)))
    .flatMap((name) => all(typed, name).map((value) => ({ name, value })));
}

/** Every page and field of the form, whether it comes, and what it is answered; what is wrong, of the pages up to one. */
export function leadsTo({ form, walked, say }: Tried, key: string): QueueTableProps {
  const until = walked.findIndex(({ page }) => page.key === key);
  const rows = form.pages.flatMap((page) => {
    const at = walked.findIndex((one) => one.page.key === page.key);
    const came = walked[at];
    return page.fields.map((field) => {
      const isAsked = came?.asked.some((one) => one.key === field.key) ?? false;
      const wrong =
        at <= until ? came?.errors.find((error) => isOf(error.field, field.key))?.text : undefined;
      return [
        { text: field.label },
        { text: page.title },
        { tags: [isAsked ? ASKED : NOT_ASKED] },
        { text: wrong ?? (came ? answerText(field, came.answers, say) : '') },
      ];
    });
  });
  const columns = ['Field', 'Page', 'Asked', 'Answer, or what is wrong'];
  return { caption: 'What these answers lead to', columns, rows, compact: true };
}

const ASKED = { text: 'Asked', tone: 'open' as const };
const NOT_ASKED = { text: 'Not asked', tone: 'quiet' as const };

/** Whether an input’s name is of the field of this key. */
function isOf(name: string | undefined, key: string): boolean {
  return name === key || name?.startsWith(`${key}-`) === true;
}
