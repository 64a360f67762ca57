// A file's records one after the other, each with the line that it begins on: however long the file, one is in memory.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { unguarded } from '../../../export/csv.ts';
import type { Looked } from './look.ts';

/** A record's cells by their columns; or what is wrong with the line, which then has none. */
export type Row = { line: number; cells: Record<string, unknown>; problem?: string };

/** The column in which a file of lines that weren't taken says why. A file that has it is one of ours. */
export const REASON = 'why it was not taken';

const LONGEST_RECORD = 1_000_000;
// Answers, notes and assignments need four or five.
const DEEPEST = 20;

/** The columns of a file's records: the heading of a CSV, every name in the first lines of JSON Lines. */
export async function columnsOf(path: string, looked: Looked): Promise<string[]> {
  if (looked.format === 'csv') {
    for await (const { record } of parsed(path, looked, () => undefined)) return headingOf(record);
    return [];
  }
  const names = new Set<string>();
  for await (const { line, cells } of jsonRows(path, looked)) {
    for (const name of Object.keys(cells)) names.add(name);
    if (line >= 1000) break;
  }
  names.delete(REASON);
  return [...names];
}

/** Reads a file. */
export function rowsOf(path: string, looked: Looked): AsyncIterable<Row> {
  return looked.format === 'csv' ? csvRows(path, looked) : jsonRows(path, looked);
}

async function* csvRows(path: string, looked: Looked): AsyncGenerator<Row> {
  const broken: Row[] = [];
  let columns: string[] | undefined;
  let isOurs = false;
  let ended = 0;
  const skip = (error: CsvError | undefined) => {
    broken.push({ line: ended + 1, cells: {}, problem: brokenCsv(error) });
    return undefined;
  };
  for await (const { record, info } of parsed(path, looked, skip)) {
    yield* broken.splice(0);
    const line = ended + 1;
    ended = info.lines;
    if (!columns) {
      columns = headingOf(record);
      isOurs = record.includes(REASON);
      continue;
    }
    const width = columns.length + (isOurs ? 1 : 0);
    if (record.length !== width)
      yield {
        line,
        cells: {},
        problem: `The line has ${record.length} cells, the heading ${width}: put what has a delimiter in it in quotes`,
      };
    else
      yield {
        line,
        cells: Object.fromEntries(columns.map((name, at) => [name, cellOf(record[at], isOurs)])),
      };
  }
  yield* broken;
}

function headingOf(record: readonly string[]): string[] {
  return record.map((name) => name.trim()).filter((name) => name !== REASON);
}

function cellOf(text = '', isOurs: boolean): string {
  return isOurs ? unguarded(text) : text;
}

type Parsed = { record: string[]; info: { lines: number } };

function parsed(
  path: string,
  { encoding, delimiter }: Looked,
  skip: (error: CsvError | undefined) => undefined,
): AsyncIterable<Parsed> {
  const parser = parse({
    ...{ bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true },
    ...{ max_record_size: LONGEST_RECORD, skip_records_with_error: true, on_skip: skip },
  });
  Readable.from(decoded(path, encoding)).pipe(parser);
  return parser;
}

function brokenCsv(error: CsvError | undefined): string {
  if (error?.code === 'CSV_MAX_RECORD_SIZE') return 'The record is longer than 1,000,000 characters';
  return 'A quotation mark stands where none can: write each quotation mark inside a cell twice, and the cell in quotes';
}

async function* jsonRows(path: string, { encoding }: Looked): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of createInterface({
    input: Readable.from(decoded(path, encoding)),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    if (text.trim() !== '') yield jsonRow(line, text);
  }
}

function jsonRow(line: number, text: string): Row {
  if (text.length > LONGEST_RECORD)
    return { line, cells: {}, problem: 'The record is longer than 1,000,000 characters' };
  try {
    const cells: unknown = JSON.parse(text);
    if (isDeep(cells, DEEPEST)) return { line, cells: {}, problem: 'Its lists and objects lie too deep' };
    if (typeof cells === 'object' && cells !== null && !Array.isArray(cells)) {
      const { [REASON]: _why, ...own } = cells as Record<string, unknown>;
      return { line, cells: own };
    }
  } catch {
    // said below
  }
  return { line, cells: {}, problem: 'The line is no JSON object: write one object a line, in braces' };
}

function isDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => isDeep(inner, left - 1));
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
