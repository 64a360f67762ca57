// What an administrator does to a list in their draft: adds it, renames it, adds and changes its items, deletes it unused.
import { z } from 'zod';
import { newKey } from '../../configuration/new-key.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { form, Invalid, page, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { draftedIn } from '../drafts/standing.ts';
import { LISTS } from '../rooms.ts';
import { BLANK } from '../show.ts';
import { listLists } from './list.ts';
import { showAddList, showItem, showList } from './show-list.ts';
import { type Item, keepList, theItem, theList, usesOfLists } from './the-list.ts';

const MOST_ITEMS = 500;

const name = z
  .string('Write a name')
  .trim()
  .min(1, 'Write a name')
  .max(100, 'Write a name of at most 100 characters');
const welsh = z.string().trim().max(100, 'Write a name of at most 100 characters').default('');
const newList = z.object({
  name,
  items: z
    .string('Write at least one item')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .pipe(
      z.array(name).min(1, 'Write at least one item').max(MOST_ITEMS, `Write at most ${MOST_ITEMS} items`),
    ),
});
const newItem = z.object({ label: name, welsh });
const changedItem = newItem.extend({
  place: z
    .string('Write a number')
    .trim()
    .regex(/^\d{1,4}$/, 'Write a number')
    .transform(Number),
  state: z.enum(['offered', 'retired', 'gone'], 'Choose whether it is offered'),
});

export const listRoutes: Route[] = [
  ...page('/setup/lists', setup, listLists),
  ...form('/setup/add-list', setup, { input: () => newList, show: showAddList, submit: addList }),
  ...page('/setup/lists/:key', setup, (visit) => showList(visit, BLANK)),
  ...post('/setup/lists/:key/rename', setup, {
    input: () => z.object({ name }),
    show: showList,
    submit: renameList,
  }),
  ...post('/setup/lists/:key/add-item', setup, { input: () => newItem, show: showList, submit: addItem }),
  ...post('/setup/lists/:key/delete', setup, {
    input: () => z.object({}),
    show: showList,
    submit: deleteList,
  }),
  ...form('/setup/lists/:key/items/:item', setup, {
    input: () => changedItem,
    show: showItem,
    submit: changeItem,
  }),
];

async function addList(permit: SetupPermit, input: z.infer<typeof newList>): Promise<Reply> {
  const all = await draftedIn(permit.tx, permit.actor.person.id, 'list');
  await refuseName(permit, input.name);
  const key = newKey(input.name, all);
  const items: Item[] = [];
  for (const label of input.items) {
    refuseLabel(items, label, 'items');
    items.push({ key: keyAmong(items, label), label, retired: false });
  }
  return keepInDraft(permit, { section: 'list', key }, { name: input.name, items }, `${LISTS.href}/${key}`);
}

async function renameList(permit: SetupPermit, input: { name: string }, visit: Visit): Promise<Reply> {
  await refuseName(permit, input.name, visit.params['key']);
  return keepList(permit, visit, (list) => ({ ...list, name: input.name }));
}

function addItem(permit: SetupPermit, input: z.infer<typeof newItem>, visit: Visit): Promise<Reply> {
  return keepList(permit, visit, (list) => {
    refuseLabel(list.items, input.label);
    if (list.items.length >= MOST_ITEMS)
      throw new Invalid({ field: 'label', text: `A list has at most ${MOST_ITEMS} items` });
    const item = { key: keyAmong(list.items, input.label), ...namesOf(input), retired: false };
    return { ...list, items: [...list.items, item] };
  });
}

async function changeItem(
  permit: SetupPermit,
  { place, state, ...names }: z.infer<typeof changedItem>,
  visit: Visit,
): Promise<Reply> {
  const found = await theList(permit.tx, visit);
  const { item } = theItem(found, visit);
  if (state === 'gone' && found.published?.items.some(({ key }) => key === item.key))
    throw new Invalid({ field: 'state', text: 'It is published: retire it, so that cases keep it' });
  return keepList(permit, visit, (list) => {
    const others = list.items.filter(({ key }) => key !== item.key);
    if (state === 'gone') return { ...list, items: others };
    if (place < 1 || place > list.items.length)
      throw new Invalid({ field: 'place', text: `Write a number from 1 to ${list.items.length}` });
    refuseLabel(others, names.label);
    const changed = { key: item.key, ...namesOf(names), retired: state === 'retired' };
    return { ...list, items: others.toSpliced(place - 1, 0, changed) };
  });
}

async function deleteList(permit: SetupPermit, _input: object, visit: Visit): Promise<Reply> {
  const { key, list } = await theList(permit.tx, visit);
  if ((await usesOfLists(permit.tx, permit.actor.person.id)).has(key))
    throw new Invalid({ text: `${list.name} is used by a form, so it can’t be deleted` });
  return keepInDraft(permit, { section: 'list', key }, undefined, LISTS.href);
}

function namesOf({ label, welsh: inWelsh }: z.infer<typeof newItem>) {
  return { label, ...(inWelsh === '' ? {} : { welsh: inWelsh }) };
}

function keyAmong(items: readonly Item[], label: string): string {
  return newKey(label, new Set(items.map(({ key }) => key)));
}

function refuseLabel(items: readonly Item[], label: string, field = 'label'): void {
  if (items.some((item) => item.label.toLowerCase() === label.toLowerCase()))
    throw new Invalid({ field, text: `${label} stands in the list already` });
}

/** Throws Invalid where another list has this name. */
async function refuseName({ tx, actor }: SetupPermit, sought: string, butFor?: string): Promise<void> {
  for (const [key, { piece }] of await draftedIn(tx, actor.person.id, 'list'))
    if (key !== butFor && piece.name.toLowerCase() === sought.toLowerCase())
      throw new Invalid({ field: 'name', text: `There is a list ${piece.name} already` });
}
