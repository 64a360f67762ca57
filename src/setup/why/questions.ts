// Questions to the law as people type them: who, what, on which case, where to.
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { type CaseFacts, factsByIds, factsByReference } from '../../permissions/facts.ts';
import { type Lens, visibleIds } from '../../permissions/list/visible.ts';
import { raiseRefusal } from '../../permissions/raise.ts';
import { type Actor, type Person, standingOf } from '../../permissions/standing.ts';
import type { About } from '../../permissions/state-rules.ts';
import { ACTIONS, type Action, isAction } from '../../permissions/vocabulary.ts';
import { whoMay } from '../../permissions/who-may.ts';
import { type Explanation, explain } from '../../permissions/why/explain.ts';
import { readReference } from '../../reference.ts';

export type Question = { user: string; action: string; case: string; to?: string | undefined };

/** The question makes no sense: nobody of that name, no such action or case. The message says what to write. */
export class Unanswerable extends Error {}

/** Decides and explains one question. Throws Unanswerable. */
export async function answer(prisma: PrismaClient, question: Question): Promise<Explanation> {
  const actor = await actorNamed(prisma, question.user);
  if (question.action === 'raise') return explainRaise(actor, question.case);
  const facts = await caseNamed(prisma, question.case);
  return decideOn(prisma, actor, facts, question);
}

/** The same once the actor and the case are there. Throws Unanswerable. */
export async function decideOn(
  prisma: PrismaClient,
  actor: Actor,
  facts: CaseFacts,
  { action, to }: Question,
): Promise<Explanation> {
  const known = actionNamed(action);
  return explain(actor, known, facts, to === undefined ? {} : await aboutOf(prisma, actor, known, facts, to));
}

/** A question about a case as it was typed, for a user by their id. Throws Unanswerable. */
export async function questionOf(
  prisma: PrismaClient,
  userId: number,
  { action, case: reference, to }: Omit<Question, 'user'>,
): Promise<{ action: Action; facts: CaseFacts; about: About }> {
  const known = actionNamed(action);
  const facts = await caseNamed(prisma, reference);
  const about = to ? await aboutOf(prisma, await standingOf(prisma, userId), known, facts, to) : {};
  return { action: known, facts, about };
}

/** Everybody who may do an action on a case. Throws Unanswerable. */
export async function whoMayDo(prisma: PrismaClient, action: string, reference: string): Promise<Person[]> {
  return whoMay(prisma, actionNamed(action), await caseNamed(prisma, reference));
}

const BATCH = 5000;

/** The references that somebody sees, newest first. Throws Unanswerable. */
export async function* listed(prisma: PrismaClient, user: string, lens: Lens): AsyncGenerator<string> {
  const actor = await actorNamed(prisma, user);
  let before: number | undefined;
  for (;;) {
    const span = before === undefined ? { most: BATCH } : { before, most: BATCH };
    const ids = await visibleIds(prisma, actor, { lens }, span);
    const rows = await prisma.case.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'desc' },
      select: { reference: true },
    });
    for (const { reference } of rows) yield reference;
    before = ids.at(-1);
    if (ids.length < BATCH) return;
  }
}

/** Somebody by e-mail address, or "anonymous". Throws Unanswerable. */
export async function actorNamed(prisma: PrismaClient, email: string): Promise<Actor> {
  const user = await prisma.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  if (!user) throw new Unanswerable(`There is no user ${email}: write an e-mail address, or anonymous.`);
  return standingOf(prisma, user.id);
}

/** A case by its reference, as loosely as people write it. Throws Unanswerable. */
async function caseNamed(prisma: PrismaClient, reference: string): Promise<CaseFacts> {
  const facts = await factsByReference(prisma, readReference(reference) ?? reference);
  if (!facts) throw new Unanswerable(`There is no case ${reference}.`);
  return facts;
}

function actionNamed(word: string): Action {
  if (isAction(word)) return word;
  throw new Unanswerable(`There is no action ${word}: write one of ${ACTIONS.join(', ')}, or raise.`);
}

/** What `to` means depends on the action: a status, a type, another case, or a task's number. */
async function aboutOf(
  prisma: PrismaClient,
  actor: Actor,
  action: Action,
  facts: CaseFacts,
  to: string,
): Promise<About> {
  const { workflows, types } = actor.configuration;
  switch (action) {
    case 'change-status': {
      const statuses = workflows.get(facts.workflowId)?.statuses ?? [];
      const status = statuses.find((one) => sameWord(one.name, to) || String(one.id) === to);
      if (status) return { statusId: status.id };
      throw new Unanswerable(
        `There is no status ${to}: write one of ${statuses.map((one) => one.name).join(', ')}.`,
      );
    }
    case 'convert': {
      const type = [...types.values()].find((one) => sameWord(one.prefix, to) || sameWord(one.name, to));
      if (type) return { typeId: type.id };
      throw new Unanswerable(`There is no case type ${to}.`);
    }
    case 'link-case':
      return { other: await otherEnd(prisma, actor, facts, to) };
    case 'complete-task':
    case 'cancel-task':
      return { taskId: Number(to) };
    default:
      throw new Unanswerable(`${action} goes nowhere: leave out "${to}".`);
  }
}

async function otherEnd(
  prisma: PrismaClient,
  actor: Actor,
  facts: CaseFacts,
  to: string,
): Promise<About['other'] & {}> {
  const other = await caseNamed(prisma, to);
  const { allowed: visible } = explain(actor, 'view-summary', other);
  const [caseId, otherId] = [Math.min(facts.id, other.id), Math.max(facts.id, other.id)];
  const linked = (await prisma.link.count({ where: { caseId, otherId } })) > 0;
  return { id: other.id, visible, linked };
}

/** Whether somebody may raise a case of a type, named by its prefix or its name. Throws Unanswerable. */
export function explainRaise(actor: Actor, prefix: string): Explanation {
  const type = [...actor.configuration.types.values()].find(
    (one) => sameWord(one.prefix, prefix) || sameWord(one.name, prefix),
  );
  if (!type) throw new Unanswerable(`There is no case type ${prefix}: write its prefix or its name.`);
  const refusal = raiseRefusal(actor, type);
  const allowed = refusal === undefined;
  return {
    allowed,
    bypass: false,
    because: [{ kind: allowed ? 'role' : 'flag', passed: allowed, ...(allowed ? {} : { words: refusal }) }],
    sentence: allowed
      ? `You can raise a case of ${type.name}.`
      : `You can't raise a case of ${type.name}: ${refusal}.`,
  };
}

function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The facts of many cases by reference as stored. */
export async function casesNamed(
  prisma: PrismaClient,
  references: readonly string[],
): Promise<Map<string, CaseFacts>> {
  const rows = await prisma.case.findMany({
    where: { reference: { in: [...references] } },
    select: { id: true },
  });
  const facts = await factsByIds(
    prisma,
    rows.map((row) => row.id),
  );
  return new Map(facts.map((one) => [one.reference, one]));
}
