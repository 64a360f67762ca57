// A small world as plain data: the people, the rules and the cases that a question of the law is about.
// It shares nothing with src/permissions but the names of the actions and flags.
import type { Action, Flag, MatrixAction } from '../../src/permissions/vocabulary.ts';

export const ANONYMOUS = 1;
export const SYSTEM = 2;
/** The built-in roles by name; an added role is a number above 100. */
export const ROLE = { owner: 1, manager: 2, monitor: 3, taskUser: 4, escalationUser: 5 } as const;

/** No `type`: for all types. */
export type Grant = { flag: Flag; type?: number };
export type User = { id: number; active: boolean; groups: number[]; flags: Grant[] };
export type Group = { id: number; parent?: number; flags: Grant[] };

export type StatusKind = 'start' | 'open' | 'waiting' | 'closed';
export type Status = { id: number; kind: StatusKind };
export type Transition = { from: number; to: number; roles: number[] };
/** No cell: never. */
export type Cell = { role: number; action: MatrixAction; mode: 'always' | 'live' | 'closed' | number[] };
export type Workflow = { id: number; statuses: Status[]; transitions: Transition[]; cells: Cell[] };

export type CaseType = {
  id: number;
  workflow: number;
  /** Workflows that the type had before, or that its cases were moved to. */
  otherWorkflows: number[];
  published: boolean;
  assignedOnly: boolean;
  staffMayRaise: boolean;
  starters: number[];
  /** The groups that give a role on the type's cases. */
  roleGroups: { role: number; group: number }[];
};

/** Names a user or a group. */
export type Holder = { user: number } | { group: number };
export type Assignment = Holder & { role: number };
export type Task = Holder & { id: number; state: 'open' | 'done' | 'cancelled' };

export type Case = {
  id: number;
  type: number;
  workflow: number;
  status: number;
  /** An account; none where a visitor or the system raised it, or staff for somebody without an account. */
  owner?: number;
  raisedBy: number;
  /** An address given with the case itself. */
  address: boolean;
  escalated: boolean;
  deleted: boolean;
  target: 'none' | 'running' | 'paused';
  openQuestions: number;
  assignments: Assignment[];
  tasks: Task[];
  /** Cases that it is linked to already. */
  linked: number[];
};

export type World = {
  users: User[];
  groups: Group[];
  addedRoles: number[];
  workflows: Workflow[];
  types: CaseType[];
  cases: Case[];
};

/** Who asks: a user (anonymous too), with the case whose tracking link they hold, if any. */
export type Asker = { user: number; link?: number };
/** What an action is about, beside its case: of its questions one that is open (the first), or one that isn't; `other` is the case to link to. */
export type About = {
  status?: number;
  task?: number;
  question?: 'open' | 'ended';
  type?: number;
  other?: number;
};
export type Question = { asker: Asker; action: Action; case: number; about: About };

/** What the law says. `denial` tells the refusals of domain.md, section 3, apart. */
export type Denial = 'deleted' | 'invisible' | 'state' | 'flag' | 'matrix';
export type Answer = { allowed: true; bypass: boolean } | { allowed: false; denial: Denial };

/** Finds what must be there. Throws where the world lacks it. */
export function find<Row extends { id: number }>(rows: readonly Row[], id: number): Row {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error(`this world has no row ${id}`);
  return found;
}
