// What a form asks, given the answers so far: its rules decided in the order of its fields, so that an answer that is
// hidden can't keep another one shown.
import { type Answer, type Answers, answerTo, type Entry, entriesOf } from './answer.ts';
import { isMet, type Known, type Rule } from './both/holds.ts';
import type { Field, FormDefinition, FormPage } from './definition.ts';

/** The pages that are asked, whole; `answers` are those of all pages in one. */
export function shownPages(form: FormDefinition, answers: Answers): FormPage[] {
  return walk(form, () => answers).map(({ page }) => page);
}

/** The fields of a page (or of an entry) that are asked; `answers` are the page's own and those before it in one. */
export function shownFields(fields: readonly Field[], answers: Answers): Field[] {
  return keep(fields, answers, without(answers, fields)).shown;
}

/** All fields that were asked, given all answers in one: what rules hid is left out. */
export function askedOf(form: FormDefinition, answers: Answers): Field[] {
  return shownPages(form, answers).flatMap(({ fields }) => shownFields(fields, answers));
}

/** The answers of each page without those to what is no longer asked. */
export function keptAnswers(
  form: FormDefinition,
  answersByPage: Readonly<Record<string, Answers>>,
): Record<string, Answers> {
  const pages = walk(form, ({ key }) => (Object.hasOwn(answersByPage, key) ? answersByPage[key] : undefined));
  return Object.fromEntries(
    pages.flatMap(({ page, kept }) => (Object.hasOwn(answersByPage, page.key) ? [[page.key, kept]] : [])),
  );
}

/**
 * The fields of a page that may be asked, given the answers of earlier pages: what these rule out is left out, and
 * each rule left speaks of the page itself, for the browser to decide as its fields are filled in.
 */
export function askedFields(fields: readonly Field[], before: Known): Field[] {
  return mayBeAsked(fields, without(before, fields), new Set());
}

/** Whether a field is asked: its rule holds, and a group has something to ask. */
export function isAsked({ when, kind, fields = [] }: Field, known: Known): boolean {
  if (when && !isMet(when, known)) return false;
  return kind !== 'group' || askedFields(fields, known).some(isAnswered);
}

function walk(form: FormDefinition, answersOf: (page: FormPage) => Answers | undefined) {
  const pages: { page: FormPage; kept: Answers }[] = [];
  let known: Answers = {};
  for (const page of form.pages) {
    if (page.when && !isMet(page.when, known)) continue;
    if (askedFields(page.fields, known).length === 0) continue;
    const { kept } = keep(page.fields, answersOf(page) ?? {}, known);
    pages.push({ page, kept });
    known = { ...known, ...kept };
  }
  return pages;
}

function keep(fields: readonly Field[], answers: Answers, before: Answers) {
  const shown: Field[] = [];
  const kept: Record<string, Answer> = {};
  for (const field of fields) {
    const known = { ...before, ...kept };
    if (!isAsked(field, known)) continue;
    shown.push(field);
    const answer = answerTo(field, answers);
    const still = field.kind === 'group' ? keepEntries(field, answer, known) : answer;
    if (still !== undefined) kept[field.key] = still;
  }
  return { shown, kept };
}

function keepEntries({ fields = [] }: Field, answer: Answer | undefined, known: Answers): Answer | undefined {
  const entries = entriesOf(answer)
    .map((entry) => keep(fields, entry, known).kept as Entry)
    .filter((entry) => Object.keys(entry).length > 0);
  return entries.length > 0 ? entries : undefined;
}

function mayBeAsked(fields: readonly Field[], known: Known, before: ReadonlySet<string>): Field[] {
  const open = new Set(before);
  return fields.flatMap(({ when, fields: inside, ...field }): Field[] => {
    const rule = when === undefined || settled(when, known, open);
    if (rule === false) return [];
    const asked = { ...field, ...(rule === true ? {} : { when: rule }) };
    const entry = inside && mayBeAsked(inside, known, open);
    open.add(field.key);
    if (!entry) return [asked];
    return entry.some(isAnswered) ? [{ ...asked, fields: entry }] : [];
  });
}

/** The rule as far as it isn't decided by what is known; `open` are the fields that can still be answered. */
function settled(rule: Rule, known: Known, open: ReadonlySet<string>): Rule | boolean {
  if ('all' in rule) {
    const rules = rule.all.map((one) => settled(one, known, open));
    const left = rules.filter((one) => typeof one !== 'boolean');
    return rules.includes(false) ? false : left.length === 0 ? true : { all: left };
  }
  if ('any' in rule) {
    const rules = rule.any.map((one) => settled(one, known, open));
    const left = rules.filter((one) => typeof one !== 'boolean');
    return rules.includes(true) ? true : left.length === 0 ? false : { any: left };
  }
  if ('not' in rule) {
    const left = settled(rule.not, known, open);
    return typeof left === 'boolean' ? !left : { not: left };
  }
  return open.has(rule.field) ? rule : isMet(rule, known);
}

function isAnswered({ kind }: Field): boolean {
  return kind !== 'note';
}

function without<Answered extends Known>(answers: Answered, fields: readonly Field[]): Answered {
  const own = new Set(fields.map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !own.has(key))) as Answered;
}
