// What the answers to a form say beside being answers: by the fields' meanings, in English, as staff read them.
import { sayIn } from '../../words/say.ts';
import type { Answers } from '../answer.ts';
import { type FormDefinition, fieldsOf, type Meaning } from '../definition.ts';
import { answerText } from '../show.ts';

const say = sayIn('en');
const LONGEST_TITLE = 120;

/** The answer to the field that means something; null where there is none. */
export function meaningOf(form: FormDefinition, answers: Answers, means: Meaning): string | null {
  const field = fieldsOf(form).find((one) => one.means === means);
  return (field && answerText(field, answers, say)) || null;
}

/** One line for queues: the answer that is meant for it, or the beginning of the first long one, or the type's name. */
export function titleOf(form: FormDefinition, answers: Answers, type: { name: string }): string {
  const long = fieldsOf(form).find((field) => field.kind === 'long-text' && answerText(field, answers, say));
  const text = meaningOf(form, answers, 'title') ?? (long ? answerText(long, answers, say) : type.name);
  return shortened(text.replace(/\s+/g, ' '));
}

/** Cut at a word, with a sign that it was. */
function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST_TITLE) return text;
  const start = characters.slice(0, LONGEST_TITLE - 1).join('');
  const lastSpace = start.lastIndexOf(' ');
  return `${lastSpace > 0 ? start.slice(0, lastSpace) : start}…`;
}
