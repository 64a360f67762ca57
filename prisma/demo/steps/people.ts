// Steps that say who works on a case: claim, release, reassign, watch.
import { MANAGER } from '../../../src/permissions/vocabulary.ts';
import { act, type HeldRow, type Life, type Step, speakerOf } from '../life.ts';
import { found } from '../named.ts';
import { reasonOf } from './progress.ts';

type Holder = { userId: number } | { groupId: number };

const isManaging = (row: HeldRow) => row.roleId === MANAGER;
const isPersons = (row: HeldRow) => row.userId !== null;

/** Somebody of the team takes the case; in an assigned-only type their group no longer sees it. */
export const claim = (): Step => (life) => {
  const actor = speakerOf(life);
  const takenOff = life.kind.assignedOnly ? managingGroups(life) : [];
  act(life, actor, 'claim', { data: takenOff.length > 0 ? { takenOff } : {} });
  life.held = life.held.filter(({ groupId }) => groupId === null || !takenOff.includes(groupId));
  hold(life, { userId: actor.person.id }, actor.person.id);
};

/** Whoever has it gives it back to the team. */
export const release = (): Step => (life) => {
  const actor = speakerOf(life);
  act(life, actor, 'release');
  life.held = life.held.filter((row) => !(isManaging(row) && isPersons(row)));
  if (managingGroups(life).length === 0) hold(life, { groupId: firstGroupOf(life) }, actor.person.id);
};

/** Gives the case to another person, for one of the type's reasons. */
export const reassignTo =
  (key: string, reason: string, note?: string): Step =>
  (life) => {
    const groups = life.kind.assignedOnly ? [] : managingGroups(life);
    const userId = life.world.council.person(key).person.id;
    reassign(life, [{ userId }, ...groups.map((groupId) => ({ groupId }))], reason, note);
  };

/** Gives the case to another group; nobody has it then. */
export const reassignToGroup =
  (name: string, reason: string, note?: string): Step =>
  (life) =>
    reassign(life, [{ groupId: life.world.council.group(name) }], reason, note);

/** Makes somebody a watcher of the case. */
export const watchedBy =
  (key: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    const { person } = life.world.council.person(key);
    act(life, actor, 'assign-role', { data: { role: 'watcher', to: person.name } });
    hold(life, { userId: person.id }, actor.person.id, life.world.council.role('watcher'));
  };

function reassign(life: Life, holders: readonly Holder[], reason: string, note: string | undefined): void {
  const actor = speakerOf(life);
  reasonOf(life, 'reassigning', reason);
  const before = life.held.filter(isManaging);
  act(life, actor, 'reassign', {
    ...(note === undefined ? {} : { text: note }),
    data: { from: namesOf(life, before), to: namesOf(life, holders), reason },
  });
  life.held = life.held.filter((row) => !isManaging(row));
  for (const holder of holders) hold(life, holder, actor.person.id);
}

function namesOf({ world }: Life, holders: readonly (Holder | HeldRow)[]): string {
  const { actor, configuration } = world.council;
  const names = holders.map((holder) =>
    'userId' in holder && holder.userId !== null
      ? actor(holder.userId).person.name
      : configuration.groups.get(('groupId' in holder && holder.groupId) || 0)?.name,
  );
  return names.join(', ');
}

function managingGroups({ held }: Life): number[] {
  return held.flatMap((row) => (isManaging(row) && row.groupId !== null ? [row.groupId] : []));
}

/** The group that a case of the type goes to at first. */
export function firstGroupOf({ kind, world }: Life): number {
  const type = world.council.configuration.types.get(kind.id);
  return found(type?.roleGroups.get(MANAGER)?.[0], `manager group of ${kind.prefix}`);
}

/** Puts a person or a group on a case. */
export function hold(life: Life, who: Holder, byId: number, roleId = MANAGER): void {
  life.held.push({ userId: null, groupId: null, ...who, roleId, at: life.at, byId });
}
