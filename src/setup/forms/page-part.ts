// A page of a form: added, changed and taken out.
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, Invalid } from '../../web/routing.ts';
import type { Sent, Visit } from '../../web/visit.ts';
import { setupPage } from '../show.ts';
import { addPage, changePage } from './edit.ts';
import { pageKey } from './field-keys.ts';
import type { FormPartPage } from './models.ts';
import { idOf, problemsAt, problemsOf } from './problems.ts';
import { english, fieldsBefore, type RawPage } from './raw.ts';
import { inRows, refilled } from './refilled.ts';
import { readRule, ruleFields } from './rule-editor.ts';
import { written } from './settings/questions.ts';
import { readTexts } from './settings/read.ts';
import { backToForm, keepForm, type TheForm, theForm, type Which } from './the-form.ts';
import { refuseUsed, withoutRights } from './uses.ts';

/** …/form/add-page and …/form/pages/:page */
export async function showPagePart(which: Which, visit: Visit, filled: Filled): Promise<Reply> {
  const the = await theForm(visit.prisma, which, visit);
  const page = pageNamed(the, visit);
  const model: FormPartPage = {
    title: page ? english(page.title) : 'Add a page',
    errors: filled.errors,
    problems: page ? problemsAt(problemsOf(the.whole), `page:${page.key}`) : [],
    facts: [],
    action: page ? `${the.address}/pages/${page.key}` : `${the.address}/add-page`,
    ...inRows(
      refilled(
        [
          ...written('title', 'Title', page?.title, true),
          ...written('hint', 'What is read below it', page?.hint, false, { long: true }),
          ...ruleFields(page?.when, known(the, page), 'this page to be asked'),
        ],
        filled,
      ),
    ),
    submit: 'Keep in my draft',
    ...(page ? { remove: removal(the, page) } : {}),
  };
  return setupPage('setup/form-part', model.title, model, backToForm(the));
}

const GONE: Record<Which, string> = {
  form: 'Cases that were raised before keep their questions and answers.',
  additional: 'What was filled in stays stored with its cases, but isn’t shown.',
};

function removal({ which, address }: TheForm, { key, fields }: RawPage): NonNullable<FormPartPage['remove']> {
  const count = fields.length === 1 ? 'its one field' : `its ${fields.length} fields`;
  return {
    title: 'Take it out',
    text: `The page goes with ${count}. ${GONE[which]}`,
    action: `${address}/pages/${key}/remove`,
    submit: 'Take the page out',
  };
}

/** POST to the same. */
export async function keepPagePart(
  which: Which,
  permit: SetupPermit,
  sent: Sent,
  visit: Visit,
): Promise<Reply> {
  const the = await theForm(permit.tx, which, visit);
  const page = pageNamed(the, visit);
  const title = readTexts(sent, 'title', 200);
  if (title === undefined) throw new Invalid({ field: 'title', text: 'Write the page’s title' });
  const hint = readTexts(sent, 'hint', 1000);
  const when = readRule(sent, page?.when, known(the, page));
  const key = page?.key ?? pageKey(english(title), the.form);
  const after: RawPage = {
    ...{ key, title, fields: page?.fields ?? [] },
    ...(hint === undefined ? {} : { hint }),
    ...(when ? { when } : {}),
  };
  const form = page ? changePage(the.form, key, after) : addPage(the.form, after);
  return keepForm(permit, visit, the, form, `${the.address}#${idOf(`page:${key}`)}`);
}

/** POST …/form/pages/:page/remove */
export async function removePage(which: Which, permit: SetupPermit, visit: Visit): Promise<Reply> {
  const the = await theForm(permit.tx, which, visit);
  const page = pageNamed(the, visit);
  if (!page) throw new Invisible();
  await refuseUsed(permit, visit, the, page.fields);
  const without = { ...the, type: withoutRights(the.type, page.fields) };
  return keepForm(permit, visit, without, changePage(the.form, page.key, undefined));
}

/** The page that the address names; none where it adds one. Throws Invisible where the form hasn’t it. */
export function pageNamed({ form }: TheForm, { params }: Visit): RawPage | undefined {
  const { page: key } = params;
  const page = form.pages.find((one) => one.key === key);
  if (key !== undefined && !page) throw new Invisible();
  return page;
}

function known({ whole }: TheForm, page: RawPage | undefined) {
  return fieldsBefore(whole, { page: page?.key ?? '' });
}
