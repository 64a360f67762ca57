// How an error names a field: as a thing ("Enter street and place") or, where the label is a question, by quoting it.
// Welsh always quotes: what follows changes a word's first letter there.
import type { Say } from '../words/say.ts';

/** What the texts of the catalogue are told of a field. */
export type Named = { label: string; thing: string; subject: string };

/** The field as a thing and as the subject of a sentence. */
export function named(label: string, say: Say): Named {
  const subject = isQuestion(label) ? say('fields.the-answer', { label }) : label;
  return { label, thing: inSentence(label), subject };
}

/** What to do about a field that has no answer. */
export function askFor(verb: 'enter' | 'select', label: string, say: Say): string {
  if (isQuestion(label)) return say(verb === 'enter' ? 'fields.answer' : 'fields.select-answer', { label });
  return say(verb === 'enter' ? 'fields.enter' : 'fields.select', named(label, say));
}

/** Parts that are missing, as one list of words. */
export function listed(parts: readonly string[], say: Say): string {
  return parts.join(say('fields.and'));
}

/** A label inside a sentence: in small letters unless it begins with an abbreviation. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function isQuestion(label: string): boolean {
  return label.endsWith('?');
}
