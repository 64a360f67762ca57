// The pages of saved views: what a view asks, and the forms that keep it, change it or take it away.
import type { Configuration } from '../../permissions/configuration.ts';
import type { AccountPermit } from '../../permissions/permit.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, Invalid, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { Asked } from '../list/asked.ts';
import { filterOf } from '../list/filter.ts';
import { QUEUES } from '../list/queues.ts';
import type { SavedViewPage } from '../models.ts';

export const LONGEST_NAME = 60;
const ONLY_ME = 'me';

/** A page with what was typed and what was wrong. */
export function viewPage(
  visit: Visit,
  asked: Asked,
  filled: Filled,
  page: Pick<SavedViewPage, 'title' | 'forms' | 'note'>,
): Reply {
  const model: SavedViewPage = {
    ...page,
    asks: asksOf(visit.actor.configuration, asked),
    errors: filled.errors,
  };
  const backTo = { text: 'Cases', href: '/cases' };
  return { show: 'cases/saved-view', model, title: page.title, wide: true, section: '/cases', backTo };
}

/** What it is called, and who else finds it. */
export function namingFields(
  { actor }: Visit,
  filled: Filled,
  now?: { name: string; whom: string },
): FieldProps[] {
  const { groups } = actor.configuration;
  const mine = [...actor.groupIds].flatMap((id) => {
    const group = groups.get(id);
    return group ? [{ value: String(id), label: `Everybody in ${group.name}` }] : [];
  });
  return [
    withTyped(filled, {
      ...{ kind: 'text', name: 'name', label: 'Name', required: true, maxLength: LONGEST_NAME },
      value: now?.name ?? '',
    }),
    withTyped(filled, {
      ...{ kind: 'select', name: 'whom', label: 'Who finds it on their list?', required: true },
      hint: 'A view is a question. Each reader sees those cases alone that they may see.',
      options: [{ value: ONLY_ME, label: 'Only me' }, ...mine],
      value: now?.whom ?? ONLY_ME,
    }),
  ];
}

/** The choice that a view's group is, as the form has it. */
export function whomOf(groupId: number | null): string {
  return groupId === null ? ONLY_ME : String(groupId);
}

/** The group that was chosen, which must be one of theirs, as they stand now. */
export function chosenGroup({ actor }: AccountPermit, whom: string): number | null {
  if (whom === ONLY_ME) return null;
  const chosen = [...actor.groupIds].find((id) => String(id) === whom);
  if (chosen === undefined) throw new Invalid({ field: 'whom', text: 'Choose one of your own groups' });
  return chosen;
}

/** That no other view of theirs is called so. */
export async function mustBeFree({ tx, actor }: AccountPermit, name: string, besides = 0): Promise<void> {
  const taken = await tx.savedView.findFirst({
    where: { ownerId: actor.person.id, name: { equals: name, mode: 'insensitive' }, id: { not: besides } },
    select: { id: true },
  });
  if (taken) throw new Invalid({ field: 'name', text: 'You have a view of this name. Choose another name' });
}

/** A field with what was typed into it, and what was wrong with that. */
export function withTyped({ sent, errors }: Filled, field: FieldProps): FieldProps {
  const error = errors.find((one) => one.field === field.name)?.text;
  return {
    ...field,
    ...(field.name in sent ? { value: typed(sent, field.name) } : {}),
    ...(error === undefined ? {} : { error }),
  };
}

function asksOf(configuration: Configuration, asked: Asked): string[] {
  const { chosen } = filterOf(configuration, asked);
  return [QUEUES[asked.queue].text, ...chosen.map(({ group, text }) => `${group}: ${text}`)];
}
