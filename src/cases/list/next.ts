// The next case: the most pressing one that waits for the visitor's groups and that nobody has becomes theirs.
import { z } from 'zod';
import { changeFirst } from '../../change.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { DUE, type Order } from '../../permissions/list/order.ts';
import { visibleIds } from '../../permissions/list/visible.ts';
import type { Form } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { claimCase } from '../actions/claim.ts';
import { listCases } from './list.ts';
import { queueNarrow } from './queues.ts';

const CANDIDATES = 50;
// Others may be at all the candidates just then.
const TRIES = 5;

/** What is due first; of what is due alike, the most urgent; of that, the oldest. No page of a list begins in it. */
const PRESSING: Order = {
  rising: true,
  key: {
    of: Prisma.sql`ARRAY[extract(epoch FROM ${DUE})::float8,
      (CASE c."priority" WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END)::float8]`,
    said: Prisma.sql`"key"::text`,
    meant: () => undefined,
  },
};

/** /cases/next: what is come back to by its address is the queue that it takes from. */
export const nextForm: Form<Visit, null, Record<string, never>> = {
  input: () => z.object({}),
  show: (visit) => listCases({ ...visit, query: { queue: 'claim' } }),
  submit: async (_permit, _input, visit) => {
    const reference = await takeNext(visit);
    return reference === undefined
      ? { goTo: '/cases?queue=claim', notice: 'No case waits for you to claim it.' }
      : { goTo: `/cases/${reference}`, notice: `${reference} is yours now.` };
  },
};

async function takeNext({ prisma, actor }: Visit): Promise<string | undefined> {
  const search = { lens: 'staff', narrow: queueNarrow(actor.configuration, 'claim') } as const;
  for (let tries = 0; tries < TRIES; tries++) {
    const ids = await visibleIds(prisma, actor, search, { order: PRESSING, most: CANDIDATES });
    if (ids.length === 0) return undefined;
    const taken = await changeFirst(prisma, actor, 'claim', ids, async (permit) => {
      await claimCase(permit);
      return permit.facts.reference;
    });
    if (taken !== undefined) return taken;
  }
  return undefined;
}
