// What becomes of answers when a case is turned into another type: carried over where the new form takes them, or kept
// as text.
import { type Answer, type Answers, answerTo } from '../../forms/answer.ts';
import { answersSchema } from '../../forms/answers.ts';
import { type Field, fieldsOf, type Meaning } from '../../forms/definition.ts';
import type { Context } from '../../forms/read/reading.ts';
import { answerText, asTyped } from '../../forms/show.ts';
import { askedOf } from '../../forms/shown.ts';
import { sayIn } from '../../words/say.ts';
import type { TwoForms } from './two-forms.ts';

/** Which field of the old form answers a field of the new one, by key; none where it stays empty. */
export type Mapping = Readonly<Record<string, string>>;
type Kept = { label: string; text: string };
/** `kept`: what a note says; `apart`: what it doesn't, as not everybody may read it. */
export type Carried = { answers: Answers; kept: Kept[]; apart: Kept[] };

const CONTACT: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['name', 'email', 'phone', 'address']);
const say = sayIn('en');

/** The fields of the new form that can be answered at all. */
export function toAnswer({ to }: TwoForms): Field[] {
  return fieldsOf(to).filter(({ kind }) => kind !== 'note');
}

/** The old fields whose answer the new field takes as it is. */
export function fitting(forms: TwoForms, field: Field, context: Context): Field[] {
  return forms.from.filter((one) => fitted(forms, one, field, context) !== undefined);
}

/** Fields of the same name and kind, where the answer fits. */
export function usualMapping(forms: TwoForms, context: Context): Mapping {
  return Object.fromEntries(
    toAnswer(forms).flatMap((field) => {
      const same = fitting(forms, field, context).find(({ key }) => key === field.key);
      return same ? [[field.key, same.key]] : [];
    }),
  );
}

/** Carries answers over as mapped. What the new form doesn't ask then is kept as text, with who the owner is left out. */
export function carry(forms: TwoForms, mapping: Mapping, context: Context): Carried {
  const mapped = toAnswer(forms).flatMap((field): [string, Answer][] => {
    const source = forms.from.find(({ key }) => key === mapping[field.key]);
    const answer = source && fitted(forms, source, field, context);
    return answer === undefined ? [] : [[field.key, answer]];
  });
  const all: Answers = Object.fromEntries(mapped);
  const asked = askedOf(forms.to, all).filter(({ key }) => Object.hasOwn(all, key));
  const used = new Set(asked.map(({ key }) => mapping[key]));
  // How to reach the owner stands with the case itself, for those who may see it.
  const left = forms.from.filter(({ key, means }) => !used.has(key) && !CONTACT.has(means));
  const said = (fields: readonly Field[]) =>
    fields.map((field) => ({ label: field.label, text: answerText(field, forms.answers, say) }));
  return {
    answers: Object.fromEntries(
      asked.flatMap(({ key }) => (all[key] === undefined ? [] : [[key, all[key]]])),
    ),
    kept: said(left.filter((field) => hiddenFrom(forms, field).length === 0)),
    apart: said(left.filter((field) => hiddenFrom(forms, field).length > 0)),
  };
}

/** The answer as the new field reads it: what it would refuse doesn't fit. */
function fitted(forms: TwoForms, source: Field, field: Field, context: Context): Answer | undefined {
  const answer = answerTo(source, forms.answers);
  if (answer === undefined || source.kind !== field.kind) return undefined;
  // Who the owner is stays that: elsewhere it would be read by those who may not see it.
  if (CONTACT.has(source.means) && source.means !== field.means) return undefined;
  // No role learns by it what was kept from it before.
  const to = forms.rights.to.get(field.key);
  if (hiddenFrom(forms, source).some((roleId) => to?.get(roleId)?.mayRead !== false)) return undefined;
  if (field.kind === 'files') return answer;
  const { when: _, ...always } = field;
  const typed = asTyped([{ ...source, key: field.key }], { [field.key]: answer });
  const read = answersSchema([always], context).safeParse(typed);
  return read.success ? read.data[field.key] : undefined;
}

/** The roles that can't read a field of the old type. */
function hiddenFrom({ rights }: TwoForms, { key }: Field): number[] {
  return [...(rights.from.get(key) ?? [])].flatMap(([roleId, { mayRead }]) => (mayRead ? [] : [roleId]));
}
