// A task's questions on the page that completes it: as they are shown, and as what was sent is read.
import { z } from 'zod';
import { limitsOf } from '../../files/limits.ts';
import type { Kept } from '../../files/receive.ts';
import type { Answers } from '../../forms/answer.ts';
import { answersSchema } from '../../forms/answers.ts';
import type { Field } from '../../forms/definition.ts';
import { press, pressed } from '../../forms/press.ts';
import { question } from '../../forms/question.ts';
import { reading } from '../../forms/read/now.ts';
import { askedFields } from '../../forms/shown.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Filled } from '../../web/routing.ts';
import { sayIn } from '../../words/say.ts';
import { Stamp } from '../actions/action-page.ts';
import { optionalText } from '../actions/texts.ts';
import { type FilesVisit, fileQuestion, keptByField } from './files.ts';

export type Completed = {
  version: number;
  seen: number;
  note: string | undefined;
  answers: Answers;
  kept: readonly Kept[];
};

/** The name of the note's input: no question can have it for its key. */
export const NOTE = '_note';

const Sent = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const Beside = z.object({ ...Stamp, [NOTE]: optionalText() });

/** What the page sends: the stamp, a note, and the answers to the task's questions. */
export function completion(visit: FilesVisit, fields: readonly Field[]): z.ZodType<Completed> {
  const context = { ...reading({ ...visit, say: sayIn('en') }), files: keptByField(visit) };
  const answers = answersSchema(fields, context);
  return Sent.transform((sent, issues) => {
    const [beside, read] = [Beside.safeParse(sent), answers.safeParse(sent)];
    const wrong = [
      ...(beside.error?.issues ?? []).map(({ path, message }) => ({ path: path.map(String), message })),
      ...(read.error?.issues ?? []).map(({ path, message }) => ({ path: path.map(String), message })),
      ...(visit.received?.refused ?? []).map(({ field, text }) => ({ path: [field], message: text })),
    ];
    for (const one of wrong) issues.addIssue({ code: 'custom', ...one });
    // A button that changes the form completes nothing.
    if (pressed(sent)) issues.addIssue({ code: 'custom', message: 'The form was changed, and not sent' });
    if (!beside.success || !read.success) return z.NEVER;
    const { version, seen, [NOTE]: note } = beside.data;
    return { version, seen, note, answers: read.data, kept: visit.received?.kept ?? [] };
  });
}

/** The questions with what was typed, changed by the button that was pressed, if one was; and what is wrong with it. */
export async function shownQuestions(
  { prisma, facts, config }: FilesVisit,
  fields: readonly Field[],
  { sent, errors }: Filled,
): Promise<{ fields: FieldProps[]; errors: Filled['errors'] }> {
  const button = pressed(sent);
  const typed = button ? press(fields, sent, button).typed : sent;
  const said = button ? [] : errors;
  const asksForFiles = fields.some(({ kind }) => kind === 'files');
  const limits = asksForFiles ? await limitsOf(prisma, facts.typeId, config) : undefined;
  return {
    errors: said,
    fields: askedFields(fields, {}).map((field) => {
      const props = question(field, typed, said, sayIn('en'));
      return field.kind === 'files' && limits ? fileQuestion(props, field, limits) : props;
    }),
  };
}
