// The fields of forms that lists of cases can be narrowed by: those that a form marks so, and that every role may read.
import { z } from 'zod';
import type { FilterableRow } from './load-configuration.ts';
import type { Action } from './vocabulary.ts';

/** `of`: the column of the case that has the answer; `needs`: what lets read it. */
export type Filter = {
  key: string;
  of: 'submission' | 'additional';
  needs: Action;
  label: string;
  options: readonly { value: string; label: string }[];
};

const Text = z.union([z.string(), z.looseObject({ en: z.string() }).transform(({ en }) => en)]);
const Marked = z.looseObject({
  key: z.string(),
  kind: z.enum(['choice', 'choices', 'yes-no']),
  label: Text,
  options: z.array(z.looseObject({ value: z.string(), label: Text })).optional(),
});
const YES_OR_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Takes the fields of a type that are marked; `isOpen` says of a field's key whether every role may read it. */
export function compileFilters(rows: readonly FilterableRow[], isOpen: (key: string) => boolean): Filter[] {
  return rows.flatMap(({ purpose, field }) => {
    const { success, data } = Marked.safeParse(field);
    if (!success || !isOpen(data.key)) return [];
    const ofStaff = purpose === 'additional';
    return [
      {
        key: data.key,
        of: ofStaff ? ('additional' as const) : ('submission' as const),
        needs: ofStaff ? ('view-additional' as const) : ('view-details' as const),
        label: data.label,
        options: data.options ?? YES_OR_NO,
      },
    ];
  });
}
