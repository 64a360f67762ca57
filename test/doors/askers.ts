// Everybody who comes to the doors: the cast, each signed in, and a visitor without an account.
import { hash } from '@node-rs/argon2';
import { CAST, DEMO_PASSWORD, INACTIVE, keyOf } from '../../prisma/demo/cast.ts';
import { decide } from '../../src/permissions/decide.ts';
import type { CaseFacts } from '../../src/permissions/facts.ts';
import { type Actor, holdsFlag, standingOf } from '../../src/permissions/standing.ts';
import { type Action, ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import type { Site, Visitor } from '../support/site.ts';
import type { Takes } from './addresses.ts';

export type Asker = { name: string; actor: Actor; visitor: Visitor };

/** What the law says: let in; no, with a reason; not there; not past the gate; or sign in first. */
export type Verdict = 'in' | 'denied' | 'not there' | 'no access' | 'sign in';

const STATUS: Record<Verdict, number> = {
  in: 200,
  denied: 403,
  'not there': 404,
  'no access': 403,
  'sign in': 303,
};

export function statusOf(verdict: Verdict): number {
  return STATUS[verdict];
}

/** Signs the cast in. */
export async function askersAt(site: Site): Promise<Asker[]> {
  // Kept at next to no cost, since everybody signs in and none of it is about passwords.
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  await site.prisma.user.updateMany({ where: { passwordHash: { not: null } }, data: { passwordHash } });
  const active = CAST.map(({ name }) => keyOf(name)).filter((name) => !INACTIVE.has(name));
  const people = await Promise.all(
    active.map(async (name) => ({
      name,
      actor: await site.actor(name),
      visitor: await site.signedInAs(name),
    })),
  );
  const anonymous = await standingOf(site.prisma, ANONYMOUS);
  return [...people, { name: 'a visitor', actor: anonymous, visitor: site.visitor() }];
}

/** The law's own word on a door, asked past the site; on the case that the address names, if there is one. */
export function verdictOn({ actor }: Asker, takes: Takes, facts: CaseFacts | null = null): Verdict {
  if (takes.of === 'everybody') return 'in';
  if (actor.person.id === ANONYMOUS) return 'sign in';
  switch (takes.of) {
    case 'an account':
      return 'in';
    case 'access':
      return actor.staff ? 'in' : 'no access';
    case 'setup':
      return holdsFlag(actor, 'setup') ? 'in' : 'no access';
    case 'staff':
      return actor.staff ? verdictOf(actor, takes.action, facts) : 'no access';
    case 'the owner':
      return facts?.ownerId === actor.person.id ? verdictOf(actor, takes.action, facts) : 'not there';
    default:
      throw new Error(`This door takes ${takes.of}: ask its own test.`);
  }
}

/** The same for an actor on the case that an address opens. */
export function verdictOf(actor: Actor, action: Action, facts: CaseFacts | null): Verdict {
  if (!facts) return 'not there';
  const decision = decide(actor, action, facts);
  if (decision.allowed) return 'in';
  return decision.denial === 'invisible' || decision.denial === 'deleted' ? 'not there' : 'denied';
}
