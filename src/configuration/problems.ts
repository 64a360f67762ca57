// What is wrong with a configuration, each with its place in it; and what stops a publication.
import type { Change, Place } from './document.ts';

/** One thing that is wrong, and where: `type/pothole`, `roleGroups.manager.0`. */
export type Problem = Place & { path: readonly (string | number)[]; message: string };

/** The configuration would not hold together. */
export class Broken extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(inWords).join('\n'));
    this.problems = problems;
  }
}

/** A change that comes too late; `now`: the piece as it is. */
export type Late = Change & { now: Change['before'] };

/** Somebody else published other changes of the same pieces since the draft began. */
export class Overtaken extends Error {
  readonly changes: readonly Late[];
  constructor(changes: readonly Late[]) {
    super(changes.map(({ section, key }) => `${section}/${key} was changed meanwhile`).join('\n'));
    this.changes = changes;
  }
}

/** A problem with its place, as a line. */
export function inWords({ section, key, path, message }: Problem): string {
  return `${[`${section}/${key}`, ...path].join('.')}: ${message}`;
}
