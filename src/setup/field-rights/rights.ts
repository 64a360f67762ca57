// What a role may do with one field of a type, as an administrator says it: read and change it, read it, or never read it.
import type { Piece } from '../../configuration/document.ts';
import { type Field, FormShape, fieldsOf } from '../../forms/definition.ts';

export type Type = Piece<'type'>;
export type Right = 'both' | 'read' | 'none';
/** `staff`: one of staff’s own fields, which they change; of the form’s own answers there is only reading. */
export type RightField = Pick<Field, 'key' | 'label' | 'means'> & { staff: boolean };

/** All fields of a type, those of its form first. A key that both forms have is one field: its rights hold for both. */
export function rightFields({ form, additional }: Type): RightField[] {
  // A draft's form need not hold together yet: a page may still ask for nothing.
  const of = (one: unknown) => (one === undefined ? [] : fieldsOf(FormShape.parse(one)));
  const fields = new Map<string, RightField>();
  for (const { key, label, means } of of(form))
    fields.set(key, { ...{ key, label, staff: false }, ...(means === undefined ? {} : { means }) });
  for (const { key, label } of of(additional)) {
    const twin = fields.get(key);
    fields.set(key, { ...twin, key, label: twin ? `${twin.label} / ${label}` : label, staff: true });
  }
  return [...fields.values()];
}

/** What a role may do with a field. No row means all that the matrix lets it. */
export function rightOf({ fieldRights }: Type, { key, staff }: RightField, role: string): Right {
  const row = fieldRights.find((right) => right.field === key && right.role === role);
  if (row?.mayRead === false) return 'none';
  return staff && row?.mayChange !== false ? 'both' : 'read';
}

/** The same in words. */
export function rightInWords(right: Right): string {
  return { both: 'reads, changes', read: 'reads', none: 'never reads' }[right];
}

/** What can be said of a field. */
export function rightsFor({ staff }: RightField): readonly Right[] {
  return staff ? ['both', 'read', 'none'] : ['read', 'none'];
}

/** The type with rights on one field, by role. What says the same as before stays as it is written. */
export function withRights(
  type: Type,
  field: RightField,
  rights: ReadonlyMap<string, Right>,
  published: Type | undefined,
): Type {
  const changed = [...rights].filter(([role, right]) => rightOf(type, field, role) !== right);
  const isChanged = (role: string) => changed.some(([one]) => one === role);
  const all = type.fieldRights.filter((right) => right.field !== field.key || !isChanged(right.role));
  const most = field.staff ? 'both' : 'read';
  for (const [role, right] of changed)
    if (right !== most) all.push({ field: field.key, role, mayRead: right !== 'none', mayChange: false });
  const places = new Map(published?.fieldRights.map((right, at) => [`${right.field} ${right.role}`, at]));
  const place = (right: Type['fieldRights'][number]) =>
    places.get(`${right.field} ${right.role}`) ?? places.size;
  return { ...type, fieldRights: all.toSorted((one, other) => place(one) - place(other)) };
}
