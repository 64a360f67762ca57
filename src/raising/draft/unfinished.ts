// The forms that somebody has begun and not sent: offered to be taken up again, or to be thrown away.
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { raiseRefusal } from '../../permissions/raise.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Visit } from '../../web/visit.ts';
import { translated } from '../../words/translated.ts';
import type { UnfinishedForm } from '../models.ts';
import { checkAddress, discardAddress } from './addresses.ts';

const MOST = 10;

/** The newest drafts of the visitor, by their account or by this browser's session; only of types that they may raise. */
export async function unfinishedForms(visit: Visit): Promise<UnfinishedForm[]> {
  const { actor, config, language, say } = visit;
  const { date } = momentsIn(config.timeZone, () => new Date(), language);
  const drafts = await draftsOf(visit);
  return drafts.flatMap(({ id, caseTypeId, changedAt, expiresAt }) => {
    const type = actor.configuration.types.get(caseTypeId);
    if (!type || raiseRefusal(actor, type) !== undefined) return [];
    return {
      name: translated(type, language, 'name'),
      text: say('raising.unfinished-text', { changed: date(changedAt), until: date(expiresAt) }),
      // Checking leads on to the first page that isn't done.
      href: checkAddress(type, id),
      discard: discardAddress(type, id),
    };
  });
}

async function draftsOf({ prisma, actor, session }: Visit) {
  const own = actor.person.id === ANONYMOUS ? [] : [{ userId: actor.person.id }];
  const begun = session.drafts.length > 0 ? [{ userId: ANONYMOUS, id: { in: [...session.drafts] } }] : [];
  // Prisma drops an empty OR, and would give everybody's.
  return own.length + begun.length > 0 ? readDrafts(prisma, [...own, ...begun]) : [];
}

function readDrafts(prisma: PrismaClient, whose: { userId: number; id?: { in: string[] } }[]) {
  return prisma.draft.findMany({
    where: { OR: whose, caseId: null, expiresAt: { gt: new Date() } },
    orderBy: { changedAt: 'desc' },
    take: MOST,
    select: { id: true, caseTypeId: true, changedAt: true, expiresAt: true },
  });
}
