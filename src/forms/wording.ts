// How an error names a field: as a thing ("Enter street and place") or, where the label is a question, by quoting it.

/** What to do about a field that has no answer. `verb` is "Enter" or "Select". */
export function askFor(verb: 'Enter' | 'Select', label: string): string {
  if (isQuestion(label)) return verb === 'Enter' ? `Answer “${label}”` : `Select an answer to “${label}”`;
  return `${verb} ${inSentence(label)}`;
}

/** The field as the subject of a sentence. */
export function subject(label: string): string {
  return isQuestion(label) ? `The answer to “${label}”` : label;
}

/** A label inside a sentence: in small letters unless it begins with an abbreviation. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function isQuestion(label: string): boolean {
  return label.endsWith('?');
}
