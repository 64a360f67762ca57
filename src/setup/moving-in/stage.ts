// A file is read into our tables line by line, each line checked: the dry run. Nothing of the site is changed by it.
import { createHash } from 'node:crypto';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { type Asked, type Known, lookUp, readRules } from './check/known.ts';
import type { Made } from './check/made.ts';
import { DIFFERS, keepable, newNotes } from './check/notes.ts';
import { keyOf, RESOLVE } from './check/resolve.ts';
import { type Shapes, shapesIn } from './check/shapes.ts';
import { checkWhole, markMovedIn } from './check/whole.ts';
import { fieldFor, type Kind, LEFT_OUT, type Mapping, mappingProblems } from './kinds.ts';
import { type Looked, look } from './read/look.ts';
import { columnsOf, type Row, rowsOf } from './read/rows.ts';

/** A file, what it holds, and which system it is from. */
export type Incoming = {
  path: string;
  name: string;
  kind: Kind;
  source: string;
  mapping: Mapping;
  timeZone: string;
};

/** The file can't be read with this mapping: a sentence for each reason. */
export class Unmapped extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const BATCH = 1000;

/**
 * Reads and checks a file for an administrator, and gives the moving's id. The same file that was checked before and not
 * done yet isn't read again: what is left of it is gone on with. Throws Unmapped, and what the disk says.
 */
export async function stage(prisma: PrismaClient, byId: number, incoming: Incoming): Promise<number> {
  const { path, name, kind, source, mapping } = incoming;
  const looked = await look(path, name);
  const columns = await columnsOf(path, looked);
  const problems =
    columns.length === 0
      ? ['The file is empty, or no line of it can be read']
      : mappingProblems(kind, columns, mapping);
  if (problems.length > 0) throw new Unmapped(problems);
  const same = { kind, source, sha256: looked.sha256, mapping: { equals: mapping } };
  const begun = await prisma.moving.findFirst({
    where: { ...same, state: 'taking' },
    orderBy: { id: 'desc' },
  });
  if (begun) return begun.id;
  await prisma.moving.deleteMany({ where: { ...same, state: { in: ['reading', 'checked'] } } });
  const { id } = await prisma.moving.create({
    data: {
      ...{ kind, source, byId, fileName: name, format: looked.format, sha256: looked.sha256, mapping },
      columns,
      remarks: remarksOn(looked),
    },
  });
  try {
    await readLines(prisma, id, incoming, looked);
    await markMovedIn(prisma, { movingId: id });
    await checkWhole(prisma, id, kind);
    await prisma.moving.update({ where: { id }, data: { state: 'checked' } });
  } catch (error) {
    if (await prisma.moving.findUnique({ where: { id }, select: { id: true } })) throw error;
    throw new Unmapped(['The same file is being read a second time, which goes on: look for it below']);
  }
  return id;
}

function remarksOn({ encoding }: Looked): string[] {
  if (encoding === 'windows-1252')
    return [
      'The file isn’t UTF-8: it was read as Windows-1252 (Latin-1). Look whether names with accents are right.',
    ];
  return encoding.startsWith('utf-16') ? ['The file is UTF-16, and was read as that.'] : [];
}

async function readLines(
  prisma: PrismaClient,
  movingId: number,
  incoming: Incoming,
  looked: Looked,
): Promise<void> {
  const rules = await readRules(prisma);
  const shapes = shapesIn(incoming.timeZone);
  let batch: Row[] = [];
  const flush = async () => {
    const mapped = batch.map((row) => ({ row, cells: mappedCells(row, incoming.mapping) }));
    const known = await lookUp(prisma, rules, incoming, namesIn(mapped));
    const lines = mapped.map(({ row, cells }) => ({
      movingId,
      ...checked(incoming.kind, shapes, row, cells, known),
    }));
    await prisma.$executeRaw`
      INSERT INTO "moving_lines" ("movingId", "line", "state", "key", "digest", "raw", "made", "problems", "warnings")
      SELECT "movingId", "line", "state"::"MovingLineState", "key", decode("digest", 'hex'), "raw", "made", "problems", "warnings"
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS row("movingId" int, "line" int, "state" text, "key" text,
        "digest" text, "raw" jsonb, "made" jsonb, "problems" jsonb, "warnings" jsonb)`;
    batch = [];
  };
  for await (const row of rowsOf(incoming.path, looked)) {
    batch.push(row);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
}

type Cells = Readonly<Record<string, unknown>>;

function mappedCells({ cells }: Row, mapping: Mapping): Cells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, value]) => {
      const field = fieldFor(mapping, column);
      const isEmpty =
        value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
      // A name that only a later line of JSON Lines has is in no mapping.
      if (field === undefined) return isEmpty ? [] : [[`?${column}`, value]];
      return isEmpty || field === LEFT_OUT ? [] : [[field, value]];
    }),
  );
}

function namesIn(mapped: readonly { cells: Cells }[]): Asked {
  const inner = mapped.flatMap(({ cells }) => [cells['notes'], cells['assignments']].flat());
  const all: Cells[] = [
    ...mapped.map(({ cells }) => cells),
    ...inner.filter((one): one is Cells => isRecord(one)),
  ];
  const each = (...fields: string[]) =>
    all.flatMap((cells) =>
      fields.flatMap((field) => (cells[field] === undefined ? [] : [keepable(String(cells[field])).trim()])),
    );
  return {
    emails: each('email', 'owner', 'assignee', 'author').map((email) => email.toLowerCase()),
    cases: each('case'),
    references: each('reference'),
  };
}

function isRecord(value: unknown): value is Cells {
  return typeof value === 'object' && value !== null;
}

function checked(kind: Kind, shapes: Shapes, row: Row, cells: Cells, known: Known) {
  const notes = newNotes();
  const made = row.problem === undefined ? madeOf(kind, shapes, cells, known, notes) : {};
  if (row.problem !== undefined) notes.wrong('', '', row.problem);
  const key = keepable(keyOf(kind, cells) || (made.identity ?? ''));
  const digest = createHash('sha256')
    .update(JSON.stringify(Object.entries(cells).sort()))
    .digest('hex');
  const isHere = made.here !== undefined;
  return {
    ...{ line: row.line, digest, raw: plainJson(row.cells), made: plainJson(made) },
    state: made.here ?? (notes.problems.length > 0 ? 'bad' : 'good'),
    // A note without a key is known by all that it says.
    key: key || digest,
    problems: isHere ? (made.here === 'differs' ? [DIFFERS] : []) : notes.problems,
    warnings: isHere ? [] : notes.warnings,
  };
}

function madeOf<K extends Kind>(
  kind: K,
  shapes: Shapes,
  cells: Cells,
  known: Known,
  notes: ReturnType<typeof newNotes>,
): Made {
  for (const [name, value] of Object.entries(cells))
    if (name.startsWith('?'))
      notes.wrong(name.slice(1), value, `It is no field of ${kind}: map it to one, or leave it out`);
  const parsed = shapes[kind].safeParse(cells);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      notes.wrong(path.join('.'), path.length > 0 ? cells[String(path[0])] : '', message);
    return {};
  }
  return RESOLVE[kind](parsed.data as Parameters<(typeof RESOLVE)[K]>[0], known, notes);
}

/** As PostgreSQL's JSON takes it. */
function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_name, one: unknown) =>
    typeof one === 'string' ? keepable(one) : one,
  );
}
