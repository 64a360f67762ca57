// The cases that the doors are tried with: one for each way in which the law can say yes or no to somebody of the cast.
import { addressOf } from '../../prisma/demo/cast.ts';
import type { Prisma, PrismaClient } from '../../src/generated/prisma/client.ts';
import { type CaseFacts, factsByReference } from '../../src/permissions/facts.ts';
import { newReference } from '../../src/reference.ts';

const live: Prisma.CaseWhereInput = { deleted: false, closedAt: null };
const typed = (prefix: string) => ({ caseType: { prefix } });
const ownedBy = (name: string) => ({ owner: { email: addressOf(name) } });
const assignedTo = (name: string) => ({ assignments: { some: { user: { email: addressOf(name) } } } });

const WANTED: Record<string, Prisma.CaseWhereInput> = {
  'a free pothole': { ...live, ...typed('POT'), taken: false, escalated: false },
  'Martin’s pothole': { ...live, ...typed('POT'), ...assignedTo('martin') },
  'a pothole of Clara’s': { ...live, ...typed('POT'), ...ownedBy('clara') },
  'a closed pothole': { ...typed('POT'), deleted: false, closedAt: { not: null } },
  'a missed bin': { ...live, ...typed('BIN') },
  'a complaint that waits for the team': { ...live, ...typed('COM'), taken: false },
  'Colin’s complaint': { ...live, ...typed('COM'), ...assignedTo('colin') },
  'an escalated case': { ...live, escalated: true },
  'a licence with open tasks': { ...live, ...typed('LIC'), tasks: { some: { state: 'open' } } },
  'an information request': { ...live, ...typed('FOI') },
  'a case that Wendy watches': { deleted: false, ...assignedTo('wendy') },
  'a case of Dora’s team that was deleted': { ...typed('FOI'), deleted: true },
  'a pothole that was deleted': { ...typed('POT'), deleted: true },
};

export type Subject = { what: string; reference: string; facts: CaseFacts | null };

/** Each with its facts, and one whose reference is right but that isn't there. Throws where the demo lacks one. */
export async function subjectsIn(prisma: PrismaClient): Promise<Subject[]> {
  const found = await Promise.all(
    Object.entries(WANTED).map(async ([what, where]): Promise<Subject> => {
      const one = await prisma.case.findFirst({
        where,
        select: { reference: true },
        orderBy: { id: 'desc' },
      });
      if (!one) throw new Error(`The demo council has no ${what}.`);
      return { what, ...one, facts: await factsByReference(prisma, one.reference) };
    }),
  );
  return [...found, { what: 'a missing one', reference: newReference('POT'), facts: null }];
}
