// A list's page: its items in their order, what uses it, and the forms that change it; and the page of one item.

import { isSame } from '../../configuration/document.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { stateTag } from '../drafts/standing.ts';
import type { AddPage, RecordPage, SetupForm } from '../models.ts';
import { LISTS } from '../rooms.ts';
import { countInWords, filledIn, setupPage } from '../show.ts';
import { type Item, type TheList, theItem, theList, usesOfLists } from './the-list.ts';

/** GET /setup/add-list */
export function showAddList(_visit: Visit, filled: Filled): Reply {
  const model: AddPage = {
    title: 'Add a list',
    action: '/setup/add-list',
    errors: filled.errors,
    fields: filledIn(
      [
        { kind: 'text', name: 'name', label: 'Name', hint: 'Wards, for example', required: true },
        {
          ...{ kind: 'long-text', name: 'items', label: 'Items', required: true },
          hint: 'One on each line, in the order in which they are offered',
        },
      ],
      filled,
    ),
    submit: 'Add the list',
  };
  return setupPage('setup/add', model.title, model, LISTS);
}

/** GET /setup/lists/:key, and where one of its forms was sent something wrong. */
export async function showList(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const found = await theList(prisma, visit);
  const { list, published, href, key } = found;
  const uses = (await usesOfLists(prisma, actor.person.id)).get(key) ?? [];
  const retired = list.items.filter((item) => item.retired).length;
  const model: RecordPage = {
    title: list.name,
    tags: stateTag(published ? (isSame(published, list) ? 'published' : 'changed') : 'new'),
    rows: [
      { key: 'Offered', value: countInWords(list.items.length - retired, 'item', 'items') },
      { key: 'Retired', value: countInWords(retired, 'item', 'items') },
    ],
    errors: filled.errors,
    lists: [
      {
        title: 'Items',
        items: list.items.map((item) => ({
          text: item.label,
          href: `${href}/items/${item.key}`,
          note: noteOn(item, found),
        })),
        none: 'None yet: add one.',
      },
      { title: 'Used by', items: uses, none: 'No form uses it.' },
    ],
    forms: [addForm(href, filled), renameForm(found, filled), ...deleteForm(href, uses.length)],
  };
  return setupPage('setup/record', list.name, model, LISTS);
}

/** GET /setup/lists/:key/items/:item */
export async function showItem(visit: Visit, filled: Filled): Promise<Reply> {
  const found = await theList(visit.prisma, visit);
  const { item, at } = theItem(found, visit);
  const isNew = !found.published?.items.some(({ key }) => key === item.key);
  const fields: FieldProps[] = [
    { kind: 'text', name: 'label', label: 'Name', value: item.label, required: true },
    { kind: 'text', name: 'welsh', label: 'Name in Welsh', value: item.welsh ?? '' },
    {
      ...{ kind: 'number', name: 'place', label: 'Place in the list', value: String(at + 1) },
      ...{ hint: `From 1 to ${found.list.items.length}`, required: true, width: 4 },
    },
    {
      ...{ kind: 'choice', name: 'state', label: 'Is it offered?', required: true, small: true },
      value: item.retired ? 'retired' : 'offered',
      options: [
        { value: 'offered', label: 'Offered' },
        { value: 'retired', label: 'Retired', hint: 'No longer offered. Cases that have it keep it' },
        ...(isNew ? [{ value: 'gone', label: 'Taken away', hint: 'It was never published' }] : []),
      ],
    },
  ];
  const model: AddPage = {
    title: `${found.list.name}: ${item.label}`,
    action: `${found.href}/items/${item.key}`,
    errors: filled.errors,
    fields: filledIn(fields, filled),
    submit: 'Keep in my draft',
  };
  return setupPage('setup/add', model.title, model, { text: found.list.name, href: found.href });
}

function noteOn(item: Item, { published }: TheList): string {
  const was = published?.items.find(({ key }) => key === item.key);
  return [
    ...(item.welsh === undefined ? [] : [item.welsh]),
    ...(item.retired ? ['retired'] : []),
    ...(was === undefined ? ['new in your draft'] : isSame(was, item) ? [] : ['changed in your draft']),
  ].join(', ');
}

function addForm(href: string, filled: Filled): SetupForm {
  return {
    title: 'Add an item',
    explanation: 'It comes last. Its place can be changed on its page.',
    action: `${href}/add-item`,
    hidden: [],
    fields: filledIn(
      [
        { kind: 'text', name: 'label', label: 'Name', required: true },
        { kind: 'text', name: 'welsh', label: 'Name in Welsh' },
      ],
      filled,
    ),
    submit: { text: 'Add' },
  };
}

function renameForm({ href, list }: TheList, filled: Filled): SetupForm {
  return {
    title: 'Rename the list',
    action: `${href}/rename`,
    hidden: [],
    fields: filledIn(
      [{ kind: 'text', name: 'name', label: 'Name of the list', value: list.name, required: true }],
      filled,
    ),
    submit: { text: 'Save' },
  };
}

function deleteForm(href: string, uses: number): SetupForm[] {
  if (uses > 0) return [];
  return [
    {
      title: 'Delete the list',
      explanation: 'No form uses it.',
      action: `${href}/delete`,
      hidden: [],
      fields: [],
      submit: { text: 'Delete', warning: true },
    },
  ];
}
