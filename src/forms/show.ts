// Answers on their way out: as text for people, and as what would have been typed, for the form to be filled again.
import type { Address, Answer, Answers, Typed } from './answer.ts';
import { type Field, PARTS } from './definition.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** An answer as people read it; '' where there is none. Lines of addresses and lists are ended by line feeds. */
export function answerText(field: Field, answers: Answers): string {
  const answer = answerTo(field, answers);
  if (answer === undefined) return '';
  if (typeof answer === 'number') return answer.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  if (typeof answer === 'string') {
    if (field.kind === 'date') return day.format(new Date(`${answer}T00:00:00Z`));
    return field.kind === 'choice' ? optionLabel(field, answer) : answer;
  }
  if (isAddress(answer)) return PARTS.address.flatMap((part) => answer[part] || []).join('\n');
  return answer.map((value) => optionLabel(field, value)).join('\n');
}

/** What a browser would have sent for these answers: reading it gives them again. */
export function asTyped(fields: readonly Field[], answers: Answers): Typed {
  return Object.fromEntries(fields.flatMap((field) => typedParts(field, answerTo(field, answers))));
}

/** The answer to a field, if there is one. */
function answerTo({ key }: Field, answers: Answers): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

function typedParts({ key, kind }: Field, answer: Answer | undefined): [string, string | string[]][] {
  if (answer === undefined) return [];
  if (kind === 'date') {
    const [year = '', month = '', date = ''] = String(answer).split('-');
    return Object.entries({ day: date, month, year }).map(([part, value]) => [`${key}-${part}`, value]);
  }
  if (isAddress(answer)) return PARTS.address.map((part) => [`${key}-${part}`, answer[part]]);
  return [[key, typeof answer === 'number' ? String(answer) : answer]];
}

function isAddress(answer: Answer): answer is Address {
  return typeof answer === 'object' && !Array.isArray(answer);
}

// An option that the form no longer has is shown as it was stored.
function optionLabel({ options = [] }: Field, value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}
