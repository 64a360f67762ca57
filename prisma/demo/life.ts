// The life of one case while it is being made up: what it has become by now, and the pen that writes its history.
// Whatever somebody does is decided by the same law as in the running site, so that no history shows what it forbids.

import type { WorkingHours } from '../../src/clock/working-time.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { decide } from '../../src/permissions/decide.ts';
import type { CaseFacts } from '../../src/permissions/facts.ts';
import type { Actor } from '../../src/permissions/standing.ts';
import type { About } from '../../src/permissions/state-rules.ts';
import { type Action, ANONYMOUS, MANAGER, SYSTEM } from '../../src/permissions/vocabulary.ts';
import type { Chance } from './chance.ts';
import type { Council, Kind } from './council.ts';
import { found } from './named.ts';
import type { Place } from './places.ts';
import type { WorkingTime } from './working-time.ts';

export type CaseRow = Prisma.CaseCreateManyInput & { id: number; statusId: number; version: number };
export type HeldRow = {
  roleId: number;
  userId: number | null;
  groupId: number | null;
  at: Date;
  byId: number;
};
export type TaskRow = Prisma.TaskCreateManyInput & {
  id: number;
  title: string;
  state: 'open' | 'done' | 'cancelled';
};
export type TargetRow = Prisma.TargetCreateManyInput & { startedAt: Date; dueAt: Date };
export type QuestionRow = Omit<Prisma.QuestionCreateManyInput, 'caseId'>;
export type EventRow = Prisma.EventCreateManyInput & { at: Date };

/** What all lives share. */
export type World = {
  now: Date;
  working: WorkingTime;
  calendar: WorkingHours;
  chance: Chance;
  council: Council;
  /** The lives that began before, oldest first. */
  lives: Life[];
  nextTaskId: number;
};

export type Life = {
  readonly world: World;
  readonly kind: Kind;
  readonly row: CaseRow;
  readonly place: Place;
  /** Who of the type's managers works on new cases: first names in small letters. */
  readonly team: readonly string[];
  /** The clock of this life: when the next step happens. */
  at: Date;
  /** Who takes the next step, where it isn't the person who has the case. */
  speaker: string | undefined;
  /** Which of the questions that a script has was asked last. */
  asked: number;
  held: HeldRow[];
  target: TargetRow | undefined;
  readonly events: EventRow[];
  readonly tasks: TaskRow[];
  readonly taskTargets: TargetRow[];
  readonly questions: QuestionRow[];
  readonly links: Prisma.LinkCreateManyInput[];
  readonly changes: Omit<Prisma.TargetChangeCreateManyInput, 'targetId'>[];
};

const MINUTE = 60_000;

export type Step = (life: Life) => void;
type Entry = { about?: About; text?: string; data?: Prisma.InputJsonObject };

const PUBLIC: ReadonlySet<string> = new Set([
  'raise',
  'change-status',
  'add-public-note',
  'contact-owner',
  'answer-question',
  'close',
  'reopen',
  'withdraw',
]);

/** Does an action in somebody's name and writes it down. Throws where the law forbids it: the script is wrong. */
export function act(life: Life, actor: Actor, action: Action, { about, ...entry }: Entry = {}): void {
  if (actor.staff) takeAMoment(life);
  const decision = decide(actor, action, factsOf(life), about);
  if (!decision.allowed)
    throw new Error(
      `The demo's script lets ${actor.person.name} ${action} ${life.row.reference} (${statusOf(life).name}), ` +
        `which the law denies: ${decision.rule?.words ?? decision.denial}.`,
    );
  const tracked = actor.person.id === ANONYMOUS;
  write(life, actor.person.id, action, {
    ...entry,
    bypass: decision.bypass,
    ...(tracked ? { via: 'tracking link' } : {}),
  });
}

// One thing after the other: staff take some minutes between two, and the next morning when it gets late.
function takeAMoment(life: Life): void {
  const { working, chance, now } = life.world;
  if (life.events.at(-1)?.at !== life.at) return;
  const next = working.plus(life.at, chance.between(1, 9) * MINUTE);
  if (next < now) life.at = next;
}

/** Writes down what happened by itself. */
export function happen(life: Life, action: Action, entry: Omit<Entry, 'about'> = {}): void {
  write(life, SYSTEM, action, entry);
}

/** Writes an entry of the history; the case has changed once more. */
export function write(life: Life, actorId: number, action: string, entry: Partial<EventRow>): void {
  const { row, at } = life;
  life.events.push({ caseId: row.id, at, actorId, action, public: PUBLIC.has(action), ...entry });
  row.changedAt = at;
  row.version += 1;
}

/** Whoever takes the next step: as told, or the person who has the case, or somebody of the team. */
export function speakerOf(life: Life): Actor {
  const { council, chance } = life.world;
  if (life.speaker) return council.person(life.speaker);
  const [holder] = holdersOf(life);
  return holder === undefined ? council.person(chance.pick(life.team)) : council.actor(holder);
}

/** The owner: the account, or the visitor with the tracking link. */
export function ownerOf({ row, world }: Life): Actor {
  return row.ownerId ? world.council.actor(row.ownerId) : world.council.tracker(row.id);
}

function holdersOf({ held }: Life): number[] {
  return held.flatMap(({ roleId, userId }) => (roleId === MANAGER && userId !== null ? [userId] : []));
}

export function statusOf({ row, world }: Life) {
  return found(world.council.configuration.statuses.get(row.statusId), `status ${row.statusId}`);
}

/** A status of the case's workflow by its name. */
export function statusNamed({ row, world }: Life, name: string) {
  const statuses = world.council.configuration.workflows.get(row.workflowId)?.statuses;
  return found(
    statuses?.find((status) => status.name === name),
    name,
  );
}

/** The case as the law looks at it. */
export function factsOf({ row, held, target, tasks, questions }: Life): CaseFacts {
  return {
    id: row.id,
    reference: row.reference,
    typeId: row.caseTypeId,
    workflowId: row.workflowId,
    statusId: row.statusId,
    version: row.version,
    ownerId: row.ownerId ?? null,
    hasOwner: Boolean(row.ownerId) || row.raisedById === ANONYMOUS,
    ownerHasAddress: Boolean(row.contactEmail),
    escalated: row.escalated ?? false,
    deleted: row.deleted ?? false,
    deletedAt: null,
    target: target ? (target.pausedAt ? 'paused' : 'running') : 'none',
    // They have no ids before they are written: any that tell them apart will do.
    openQuestions: questions.flatMap(({ state }, at) => (state === 'open' ? [at + 1] : [])),
    assignments: held,
    openTasks: tasks
      .filter(({ state }) => state === 'open')
      .map(({ id, userId = null, groupId = null }) => ({ id, userId, groupId })),
  };
}
