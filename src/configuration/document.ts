// The configuration as a document: pieces by section and key. A draft, a version and a file are made of the same pieces.
import type { z } from 'zod';
import { FlagShape, GroupShape, MemberShape, RoleShape } from './shapes/people.ts';
import { CalendarShape, ListShape, MailShape, StandingRuleShape } from './shapes/rest.ts';
import { TypeShape } from './shapes/type.ts';
import { WorkflowShape } from './shapes/workflow.ts';

/** The sections, in the order in which they are written: what others name comes before them. */
export const SHAPES = {
  role: RoleShape,
  list: ListShape,
  calendar: CalendarShape,
  group: GroupShape,
  workflow: WorkflowShape,
  type: TypeShape,
  mail: MailShape,
  member: MemberShape,
  flag: FlagShape,
  rule: StandingRuleShape,
} as const;

export type Section = keyof typeof SHAPES;
export type Piece<S extends Section = Section> = z.output<(typeof SHAPES)[S]>;
export const SECTIONS = Object.keys(SHAPES) as Section[];

/** Where a piece stands. */
export type Place<S extends Section = Section> = { section: S; key: string };
/** A piece as it is and as it is to be; undefined where it isn’t there. */
export type Change<S extends Section = Section> = Place<S> & {
  before: Piece<S> | undefined;
  after: Piece<S> | undefined;
};
/** All pieces of some sections. */
export type Document = { readonly [S in Section]: ReadonlyMap<string, Piece<S>> };

/** Whether a word is a section’s name. */
export function isSection(word: string): word is Section {
  return Object.hasOwn(SHAPES, word);
}

/** The same text for the same value, whatever the order of its properties; what is undefined isn’t there. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? 'null';
}

/** Whether two pieces say the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** The value with the properties of every object in alphabetical order. */
export function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

/** What stands in a key for all types: no type can be called so. */
export const EVERY_TYPE = '*';

/** The key of a membership. */
export function memberKey({ group, user }: Piece<'member'>): string {
  return `${group}/${user}`;
}

/** The key of a flag: whose it is, which, and for which type. */
export function flagKey({ flag, user, group, type }: Piece<'flag'>): string {
  return `${user === undefined ? `group ${group}` : `user ${user}`}/${flag}/${type ?? EVERY_TYPE}`;
}

/** The key of a mail’s text. */
export function mailKey({ action, recipient, language, type }: Piece<'mail'>): string {
  return `${action}/${recipient}/${language}/${type ?? EVERY_TYPE}`;
}

/** A group and those above it, nearest first, however they are linked. */
export function lineageOf(groups: Document['group'], key: string): string[] {
  const lineage: string[] = [];
  for (
    let at: string | undefined = key;
    at !== undefined && !lineage.includes(at);
    at = groups.get(at)?.parent
  )
    lineage.push(at);
  return lineage;
}
