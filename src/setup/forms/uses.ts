// What uses a field of a form: rules of the form, tasks, rules of assignment, transitions and rights; each with where it is.
import { pieceIn } from '../../configuration/draft.ts';
import type { Rule } from '../../forms/both/holds.ts';
import { conditionsOf } from '../../forms/rule.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import type { Link } from '../../web/look/parts.ts';
import { Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { type Type, typeAddress, typeKey } from '../types/the-type.ts';
import { english, type RawField } from './raw.ts';
import type { TheForm } from './the-form.ts';

/** What uses a field inside its form: the pages and fields that are only asked where its answer is so. */
export function usesInForm({ form, address }: TheForm, key: string): Link[] {
  return form.pages.flatMap((page) => [
    ...(asks(page.when, key)
      ? [{ text: `When the page “${english(page.title)}” is asked`, href: `${address}/pages/${page.key}` }]
      : []),
    ...page.fields.flatMap((field) => [
      ...asked(field, field.key, address, key),
      ...(field.fields ?? []).flatMap((one) => asked(one, `${field.key}.${one.key}`, address, key)),
    ]),
  ]);
}

function asked({ when, label }: RawField, name: string, address: string, key: string): Link[] {
  if (!asks(when, key)) return [];
  return [{ text: `When “${english(label)}” is asked`, href: `${address}/fields/${name}` }];
}

/** What uses it outside its form, as the draft leaves it: tasks, assignment, and transitions of the type’s workflow. */
export async function usesBesides(reader: Reader, visit: Visit, type: Type, key: string): Promise<Link[]> {
  const place = { section: 'workflow', key: type.workflow } as const;
  const workflow = await pieceIn(reader, visit.actor.person.id, place);
  const address = typeAddress(typeKey(visit));
  return [
    ...type.tasks
      .filter(({ condition }) => asks(condition, key))
      .map(({ title }) => ({ text: `When the task “${title}” is made`, href: `${address}/tasks` })),
    ...(type.autoAssign.some(({ condition }) => asks(condition, key))
      ? [{ text: 'The rules that assign a case', href: `${address}/assignment` }]
      : []),
    ...(workflow?.transitions ?? [])
      .filter(({ requiredFields }) => requiredFields.includes(key))
      .map(({ name }) => ({
        text: `The transition “${name}”, which needs it answered`,
        href: `/setup/workflows/${type.workflow}`,
      })),
  ];
}

/** Throws Invalid where one of these fields, which are to go, is used outside the form. */
export async function refuseUsed(
  { tx }: SetupPermit,
  visit: Visit,
  { type }: TheForm,
  fields: readonly RawField[],
): Promise<void> {
  for (const { key, label } of fields) {
    const [use] = await usesBesides(tx, visit, type, key);
    if (use) throw new Invalid({ text: `“${english(label)}” is used: ${use.text}. Change that first` });
  }
}

/** The type without rights on these fields, which go. */
export function withoutRights(type: Type, fields: readonly RawField[]): Type {
  const gone = new Set(fields.map(({ key }) => key));
  return { ...type, fieldRights: type.fieldRights.filter(({ field }) => !gone.has(field)) };
}

function asks(rule: Rule | undefined, key: string): boolean {
  return rule !== undefined && conditionsOf(rule).some(({ field }) => field === key);
}
