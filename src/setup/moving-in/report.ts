// What came of reading a file: how many lines are what, and what is wrong with each; and the lines that stay outside.
import { CSV_MARK, csvRows } from '../../export/csv.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Remark } from './check/notes.ts';
import { REASON } from './read/rows.ts';

export type Counts = Record<'good' | 'bad' | 'same' | 'differs' | 'taken', number> & { warnings: number };
export type Said = { line: number; state: string; problems: Remark[]; warnings: Remark[] };

const PAGE = 500;

/** How many lines of a moving are what. */
export async function countsOf(prisma: PrismaClient, movingId: number): Promise<Counts> {
  const rows = await prisma.movingLine.groupBy({ by: ['state'], where: { movingId }, _count: true });
  const warnings = await prisma.movingLine.count({ where: { movingId, NOT: { warnings: { equals: [] } } } });
  const counts: Counts = { good: 0, bad: 0, same: 0, differs: 0, taken: 0, warnings };
  for (const { state, _count } of rows) counts[state] = _count;
  return counts;
}

/** The counts in a sentence. */
export function countsInWords({ good, bad, same, differs, taken, warnings }: Counts): string {
  const part = (count: number, words: string) =>
    count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${words}`];
  const parts = [
    ...part(good, 'good'),
    ...part(taken, 'taken'),
    ...part(bad, 'wrong'),
    ...part(same, 'already here'),
    ...part(differs, 'already here, but different'),
    ...part(warnings, 'with a warning'),
  ];
  return parts.length === 0 ? 'No lines.' : `Lines: ${parts.join(', ')}.`;
}

/** The lines of which there is something to say, after a line, so many. */
export async function saidOf(
  prisma: PrismaClient,
  movingId: number,
  after: number,
  most: number,
): Promise<Said[]> {
  const rows = await prisma.movingLine.findMany({
    where: {
      ...{ movingId, line: { gt: after } },
      OR: [{ NOT: { problems: { equals: [] } } }, { NOT: { warnings: { equals: [] } } }],
    },
    orderBy: { line: 'asc' },
    take: most,
    select: { line: true, state: true, problems: true, warnings: true },
  });
  return rows.map((row) => ({
    ...row,
    problems: row.problems as Remark[],
    warnings: row.warnings as Remark[],
  }));
}

/** A remark in one line: the field, the value, and what to do. */
export function inOneLine({ field, value, text }: Remark): string {
  const what = [field, value === '' ? '' : `“${value}”`].filter(Boolean).join(' ');
  return what === '' ? text : `${what}: ${text}`;
}

/** All lines that something is said of, one after the other. */
export async function* everySaid(prisma: PrismaClient, movingId: number): AsyncGenerator<Said> {
  for (let after = -1; ; ) {
    const page = await saidOf(prisma, movingId, after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.line;
  }
}

/** The lines that can't be taken as a file of the same format, each with why, to be mended and brought in again. */
export async function* restOf(prisma: PrismaClient, movingId: number): AsyncGenerator<string> {
  const { format, columns } = await prisma.moving.findUniqueOrThrow({ where: { id: movingId } });
  if (format === 'csv') yield CSV_MARK + csvRows([[...columns, REASON]]);
  for (let after = -1; ; ) {
    const page = await prisma.movingLine.findMany({
      where: { movingId, state: 'bad', line: { gt: after } },
      orderBy: { line: 'asc' },
      take: PAGE,
    });
    for (const { raw, problems } of page) {
      const why = (problems as Remark[]).map(inOneLine).join('. ');
      const cells = raw as Record<string, unknown>;
      if (format === 'csv') yield csvRows([[...columns.map((name) => String(cells[name] ?? '')), why]]);
      else yield `${JSON.stringify({ ...cells, [REASON]: why })}\n`;
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.line;
  }
}
