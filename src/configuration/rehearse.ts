// The rehearsal of publishing: the same writing by the same hands, looked at, and taken back. Only the cases stay where they
// are: those of a status that goes would be thousands of rows, locked; where they would be is told instead.
import { changeSetup } from '../change.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Configuration } from '../permissions/configuration.ts';
import { configurationIn, type Reader } from '../permissions/load-configuration.ts';
import type { SetupPermit } from '../permissions/permit.ts';
import type { Actor } from '../permissions/standing.ts';
import type { Change, Piece } from './document.ts';
import { keepSetup } from './last-setup.ts';
import { writePieces } from './pieces.ts';
import { checkAll } from './publish.ts';

/** The rules as they would be. `moved`: statuses whose cases would go to another one, by id. */
export type Rehearsed = { configuration: Configuration; moved: ReadonlyMap<number, number> };

/** Takes back what a rehearsal wrote. */
class TakenBack<Seen> extends Error {
  readonly seen: Seen;
  constructor(seen: Seen) {
    super('a rehearsal is taken back');
    this.seen = seen;
  }
}

/**
 * Makes the changes, lets `look` read what is then, takes everything back and gives what was seen. Throws as `publish` does.
 * The configuration is locked for as long as that takes, the cases are not.
 */
export async function rehearse<Seen>(
  prisma: PrismaClient,
  actor: Actor,
  changes: readonly Change[],
  look: (tx: Reader, rehearsed: Rehearsed) => Promise<Seen>,
): Promise<Seen> {
  try {
    return await changeSetup(prisma, actor, async (permit) => {
      throw new TakenBack(await look(permit.tx, await written(permit, changes)));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.seen;
    throw error;
  }
}

async function written(permit: SetupPermit, changes: readonly Change[]): Promise<Rehearsed> {
  const { tx } = permit;
  const left = await checkAll(tx, changes);
  await writePieces(permit, left.map(withoutMoves));
  await keepSetup(tx);
  const moved = await movedIn(tx, changes);
  return { configuration: await configurationIn(tx, new Set(moved.keys())), moved };
}

/** The statuses whose cases would go, with those that they go to, by id; asked for only where a workflow says so. */
async function movedIn(tx: Reader, changes: readonly Change[]): Promise<Map<number, number>> {
  const moving = changes.filter(isOfWorkflow).filter(({ after }) => after?.moves !== undefined);
  if (moving.length === 0) return new Map();
  const rows = await tx.status.findMany({
    where: { workflow: { key: { in: moving.map(({ key }) => key) } } },
    select: { id: true, key: true, workflow: { select: { key: true } } },
  });
  const ids = new Map(rows.map((row) => [`${row.workflow.key} ${row.key}`, row.id]));
  const moved = new Map<number, number>();
  for (const { key, after } of moving)
    for (const [from, to] of Object.entries(after?.moves ?? {})) {
      const [gone, there] = [ids.get(`${key} ${from}`), ids.get(`${key} ${to}`)];
      if (gone !== undefined && there !== undefined) moved.set(gone, there);
    }
  return moved;
}

/** A workflow that keeps the statuses whose cases would go. */
function withoutMoves(change: Change): Change {
  if (!isOfWorkflow(change) || !change.after?.moves) return change;
  const { moves, ...after } = change.after;
  const gone = (change.before?.statuses ?? []).filter(
    ({ key }) => key in moves && !after.statuses.some((status) => status.key === key),
  );
  return { ...change, after: { ...after, statuses: [...after.statuses, ...gone] } };
}

type OfWorkflow = Change & { before: Piece<'workflow'> | undefined; after: Piece<'workflow'> | undefined };

function isOfWorkflow(change: Change): change is OfWorkflow {
  return change.section === 'workflow';
}
