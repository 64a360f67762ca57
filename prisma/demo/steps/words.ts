// Steps that say something: notes, questions and answers. Of several wordings, chance takes one.
import { act, type Life, ownerOf, type Step, speakerOf } from '../life.ts';

/** Words as they are said of this case. */
export function spoken({ row, world }: Life, wordings: readonly string[]): string {
  return world.chance.pick(wordings).replaceAll('{title}', row.title);
}

/** Takes the next steps in somebody's name. */
export const as =
  (key: string, ...steps: readonly Step[]): Step =>
  (life) => {
    life.speaker = key;
    for (const step of steps) step(life);
    life.speaker = undefined;
  };

/** A public note by staff. */
export const note =
  (...wordings: readonly string[]): Step =>
  (life) =>
    act(life, speakerOf(life), 'add-public-note', { text: spoken(life, wordings) });

/** A private note by staff. */
export const aside =
  (...wordings: readonly string[]): Step =>
  (life) =>
    act(life, speakerOf(life), 'add-private-note', { text: spoken(life, wordings) });

/** The owner adds something. */
export const ownerSays =
  (...wordings: readonly string[]): Step =>
  (life) =>
    act(life, ownerOf(life), 'add-public-note', { text: spoken(life, wordings) });

/** Asks the owner one of these questions. */
export const ask =
  (...questions: readonly string[]): Step =>
  (life) => {
    const actor = speakerOf(life);
    life.asked = life.world.chance.pick([...questions.keys()]);
    const text = spoken(life, questions.slice(life.asked, life.asked + 1));
    act(life, actor, 'contact-owner', { text });
    life.questions.push({ state: 'open', text, askedById: actor.person.id, askedAt: life.at });
  };

/** The owner answers what was asked last: an answer for each question that it may have been. */
export const answer =
  (...answers: readonly string[]): Step =>
  (life) => {
    const actor = ownerOf(life);
    const text = spoken(life, answers.slice(life.asked, life.asked + 1));
    act(life, actor, 'answer-question', { text });
    const question = life.questions.findLast(({ state }) => state === 'open');
    if (question)
      Object.assign(question, {
        ...{ state: 'answered', answer: text },
        ...{ answeredById: actor.person.id, answeredAt: life.at },
      });
  };
