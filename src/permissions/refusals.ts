// The law's ways of saying no to a request.

import type { CaseFacts } from './facts.ts';
import type { Purpose } from './people/mailed-links.ts';
import type { Actor } from './standing.ts';
import type { About } from './state-rules.ts';
import type { Action } from './vocabulary.ts';
import type { Explanation } from './why/explain.ts';

/** What was asked when the answer was no: for an administrator to look into, never for whoever asked. */
export type RefusedQuestion = { actor: Actor; action: Action; facts: CaseFacts; about: About };

/** They can't see it, or it isn't there: the two must not be told apart. */
export class Invisible extends Error {
  /** The question, where there was a case to ask it of. */
  readonly question: RefusedQuestion | undefined;

  constructor(question?: RefusedQuestion) {
    super('There is no such thing, or it is not for them to see.');
    this.question = question;
  }
}

/** They see the case, but may not do that; the explanation says why. */
export class Denied extends Error {
  readonly question: RefusedQuestion;
  readonly explanation: Explanation;
  readonly action: Action;
  readonly facts: CaseFacts;
  /** Whom it is told: owners read it in their language, and without roles and groups. */
  side: 'staff' | 'owner' = 'staff';
  /** The case was closed. */
  readonly closed: boolean;
  /** The name of the state rule that was broken, if one was. */
  get rule(): string | undefined {
    const [first] = this.explanation.because;
    return first?.kind === 'state' ? first.rule : undefined;
  }
  /** What they had written, to be given back to them. */
  kept: readonly string[] = [];
  /** What stands in the way, as far as they may see it, and where to see to it. */
  hindrances: readonly { text: string; href: string }[] = [];

  constructor(explanation: Explanation, question: RefusedQuestion, closed: boolean) {
    super(explanation.sentence);
    const { action, facts } = question;
    this.question = question;
    this.explanation = explanation;
    this.action = action;
    this.facts = facts;
    this.closed = closed;
  }
}

/** They are not past the gate, or lack the flag for a part of the staff's side. */
export class NoAccess extends Error {
  readonly flag: 'access' | 'setup';

  constructor(flag: 'access' | 'setup') {
    super(`That takes the flag ${flag}.`);
    this.flag = flag;
  }
}

/** A link that was mailed to them has been used, has expired, or never was one; `form`: to one that isn't sent yet. */
export class LinkOver extends Error {
  readonly purpose: Purpose | 'form';

  constructor(purpose: Purpose | 'form') {
    super('The link works no more.');
    this.purpose = purpose;
  }
}

/** The rules were changed between the request's beginning and its transaction: begin again. */
export class RulesMoved extends Error {
  constructor() {
    super('The rules changed meanwhile.');
  }
}
