// One decision in full, for one person: the verdict, its steps, its ways in, and what would turn it.
import type { CaseFacts } from '../../permissions/facts.ts';
import { configurationOf } from '../../permissions/load-configuration.ts';
import { readStandings } from '../../permissions/standing.ts';
import type { About } from '../../permissions/state-rules.ts';
import { actorIn } from '../../permissions/turn/apply.ts';
import { turnsOf } from '../../permissions/turn/turns.ts';
import type { Action } from '../../permissions/vocabulary.ts';
import { explain } from '../../permissions/why/explain.ts';
import { stepsOf } from '../../permissions/why/steps.ts';
import type { Visit } from '../../web/visit.ts';
import { whyAddress } from './asked.ts';
import type { WhyPage } from './models.ts';
import { stepsTable, turnsTable, waysTable } from './tables.ts';

/** A question, whole; `trackedCaseId`: asked by the holder of that case's tracking link. */
export type Subject = {
  userId: number;
  action: Action;
  facts: CaseFacts;
  about: About;
  trackedCaseId?: number;
};

const NONE =
  'No single change of the person, the case or the rules would, and no two. It may be the owner’s alone.';

/** The decision as it is now; nothing where the person is gone. */
export async function verdictOn(
  { prisma }: Visit,
  { userId, action, facts, about, trackedCaseId }: Subject,
): Promise<WhyPage['verdict']> {
  const [row] = await readStandings(prisma, [userId]);
  if (!row) return undefined;
  const situation = { row, configuration: await configurationOf(prisma, row.version), facts, trackedCaseId };
  const actor = actorIn(situation);
  const { allowed, bypass, because, sentence } = explain(actor, action, facts, about);
  const named = { configuration: actor.configuration, ...facts };
  return {
    sentence: aboutThem(sentence, row.name),
    tags: [
      allowed ? { text: 'Allowed', tone: 'open' } : { text: 'Refused', tone: 'danger' },
      ...(bypass ? [{ text: 'Past the workflow', tone: 'warning' } as const] : []),
    ],
    steps: stepsTable(stepsOf({ actor, action, facts, about })),
    ways: waysTable(because),
    ...(allowed
      ? {}
      : { turns: { table: turnsTable(turnsOf(situation, action, about), named), none: NONE } }),
    who: {
      text: `Who may do ${action} on ${facts.reference}?`,
      href: whyAddress({ action, case: facts.reference }),
    },
  };
}

/** The sentence is the one that they read themselves: "To Carla Reyes: You can't …". */
function aboutThem(sentence: string, name: string): string {
  return `To ${name}: “${sentence}”`;
}
