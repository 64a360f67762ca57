// The stages and subtypes that a type offers, and those that a case has.
import type { CaseFacts } from '../../permissions/facts.ts';
import type { Reader } from '../../permissions/load-configuration.ts';

export type Listed = { id: number; name: string };

/** What can be chosen; what was retired can't any more. */
export function markersOf(
  reader: Reader,
  { typeId }: CaseFacts,
  kind: 'stage' | 'subtype',
): Promise<Listed[]> {
  const asked = {
    where: { caseTypeId: typeId, retired: false },
    orderBy: [{ position: 'asc' as const }, { name: 'asc' as const }],
    select: { id: true, name: true },
  };
  return kind === 'stage' ? reader.stage.findMany(asked) : reader.subtype.findMany(asked);
}

/** What the case has now, if anything. */
export async function standsAt(
  reader: Reader,
  { id }: CaseFacts,
  kind: 'stage' | 'subtype',
): Promise<Listed | null> {
  const asked = { where: { cases: { some: { id } } }, select: { id: true, name: true } };
  return kind === 'stage' ? reader.stage.findFirst(asked) : reader.subtype.findFirst(asked);
}
