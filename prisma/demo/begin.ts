// How a case of the demo council comes into the world: raised, assigned to its type's team, with its target running.

import type { Prisma } from '../../src/generated/prisma/client.ts';
import { mayRaiseForOthers, mayStart } from '../../src/permissions/raise.ts';
import type { Actor } from '../../src/permissions/standing.ts';
import { ANONYMOUS, SYSTEM } from '../../src/permissions/vocabulary.ts';
import { additionalOn } from './additional.ts';
import type { Kind } from './council.ts';
import { type Life, type World, write } from './life.ts';
import { found } from './named.ts';
import type { Place } from './places.ts';
import type { Contact } from './residents.ts';
import { firstGroupOf, hold } from './steps/people.ts';
import { raiseTask } from './steps/tasks.ts';
import { startTarget } from './target.ts';

export type Opening = {
  id: number;
  reference: string;
  kind: Kind;
  raisedAt: Date;
  /** Null where a visitor without an account raises it. */
  owner: Actor | null;
  /** Who raised it for the owner, where they didn't do it themselves. */
  helper: Actor | null;
  contact: Contact;
  team: readonly string[];
  place: Place;
  title: string;
  submission: Prisma.InputJsonObject;
  address?: string;
  subtype?: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
};

/** Raises a case. Throws where the law doesn't let them raise it. */
export function begin(world: World, opening: Opening): Life {
  const { kind, raisedAt, owner, helper, contact } = opening;
  mustBeAllowed(world, opening);
  const raisedById = (helper ?? owner)?.person.id ?? ANONYMOUS;
  const life: Life = {
    world,
    kind,
    team: opening.team,
    place: opening.place,
    at: raisedAt,
    speaker: undefined,
    asked: 0,
    row: {
      id: opening.id,
      reference: opening.reference,
      caseTypeId: kind.id,
      workflowId: kind.workflowId,
      statusId: firstStatus(world, kind),
      stageId: kind.stages[0]?.id ?? null,
      subtypeId: kind.subtypes.find(({ name }) => name === opening.subtype)?.id ?? null,
      title: opening.title,
      priority: opening.priority ?? 'normal',
      formId: found(kind.forms[0]?.id, `form of ${kind.prefix}`),
      submission: opening.submission,
      additional: additionalOn(kind.prefix, opening.id),
      ownerId: owner?.person.id ?? null,
      raisedById,
      contactName: contact.name,
      contactEmail: contact.email ?? null,
      contactPhone: contact.phone ?? null,
      contactAddress: opening.address ?? null,
      raisedAt,
      changedAt: raisedAt,
      version: 1,
    },
    held: [],
    target: undefined,
    ...{ events: [], tasks: [], taskTargets: [], questions: [], links: [], changes: [] },
  };
  write(life, raisedById, 'raise', { data: helper ? { onBehalf: true } : {} });
  assignTeam(life);
  startTarget(life);
  for (const task of kind.taskDefinitions)
    if (task.start === 'raising') raiseTask(task.title, 'by itself')(life);
  life.row.version = 1;
  return life;
}

function mustBeAllowed({ council }: World, { kind, owner, helper, reference }: Opening): void {
  const type = found(council.configuration.types.get(kind.id), kind.prefix);
  const allowed = helper
    ? mayRaiseForOthers(helper, type)
    : mayStart(owner ?? council.actor(ANONYMOUS), type);
  if (!allowed) throw new Error(`The demo's script lets somebody raise ${reference} who may not.`);
}

function firstStatus({ council }: World, { workflowId, prefix }: Kind): number {
  const statuses = council.configuration.workflows.get(workflowId)?.statuses ?? [];
  return found(statuses.find(({ kind }) => kind === 'start')?.id, `first status of ${prefix}`);
}

/** The type's first manager group gets every new case. */
function assignTeam(life: Life): void {
  const groupId = firstGroupOf(life);
  hold(life, { groupId }, SYSTEM);
  const to = life.world.council.configuration.groups.get(groupId)?.name ?? '';
  write(life, SYSTEM, 'assign', { data: { to } });
}
