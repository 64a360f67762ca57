// The standing rules that administrators wrote down: nothing is published that breaks one which held.

import { pastTheGate } from '../permissions/list/people.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import { configurationIn } from '../permissions/load-configuration.ts';
import { type Person, readStandings } from '../permissions/standing.ts';
import type { Moment } from '../permissions/what-if/sides.ts';
import {
  type BrokenRule,
  brokenRules,
  type Meant,
  membersMeant,
  type StandingRule,
} from '../permissions/what-if/standing-rules.ts';
import type { Piece } from './document.ts';
import { type Keys, readKeys } from './keys.ts';
import { readSection } from './pieces.ts';
import { Broken } from './problems.ts';

/** The rules as they are written down, by the ids of what they name. */
export async function readRules(tx: Reader): Promise<StandingRule[]> {
  const rules = await readSection(tx, 'rule');
  if (rules.size === 0) return [];
  const keys = await readKeys(tx);
  return [...rules].map(([key, { who, type, ...rule }]) => ({
    ...{ key, ...rule, typeId: keys.idOf('caseType', type) },
    who: meantBy(who, keys),
  }));
}

function meantBy(who: Piece<'rule'>['who'], keys: Keys): Meant {
  if ('user' in who) return { userId: who.user };
  if ('group' in who) return { groupId: keys.idOf('group', who.group) };
  return { outsideId: keys.idOf('group', who.outside) };
}

/** Which rules, or whether one of them, don’t hold now, as a transaction sees it. Nothing is computed where there are none. */
export async function brokenNow(tx: Reader, only?: string): Promise<BrokenRule[]> {
  const rules = (await readRules(tx)).filter(({ key }) => only === undefined || key === only);
  return rules.length === 0 ? [] : brokenRules(tx, await momentIn(tx, rules), rules, new Map());
}

async function momentIn(tx: Reader, rules: readonly StandingRule[]): Promise<Moment> {
  const named = rules.flatMap(({ who }) => ('userId' in who ? [who.userId] : []));
  const ids = [...new Set([...(await pastTheGate(tx)), ...named])];
  return {
    configuration: await configurationIn(tx),
    standings: await readStandings(tx, ids),
    members: await membersMeant(tx, rules),
  };
}

/** Those that are broken for somebody for whom they weren’t: a rule that is new has to hold at once. */
export function newlyBroken(before: readonly BrokenRule[], after: readonly BrokenRule[]): BrokenRule[] {
  const was = new Map(before.map(({ rule, people }) => [saying(rule), new Set(people.map(({ id }) => id))]));
  return after.flatMap(({ rule, people }) => {
    const others = people.filter(({ id }) => !was.get(saying(rule))?.has(id));
    return others.length === 0 ? [] : [{ rule, people: others }];
  });
}

function saying({ key, holds, who, action, typeId }: StandingRule): string {
  return JSON.stringify([key, holds, who, action, typeId]);
}

/** Throws Broken, naming the rules and whom they don’t hold for. */
export function refuse(broken: readonly BrokenRule[]): void {
  if (broken.length === 0) return;
  throw new Broken(
    broken.map((one) => ({ section: 'rule', key: one.rule.key, path: [], message: sentenceOf(one) })),
  );
}

/** "This would break the standing rule “Nobody outside HR sees grievances”: it wouldn’t hold for Carla Reyes. …" */
export function sentenceOf({ rule, people }: BrokenRule): string {
  return `This would break the standing rule “${rule.name}”: it wouldn’t hold for ${someOf(people)}. Change the rule first, or what breaks it.`;
}

const MOST_NAMES = 3;

/** Some names of those whom a rule doesn’t hold for, and how many more they are. */
export function someOf(people: readonly Person[]): string {
  const names = people.slice(0, MOST_NAMES).map(({ name }) => name);
  const left = people.length - names.length;
  return new Intl.ListFormat('en-GB').format(left > 0 ? [...names, `${left} more`] : names);
}
