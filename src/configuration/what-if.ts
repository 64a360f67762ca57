// What publishing changes would do to people and cases, computed by the law over the data as it is.
import type { PrismaClient } from '../generated/prisma/client.ts';
import { pastTheGate } from '../permissions/list/people.ts';
import { visibleIds } from '../permissions/list/visible.ts';
import { configurationOf } from '../permissions/load-configuration.ts';
import { type Actor, type Person, readStandings } from '../permissions/standing.ts';
import { ANONYMOUS } from '../permissions/vocabulary.ts';
import { countEffects, type Effect } from '../permissions/what-if/count.ts';
import { type RaisingChange, raisingChanges } from '../permissions/what-if/raising.ts';
import { type RefusedDeeds, refusedDeeds } from '../permissions/what-if/recent.ts';
import { type Change as Compared, classesOf } from '../permissions/what-if/sides.ts';
import { brokenRules, membersMeant, type StandingRule } from '../permissions/what-if/standing-rules.ts';
import { byAction } from '../permissions/what-if/sum.ts';
import { type Unworkable, unworkableTypes } from '../permissions/what-if/workable.ts';
import type { Change, Piece } from './document.ts';
import { rehearse } from './rehearse.ts';
import { newlyBroken, readRules, sentenceOf } from './standing-rules.ts';

export type WhatIf = {
  effects: Effect[];
  /** Who saw cases, and would see none. */
  shutOut: Person[];
  /** Who would come past the gate, and who no more, whether or not there are cases for them to see. */
  gate: { letIn: Person[]; keptOut: Person[] };
  refused: RefusedDeeds[];
  unworkable: Unworkable[];
  raising: RaisingChange[];
  /** Standing rules that would be broken, in words: they have to be changed first. */
  rules: string[];
};

/**
 * Rehearses the changes, and finds what they would do, by the data and the clock (`now`) of this moment. Throws as `publish`
 * does. Takes some seconds at a million cases.
 */
export async function whatIf(
  prisma: PrismaClient,
  actor: Actor,
  changes: readonly Change[],
  now: Date,
): Promise<WhatIf> {
  const { rules, ...compared } = await compare(prisma, actor, changes);
  const effects = await countEffects(prisma, compared, await joinedGroups(prisma));
  return {
    effects,
    shutOut: await shutOutBy(prisma, effects),
    gate: gateChanges(compared),
    refused: await refusedDeeds(prisma, compared, now),
    unworkable: unworkableTypes(compared),
    raising: await raisingChanges(prisma, compared),
    rules: await rulesBroken(prisma, compared, rules),
  };
}

/** The rules and the people before and after: all past the gate at either time, all that the changes name, and visitors. */
async function compare(
  prisma: PrismaClient,
  actor: Actor,
  changes: readonly Change[],
): Promise<Compared & { rules: StandingRule[] }> {
  const some = [...(await pastTheGate(prisma)), ...changes.flatMap(peopleIn), ANONYMOUS];
  const { ids, ...later } = await rehearse(prisma, actor, changes, async (tx, { configuration, moved }) => {
    const rules = await readRules(tx);
    const ids = [...new Set([...some, ...(await pastTheGate(tx)), ...rules.flatMap(namedIn)])];
    const [standings, members] = [await readStandings(tx, ids), await membersMeant(tx, rules)];
    return { ids, rules, moved, after: { configuration, standings, members } };
  });
  const standings = await readStandings(prisma, ids);
  const version = Math.max(0, ...standings.map((row) => row.version));
  return { before: { configuration: await configurationOf(prisma, version), standings }, ...later };
}

function peopleIn({ section, before, after }: Change): number[] {
  if (section !== 'member' && section !== 'flag') return [];
  return [before, after].flatMap((piece) => (piece as Piece<'flag'> | undefined)?.user ?? []);
}

function namedIn({ who }: StandingRule): number[] {
  return 'userId' in who ? [who.userId] : [];
}

async function rulesBroken(
  prisma: PrismaClient,
  { before, after, moved }: Compared,
  rules: readonly StandingRule[],
): Promise<string[]> {
  const then = await brokenRules(prisma, after, rules, moved);
  if (then.length === 0) return [];
  const today = await readRules(prisma);
  const moment = { ...before, members: await membersMeant(prisma, today) };
  const now = await brokenRules(prisma, moment, today, new Map());
  return newlyBroken(now, then).map(sentenceOf);
}

function gateChanges(compared: Compared): WhatIf['gate'] {
  const classes = classesOf(compared).filter(({ before, after }) => before.staff !== after.staff);
  const people = (letIn: boolean) =>
    classes
      .filter(({ after }) => after.staff === letIn)
      .flatMap(({ members }) => members.map(({ before }) => before.person));
  return { letIn: people(true), keptOut: people(false) };
}

async function joinedGroups(prisma: PrismaClient): Promise<number[]> {
  const groups = await prisma.group.findMany({ where: { joined: true }, select: { id: true } });
  return groups.map(({ id }) => id);
}

// Each takes a look at the list, which is quick for whoever sees least; but there may be thousands.
const MOST_LOOKED_AT = 200;

async function shutOutBy(prisma: PrismaClient, effects: readonly Effect[]): Promise<Person[]> {
  const found: Person[] = [];
  let looks = 0;
  for (const { person, sides, sum } of effects) {
    if (!person || !byAction(sum, 'lost').has('view-summary')) continue;
    if (!sides.after.staff) found.push(person);
    else if (looks++ < MOST_LOOKED_AT) {
      const [seen] = await visibleIds(prisma, sides.after, { lens: 'staff' }, { most: 1 });
      if (seen === undefined) found.push(person);
    }
  }
  return found;
}
