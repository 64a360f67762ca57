// A section of a case type’s settings: what it asks, and the change that its answers make. All are shown and kept alike.
import type { z } from 'zod';
import type { FieldProps } from '../../../web/look/fields.ts';
import type { SummaryRow } from '../../../web/look/parts.ts';
import type { Visit } from '../../../web/visit.ts';
import type { Type } from '../the-type.ts';

export type Change = (type: Type) => Type;

export type SettingsSection = {
  /** the last word of its address */
  slug: string;
  title: string;
  /** The question whose answer names a piece: a section of the configuration is called so, too. */
  names?: 'workflow' | 'calendar';
  /** whether it asks what the type is called, which no other may be called */
  asksName?: true;
  /** What it asks, filled with what the type has. */
  fields(type: Type, visit: Visit): Promise<readonly FieldProps[]> | readonly FieldProps[];
  /** What was sent, as the change that it makes. */
  input: z.ZodType<Change>;
  /** What the type’s own page says of it. */
  rows(type: Type, names: Names): readonly SummaryRow[];
};

/** Names by keys, for what a type names. */
export type Names = Record<'group' | 'workflow' | 'calendar' | 'role', ReadonlyMap<string, string>>;

/** A value that may be left out: nothing where the text is empty. */
export function orNothing<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [N in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]?: Value });
}

/** A type without some of its settings that may be missing. */
export function without<Name extends keyof Type>(type: Type, ...names: Name[]): Omit<Type, Name> {
  return Object.fromEntries(
    Object.entries(type).filter(([name]) => !(names as string[]).includes(name)),
  ) as Omit<Type, Name>;
}
