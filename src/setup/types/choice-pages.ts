// The pages of subtypes, stages and reasons: the list with its order, and a form each to add and to rename.
import { z } from 'zod';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, form, Invalid, page, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { AddPage } from '../models.ts';
import { BLANK, filledIn, setupPage } from '../show.ts';
import { CHOICES, type Choice, type ChoiceList, keysBeside } from './choices.ts';
import { keyFor } from './keys.ts';
import type { ItemsPage } from './models.ts';
import { moved, moves, type Pressed, pressedButton } from './order.ts';
import { name, textOrNothing } from './settings/inputs.ts';
import { backTo, changeType, theType, typeAddress, typeKey } from './the-type.ts';

const details = z.object({ name: name('Write what it is called'), welsh: textOrNothing });
type Details = z.output<typeof details>;

export const choiceRoutes: Route[] = CHOICES.flatMap((list) => [
  ...page(`/setup/types/:key/${list.slug}`, setup, (visit) => showChoices(list, visit, BLANK)),
  ...post(`/setup/types/:key/${list.slug}`, setup, {
    input: () => pressedButton,
    show: (visit, filled) => showChoices(list, visit, filled),
    submit: (permit, pressed, visit) => press(list, permit, pressed, visit),
  }),
  ...form(`/setup/types/:key/${list.slug}/add`, setup, {
    input: () => details,
    show: (visit, filled) => showChoice(list, visit, filled),
    submit: (permit, input, visit) => addChoice(list, permit, input, visit),
  }),
  ...form(`/setup/types/:key/${list.slug}/change/:choice`, setup, {
    input: () => details,
    show: (visit, filled) => showChoice(list, visit, filled),
    submit: (permit, input, visit) => renameChoice(list, permit, input, visit),
  }),
]);

async function showChoices(list: ChoiceList, visit: Visit, filled: Filled): Promise<Reply> {
  const type = await theType(visit.prisma, visit);
  const address = addressOf(list, visit);
  const choices = list.read(type);
  const model: ItemsPage = {
    title: list.title,
    intro: `A ${list.one} that is retired can’t be chosen any more. Cases that have it keep it.`,
    errors: filled.errors,
    action: address,
    lists: [
      {
        id: list.slug,
        title: `In this order`,
        none: 'None yet.',
        items: choices.map(({ key, name, retired, welsh }, at) => ({
          key,
          text: name,
          href: `${address}/change/${key}`,
          ...(welsh ? { note: welsh } : {}),
          tags: retired ? [{ text: 'Retired', tone: 'closed' }] : [],
          buttons: [
            ...moves(at, choices.length),
            retired ? { text: 'Bring back', value: 'bring-back' } : { text: 'Retire', value: 'retire' },
          ],
        })),
        add: { text: `Add a ${list.one}`, href: `${address}/add` },
      },
    ],
  };
  return setupPage('setup/items', `${list.title}: ${type.name}`, model, backTo(visit, type));
}

function press(
  list: ChoiceList,
  permit: SetupPermit,
  { item, do: does }: Pressed,
  visit: Visit,
): Promise<Reply> {
  return change(list, permit, visit, (choices) => {
    const at = choices.findIndex(({ key }) => key === item);
    if (at < 0) throw new Invalid({ text: 'That is there no more: choose another' });
    if (does === 'up' || does === 'down') return moved(choices, at, does);
    return choices.map((one) => (one.key === item ? { ...one, retired: does === 'retire' } : one));
  });
}

async function showChoice(list: ChoiceList, visit: Visit, filled: Filled): Promise<Reply> {
  const type = await theType(visit.prisma, visit);
  const { choice: key } = visit.params;
  const choice = key === undefined ? undefined : list.read(type).find((one) => one.key === key);
  if (key !== undefined && !choice) throw new Invisible();
  const model: AddPage = {
    title: choice ? choice.name : `Add a ${list.one}`,
    action: visit.path,
    errors: filled.errors,
    fields: filledIn(
      [
        {
          ...({
            kind: 'text',
            name: 'name',
            label: 'Name',
            value: choice?.name ?? '',
            required: true,
          } as const),
          ...(choice ? { hint: 'Cases that have it show the new name' } : {}),
        },
        ...(list.inWelsh
          ? [{ kind: 'text', name: 'welsh', label: 'In Welsh', value: choice?.welsh ?? '' } as const]
          : []),
      ],
      filled,
    ),
    submit: 'Keep in my draft',
  };
  const back = { text: `${list.title}: ${type.name}`, href: addressOf(list, visit) };
  return setupPage('setup/add', model.title, model, back);
}

async function addChoice(
  list: ChoiceList,
  permit: SetupPermit,
  input: Details,
  visit: Visit,
): Promise<Reply> {
  const type = await theType(permit.tx, visit);
  const key = keyFor(input.name, keysBeside(type, list));
  return change(list, permit, visit, (choices) => [
    ...choices,
    { key, retired: false, ...named(input, choices) },
  ]);
}

function renameChoice(list: ChoiceList, permit: SetupPermit, input: Details, visit: Visit): Promise<Reply> {
  const { choice: key } = visit.params;
  return change(list, permit, visit, (choices) => {
    if (!choices.some((one) => one.key === key)) throw new Invisible();
    const others = choices.filter((one) => one.key !== key);
    return choices.map((one) =>
      one.key === key ? { key: one.key, retired: one.retired, ...named(input, others) } : one,
    );
  });
}

/** What was typed, as a choice has it. Throws Invalid where another one has that name. */
function named({ name, welsh }: Details, others: readonly Choice[]): Pick<Choice, 'name' | 'welsh'> {
  if (others.some((one) => one.name === name))
    throw new Invalid({ field: 'name', text: `There is “${name}” already` });
  return { name, ...(welsh ? { welsh } : {}) };
}

function change(
  list: ChoiceList,
  permit: SetupPermit,
  visit: Visit,
  next: (choices: readonly Choice[]) => Choice[],
): Promise<Reply> {
  return changeType(permit, visit, (type) => list.write(type, next(list.read(type))), addressOf(list, visit));
}

function addressOf({ slug }: ChoiceList, visit: Visit): string {
  return `${typeAddress(typeKey(visit))}/${slug}`;
}
