// What is wrong, or only odd, with one line: each with the field, the value and what to do.

export type Remark = { field: string; value: string; text: string };
export type Notes = ReturnType<typeof newNotes>;

/** Said of a line whose record is here and says something else. */
export const DIFFERS: Remark = {
  ...{ field: 'key', value: '' },
  text: 'It is already here, and differs: what is here was not overwritten. Change it here by hand, if you mean to',
};

const LONGEST_VALUE = 80;

/** An empty slip for a line. */
export function newNotes() {
  const problems: Remark[] = [];
  const warnings: Remark[] = [];
  const remark = (field: string, value: unknown, text: string): Remark => ({
    field,
    value: shown(value),
    text,
  });
  return {
    ...{ problems, warnings },
    wrong: (field: string, value: unknown, text: string) => void problems.push(remark(field, value, text)),
    odd: (field: string, value: unknown, text: string) => void warnings.push(remark(field, value, text)),
  };
}

/** PostgreSQL keeps no NUL and no half characters, not even in what says that they are there. */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u2400');
}

function shown(value: unknown): string {
  const text = keepable(typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value));
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).toWellFormed()}…` : text;
}
