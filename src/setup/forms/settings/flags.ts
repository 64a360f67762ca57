// What holds of a field or doesn’t: one question of boxes for all of it.
import { type FieldKind, SETTINGS } from '../../../forms/kinds.ts';
import type { FieldProps } from '../../../web/look/fields.ts';
import type { Sent } from '../../../web/visit.ts';
import type { RawField } from '../raw.ts';

/** What can hold of a field beside its being required, by the setting’s name. */
export const FLAGS = {
  personal: {
    label: 'It is personal',
    hint: 'Erased when whoever answered asks to be forgotten',
  },
  filterable: { label: 'Staff can narrow their list of cases by it', hint: '' },
  long: { label: 'It is searched in, however few options there are', hint: '' },
} as const;
type Flag = keyof typeof FLAGS | 'required';

/** The question for what holds of a field; none where nothing can. */
export function flagsOf(field: Partial<RawField> & { kind: FieldKind }): FieldProps[] {
  const offered = flagsFor(field.kind);
  if (offered.length === 0) return [];
  const texts = { required: { label: 'It must be answered', hint: '' }, ...FLAGS };
  return [
    {
      ...({
        kind: 'choices',
        name: 'flags',
        label: 'What holds of it',
        small: true,
        required: true,
      } as const),
      value: offered.filter((flag) => field[flag] === true),
      options: offered.map((flag) => {
        const { label, hint } = texts[flag];
        return { value: flag, label, ...(hint ? { hint } : {}) };
      }),
    },
  ];
}

/** What was ticked, of what a field of this kind can be. */
export function readFlags(kind: FieldKind, sent: Sent): Partial<Record<Flag, true>> {
  const ticked = [sent['flags'] ?? []].flat();
  return Object.fromEntries(
    flagsFor(kind)
      .filter((flag) => ticked.includes(flag))
      .map((flag) => [flag, true]),
  );
}

function flagsFor(kind: FieldKind): Flag[] {
  const settings: readonly string[] = SETTINGS[kind];
  const flags = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).filter((flag) => settings.includes(flag));
  return kind === 'note' ? [] : ['required', ...flags];
}
