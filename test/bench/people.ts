// Who asks in the benchmark: people at the two ends of what one may see, and the awkward ones between.

/** Someone who signs in during the benchmark. */
export type Asker = { id: number; key: AskerKey; name: string; email: string };
export type AskerKey = 'everything' | 'five-types' | 'handful' | 'nothing' | 'many-groups' | 'owner';

/** The password of every asker. */
export const PASSWORD = 'benchmark-only-please';

const FIRST_ID = 101;

export const ASKERS: readonly Asker[] = [
  asker(0, 'everything', 'Sees everything'),
  asker(1, 'five-types', 'Manages 5 types'),
  asker(2, 'handful', 'A handful assigned'),
  asker(3, 'nothing', 'Nothing at all'),
  asker(4, 'many-groups', 'In 200 groups'),
  asker(5, 'owner', 'Owns 10,000'),
];

export function askerBy(key: AskerKey): Asker {
  const found = ASKERS.find((one) => one.key === key);
  if (!found) throw new Error(`Nobody in test/bench/people.ts is called "${key}".`);
  return found;
}

function asker(index: number, key: AskerKey, name: string): Asker {
  return { id: FIRST_ID + index, key, name, email: `${key}@bench.example` };
}
