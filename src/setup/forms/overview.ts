// The page on which a form is built: its pages and fields in their order, moved by small buttons, and what is wrong with it.
import { z } from 'zod';
import type { SetupPermit } from '../../permissions/permit.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { setupPage } from '../show.ts';
import { backTo, typeKey } from '../types/the-type.ts';
import { inWords } from './conditions.ts';
import { findField, moveBefore, moveField, movePage, moveToEnd } from './edit.ts';
import type { BuiltField, BuiltItem, FormPage } from './models.ts';
import { idOf, problemLinks, problemsAt, problemsOf, type Told } from './problems.ts';
import { allFields, english, type RawField } from './raw.ts';
import { KINDS } from './settings/kinds.ts';
import { keepForm, type TheForm, TITLES, theForm, type Which } from './the-form.ts';

const INTRO: Record<Which, string> = {
  form: 'What whoever raises a case is asked. Cases that were raised before keep the questions that they answered.',
  additional:
    'What staff fill in on a case besides. A change holds for all cases of the type, open and closed.',
};

/** GET …/form */
export async function showForm(which: Which, visit: Visit, { errors }: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const the = await theForm(prisma, which, visit);
  const { form, type, address } = the;
  const touched = await prisma.draftPiece.count({
    where: { section: 'type', key: typeKey(visit), draft: { byId: actor.person.id } },
  });
  const problems = problemsOf(the.whole);
  const model: FormPage = {
    title: `${TITLES[which]}: ${type.name}`,
    tags: touched > 0 ? [{ text: 'changed in your draft', tone: 'warning' }] : [],
    intro: INTRO[which],
    errors,
    problems: problemLinks(problems, address),
    actions: [
      ...(form.pages.length > 0
        ? [{ text: 'See it and try it', href: `${address}/try`, kind: 'secondary' as const }]
        : []),
      { text: 'Add a page', href: `${address}/add-page` },
    ],
    action: address,
    pages: form.pages.map((page, at) => ({
      ...item(`page:${page.key}`, english(page.title), `${address}/pages/${page.key}`, problems),
      ...when(page, the),
      key: page.key,
      buttons: moves(`page:${page.key}`, at > 0, at < form.pages.length - 1),
      fields: page.fields.map((field, place) =>
        built(the, problems, field, {
          first: at === 0 && place === 0,
          last: at === form.pages.length - 1 && place === page.fields.length - 1,
        }),
      ),
      add: { text: 'Add a field', href: `${address}/pages/${page.key}/add` },
      see: { text: 'See this page', href: `${address}/try?page=${page.key}` },
    })),
    none: 'It has no pages yet. Begin with one.',
  };
  return setupPage('setup/form', model.title, model, backTo(visit, type));
}

function built(
  the: TheForm,
  problems: readonly Told[],
  field: RawField,
  { first, last }: { first: boolean; last: boolean },
): BuiltField {
  const { address } = the;
  const one = (name: string, asked: RawField, buttons: BuiltItem['buttons'], near: readonly RawField[]) => ({
    ...item(`field:${name}`, english(asked.label), `${address}/fields/${name}`, problems),
    ...when(asked, the, near),
    note: noteOn(asked),
    buttons,
  });
  const self = { key: field.key, ...one(field.key, field, moves(`field:${field.key}`, !first, !last), []) };
  if (field.kind !== 'group') return self;
  const { fields = [] } = field;
  const page = the.form.pages.find((other) => other.fields.includes(field));
  return {
    ...self,
    inside: fields.map((inner, at) => {
      const name = `${field.key}.${inner.key}`;
      return one(name, inner, moves(`field:${name}`, at > 0, at < fields.length - 1), fields);
    }),
    add: { text: 'Add a field to each entry', href: `${address}/pages/${page?.key}/add?group=${field.key}` },
  };
}

function item(at: string, text: string, href: string, problems: readonly Told[]): Omit<BuiltItem, 'buttons'> {
  return { id: idOf(at), text, href, problems: problemsAt(problems, at) };
}

function when(
  { when: rule }: Pick<RawField, 'when'>,
  { whole }: TheForm,
  near: readonly RawField[] = [],
): { when?: string } {
  if (!rule) return {};
  const fields = new Map([...allFields(whole), ...near.map((one) => [one.key, one] as const)]);
  return { when: `Only where ${inWords(rule, fields)}` };
}

function noteOn({ kind, required, means, personal }: RawField): string {
  return [
    KINDS[kind].name,
    ...(required ? ['must be answered'] : []),
    ...(means === 'title' ? ['the case’s title'] : means ? [`the owner’s ${means}`] : []),
    ...(personal ? ['personal'] : []),
  ].join(', ');
}

function moves(at: string, up: boolean, down: boolean): BuiltItem['buttons'] {
  return [
    ...(up ? [{ text: 'Move up', value: `up:${at}` }] : []),
    ...(down ? [{ text: 'Move down', value: `down:${at}` }] : []),
  ];
}

export const pressedMove = z.object({
  do: z
    .string('Choose what to move')
    .regex(
      /^(up|down):(page|field):[a-z0-9.-]{1,90}$|^(before|end):[a-z0-9-]{1,40}:[a-z0-9-]{1,40}$/,
      'Choose what to move',
    ),
});

/** POST …/form: moves a page or a field by one place, or a field before another one or to a page’s end. */
export async function move(
  which: Which,
  permit: SetupPermit,
  pressed: z.output<typeof pressedMove>,
  visit: Visit,
): Promise<Reply> {
  const the = await theForm(permit.tx, which, visit);
  const [to, what, name = ''] = pressed.do.split(':');
  if (to === 'before' || to === 'end') return drop(permit, visit, the, to, what ?? '', name);
  const direction = to === 'up' ? 'up' : 'down';
  const form = what === 'page' ? movePage(the.form, name, direction) : moveField(the.form, name, direction);
  if (!english(nameOf(the, what, name))) throw new Invalid({ text: GONE });
  return keepForm(permit, visit, the, form, `${the.address}#${idOf(`${what}:${name}`)}`);
}

function drop(
  permit: SetupPermit,
  visit: Visit,
  the: TheForm,
  where: 'before' | 'end',
  field: string,
  place: string,
): Promise<Reply> {
  const isThere = where === 'before' ? findField(the.form, place) : nameOf(the, 'page', place);
  if (!findField(the.form, field) || !isThere) throw new Invalid({ text: GONE });
  const form = where === 'before' ? moveBefore(the.form, field, place) : moveToEnd(the.form, field, place);
  return keepForm(permit, visit, the, form, `${the.address}#${idOf(`field:${field}`)}`);
}

const GONE = 'That is not in the form any more: look at it as it is now';

function nameOf({ form }: TheForm, what: string | undefined, name: string) {
  return what === 'page'
    ? form.pages.find(({ key }) => key === name)?.title
    : allFields(form).get(name)?.label;
}
