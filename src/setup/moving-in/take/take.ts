// Takes the lines of a moving that are good: small files in one transaction, large ones portion by portion, each line
// marked in the transaction that writes it. Killed in the middle and begun again, every record is there once.
import { changeSetup } from '../../../change.ts';
import { finish } from '../../../configuration/last-setup.ts';
import { Broken } from '../../../configuration/problems.ts';
import { publishWritten } from '../../../configuration/publish.ts';
import { Prisma, type PrismaClient } from '../../../generated/prisma/client.ts';
import type { SetupPermit } from '../../../permissions/permit.ts';
import type { Actor } from '../../../permissions/standing.ts';
import { standingOf } from '../../../permissions/standing.ts';
import { Invalid } from '../../../web/routing.ts';
import { markMovedIn } from '../check/whole.ts';
import type { Kind } from '../kinds.ts';
import { writeAssignments, writeCases, writeNotes } from './cases.ts';
import { writePeople } from './people.ts';
import { type Lines, type Written, writeFlags, writeGroups, writeMemberships } from './rights.ts';

/** Some lines are wrong, and all or none were to be taken. */
export class NotAllGood extends Error {
  constructor(bad: number) {
    super(
      `${bad === 1 ? '1 line is' : `${bad} lines are`} wrong, so nothing was taken. Mend the file, or take the good lines alone.`,
    );
  }
}

/** What was checked is no longer so: the database refused a portion, and nothing of that portion is there. */
export class ChangedMeanwhile extends Error {
  constructor(cause: unknown) {
    super(
      'Something here has changed since the file was checked: a person, a group or a type that its lines name. Read the file again.',
      { cause },
    );
  }
}

/** So many lines go in one transaction; rules go in one always. */
export const PORTION = 1000;
const WHOLE: ReadonlySet<string> = new Set<Kind>(['groups', 'memberships', 'flags']);

const WRITE: Record<Kind, (permit: SetupPermit, lines: Lines, source: string) => Promise<Written>> = {
  people: writePeople,
  groups: writeGroups,
  memberships: writeMemberships,
  flags: writeFlags,
  cases: writeCases,
  notes: writeNotes,
  assignments: writeAssignments,
};

/**
 * Takes what is good of a moving that was checked, or what is left of it. Gives how many lines were taken now. Throws
 * NotAllGood where all or none are wanted, ChangedMeanwhile, Invalid where a rule of setup forbids it, NoAccess.
 */
export async function take(
  prisma: PrismaClient,
  actor: Actor,
  movingId: number,
  { onlyGood, after }: { onlyGood: boolean; after?: (taken: number) => void },
): Promise<number> {
  const bad = await prisma.movingLine.count({ where: { movingId, state: 'bad' } });
  if (bad > 0 && !onlyGood) throw new NotAllGood(bad);
  for (let taken = 0; ; ) {
    const now = await standingOf(prisma, actor.person.id);
    const { count, isOver } = await changeSetup(prisma, now, (permit) => takePortion(permit, movingId)).catch(
      (error: unknown) => {
        throw isRefusedByRules(error) ? new ChangedMeanwhile(error) : error;
      },
    );
    taken += count;
    if (isOver) return taken;
    after?.(taken);
  }
}

type Portion = { count: number; isOver: boolean };

async function takePortion(permit: SetupPermit, movingId: number): Promise<Portion> {
  const { tx } = permit;
  const [moving] = await tx.$queryRaw<{ kind: Kind; source: string; fileName: string; state: string }[]>`
    SELECT "kind", "source", "fileName", "state"::text FROM "movings" WHERE "id" = ${movingId} FOR UPDATE`;
  if (!moving || (moving.state !== 'checked' && moving.state !== 'taking')) return { count: 0, isOver: true };
  const { kind, source, fileName } = moving;
  const lines = await nextLines(tx, movingId, kind);
  // Another file may have brought them meanwhile.
  if (lines) await markMovedIn(tx, lines);
  const written = lines ? await write(permit, lines, { kind, source }) : [];
  if (lines) await mark(tx, lines, written, moving);
  const isOver = !lines || WHOLE.has(kind);
  await tx.moving.update({
    where: { id: movingId },
    data: isOver ? { state: 'done', endedAt: new Date() } : { state: 'taking' },
  });
  if (written.length > 0) {
    await finish(permit, 'move-in', `moving ${movingId}`, {
      kind,
      source,
      file: fileName,
      lines: written.length,
    });
  }
  return { count: written.length, isOver };
}

const SECTION_OF = { groups: 'group', memberships: 'member', flags: 'flag' } as const;

/** Writes lines. What of it belongs to the configuration is a version of it. */
async function write(
  permit: SetupPermit,
  lines: Lines,
  { kind, source }: { kind: Kind; source: string },
): Promise<Written> {
  const doIt = () => WRITE[kind](permit, lines, source);
  if (kind !== 'groups' && kind !== 'memberships' && kind !== 'flags') return doIt();
  try {
    return await publishWritten(permit, SECTION_OF[kind], `Moved in from ${source}`, doIt);
  } catch (error) {
    if (error instanceof Broken)
      throw new Invalid(...error.problems.map(({ message }) => ({ text: message })));
    throw error;
  }
}

/** A check, a key or a tie of the database was broken. */
function isRefusedByRules(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return ['P2002', 'P2003', 'P2004'].includes(error.code) || /\b23\d{3}\b/.test(error.message);
}

async function nextLines(
  tx: Prisma.TransactionClient,
  movingId: number,
  kind: Kind,
): Promise<Lines | undefined> {
  const good = await tx.movingLine.findMany({
    where: { movingId, state: 'good' },
    orderBy: { line: 'asc' },
    select: { line: true },
    ...(WHOLE.has(kind) ? {} : { take: PORTION }),
  });
  const [first, last] = [good[0], good.at(-1)];
  return first && last ? { movingId, from: first.line, to: last.line } : undefined;
}

async function mark(
  tx: Prisma.TransactionClient,
  { movingId, from, to }: Lines,
  written: Written,
  { kind, source }: { kind: Kind; source: string },
): Promise<void> {
  const count = await tx.$executeRaw`
    INSERT INTO "moved_in" ("source", "kind", "key", "digest", "recordId")
    SELECT ${source}, ${kind}, l."key", l."digest", row."id" FROM "moving_lines" l
    JOIN jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS row("line" int, "id" int) ON row."line" = l."line"
    WHERE l."movingId" = ${movingId}`;
  // What a line said stands in its record from now on, and is forgotten with that.
  const marked = await tx.$executeRaw`
    UPDATE "moving_lines" SET "state" = 'taken', "raw" = '{}', "made" = '{}'
    WHERE "movingId" = ${movingId} AND "state" = 'good' AND "line" BETWEEN ${from} AND ${to}`;
  if (count !== marked)
    throw new Error(`moving ${movingId} wrote ${count} of ${marked} lines from ${from} to ${to}`);
}
