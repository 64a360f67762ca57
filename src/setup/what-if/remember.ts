// What-if takes seconds at a million cases: what was computed for a draft is shown again for some minutes, and two who ask at
// once wait for the same.

import type { Draft } from '../../configuration/draft.ts';
import { type WhatIf, whatIf } from '../../configuration/what-if.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Visit } from '../../web/visit.ts';
import { stampOf } from '../drafts/review.ts';

/** `at`: of what moment it is; `seconds`: how long it took. */
export type Computed = WhatIf & { at: Date; seconds: number };

const MINUTES = 5;
const MOST = 8;

type Kept = Map<string, { computed: Promise<Computed>; until: number }>;

const keptBy = new WeakMap<PrismaClient, Kept>();

/** What publishing a draft would do. Throws as `publish` does. */
export async function computedFor({ prisma, actor }: Visit, draft: Draft): Promise<Computed> {
  const kept = keptBy.get(prisma) ?? new Map();
  keptBy.set(prisma, kept);
  const key = seenOf(draft, actor.configuration.version);
  for (const [name, { until }] of kept) if (until < Date.now()) kept.delete(name);
  const known = kept.get(key);
  if (known) return known.computed;
  const at = new Date();
  const began = performance.now();
  const computed = whatIf(prisma, actor, draft.changes, at).then((found) => ({
    ...{ ...found, at, seconds: (performance.now() - began) / 1000 },
  }));
  kept.set(key, { computed, until: Date.now() + MINUTES * 60_000 });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  computed.catch(() => kept.delete(key));
  return computed;
}

/** What tells one state of a draft and of the rules from another: what was looked at is what is published. */
export function seenOf(draft: Draft, version: number): string {
  return `${stampOf(draft)} ${version}`;
}
