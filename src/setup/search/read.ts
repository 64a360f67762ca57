// The pieces to search in, as the administrator’s draft leaves them: read in as many statements however many there are.
import type { Section } from '../../configuration/document.ts';
import { readKeys } from '../../configuration/keys.ts';
import { readSection } from '../../configuration/pieces.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { type Drafted, inDraft } from '../drafts/standing.ts';

const SEARCHED = [
  ...(['type', 'workflow', 'role', 'list', 'calendar'] as const),
  ...(['group', 'mail', 'rule'] as const),
] satisfies Section[];
/** A section that is searched. */
export type Searched = (typeof SEARCHED)[number];
export type Pieces = { readonly [S in Searched]: ReadonlyMap<string, Drafted<S>> };

/** Reads them, those that the draft takes away, too. */
export async function readSearched(reader: Reader, userId: number): Promise<Pieces> {
  const keys = await readKeys(reader);
  const touched = await reader.draftPiece.findMany({
    where: { section: { in: SEARCHED }, draft: { byId: userId } },
  });
  const read = async <S extends Searched>(section: S): Promise<Map<string, Drafted<S>>> =>
    inDraft(
      await readSection(reader, section, undefined, keys),
      touched.filter((one) => one.section === section),
    );
  return {
    type: await read('type'),
    workflow: await read('workflow'),
    role: await read('role'),
    list: await read('list'),
    calendar: await read('calendar'),
    group: await read('group'),
    mail: await read('mail'),
    rule: await read('rule'),
  };
}
