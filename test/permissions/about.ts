// Between the two vocabularies: what a question is about, put to the law; and what the law decided, as an answer.
import type { Decision } from '../../src/permissions/decide.ts';
import type { CaseFacts } from '../../src/permissions/facts.ts';
import type { Actor } from '../../src/permissions/standing.ts';
import type { About as LawAbout } from '../../src/permissions/state-rules.ts';
import type { Law } from './law.ts';
import type { About, Answer, Case } from './world.ts';

/** `facts` are those of all cases: of another one the law is told whether the actor may see it. */
export function aboutForLaw(
  { decide }: Pick<Law, 'decide'>,
  facts: ReadonlyMap<number, CaseFacts>,
  actor: Actor,
  one: Case,
  about: About,
): LawAbout {
  const found: LawAbout = {};
  if (about.status !== undefined) found.statusId = about.status;
  if (about.task !== undefined) found.taskId = about.task;
  // Whichever isn't open here: one of another case, or none at all.
  const others = [...facts.values()].flatMap(({ id, openQuestions }) => (id === one.id ? [] : openQuestions));
  if (about.question === 'open') found.questionId = facts.get(one.id)?.openQuestions[0] ?? 0;
  if (about.question === 'ended') found.questionId = others[0] ?? 0;
  if (about.type !== undefined) found.typeId = about.type;
  const other = about.other === undefined ? undefined : facts.get(about.other);
  if (other) {
    const visible = decide(actor, 'view-summary', other).allowed;
    found.other = { id: other.id, visible, linked: one.linked.includes(other.id) };
  }
  return found;
}

/** A decision without the ways that it went by. */
export function answerOf(decision: Decision): Answer {
  return decision.allowed
    ? { allowed: true, bypass: decision.bypass }
    : { allowed: false, denial: decision.denial };
}
