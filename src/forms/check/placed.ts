// The pages and fields of a form with the paths to them, for what is wrong to be said with its place.
import type { Rule } from '../both/holds.ts';
import type { FieldKind } from '../kinds.ts';

type Range = { least?: number | undefined; most?: number | undefined };
export type Ruled = { when?: Rule | undefined };
export type RawField = Range &
  Ruled & {
    key: string;
    kind: FieldKind;
    required: boolean;
    options?: readonly { value: string; retired?: boolean | undefined }[] | undefined;
    list?: string | undefined;
    pattern?: { regex: string } | undefined;
    area?: { south: number; west: number; north: number; east: number } | undefined;
    marks?: readonly { latitude: number; longitude: number }[] | undefined;
    fields?: readonly RawField[] | undefined;
  };
/** A form that has its shape, as far as it is looked over. */
export type RawForm = { pages: readonly (Ruled & { key: string; fields: readonly RawField[] })[] };

/** What is wrong with a form, and where: the path leads to the page or the field that it is about. */
export type FormProblem = { path: (string | number)[]; message: string };
/** A page or a field with the path to it. */
export type Placed<Thing> = { thing: Thing; path: (string | number)[] };

/** The fields of what is at a path. */
export function inside(fields: readonly RawField[], path: (string | number)[]): Placed<RawField>[] {
  return fields.map((thing, at) => ({ thing, path: [...path, 'fields', at] }));
}

/** The fields of each entry of a group. */
export function entriesOf({ thing, path }: Placed<RawField>): Placed<RawField>[] {
  return inside(thing.fields ?? [], path);
}
