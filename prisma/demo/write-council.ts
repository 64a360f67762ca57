// Writes the demo council without its cases: calendar, groups, people, flags and case types.
import type { Reader } from '../../src/permissions/load-configuration.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { BANK_HOLIDAYS, CALENDAR } from './calendar.ts';
import { addressOf, CAST, INACTIVE, keyOf } from './cast.ts';
import { GROUPS, type GroupSketch, REGISTERED, USER_GRANTS } from './groups.ts';
import { byName, idOf } from './named.ts';
import { RESIDENTS } from './residents.ts';
import { TYPES } from './types.ts';
import { type Names, writeType } from './write-type.ts';

/** The role that an administrator of Ambridge has added. */
const WATCHER = { key: 'watcher', name: 'watcher', plural: 'watchers', position: 6 };

/** Takes the hash of the cast's password, and since when the people are there. */
export async function writeCouncil(tx: Reader, passwordHash: string, since: Date): Promise<void> {
  const people = await writePeople(tx, passwordHash, since);
  const groups = await writeGroups(tx, people);
  const types = await writeTypes(tx, groups);
  await tx.grant.createMany({
    data: [
      ...allGroups(GROUPS).flatMap(({ name, flags = [] }) =>
        flags.map((flag) => ({ flag, groupId: idOf(groups, name) })),
      ),
      ...USER_GRANTS.map(({ to, flag, typePrefix }) => ({
        flag,
        userId: idOf(people, to),
        caseTypeId: typePrefix ? idOf(types, typePrefix) : null,
      })),
    ],
  });
}

async function writePeople(tx: Reader, passwordHash: string, createdAt: Date): Promise<Map<string, number>> {
  const people = await tx.user.createManyAndReturn({
    data: [
      ...CAST.map(({ name, email }) => ({
        ...{ name, email, passwordHash, createdAt },
        active: !INACTIVE.has(keyOf(name)),
        confirmedAt: createdAt,
      })),
      ...RESIDENTS.map((name) => ({ name, email: addressOf(name), createdAt, confirmedAt: createdAt })),
    ],
    select: { id: true, name: true },
  });
  return byName([
    { id: ANONYMOUS, name: 'anonymous' },
    ...people.map(({ id, name }) => ({ id, name: keyOf(name) })),
  ]);
}

/** Gives the groups' ids by name. */
async function writeGroups(tx: Reader, people: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const groups = new Map<string, number>();
  await writeTree(tx, GROUPS, null, groups);
  await tx.group.update({ where: { id: idOf(groups, REGISTERED) }, data: { joined: true } });
  await tx.groupMember.createMany({
    data: allGroups(GROUPS).flatMap(({ name, members = [] }) => {
      const everybody = name === REGISTERED ? [...members, ...RESIDENTS.map(keyOf)] : members;
      return everybody.map((key) => ({ groupId: idOf(groups, name), userId: idOf(people, key) }));
    }),
  });
  return groups;
}

async function writeTree(
  tx: Reader,
  sketches: readonly GroupSketch[],
  parentId: number | null,
  groups: Map<string, number>,
): Promise<void> {
  for (const { name, description, inside = [] } of sketches) {
    const { id } = await tx.group.create({ data: { name, description, parentId }, select: { id: true } });
    groups.set(name, id);
    await writeTree(tx, inside, id, groups);
  }
}

/** Groups with all that are inside them. */
function allGroups(sketches: readonly GroupSketch[]): GroupSketch[] {
  return sketches.flatMap((group) => [group, ...allGroups(group.inside ?? [])]);
}

/** Gives the types' ids by prefix. */
async function writeTypes(tx: Reader, groups: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const watcher = await tx.role.create({ data: WATCHER });
  const roles = await tx.role.findMany({ select: { id: true, key: true } });
  const names: Names = {
    groups,
    roles: byName(roles.map(({ id, key }) => ({ id, name: key }))),
    calendarId: await writeCalendar(tx),
    watcherId: watcher.id,
  };
  const types = new Map<string, number>();
  for (const [position, type] of TYPES.entries())
    types.set(type.prefix, await writeType(tx, type, position, names));
  return types;
}

async function writeCalendar(tx: Reader): Promise<number> {
  const days = BANK_HOLIDAYS.map(({ day, name }) => ({ day: new Date(day), name }));
  const { id } = await tx.calendar.create({ data: { ...CALENDAR, days: { create: days } } });
  return id;
}
