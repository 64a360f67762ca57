// Steps that say who works on a case: claim, release, reassign, watch.
import { MANAGER, type Action } from '../../../src/permissions/vocabulary.ts';
import { act, type HeldRow, type Life, type Step, speakerOf } from '../life.ts';

const isPersonsManaging = (row: HeldRow) => row.roleId === MANAGER && row.userId !== null;
const isGroupsManaging = (row: HeldRow) => row.roleId === MANAGER && row.groupId !== null;

/** Somebody of the team takes the case. */
export const claim = (): Step => (life) => {
  const actor = speakerOf(life);
  act(life, actor, 'claim');
  takeGroupOff(life);
  hold(life, { userId: actor.person.id }, actor.person.id);
};

/** Whoever has it gives it back to the team. */
export const release =
  (text: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    act(life, actor, 'release', { text });
    life.held = life.held.filter((row) => !isPersonsManaging(row));
    const [group] = life.world.council.configuration.types.get(life.kind.id)?.roleGroups.get(MANAGER) ?? [];
    if (life.kind.assignedOnly && group) hold(life, { groupId: group }, actor.person.id);
  };

/** Gives the case to another person. */
export const reassignTo =
  (key: string, reason: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    const { person } = life.world.council.person(key);
    record(life, 'reassign', person.name, reason);
    life.held = life.held.filter((row) => !isPersonsManaging(row));
    takeGroupOff(life);
    hold(life, { userId: person.id }, actor.person.id);
  };

/** Gives the case to another group; nobody has it then. */
export const reassignToGroup =
  (name: string, reason: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    record(life, 'reassign', name, reason);
    life.held = life.held.filter((row) => row.roleId !== MANAGER);
    hold(life, { groupId: life.world.council.group(name) }, actor.person.id);
  };

/** Makes somebody a watcher of the case. */
export const watchedBy =
  (key: string): Step =>
  (life) => {
    const actor = speakerOf(life);
    const { person } = life.world.council.person(key);
    act(life, actor, 'assign-role', { data: { role: 'watcher', to: person.name } });
    hold(life, { userId: person.id }, actor.person.id, life.world.council.role('watcher'));
  };

function record(life: Life, action: Action, to: string, text: string): void {
  act(life, speakerOf(life), action, { text, data: { from: managersOf(life), to } });
}

/** Who has the case, by name: the person, or else the group. */
function managersOf({ held, world }: Life): string {
  const row = held.find(isPersonsManaging) ?? held.find(isGroupsManaging);
  if (row?.userId) return world.council.actor(row.userId).person.name;
  return world.council.configuration.groups.get(row?.groupId ?? 0)?.name ?? '';
}

// What one person handles in an assigned-only type, their group no longer sees.
function takeGroupOff(life: Life): void {
  if (life.kind.assignedOnly) life.held = life.held.filter((row) => !isGroupsManaging(row));
}

function hold(life: Life, who: { userId: number } | { groupId: number }, byId: number, roleId = MANAGER): void {
  life.held.push({ userId: null, groupId: null, ...who, roleId, at: life.at, byId });
}
