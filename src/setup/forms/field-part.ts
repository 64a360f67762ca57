// A field of a form: added, changed, made another kind, and taken out.
import type { FieldKind } from '../../forms/kinds.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, Invalid, typed } from '../../web/routing.ts';
import type { Sent, Visit } from '../../web/visit.ts';
import { setupPage } from '../show.ts';
import { typeKey } from '../types/the-type.ts';
import { changeField, type Found, findField, moveToPage } from './edit.ts';
import { keysEver } from './field-keys.ts';
import type { FormPartPage } from './models.ts';
import { idOf, problemsAt, problemsOf } from './problems.ts';
import { english, fieldsBefore, type RawField } from './raw.ts';
import { inRows, refilled } from './refilled.ts';
import { readRule, ruleFields } from './rule-editor.ts';
import { KINDS, kindNamed, kindsFor } from './settings/kinds.ts';
import { settingFields } from './settings/questions.ts';
import { readSettings } from './settings/read.ts';
import { backToForm, keepForm, type TheForm, theForm, type Which } from './the-form.ts';
import { refuseUsed, usesBesides, usesInForm, withoutRights } from './uses.ts';

const GONE: Record<Which, string> = {
  form: 'It isn’t asked any more. Cases that were raised before keep the question and its answer.',
  additional: 'It isn’t asked or shown any more. What was filled in stays stored with its cases.',
};

/** …/form/fields/:field; `?kind=`: as it would be of another kind. */
export async function showField(which: Which, visit: Visit, filled: Filled): Promise<Reply> {
  const the = await theForm(visit.prisma, which, visit);
  const { name, field, group, page } = fieldNamed(the, visit);
  const isKept = await isKindKept(visit.prisma, the, visit, field);
  const kind = isKept ? field.kind : kindAsked(visit, field, group !== undefined);
  const address = `${the.address}/fields/${name}`;
  const model: FormPartPage = {
    title: english(field.label),
    errors: filled.errors,
    problems: problemsAt(problemsOf(the.whole), `field:${name}`),
    facts: [
      isKept
        ? { key: 'Kind', value: `${KINDS[kind].name}\nIt stays: answers on cases are of this kind.` }
        : { key: 'Kind', value: KINDS[kind].name, change: { href: `${address}/kind`, what: 'the kind' } },
      {
        key: 'Key',
        value: `${field.key}\nIt was made from its first label and stays: answers are stored under it.`,
      },
    ],
    uses: [...usesInForm(the, field.key), ...(await usesBesides(visit.prisma, visit, the.type, field.key))],
    action: kind === field.kind ? address : `${address}?kind=${kind}`,
    ...inRows(
      refilled(
        [
          ...settingFields({ ...field, kind }, { inGroup: group !== undefined, lists: the.lists }),
          ...(group ? [] : pageChoice(the, page.key)),
          ...ruleFields(field.when, fieldsBefore(the.whole, { field: name }), 'it to be asked'),
        ],
        filled,
      ),
    ),
    submit: 'Keep in my draft',
    remove: {
      title: 'Take it out',
      text: GONE[which],
      action: `${address}/remove`,
      submit: 'Take the field out',
    },
  };
  return setupPage('setup/form-part', model.title, model, backToForm(the));
}

function pageChoice({ form: { pages } }: TheForm, value: string): FieldProps[] {
  if (pages.length < 2) return [];
  const options = pages.map(({ key, title }) => ({ value: key, label: english(title) }));
  return [{ kind: 'select', name: 'page', label: 'On which page', value, required: true, options }];
}

/** POST to the same. */
export async function keepField(which: Which, permit: SetupPermit, sent: Sent, visit: Visit): Promise<Reply> {
  const the = await theForm(permit.tx, which, visit);
  const { name, field, group } = fieldNamed(the, visit);
  const isKept = await isKindKept(permit.tx, the, visit, field);
  const kind = isKept ? field.kind : kindAsked(visit, field, group !== undefined);
  const when = readRule(sent, field.when, fieldsBefore(the.whole, { field: name }));
  const after: RawField = {
    ...{
      key: field.key,
      kind,
      ...readSettings(kind, sent, field, { inGroup: group !== undefined, lists: the.lists }),
    },
    ...(kind === 'group' && field.fields ? { fields: field.fields } : {}),
    ...(when ? { when } : {}),
  };
  const page = typed(sent, 'page');
  if (page !== '' && !the.form.pages.some(({ key }) => key === page))
    throw new Invalid({ field: 'page', text: 'Choose one of the pages' });
  const changed = changeField(the.form, name, after);
  const form = page === '' ? changed : moveToPage(changed, name, page);
  return keepForm(permit, visit, the, form, `${the.address}#${idOf(`field:${name}`)}`);
}

/** POST …/form/fields/:field/remove */
export async function removeField(which: Which, permit: SetupPermit, visit: Visit): Promise<Reply> {
  const the = await theForm(permit.tx, which, visit);
  const { name, field, group, page } = fieldNamed(the, visit);
  const gone = group ? [] : [field];
  await refuseUsed(permit, visit, the, gone);
  const without = { ...the, type: withoutRights(the.type, gone) };
  const goTo = `${the.address}#${idOf(`page:${page.key}`)}`;
  return keepForm(permit, visit, without, changeField(the.form, name, undefined), goTo);
}

/** The field that the address names by `:field`. Throws Invisible where the form hasn’t it. */
export function fieldNamed({ form }: TheForm, { params }: Visit): Found & { name: string } {
  const { field: name = '' } = params;
  const found = findField(form, name);
  if (!found) throw new Invisible();
  return { ...found, name };
}

/**
 * Whether a field stays of its kind. What was raised keeps the form that it answered; but staff’s fields are the newest
 * ones on all cases, and what is filled in there must stay readable.
 */
export async function isKindKept(
  reader: Reader,
  the: TheForm,
  visit: Visit,
  { key }: RawField,
): Promise<boolean> {
  return the.which === 'additional' && (await keysEver(reader, typeKey(visit))).has(key);
}

/** The kind that the address asks for, where the field can be of it; the field’s own otherwise. */
function kindAsked({ query }: Visit, field: RawField, inGroup: boolean): FieldKind {
  const asked = kindNamed(query['kind']);
  return asked && kindsFor(inGroup).includes(asked) ? asked : field.kind;
}
