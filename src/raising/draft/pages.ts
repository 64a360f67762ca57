// The pages of a form under way: which of them are asked, what each is read with, and which comes next.
import type { Answers, FileAnswer } from '../../forms/answer.ts';
import { answersSchema } from '../../forms/answers.ts';
import type { FormDefinition, FormPage } from '../../forms/definition.ts';
import { reading } from '../../forms/read/now.ts';
import { asTyped } from '../../forms/show.ts';
import { askedOf, shownPages } from '../../forms/shown.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Visit } from '../../web/visit.ts';
import { type AnswersByPage, allAnswers } from './drafts.ts';

/** The files that a draft has, by the keys of the fields that they answer. */
export type FilesByField = Readonly<Record<string, readonly FileAnswer[]>>;

/** A form with what was answered so far. */
export type Progress = { form: FormDefinition; answers: AnswersByPage; files: FilesByField };

/** The schema of a page's answers, as things stand. */
export function pageSchema(visit: Visit, { form, answers, files }: Progress, number: number) {
  const { key, fields } = pageAt(form, number);
  const before = allAnswers(answersBefore({ form, answers }, number));
  return { key, schema: answersSchema(fields, { ...reading(visit), before, files }) };
}

/**
 * The number (from 0) of the first page that is asked and isn't answered, or whose answers no longer hold; or, where
 * all is done, the answers as they are read now.
 */
export function finish(
  visit: Visit,
  progress: Progress,
): { unfinished: number } | { answers: AnswersByPage } {
  const { form, answers } = progress;
  const read: Record<string, AnswersByPage[string]> = {};
  for (const number of shownNumbers(progress)) {
    const { key, schema } = pageSchema(visit, { ...progress, answers: read }, number);
    const stored = answers[key];
    const parsed = stored && schema.safeParse(asTyped(pageAt(form, number).fields, stored));
    if (!parsed?.success) return { unfinished: number };
    read[key] = parsed.data;
  }
  return { answers: read };
}

/** The numbers (from 0, in the whole form) of the pages that are asked, as far as is known by now. */
export function shownNumbers({ form, answers }: Pick<Progress, 'form' | 'answers'>): number[] {
  const shown = new Set(shownPages(form, allAnswers(answers)).map(({ key }) => key));
  return form.pages.flatMap(({ key }, number) => (shown.has(key) ? [number] : []));
}

/** What the pages before one were answered. */
export function answersBefore(
  { form, answers }: Pick<Progress, 'form' | 'answers'>,
  number: number,
): AnswersByPage {
  const earlier = new Set(form.pages.slice(0, number).map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([page]) => earlier.has(page)));
}

/** A page of a form, counted from 0. Throws Invisible where there is none. */
export function pageAt({ pages }: FormDefinition, number: number): FormPage {
  const page = pages[number];
  if (!page) throw new Invisible();
  return page;
}

/** The keys of the questions for files that are asked, given all answers in one. */
export function fileKeys(form: FormDefinition, answers: Answers): string[] {
  return askedOf(form, answers)
    .filter(({ kind }) => kind === 'files')
    .map(({ key }) => key);
}
