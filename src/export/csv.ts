// Tables for spreadsheets: CSV in which whatever somebody typed stays text, and can be read back to the letter.
import { stringify } from 'csv-stringify/sync';

/** Without it Excel takes UTF-8 for something else. Stands once, at the file's beginning. */
export const CSV_MARK = '\uFEFF';

// What spreadsheets take for a formula; and the guard itself, so that taking one off always gives back what was typed.
const NEEDS_GUARD = /^['=+\-@\t\r＝＋－＠]/;

/** Rows as CSV (RFC 4180), each cell guarded. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    // A lone carriage return in a cell would end it, were it not quoted.
    { record_delimiter: 'windows', quoted: true, quoted_empty: true },
  );
}

/** A cell that no spreadsheet works out: with an apostrophe before it, where it begins like a formula or with one. */
export function guarded(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}

/** What a guarded cell was made of. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
