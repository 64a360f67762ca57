// What a new type is called, asked of whoever makes or copies one; and that nothing else is called so.
import { z } from 'zod';
import type { SetupPermit } from '../../../permissions/permit.ts';
import type { FieldProps } from '../../../web/look/fields.ts';
import { Invalid } from '../../../web/routing.ts';
import { typesIn } from '../list.ts';
import { name, prefix } from '../settings/inputs.ts';

export const naming = {
  name: name('Write a name'),
  plural: name('Write what several of them are called'),
  prefix,
};
const called = z.object(naming);
export type Called = z.output<typeof called>;

export const namingFields: readonly FieldProps[] = [
  {
    ...({ kind: 'text', name: 'name', label: 'Name', required: true } as const),
    hint: 'As citizens choose it, for example Pothole',
  },
  {
    ...({ kind: 'text', name: 'plural', label: 'Several of them', required: true } as const),
    hint: 'As staff read it, for example Potholes',
  },
  {
    ...({ kind: 'text', name: 'prefix', label: 'Prefix of references', required: true, width: 10 } as const),
    hint: 'Two to six letters and digits. With POT, a case is called POT-7K3M-9QXD, or the like',
  },
];

/** Throws Invalid where another type has the name or the prefix; `key`: the type itself, where it is there already. */
export async function refuseTaken(
  { tx, actor }: SetupPermit,
  called: Pick<Called, 'name' | 'prefix'>,
  key?: string,
): Promise<void> {
  for (const { key: other, type } of await typesIn(tx, actor)) {
    if (other === key) continue;
    if (type.name.toLowerCase() === called.name.toLowerCase())
      throw new Invalid({ field: 'name', text: `There is a case type ${type.name} already` });
    if (type.prefix === called.prefix)
      throw new Invalid({ field: 'prefix', text: `${type.name} has the prefix ${type.prefix} already` });
  }
}

/** The keys that no new type can have: what stood there once may still be told of in versions. */
export async function typeKeys({ tx, actor }: SetupPermit): Promise<string[]> {
  const published = await tx.caseType.findMany({ select: { key: true } });
  return [...published, ...(await typesIn(tx, actor))].map(({ key }) => key);
}
