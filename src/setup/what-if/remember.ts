// What-if takes seconds at a million cases: what was computed for a draft is shown again for some minutes, and two who ask at
// once wait for the same.

import type { Draft } from '../../configuration/draft.ts';
import { Broken, Overtaken } from '../../configuration/problems.ts';
import { type WhatIf, whatIf } from '../../configuration/what-if.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { stampOf } from '../drafts/review.ts';

/** `at`: of what moment it is; `seconds`: how long it took; `seen`: of which draft and of what published. */
export type Computed = WhatIf & { at: Date; seconds: number; seen: string };

const MINUTES = 5;
const MOST = 8;

type Kept = Map<string, { computed: Promise<Computed>; until: number }>;

const keptBy = new WeakMap<PrismaClient, Kept>();

/** What publishing a draft would do. Throws as `publish` does. */
export async function computedFor({ prisma, actor }: Visit, draft: Draft): Promise<Computed> {
  const kept = keptBy.get(prisma) ?? new Map();
  keptBy.set(prisma, kept);
  const key = await seenOf(prisma, draft, actor.configuration.version);
  for (const [name, { until }] of kept) if (until < Date.now()) kept.delete(name);
  const known = kept.get(key);
  if (known) return known.computed;
  const at = new Date();
  const began = performance.now();
  const computed = whatIf(prisma, actor, draft.changes, at).then((found) => ({
    ...{ ...found, at, seen: key, seconds: (performance.now() - began) / 1000 },
  }));
  kept.set(key, { computed, until: Date.now() + MINUTES * 60_000 });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  computed.catch(() => kept.delete(key));
  return computed;
}

/**
 * What tells one state of a draft and of what is published from another: what was looked at is what is published. Not all that
 * is published counts the rules' version up: memberships and standing rules don't.
 */
export async function seenOf(reader: Reader, draft: Draft, version: number): Promise<string> {
  const last = await reader.configurationVersion.aggregate({ _max: { number: true } });
  return `${stampOf(draft)} ${version} ${last._max.number ?? 0}`;
}

/** What stands against publishing is said on the page of the draft; that nobody would hold setup is said on the way there. */
export function whereItStops(error: unknown): { stops: string } {
  if (error instanceof Invalid) return { stops: error.errors.map(({ text }) => text).join(' ') };
  if (error instanceof Broken || error instanceof Overtaken) return { stops: '' };
  throw error;
}
