// Check against oracle: every asker, every action, every case, with whatever the action can be about; and whether the
// explanation of each tells the same.
import type { CaseFacts } from '../../src/permissions/facts.ts';
import type { Actor } from '../../src/permissions/standing.ts';
import type { About as LawAbout } from '../../src/permissions/state-rules.ts';
import { ACTIONS, type Action } from '../../src/permissions/vocabulary.ts';
import { aboutForLaw, answerOf } from './about.ts';
import { type Bench, compare } from './bench.ts';
import { answer } from './oracle.ts';
import { mayRaise } from './oracle-state.ts';
import type { About, Answer, Asker, Case } from './world.ts';

/** Which of the questions to ask: every nth of those about nothing but the case, and of those about more. Explaining is dearer than deciding, so it has its own measure. */
export type Every = { decision: number; aboutMore: number; explanation: number };

/** Asks both for each decision. */
export function compareDecisions(bench: Bench, every: Every): void {
  let turn = bench.seed;
  for (const { asker, actor } of bench.askers)
    for (const one of bench.world.cases) {
      const facts = bench.facts.get(one.id);
      if (!facts) throw new Error(`the database has no case ${one.id}`);
      for (const action of ACTIONS)
        for (const about of aboutsOf(bench, action, one)) {
          turn += 1;
          if (turn % (about === ALONE ? every.decision : every.aboutMore) !== 0) continue;
          const lawAbout = aboutForLaw(bench.law, bench.facts, actor, one, about);
          const said = answerOf(bench.law.decide(actor, action, facts, lawAbout));
          const expected = answer(bench.world, asker, action, one, about);
          const question = () => ({ seed: bench.seed, asker, action, case: one.id, about });
          compare(bench.tally, question, said, expected);
          if (turn % every.explanation === 0)
            compareExplanation(bench, { asker, actor, action, one, facts, about: lawAbout }, expected);
        }
    }
}

/** Asks both who may raise what. */
export function compareRaising({ law, world, askers, tally, seed }: Bench): void {
  for (const { asker, actor } of askers)
    for (const type of world.types) {
      const compiled = actor.configuration.types.get(type.id);
      const said = compiled !== undefined && law.raiseRefusal(actor, compiled) === undefined;
      const question = () => ({ seed, asker, raise: type.id });
      compare(tally, question, said, mayRaise(world, asker, type));
    }
}

/** About nothing but the case. */
const ALONE: About = {};

/** What an action can be about: nothing named, and each thing that could be named. */
function aboutsOf({ world }: Bench, action: Action, one: Case): About[] {
  const otherCases = world.cases.filter(({ id }) => id % 5 === one.id % 5 && id !== one.id).slice(0, 2);
  const statuses = world.workflows.flatMap((workflow) =>
    workflow.id === one.workflow ? workflow.statuses : workflow.statuses.slice(0, 1),
  );
  switch (action) {
    case 'change-status':
      return [ALONE, ...statuses.map(({ id }) => ({ status: id }))];
    case 'complete-task':
    case 'cancel-task':
      return [ALONE, ...one.tasks.map(({ id }) => ({ task: id }))];
    case 'answer-question':
      return [ALONE, { question: 'open' }, { question: 'ended' }];
    case 'convert':
      return [ALONE, ...world.types.map(({ id }) => ({ type: id }))];
    case 'link-case':
      return [
        {},
        { other: one.id },
        ...[...one.linked, ...otherCases.map(({ id }) => id)].map((other) => ({ other })),
      ];
    default:
      return [ALONE];
  }
}

type Explained = { asker: Asker; actor: Actor; action: Action; one: Case; facts: CaseFacts; about: LawAbout };

/** The kinds of reason that may come first, by what was decided. */
const FITTING = {
  deleted: ['deleted'],
  invisible: ['invisible', 'gate'],
  state: ['state'],
  flag: ['flag', 'gate'],
  matrix: ['matrix', 'transition', 'role', 'gate', 'flag'],
  'by flag': ['flag'],
  'by role or flag': ['matrix', 'transition', 'role', 'flag'],
} as const;

function compareExplanation({ law, tally, seed }: Bench, asked: Explained, expected: Answer): void {
  const { asker, actor, action, one, facts, about } = asked;
  const { allowed, bypass, because, sentence } = law.explain(actor, action, facts, about);
  const [first] = because;
  const fitting: readonly string[] = FITTING[fits(expected, action)];
  const said = {
    ...{ allowed, bypass, says: sentence.trim().length > 0, passed: first?.passed },
    fits: fitting.includes(first?.kind ?? 'none') ? 'yes' : first?.kind,
  };
  const wanted = {
    ...{ allowed: expected.allowed, bypass: expected.allowed && expected.bypass, says: true },
    ...{ passed: expected.allowed, fits: 'yes' },
  };
  compare(tally, () => ({ seed, asker, why: action, case: one.id, about }), said, wanted);
}

function fits(expected: Answer, action: Action): keyof typeof FITTING {
  if (!expected.allowed) return expected.denial;
  const byFlag =
    expected.bypass || action === 'delete' || action === 'restore' || action === 'change-workflow';
  return byFlag ? 'by flag' : 'by role or flag';
}
