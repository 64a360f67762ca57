// Everybody who comes to the doors: the cast, each signed in, and a visitor without an account.
import { CAST, INACTIVE, keyOf } from '../../prisma/demo/cast.ts';
import { decide } from '../../src/permissions/decide.ts';
import { factsByReference } from '../../src/permissions/facts.ts';
import { holdsFlag, standingOf } from '../../src/permissions/standing.ts';
import { type Action, ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import type { Site, Visitor } from '../support/site.ts';
import type { Takes } from './addresses.ts';

export type Asker = { name: string; id: number; visitor: Visitor };

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
  const active = CAST.filter(({ name }) => !INACTIVE.has(keyOf(name)));
  const people = await Promise.all(
    active.map(async ({ name, email }) => {
      const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email } });
      return { name: keyOf(name), id, visitor: await site.signedInAs(email) };
    }),
  );
  return [...people, { name: 'a visitor', id: ANONYMOUS, visitor: site.visitor() }];
}

/** The law's own word on a door of the staff's side or the owner's, asked past the site. */
export async function verdictOn(site: Site, { id }: Asker, takes: Takes, reference = ''): Promise<Verdict> {
  const actor = await standingOf(site.prisma, id);
  if (takes.of === 'everybody') return 'in';
  if (id === ANONYMOUS) return 'sign in';
  switch (takes.of) {
    case 'an account':
      return 'in';
    case 'access':
      return actor.staff ? 'in' : 'no access';
    case 'setup':
      return holdsFlag(actor, 'setup') ? 'in' : 'no access';
    case 'staff':
    case 'the owner': {
      if (takes.of === 'staff' && !actor.staff) return 'no access';
      const facts = await factsByReference(site.prisma, reference);
      if (takes.of === 'the owner' && facts?.ownerId !== id) return 'not there';
      return facts ? verdictOf(decide(actor, takes.action, facts)) : 'not there';
    }
    default:
      throw new Error(`This door takes ${takes.of}: ask its own test.`);
  }
}

/** The same for the holder of a tracking link, whoever that is. */
export async function verdictByLink(site: Site, action: Action, reference: string): Promise<Verdict> {
  const facts = await factsByReference(site.prisma, reference);
  if (!facts) return 'not there';
  return verdictOf(decide(await standingOf(site.prisma, ANONYMOUS, facts.id), action, facts));
}

function verdictOf(decision: ReturnType<typeof decide>): Verdict {
  if (decision.allowed) return 'in';
  return decision.denial === 'invisible' || decision.denial === 'deleted' ? 'not there' : 'denied';
}
