// What a sentence may tell of a case's inner state: whoever may not read its details, or owns it, hears public names.
import type { Status } from '../configuration.ts';
import { decide } from '../decide.ts';
import { isOwners, leadsTo } from '../ways.ts';
import type { Question } from './explain.ts';

/** The name of a status for whoever asks. */
export function statusName(question: Question, { name, publicName }: Status): string {
  return knowsState(question) && !isOwnersOnly(question) ? name : (publicName ?? name);
}

/** Whether somebody may be told which rule the case's state breaks. What is invisible is explained to operators only. */
export function knowsState({ actor, facts }: Question): boolean {
  const isVisible = actor.ways.some((way) => leadsTo(way, facts));
  return !isVisible || facts.deleted || decide(actor, 'view-details', facts).allowed;
}

function isOwnersOnly({ actor, facts }: Question): boolean {
  const ways = actor.ways.filter((way) => leadsTo(way, facts));
  return ways.length > 0 && ways.every(isOwners);
}
