// A case's history: what was done, by whom, and whether past the workflow's rules.
import type { Prisma } from './generated/prisma/client.ts';
import type { AdoptPermit, Permit, RaisePermit, SetupPermit } from './permissions/permit.ts';
import { SYSTEM } from './permissions/vocabulary.ts';

/** What an entry says beside its action. `via`: how the actor came, where not by their account. */
export type Entry = {
  public: boolean;
  text?: string;
  data?: Prisma.InputJsonObject;
  via?: string;
  ofEventId?: number;
};

const recorded = new WeakSet<Permit>();

/** Writes the history's entry of a permitted action. Gives its id. */
export async function record(permit: Permit, entry: Entry): Promise<number> {
  const { tx, actor, action, facts, bypass } = permit;
  const event = await tx.event.create({
    data: {
      caseId: facts.id,
      actorId: actor.person.id,
      action,
      bypass,
      statusId: facts.statusId,
      ...(actor.trackedCaseId ? { via: 'tracking link' } : {}),
      ...entry,
    },
    select: { id: true },
  });
  recorded.add(permit);
  return event.id;
}

/** Writes the entry of a permitted action on the other case that it ties to its own, or unties from it. */
export async function recordThere(
  { tx, actor, action, bypass }: Permit<'link-case' | 'unlink-case'>,
  caseId: number,
  entry: Entry,
): Promise<void> {
  await tx.event.create({ data: { caseId, actorId: actor.person.id, action, bypass, ...entry } });
}

/**
 * Writes a private note beside a conversion. With `keeps` in its data it has answers in it, which go where their owner is
 * erased; no page shows those that are `apart`.
 */
export async function recordBeside(
  { tx, actor, facts, bypass }: Permit<'convert'>,
  text: string,
  data: { keeps?: 'answers'; apart?: { label: string; text: string }[] } = {},
): Promise<void> {
  await tx.event.create({
    data: {
      ...{ caseId: facts.id, actorId: actor.person.id, action: 'add-private-note' },
      ...{ bypass, public: false, text, data },
    },
  });
}

/** What happens by itself along with a permitted action. */
type Along = 'raise-task' | 'cancel-task' | 'send-link' | 'pause-target' | 'resume-target';

/** Writes such an entry, as the system's doing. */
export async function recordAlong(permit: Permit, action: Along, entry: Entry): Promise<void> {
  const { tx, facts } = permit;
  await tx.event.create({ data: { caseId: facts.id, actorId: SYSTEM, action, ...entry } });
  recorded.add(permit);
}

/** Whether anything was recorded under a permit: a write that left no trace is an error. */
export function isRecorded(permit: Permit): boolean {
  return recorded.has(permit);
}

/** Writes the first entries of a case that is being raised. */
export async function recordRaised(
  { tx }: RaisePermit,
  entries: Prisma.EventCreateManyInput[],
): Promise<void> {
  await tx.event.createMany({ data: entries });
}

/** An entry of a case that moves in from another system, with the moment that it has there. */
export type MovedEntry = Omit<Entry, 'text' | 'via' | 'ofEventId'> & {
  caseId: number;
  at: string;
  actorId: number;
  action: string;
  text: string | null;
};

/** Writes the entries of cases that move in, many at once. */
export async function recordMovedIn({ tx }: SetupPermit, entries: readonly MovedEntry[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "events" ("caseId", "at", "actorId", "action", "public", "text", "data")
    SELECT "caseId", "at", "actorId", "action", "public", "text", "data"
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS row("caseId" int, "at" timestamptz, "actorId" int, "action" text,
      "public" bool, "text" text, "data" jsonb)`;
}

/** Writes the entries of cases that were taken into an account. */
export async function recordAdopted({ tx, actor, caseIds }: AdoptPermit): Promise<void> {
  const entry = { actorId: actor.person.id, action: 'adopt', public: true };
  await tx.event.createMany({ data: caseIds.map((caseId) => ({ caseId, ...entry })) });
}
