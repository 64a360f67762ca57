// Writes the lives of the demo council's cases as rows, table by table.
import { createHash, randomBytes } from 'node:crypto';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import type { Reader } from '../../src/permissions/load-configuration.ts';
import type { Life } from './life.ts';

const DAY = 24 * 3_600_000;

/** The tables whose rows come with their ids. */
const NUMBERED = ['cases', 'tasks', 'targets'];

/** Takes the lives in the order of raising, with ids from 1 on: the tables must be empty. */
export async function writeCases(tx: Reader, lives: readonly Life[]): Promise<void> {
  await tx.case.createMany({ data: lives.map(({ row }) => row) });
  await tx.assignment.createMany({ data: lives.flatMap(assignmentsOf) });
  const events = lives.flatMap((life) => life.events);
  await tx.event.createMany({ data: events.sort((one, other) => one.at.getTime() - other.at.getTime()) });
  await tx.task.createMany({ data: lives.flatMap(tasksOf) });
  await tx.question.createMany({
    data: lives.flatMap(({ row, questions }) =>
      questions.map((question) => ({ ...question, caseId: row.id })),
    ),
  });
  await tx.link.createMany({ data: lives.flatMap(({ links }) => links) });
  await writeTargets(tx, lives);
  await tx.trackingLink.createMany({ data: lives.filter(isTracked).map(trackingLinkOf) });
  for (const table of NUMBERED)
    await tx.$queryRawUnsafe(
      `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max("id") FROM "${table}"))`,
    );
}

function assignmentsOf({ row, held }: Life): Prisma.AssignmentCreateManyInput[] {
  return held.map((one) => ({ ...one, ...caseFactsOf(row) }));
}

function tasksOf({ row, tasks }: Life): Prisma.TaskCreateManyInput[] {
  return tasks.map((task) => ({ ...task, ...caseFactsOf(row) }));
}

/** What assignments and tasks repeat of their case. */
function caseFactsOf({ id, caseTypeId, statusId, deleted = false }: Life['row']) {
  return { caseId: id, caseTypeId, statusId, deleted };
}

async function writeTargets(tx: Reader, lives: readonly Life[]): Promise<void> {
  const targets: Prisma.TargetCreateManyInput[] = [];
  const changes: Prisma.TargetChangeCreateManyInput[] = [];
  for (const { target, taskTargets, changes: steps } of lives) {
    if (target) {
      const id = targets.push({ ...target, id: targets.length + 1 });
      changes.push(...steps.map((step) => ({ ...step, targetId: id })));
    }
    for (const one of taskTargets) targets.push({ ...one, id: targets.length + 1 });
  }
  await tx.target.createMany({ data: targets });
  await tx.targetChange.createMany({ data: changes });
}

function isTracked({ row }: Life): boolean {
  return row.ownerId === null;
}

/** Nobody holds the token: it went out with a mail that was never sent. */
function trackingLinkOf({ row }: Life): Prisma.TrackingLinkCreateManyInput {
  const closed = row.closedAt ? new Date(row.closedAt) : undefined;
  return {
    caseId: row.id,
    tokenHash: createHash('sha256').update(randomBytes(32)).digest(),
    createdAt: row.raisedAt ?? new Date(),
    expiresAt: closed ? new Date(closed.getTime() + 90 * DAY) : null,
  };
}
