// A refusal by its number: what was answered then, and the question, so that it can be asked again.
import { factsByIds } from '../../permissions/facts.ts';
import type { About } from '../../permissions/state-rules.ts';
import { ANONYMOUS, isAction } from '../../permissions/vocabulary.ts';
import type { Visit } from '../../web/visit.ts';
import type { Subject } from './answer.ts';
import type { WhyPage } from './models.ts';

export type Refused = { told: NonNullable<WhyPage['refused']>; subject?: Subject };

const ANSWERS: Record<string, string> = {
  denied: 'They were told so',
  invisible: 'They were told that there is no such page',
  'no-access': 'They were told that they have no access',
};

/** What was kept under a number; nothing where nothing was, or no longer. */
export async function refusedAs({ prisma, config }: Visit, number: string): Promise<Refused | undefined> {
  const row = await prisma.refusal.findUnique({
    where: { number: number.toUpperCase() },
    include: { user: { select: { name: true } } },
  });
  if (!row) return undefined;
  const when = new Intl.DateTimeFormat('en-GB', {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: config.timeZone },
  }).format(row.at);
  const told = {
    title: `Refusal ${row.number}`,
    text: `${when}, ${row.userId === ANONYMOUS ? 'a visitor' : row.user.name}: ${row.sentence} ${ANSWERS[row.answer] ?? ''}.`,
  };
  const [facts] = row.caseId === null ? [] : await factsByIds(prisma, [row.caseId]);
  if (!facts || row.action === null || !isAction(row.action)) return { told };
  const link = row.byLink ? { trackedCaseId: facts.id } : {};
  const userId = row.byLink ? ANONYMOUS : row.userId;
  return { told, subject: { userId, action: row.action, facts, about: row.about as About, ...link } };
}
