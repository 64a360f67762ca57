// A field that is added to a page, or to each entry of a group: its kind is chosen first, then its settings.
import type { FieldKind } from '../../forms/kinds.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Sent, Visit } from '../../web/visit.ts';
import { setupPage } from '../show.ts';
import { typeKey } from '../types/the-type.ts';
import { addField, addToGroup } from './edit.ts';
import { fieldKey, keysEver } from './field-keys.ts';
import { fieldNamed, isKindKept } from './field-part.ts';
import type { FormKindsPage, FormPartPage } from './models.ts';
import { pageNamed } from './page-part.ts';
import { idOf } from './problems.ts';
import { allFields, english, fieldsBefore, type RawField, type RawForm } from './raw.ts';
import { inRows, refilled } from './refilled.ts';
import { readRule, ruleFields } from './rule-editor.ts';
import { KINDS, kindNamed, kindsFor } from './settings/kinds.ts';
import { settingFields } from './settings/questions.ts';
import { readSettings } from './settings/read.ts';
import { backToForm, bothForms, keepForm, type TheForm, theForm, type Which } from './the-form.ts';

/** Where it goes: onto a page, or into the group that the query names. */
type Into = { page: string; group: string | undefined };

/** …/form/pages/:page/add */
export async function showKinds(which: Which, visit: Visit): Promise<Reply> {
  const the = await theForm(visit.prisma, which, visit);
  const into = placeAsked(the, visit);
  const address = `${the.address}/pages/${into.page}/add`;
  const model = kindsPage('What is to be added?', kindsFor(into.group !== undefined), (kind) =>
    withGroup(`${address}/${kind}`, into),
  );
  return setupPage('setup/form-kinds', model.title, model, backToForm(the));
}

/** …/form/fields/:field/kind */
export async function showOtherKinds(which: Which, visit: Visit): Promise<Reply> {
  const the = await theForm(visit.prisma, which, visit);
  const found = fieldNamed(the, visit);
  if (await isKindKept(visit.prisma, the, visit, found.field)) throw new Invisible();
  const { name, field, group } = found;
  const others = kindsFor(group !== undefined).filter((kind) => kind !== field.kind);
  const address = `${the.address}/fields/${name}`;
  const title = `What should “${english(field.label)}” be?`;
  const model = kindsPage(title, others, (kind) => `${address}?kind=${kind}`);
  return setupPage('setup/form-kinds', title, model, { text: english(field.label), href: address });
}

function kindsPage(
  title: string,
  kinds: readonly FieldKind[],
  addressOf: (kind: FieldKind) => string,
): FormKindsPage {
  const offered = kinds.map((kind) => ({
    text: KINDS[kind].name,
    about: KINDS[kind].about,
    href: addressOf(kind),
  }));
  return { title, kinds: offered };
}

/** …/form/pages/:page/add/:kind */
export async function showNewField(which: Which, visit: Visit, filled: Filled): Promise<Reply> {
  const the = await theForm(visit.prisma, which, visit);
  const into = placeAsked(the, visit);
  const kind = kindOf(visit, into);
  const area = [...allFields(the.form).values()].find((field) => field.area)?.area;
  const begun = { kind, ...(kind === 'place' && area ? { area } : {}) };
  const model: FormPartPage = {
    title: `Add: ${KINDS[kind].name.toLowerCase()}`,
    errors: filled.errors,
    problems: [],
    facts: [],
    action: withGroup(visit.path, into),
    ...inRows(
      refilled(
        [
          ...settingFields(begun, { inGroup: into.group !== undefined, lists: the.lists }),
          ...ruleFields(undefined, known(the.whole, into), 'it to be asked'),
        ],
        filled,
      ),
    ),
    submit: 'Keep in my draft',
  };
  return setupPage('setup/form-part', model.title, model, backToForm(the));
}

/** POST to the same. */
export async function addNewField(
  which: Which,
  permit: SetupPermit,
  sent: Sent,
  visit: Visit,
): Promise<Reply> {
  const the = await theForm(permit.tx, which, visit);
  const into = placeAsked(the, visit);
  const kind = kindOf(visit, into);
  const settings = readSettings(kind, sent, {}, { inGroup: into.group !== undefined, lists: the.lists });
  const when = readRule(sent, undefined, known(the.whole, into));
  const key = fieldKey(
    english(settings.label),
    bothForms(the.type),
    await keysEver(permit.tx, typeKey(visit)),
  );
  const form = added(the.form, into, { key, kind, ...settings, ...(when ? { when } : {}) });
  const name = into.group === undefined ? key : `${into.group}.${key}`;
  return keepForm(permit, visit, the, form, `${the.address}#${idOf(`field:${name}`)}`);
}

function placeAsked(the: TheForm, visit: Visit): Into {
  const page = pageNamed(the, visit);
  const { group } = visit.query;
  const isThere = page?.fields.some(({ key, kind }) => key === group && kind === 'group');
  if (!page || (group !== undefined && !isThere)) throw new Invisible();
  return { page: page.key, group };
}

function kindOf({ params }: Visit, { group }: Into): FieldKind {
  const kind = kindNamed(params['kind']);
  if (!kind || !kindsFor(group !== undefined).includes(kind)) throw new Invisible();
  return kind;
}

function withGroup(address: string, { group }: Into): string {
  return group === undefined ? address : `${address}?group=${group}`;
}

function added(form: RawForm, { page, group }: Into, field: RawField): RawForm {
  return group === undefined ? addField(form, page, field) : addToGroup(form, group, field);
}

/** What a rule of the new field may speak of: what is before it, once it is there. */
function known(form: RawForm, into: Into): ReturnType<typeof fieldsBefore> {
  const withIt = added(form, into, { key: '', kind: 'text', label: '' });
  return fieldsBefore(withIt, { field: into.group === undefined ? '' : `${into.group}.` });
}
