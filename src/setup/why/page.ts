// Why: pick a person, a case and an action, or a refusal by its number, and read the decision; or who may do it.

import { Prisma } from '../../generated/prisma/client.ts';
import { pick, withWords } from '../../permissions/list/picking.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { tabs, WHY } from '../rooms.ts';
import { setupPage } from '../show.ts';
import { type Subject, verdictOn } from './answer.ts';
import { type Asked, filterOf, readAsked, whyAddress } from './asked.ts';
import type { WhyPage } from './models.ts';
import { questionOf, Unanswerable } from './questions.ts';
import { refusedAs } from './refused.ts';
import { holdersOf } from './who.ts';

const MOST_PEOPLE = 10;
type Answer = Omit<WhyPage, 'tabs' | 'filter'>;

/** GET /setup/why */
export async function showWhy(visit: Visit): Promise<Reply> {
  const asked = readAsked(visit.query);
  const answer = await answerTo(visit, asked).catch((error): Answer => {
    if (error instanceof Unanswerable) return { problem: error.message };
    throw error;
  });
  const model: WhyPage = { tabs: tabs(WHY), filter: filterOf(asked), ...answer };
  return setupPage('setup/why', 'Why', model);
}

async function answerTo(visit: Visit, asked: Asked): Promise<Answer> {
  if (asked.refusal) return ofRefusal(visit, asked.refusal);
  if (!asked.case && !asked.action && !asked.user) return {};
  if (!asked.case || !asked.action)
    throw new Unanswerable('Choose an action, and write the reference of a case.');
  const found = asked.user ? await peopleCalled(visit, asked) : undefined;
  if (found && 'people' in found) return found;
  const question = await questionOf(visit.prisma, found?.userId ?? ANONYMOUS, asked);
  if (!found) return { holders: await holdersOf(visit, asked, question) };
  return ofSubject(visit, { userId: found.userId, ...question });
}

async function ofRefusal(visit: Visit, number: string): Promise<Answer> {
  const refused = await refusedAs(visit, number);
  if (!refused)
    throw new Unanswerable(
      `No refusal is kept as ${number}. They are kept for 30 days, and not where an hour brought too many.`,
    );
  const { told, subject } = refused;
  return { refused: told, ...(subject ? await ofSubject(visit, subject) : {}) };
}

async function ofSubject(visit: Visit, subject: Subject): Promise<Answer> {
  const verdict = await verdictOn(visit, subject);
  return verdict ? { verdict } : {};
}

/** Who has exactly this address, or is the only one whom the words fit; or those to choose from. */
async function peopleCalled(
  { prisma }: Visit,
  asked: Asked,
): Promise<{ userId: number } | { people: NonNullable<WhyPage['people']> }> {
  const exact = await prisma.user.findUnique({
    where: { email: asked.user.toLowerCase() },
    select: { id: true },
  });
  if (exact) return { userId: exact.id };
  const { by, count } = await pick(prisma, Prisma.sql`u."kind" = 'person' AND ${withWords(asked.user)}`);
  const rows = await prisma.$queryRaw<{ id: number; name: string; email: string }[]>`
    SELECT u."id", u."name", u."email" FROM "users" u WHERE ${by} ORDER BY u."name", u."id"
    LIMIT ${Prisma.raw(String(MOST_PEOPLE))}`;
  const [first] = rows;
  if (!first) throw new Unanswerable(`There is no user ${asked.user}.`);
  if (count === 1) return { userId: first.id };
  return {
    people: {
      title: count > MOST_PEOPLE ? `The first ${MOST_PEOPLE} of those who fit` : 'Which of them?',
      links: rows.map(({ name, email }) => ({
        text: `${name} (${email})`,
        href: whyAddress({ ...asked, user: email }),
      })),
    },
  };
}
