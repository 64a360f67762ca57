// The form that an address names: what whoever raises a case is asked, or what staff fill in besides; as the
// administrator’s draft leaves it, and how a change of it is kept there.
import { sectionIn } from '../../configuration/draft.ts';
import { withLists } from '../../configuration/rows/form-lists.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import type { Link } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import { Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { type Type, theType, typeAddress, typeKey } from '../types/the-type.ts';
import type { RawForm } from './raw.ts';

export type Which = 'form' | 'additional';
export const WHICH: readonly Which[] = ['form', 'additional'];

export const TITLES: Record<Which, string> = { form: 'Form', additional: 'Staff’s fields' };

/** `whole`: the form with the options that come from lists, as it will be asked; `lists`: their names by their keys. */
export type TheForm = {
  which: Which;
  type: Type;
  form: RawForm;
  whole: RawForm;
  lists: ReadonlyMap<string, string>;
  address: string;
};

/** Where a form is built. */
export function formAddress(which: Which, visit: Pick<Visit, 'params'>): string {
  return `${typeAddress(typeKey(visit))}/${which}`;
}

/** Reads it; one that isn’t there has no pages. Throws Invisible where the draft has no such type. */
export async function theForm(
  reader: Reader,
  which: Which,
  visit: Pick<Visit, 'params' | 'actor'>,
): Promise<TheForm> {
  const type = await theType(reader, visit);
  const form = (type[which] ?? { pages: [] }) as RawForm;
  const lists = await sectionIn(reader, visit.actor.person.id, 'list');
  return {
    ...{ which, type, form, whole: withLists(form, lists), address: formAddress(which, visit) },
    lists: new Map([...lists].map(([key, { name }]) => [key, name])),
  };
}

/** Both forms of a type: the keys of one are none of the other’s. */
export function bothForms({ form, additional }: Type): (RawForm | undefined)[] {
  return [form as RawForm, additional as RawForm | undefined];
}

/** Keeps a form as it is to be, and leads on. Throws Invalid where it is too long, or has no form’s shape. */
export function keepForm(
  permit: SetupPermit,
  visit: Visit,
  { which, type }: TheForm,
  form: RawForm,
  goTo = formAddress(which, visit),
): Promise<Reply> {
  refuseTooMuch(form);
  // What is undefined isn’t there: it couldn’t be stored.
  const written: Type['form'] = JSON.parse(JSON.stringify(form));
  const { [which]: _before, ...others } = type;
  const isNone = which === 'additional' && form.pages.length === 0;
  const after = { ...others, ...(isNone ? {} : { [which]: written }) } as Type;
  return keepInDraft(permit, { section: 'type', key: typeKey(visit) }, after, goTo);
}

const MOST = { pages: 50, fields: 100, inGroup: 30 };

/** Says before the form’s shape does, in words, that there is no room for more. */
function refuseTooMuch({ pages }: RawForm): void {
  const tooMany = (what: string) => new Invalid({ text: `There may be no more than ${what}` });
  if (pages.length > MOST.pages) throw tooMany(`${MOST.pages} pages`);
  for (const { fields } of pages) {
    if (fields.length > MOST.fields) throw tooMany(`${MOST.fields} fields on a page`);
    if (fields.some(({ fields: inner = [] }) => inner.length > MOST.inGroup))
      throw tooMany(`${MOST.inGroup} fields in a group`);
  }
}

/** The link back to where the form is built. */
export function backToForm({ which, type, address }: TheForm): Link {
  return { text: `${TITLES[which]}: ${type.name}`, href: address };
}
