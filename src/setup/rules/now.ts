// Whether a rule holds at this moment: computed when it is asked, as the list of rules does.
import { readPiece } from '../../configuration/pieces.ts';
import { brokenNow, someOf } from '../../configuration/standing-rules.ts';
import type { Visit } from '../../web/visit.ts';
import type { AddPage } from '../models.ts';
import { RULES } from '../rooms.ts';

/** What a rule’s page says of it, with `?check=1`; otherwise where that is asked. Of a rule that isn’t published nothing. */
export async function standingOfRule(
  { prisma, query }: Visit,
  key: string,
): Promise<Pick<AddPage, 'says' | 'ask'>> {
  const published = await readPiece(prisma, { section: 'rule', key });
  if (!published)
    return { says: 'It isn’t published yet. Whether it would hold is said before you publish.' };
  if (query['check'] === undefined)
    return { ask: { text: 'Check whether it holds now', href: `${RULES.href}/${key}?check=1` } };
  const [broken] = await brokenNow(prisma, key);
  return {
    says: broken
      ? `As it is published, it doesn’t hold now for ${someOf(broken.people)}.`
      : 'As it is published, it holds now.',
  };
}
