// The form as whoever raises a case will see it, in a narrow box or a wide one, in either language, to be tried with
// answers that nobody keeps.
import type { Typed } from '../../../forms/answer.ts';
import { type FormDefinition, formIn } from '../../../forms/definition.ts';
import { BUTTON, press, pressed } from '../../../forms/press.ts';
import { question } from '../../../forms/question.ts';
import { reading } from '../../../forms/read/now.ts';
import { all } from '../../../forms/sent.ts';
import { answerText } from '../../../forms/show.ts';
import type { QueueTableProps } from '../../../web/look/list-parts.ts';
import type { Reply } from '../../../web/reply.ts';
import { typed as firstOf } from '../../../web/routing.ts';
import type { Sent, Visit } from '../../../web/visit.ts';
import type { Language } from '../../../words/languages.ts';
import { type Say, sayIn } from '../../../words/say.ts';
import { setupPage } from '../../show.ts';
import type { FormTryPage, TryBox } from '../models.ts';
import { problemLinks, problemsOf } from '../problems.ts';
import { backToForm, type TheForm, TITLES, theForm, type Which } from '../the-form.ts';
import { type Walked, walk } from './walk.ts';

/** How it is looked at: everything that isn’t an answer. */
type Look = { page: string; narrow: boolean; language: Language };
type Tried = Look & { form: FormDefinition; typed: Typed; walked: readonly Walked[]; say: Say };

/** GET …/form/try: the first page, without answers. */
export function showTry(which: Which, visit: Visit): Promise<Reply> {
  return tryWith(which, visit, {});
}

/** POST …/form/try: with what was answered so far. Nothing is kept, so it isn’t an error where something is wrong. */
export async function tryWith(which: Which, visit: Visit, sent: Sent): Promise<Reply> {
  const the = await theForm(visit.prisma, which, visit);
  const title = `Try it: ${the.type.name}`;
  const problems = problemsOf(the.form);
  if (problems.length > 0) {
    const model: FormTryPage = { title, problems: problemLinks(problems, the.address) };
    return setupPage('setup/form-try', title, model, backToForm(the));
  }
  const look = lookOf(sent);
  const say = sayIn(look.language);
  const form = formIn(the.form, look.language);
  const button = pressed(sent);
  const typed = button ? press(fieldsOn(form, look.page), answersIn(sent), button).typed : answersIn(sent);
  const walked = walk(form, typed, reading({ ...visit, say }));
  const tried = { ...look, form, typed, walked, say };
  const model = modelOf(the, tried, {
    title,
    went: button ? 'nowhere' : wentTo(sent),
    isSent: '_page' in sent,
  });
  return setupPage('setup/form-try', title, model, backToForm(the));
}

/** What a button was for: to go on, or to show another page or the same one otherwise. */
type Went = 'on' | 'nowhere' | { page: string };

function wentTo(sent: Sent): Went {
  if (!('_page' in sent)) return 'nowhere';
  const [what, page] = firstOf(sent, '_show').split(':');
  return what === '' ? 'on' : what === 'page' && page ? { page } : 'nowhere';
}

function modelOf(
  the: TheForm,
  tried: Tried,
  { title, went, isSent }: { title: string; went: Went; isSent: boolean },
): FormTryPage {
  const { walked, page } = tried;
  const at = Math.max(
    walked.findIndex((one) => one.page.key === (typeof went === 'object' ? went.page : page)),
    0,
  );
  const errors = went === 'on' ? (walked[at]?.errors ?? []) : [];
  const isDone = went === 'on' && errors.length === 0 && at === walked.length - 1;
  const next = went === 'on' && errors.length === 0 && !isDone ? at + 1 : at;
  const open = walked.find(({ errors: wrong }) => wrong.length > 0)?.page.title;
  return {
    title,
    problems: [],
    ...(isDone
      ? {
          done:
            open === undefined
              ? 'Everything is answered: it could be sent like this.'
              : `“${open}” has still to be answered.`,
        }
      : {}),
    box: box(the, tried, next, errors),
    ...(isSent ? { came: leadsTo(tried, next) } : {}),
  };
}

function box(the: TheForm, tried: Tried, at: number, errors: Walked['errors']): TryBox {
  const { form, typed, walked, say, narrow, language } = tried;
  const shown = walked[at];
  const own = new Set(shown?.page.fields.map(({ key }) => key));
  const files = new Set(shown?.page.fields.filter(({ kind }) => kind === 'files').map(({ key }) => key));
  const isElsewhere = (name: string) =>
    files.has(name) || ![...own].some((key) => name === key || name.startsWith(`${key}-`));
  const choice = (text: string, value: string, current: boolean) => ({ text, value, current });
  return {
    ...{ action: `${the.address}/try`, narrow, language },
    views: [
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
        choices: walked.map(({ page }, one) => choice(page.title, `page:${page.key}`, one === at)),
      },
    ],
    hidden: [
      { name: '_page', value: shown?.page.key ?? '' },
      { name: '_width', value: narrow ? 'narrow' : 'wide' },
      { name: '_language', value: language },
      ...Object.keys(typed)
        .filter(isElsewhere)
        .flatMap((name) => all(typed, name).map((value) => ({ name, value }))),
    ],
    typeName: the.which === 'form' ? the.type.name : TITLES[the.which],
    title: shown?.page.title ?? form.pages[0]?.title ?? '',
    ...(shown?.page.hint ? { intro: shown.page.hint } : {}),
    step: { page: at + 1, of: walked.length },
    fields: (shown?.offered ?? []).map((field) => question(field, typed, errors, say)),
    errors,
    submit: say('raising.continue'),
  };
}

/** Every page and field of the form, whether it comes, and what it is answered. */
function leadsTo({ form, walked, say }: Tried, at: number): QueueTableProps {
  const rows = form.pages.flatMap((page) => {
    const came = walked.findIndex((one) => one.page.key === page.key);
    return page.fields.map((field) => {
      const isAsked = walked[came]?.asked.some(({ key }) => key === field.key) ?? false;
      const answer = walked[came] ? answerText(field, walked[came].answers, say) : '';
      const wrong =
        came <= at ? walked[came]?.errors.find(({ field: name }) => isOf(name, field.key))?.text : undefined;
      return [
        { text: page.title },
        { text: field.label },
        {
          tags: isAsked
            ? [{ text: 'Asked', tone: 'open' as const }]
            : [{ text: 'Not asked', tone: 'quiet' as const }],
        },
        { text: wrong ?? answer },
      ];
    });
  });
  return {
    caption: 'What these answers lead to',
    columns: ['Page', 'Field', 'Asked', 'Answer, or what is wrong'],
    rows,
  };
}

function isOf(name: string | undefined, key: string): boolean {
  return name === key || name?.startsWith(`${key}-`) === true;
}

function fieldsOn({ pages }: FormDefinition, key: string) {
  return (pages.find((page) => page.key === key) ?? pages[0])?.fields ?? [];
}

function lookOf(sent: Sent): Look {
  const [what, value] = firstOf(sent, '_show').split(':');
  const width = what === 'width' ? value : firstOf(sent, '_width');
  const language = what === 'language' ? value : firstOf(sent, '_language');
  return {
    page: firstOf(sent, '_page'),
    narrow: width !== 'wide',
    language: language === 'cy' ? 'cy' : 'en',
  };
}

/** What was typed, without what the page itself sends. */
function answersIn(sent: Sent): Typed {
  const kept = Object.entries(sent).filter(([name]) => name !== BUTTON && !/^_|-map\.[xy]$/.test(name));
  return Object.fromEntries(kept);
}
