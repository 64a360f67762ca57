// The names that every scene knows its groups, statuses, types, cases and persons by, and their ids.
import { ROLE } from '../world.ts';

/** The managers are a part of the council, the juniors one of the managers. Neighbours may raise bins. */
export const GROUPS = {
  ...{ council: 1, managers: 2, juniors: 3, enquiries: 4, escalation: 5, watchers: 6 },
  ...{ citizens: 7, neighbours: 8, 'bin managers': 9, strangers: 10 },
} as const;
const STATUSES = { New: 1, Open: 2, Waiting: 3, Done: 4, Rejected: 5 } as const;
export const TYPES = { pothole: 1, bin: 2, unpublished: 3 } as const;
export const CASES = { this: 1, another: 2, hidden: 3, linked: 4, deleted: 5 } as const;
const PERSONS = { who: 1, other: 2 } as const;

export type GroupName = keyof typeof GROUPS;
export type StatusName = keyof typeof STATUSES;
export type TypeName = keyof typeof TYPES;
export type CaseName = keyof typeof CASES;
export type RoleName = keyof typeof ROLE | 'watcher';
export type Person = keyof typeof PERSONS;
export type Party = Person | GroupName;
export type SceneIds = ReturnType<typeof sceneIds>;

/** The ids of a scene's people, rules and cases, all just above `base`. */
export function sceneIds(base: number) {
  return {
    base,
    group: (name: GroupName) => base + GROUPS[name],
    status: (name: StatusName) => base + STATUSES[name],
    type: (name: TypeName) => base + TYPES[name],
    case: (name: CaseName) => base + CASES[name],
    task: (index: number) => base + 1 + index,
    person: (name: Person) => base + PERSONS[name],
    role: (name: RoleName) => (name === 'watcher' ? base + 6 : ROLE[name]),
  };
}
