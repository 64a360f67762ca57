// How the target of a visit's case stands, for the pages that are about to change it.
import type { CaseVisit } from '../../web/visit.ts';
import { headRow } from '../rows.ts';
import { targetSentence } from './now.ts';

/** In a sentence, or nothing where no target is set any more. */
export async function sentenceOn({ prisma, facts, config }: CaseVisit): Promise<string> {
  const { target } = await headRow(prisma, facts.id, config.timeZone);
  return target ? targetSentence(target, new Date()) : '';
}
