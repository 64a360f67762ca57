// What a sentence calls a status: the owner, who knows statuses by their public names, is told no other.
import type { Status } from '../configuration.ts';
import { isOwners, leadsTo } from '../ways.ts';
import type { Question } from './explain.ts';

/** The name of a status for whoever asks. */
export function statusName({ actor, facts }: Question, { name, publicName }: Status): string {
  const ways = actor.ways.filter((way) => leadsTo(way, facts));
  return ways.length > 0 && ways.every(isOwners) ? (publicName ?? name) : name;
}
