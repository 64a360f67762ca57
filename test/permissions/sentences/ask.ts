// Asks one thing of a scene, in the words of its table, and gives the answer of the law and of the oracle as a word.
import type { PrismaClient } from '../../../src/generated/prisma/client.ts';
import { isAction } from '../../../src/permissions/vocabulary.ts';
import { aboutForLaw, answerOf } from '../about.ts';
import type { Law } from '../law.ts';
import { answer, seesAs } from '../oracle.ts';
import { mayRaise } from '../oracle-state.ts';
import { type About, type Answer, find } from '../world.ts';
import type { CaseName, StatusName, TypeName } from './names.ts';
import type { worldOf } from './scene.ts';

export type Told = ReturnType<typeof worldOf>;
/** Both answers: "yes", "bypass", "no", or the kind of denial. */
export type Answers = { law: string; oracle: string };

/**
 * Takes "close", "change-status to Waiting", "complete-task 0", "convert to bin", "link-case with another",
 * "raise pothole", "staff list" or "my cases"; the case is the scene's. Throws where it can't read it.
 */
export function ask(law: Law, prisma: PrismaClient, told: Told, words: string): Promise<Answers> {
  if (words === 'staff list') return askList(law, prisma, told, 'staff');
  if (words === 'my cases') return askList(law, prisma, told, 'own');
  const [verb = '', ...rest] = words.split(' ');
  const what = rest.at(-1);
  return verb === 'raise'
    ? askRaising(law, prisma, told, what as TypeName)
    : askDecision(law, prisma, told, verb, what);
}

async function askDecision(
  law: Law,
  prisma: PrismaClient,
  { world, asker, ids }: Told,
  action: string,
  what: string | undefined,
): Promise<Answers> {
  if (!isAction(action)) throw new Error(`no such action: ${action}`);
  const actor = await law.standingOf(prisma, asker.user, asker.link);
  const found = await law.factsByIds(
    prisma,
    world.cases.map((one) => one.id),
  );
  const facts = new Map(found.map((one) => [one.id, one]));
  const one = find(world.cases, ids.case('this'));
  const about = aboutOf(action, what, ids);
  const decision = law.decide(actor, action, find(found, one.id), aboutForLaw(law, facts, actor, one, about));
  return { law: wordFor(answerOf(decision)), oracle: wordFor(answer(world, asker, action, one, about)) };
}

async function askList(
  law: Law,
  prisma: PrismaClient,
  { world, asker, ids }: Told,
  lens: 'staff' | 'own',
): Promise<Answers> {
  const actor = await law.standingOf(prisma, asker.user, asker.link);
  const one = find(world.cases, ids.case('this'));
  const search = { lens, narrow: { typeIds: [one.type] } };
  const listed = await law.visibleIds(prisma, actor, search, { most: 100 });
  return { law: yesOrNo(listed.includes(one.id)), oracle: yesOrNo(seesAs(world, asker, lens, one)) };
}

async function askRaising(
  law: Law,
  prisma: PrismaClient,
  { world, asker, ids }: Told,
  name: TypeName,
): Promise<Answers> {
  const actor = await law.standingOf(prisma, asker.user, asker.link);
  const type = find(world.types, ids.type(name));
  const compiled = actor.configuration.types.get(type.id);
  const may = compiled !== undefined && law.raiseRefusal(actor, compiled) === undefined;
  return { law: yesOrNo(may), oracle: yesOrNo(mayRaise(world, asker, type)) };
}

function aboutOf(action: string, what: string | undefined, ids: Told['ids']): About {
  if (what === undefined) return {};
  switch (action) {
    case 'change-status':
      return { status: ids.status(what as StatusName) };
    case 'complete-task':
    case 'cancel-task':
      return { task: ids.task(Number(what)) };
    case 'answer-question':
      return { question: what === 'open' ? 'open' : 'ended' };
    case 'convert':
      return { type: ids.type(what as TypeName) };
    case 'link-case':
      return { other: ids.case(what as CaseName) };
    default:
      throw new Error(`${action} is about nothing but its case`);
  }
}

function wordFor(given: Answer): string {
  if (!given.allowed) return given.denial;
  return given.bypass ? 'bypass' : 'yes';
}

function yesOrNo(answered: boolean): string {
  return answered ? 'yes' : 'no';
}
