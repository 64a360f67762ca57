// A visit: one request as the handlers know it, without a word of Express.
import type { Config } from '../config.ts';
import type { Upload } from '../files/upload.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type Decision, decide } from '../permissions/decide.ts';
import type { CaseFacts } from '../permissions/facts.ts';
import type { Actor } from '../permissions/standing.ts';
import type { About } from '../permissions/state-rules.ts';
import type { Action } from '../permissions/vocabulary.ts';
import { explain } from '../permissions/why/explain.ts';
import type { Language } from '../words/languages.ts';
import { ownersWhy } from '../words/owners-why.ts';
import type { Say } from '../words/say.ts';

/** What a form sent, as sent. */
export type Sent = Readonly<Record<string, string | readonly string[]>>;

export type Visit = {
  prisma: PrismaClient;
  config: Config;
  actor: Actor;
  /** The address without its query. */
  path: string;
  params: Readonly<Record<string, string>>;
  /** The query's values, the first of each name. */
  query: Readonly<Record<string, string>>;
  session: Session;
  /** What citizens' pages are written in for this visitor, and its speaker. */
  language: Language;
  say: Say;
  /** What the page was made from whose form was sent: the moment of the draft’s last change then, in milliseconds. */
  opened?: number;
  /** The files that a form sent: gone when the request is answered, unless somebody kept them. */
  uploads: readonly Upload[];
};

/** What is kept of a visitor between requests. */
export type Session = {
  /** What the store knows it by: a key, never to be shown. */
  id: string;
  /** True, and a new session, where the `email` and `password` that were sent belong to an active account. */
  signIn(): Promise<boolean>;
  /** A new session for somebody who has shown by a mailed link who they are. */
  begin(userId: number): Promise<void>;
  signOut(): Promise<void>;
  /** The drafts that this visitor began without signing in. */
  drafts: readonly string[];
  keepDraft(id: string): void;
  /** What a form at this path sent when its session was over: given once. */
  takeHeld(path: string): Sent | undefined;
};

/** A visit to one case that the visitor may see. */
export type CaseVisit = Visit & { facts: CaseFacts };

/** The law's answer for the visitor, on the case as it was read for this page. */
export function decision({ actor, facts }: CaseVisit, action: Action, about: About = {}): Decision {
  return decide(actor, action, facts, about);
}

/** Whether the visitor may, as `decision` says. */
export function may(visit: CaseVisit, action: Action, about: About = {}): boolean {
  return decision(visit, action, about).allowed;
}

/** The sentence that says why the visitor may, or may not. */
export function why({ actor, facts }: CaseVisit, action: Action, about: About = {}): string {
  return explain(actor, action, facts, about).sentence;
}

/** The same to the case's owner, in their language, where they may not. */
export function whyNotAsOwner(visit: CaseVisit, action: Action): string {
  const made = decision(visit, action);
  const rule = made.allowed || made.denial !== 'state' ? undefined : made.rule?.name;
  const closed = visit.actor.configuration.statuses.get(visit.facts.statusId)?.kind === 'closed';
  return ownersWhy(visit.say, action, visit.facts.reference, { rule, closed });
}
