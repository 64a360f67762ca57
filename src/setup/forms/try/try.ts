// The form as whoever raises a case will see it, to be tried with answers that nobody keeps.
import type { Typed } from '../../../forms/answer.ts';
import { type FormDefinition, formIn } from '../../../forms/definition.ts';
import { BUTTON, press, pressed } from '../../../forms/press.ts';
import { reading } from '../../../forms/read/now.ts';
import type { Reply } from '../../../web/reply.ts';
import { typed as firstOf } from '../../../web/routing.ts';
import type { Sent, Visit } from '../../../web/visit.ts';
import { sayIn } from '../../../words/say.ts';
import { setupPage } from '../../show.ts';
import type { FormTryPage } from '../models.ts';
import { problemLinks, problemsOf } from '../problems.ts';
import { backToForm, type TheForm, theForm, type Which } from '../the-form.ts';
import { boxOf, type Look, leadsTo, type Tried } from './box.ts';
import { walk } from './walk.ts';

/** GET …/form/try: the first page, or the one that `?page=` names, without answers. */
export function showTry(which: Which, visit: Visit): Promise<Reply> {
  return tryWith(which, visit, {});
}

/** POST …/form/try: with what was answered so far. It isn’t refused where something is wrong: nothing is kept. */
export async function tryWith(which: Which, visit: Visit, sent: Sent): Promise<Reply> {
  const the = await theForm(visit.prisma, which, visit);
  const title = `Try it: ${the.type.name}`;
  const problems = problemsOf(the.whole);
  const model: FormTryPage =
    problems.length > 0
      ? { title, problems: problemLinks(problems, the.address) }
      : { title, problems: [], ...tried(the, visit, sent) };
  return setupPage('setup/form-try', title, model, backToForm(the));
}

function tried(the: TheForm, visit: Visit, sent: Sent): Pick<FormTryPage, 'box' | 'done' | 'came'> {
  const look = lookOf(sent, visit);
  const say = sayIn(look.language);
  const form = formIn(the.whole, look.language);
  const page = form.pages.some(({ key }) => key === look.page) ? look.page : (form.pages[0]?.key ?? '');
  const button = pressed(sent);
  const typed = button ? press(fieldsOn(form, page), answersIn(sent), button).typed : answersIn(sent);
  const all: Tried = { ...look, form, typed, say, walked: walk(form, typed, reading({ ...visit, say })) };
  const isSent = '_page' in sent;
  if (!isSent || button || '_show' in sent)
    return { box: boxOf(the, all, page, []), ...(isSent ? { came: leadsTo(all, page) } : {}) };
  return goOn(the, all, page);
}

/** “Continue”: the page again with what is wrong with it, or the next one that is asked, or the end. */
function goOn(the: TheForm, all: Tried, page: string): Pick<FormTryPage, 'box' | 'done' | 'came'> {
  const { form, walked } = all;
  const errors = walked.find((one) => one.page.key === page)?.errors ?? [];
  const came = leadsTo(all, page);
  if (errors.length > 0) return { box: boxOf(the, all, page, errors), came };
  const later = form.pages.slice(form.pages.findIndex(({ key }) => key === page) + 1).map(({ key }) => key);
  const next = walked.find((one) => later.includes(one.page.key));
  if (next) return { box: boxOf(the, all, next.page.key, []), came };
  const open = walked.find((one) => one.errors.length > 0)?.page.title;
  const done = open
    ? `The page “${open}” has still to be answered.`
    : 'Everything is answered: it could be sent.';
  return { box: boxOf(the, all, page, []), done, came };
}

function fieldsOn({ pages }: FormDefinition, key: string) {
  return pages.find((page) => page.key === key)?.fields ?? [];
}

/** What the page is to show, and how: as it was, but for what the button changes that sent it. */
function lookOf(sent: Sent, { query }: Visit): Look {
  const [what, value = ''] = firstOf(sent, '_show').split(':');
  const now = (one: string) => (what === one ? value : firstOf(sent, `_${one}`));
  return {
    page: now('page') || (query['page'] ?? ''),
    narrow: now('width') !== 'wide',
    language: now('language') === 'cy' ? 'cy' : 'en',
  };
}

/** What was typed, without what the page itself sends. */
function answersIn(sent: Sent): Typed {
  const kept = Object.entries(sent).filter(([name]) => name !== BUTTON && !/^_|-map\.[xy]$/.test(name));
  return Object.fromEntries(kept);
}
