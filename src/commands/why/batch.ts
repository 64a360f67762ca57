// Many questions at once: read in portions, each portion's people and cases fetched together, answered in order.
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { CaseFacts } from '../../permissions/facts.ts';
import type { Actor } from '../../permissions/standing.ts';
import { readReference } from '../../reference.ts';
import { actorNamed, casesNamed, decideOn, explainRaise, Unanswerable } from '../../setup/why/questions.ts';

const PORTION = 2000;

// PostgreSQL knows no NUL, so nobody and nothing is called by one.
const Word = z.string().refine((text) => !text.includes('\0'));
const Line = z.object({ user: Word, action: Word, case: Word, to: Word.optional() });
type Line = z.infer<typeof Line>;

/** Answers each line of the input with a line of JSON; a question that makes no sense with {"error"}. */
export async function answerAll(
  prisma: PrismaClient,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  // Rights are read once for the whole batch: it is a picture of one moment.
  const actors = new Map<string, Promise<Actor>>();
  let portion: string[] = [];
  const flush = async () => {
    const answers = await answerPortion(prisma, portion, actors);
    portion = [];
    if (answers.length > 0) output.write(`${answers.map((one) => JSON.stringify(one)).join('\n')}\n`);
  };
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue;
    portion.push(line);
    if (portion.length === PORTION) await flush();
  }
  await flush();
}

async function answerPortion(
  prisma: PrismaClient,
  lines: readonly string[],
  actors: Map<string, Promise<Actor>>,
) {
  const questions = lines.map(read);
  const references = questions.flatMap((one) => ('error' in one ? [] : [stored(one.case)]));
  const cases = await casesNamed(prisma, [...new Set(references)]);
  const answers: unknown[] = [];
  for (const question of questions) answers.push(await answerOne(prisma, question, cases, actors));
  return answers;
}

async function answerOne(
  prisma: PrismaClient,
  question: Line | { error: string },
  cases: ReadonlyMap<string, CaseFacts>,
  actors: Map<string, Promise<Actor>>,
) {
  if ('error' in question) return question;
  try {
    const actor = await known(prisma, actors, question.user);
    if (question.action === 'raise') return explainRaise(actor, question.case);
    const facts = cases.get(stored(question.case));
    if (!facts) throw new Unanswerable(`There is no case ${question.case}.`);
    return await decideOn(prisma, actor, facts, question);
  } catch (error) {
    if (error instanceof Unanswerable) return { error: error.message };
    throw error;
  }
}

function known(prisma: PrismaClient, actors: Map<string, Promise<Actor>>, user: string): Promise<Actor> {
  const actor = actors.get(user) ?? actorNamed(prisma, user);
  actors.set(user, actor);
  return actor;
}

function read(line: string): Line | { error: string } {
  try {
    const parsed = Line.safeParse(JSON.parse(line));
    return parsed.success
      ? parsed.data
      : { error: 'A question is {"user", "action", "case", "to"?}, all texts.' };
  } catch {
    return { error: 'That line is not JSON.' };
  }
}

function stored(reference: string): string {
  return readReference(reference) ?? reference;
}
