// A form walked through with answers that are only tried: which pages and fields come, and what is wrong, as the form’s own
// rules say when a case is raised. Nothing is kept.
import type { Answers, FileAnswer, Typed } from '../../../forms/answer.ts';
import { answersSchema } from '../../../forms/answers.ts';
import type { Field, FormDefinition, FormPage } from '../../../forms/definition.ts';
import type { Context } from '../../../forms/read/reading.ts';
import { all } from '../../../forms/sent.ts';
import { askedFields, shownFields, shownPages } from '../../../forms/shown.ts';
import type { FieldError } from '../../../web/look/fields.ts';
import { errorsOf } from '../../../web/routing.ts';

/** A page that is asked: its fields that may be, those that are, its answers, and what is wrong with them. */
export type Walked = {
  page: FormPage;
  offered: readonly Field[];
  asked: readonly Field[];
  /** those of this page and of all before it */
  answers: Answers;
  errors: readonly FieldError[];
};

/** The pages that these answers lead through, in their order. */
export function walk(form: FormDefinition, typed: Typed, context: Context): Walked[] {
  const walked: Walked[] = [];
  let before: Answers = {};
  for (const page of form.pages) {
    if (!shownPages(form, before).some(({ key }) => key === page.key)) continue;
    const { answers, errors } = read(page.fields, typed, {
      ...context,
      before,
      files: filesOf(page.fields, typed),
    });
    const offered = askedFields(page.fields, before);
    const known = { ...before, ...answers };
    walked.push({ page, offered, asked: shownFields(page.fields, known), answers: known, errors });
    before = known;
  }
  return walked;
}

/** The answers of a page; where some are wrong, the others. */
function read(fields: readonly Field[], typed: Typed, context: Context): Pick<Walked, 'answers' | 'errors'> {
  const parsed = answersSchema(fields, context).safeParse(typed);
  if (parsed.success) return { answers: parsed.data, errors: [] };
  const errors = errorsOf(parsed.error);
  const wrong = new Set(errors.map(({ field }) => field));
  const isRight = ({ key }: Field) => ![...wrong].some((name) => name === key || name?.startsWith(`${key}-`));
  const others = answersSchema(fields.filter(isRight), context).safeParse(typed);
  return { answers: others.data ?? {}, errors };
}

/** Files aren’t sent with what is tried: their names stand for them. */
function filesOf(fields: readonly Field[], typed: Typed): Record<string, FileAnswer[]> {
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind === 'files')
      .map(({ key }) => [key, all(typed, key).flatMap((name) => (name === '' ? [] : { id: NO_FILE, name }))]),
  );
}

const NO_FILE = '00000000-0000-4000-8000-000000000000';
