// Choosing cases on the list, by their boxes or all that it holds, to do the same to each of them.
import { z } from 'zod';
import { seesAsStaff } from '../../permissions/decide.ts';
import { factsByIds } from '../../permissions/facts.ts';
import { findCases } from '../../permissions/list/find.ts';
import { ORDERS } from '../../permissions/list/order.ts';
import { visibleIds } from '../../permissions/list/visible.ts';
import type { Form } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { addressOf, readAsked } from '../list/asked.ts';
import { listCases } from '../list/list.ts';
import { searchFor } from '../list/narrowing.ts';
import { beginJob } from './jobs.ts';

/** So many cases can be chosen at once. */
export const MOST_CHOSEN = 10_000;
const MOST_BOXES = 500;

const Chosen = z.object({
  which: z.enum(['some', 'all']).catch('some'),
  /** The list's own question, as its address has it. */
  question: z.string().max(5000).catch(''),
  case: z
    .preprocess((sent) => [sent ?? []].flat(), z.array(z.string()))
    .transform((ids) => ids.filter((id) => /^\d{1,9}$/.test(id)).slice(0, MOST_BOXES)),
});
type Chosen = z.infer<typeof Chosen>;

/** POST /bulk */
export const chooseForm: Form<Visit, null, Chosen> = {
  input: () => Chosen,
  show: listCases,
  submit: async (_permit, { which, question, case: boxes }, visit) => {
    const asked = readAsked(Object.fromEntries(new URLSearchParams(question)));
    const ids = which === 'all' ? await allOf(visit, asked) : await seenOf(visit, boxes.map(Number));
    const list = addressOf(asked);
    if (ids.length === 0) return { goTo: list, notice: 'Choose at least one case.' };
    if (ids.length > MOST_CHOSEN)
      return { goTo: list, notice: 'These are more than 10,000 cases. Narrow the list and choose again.' };
    const parts = list.split('?')[1] ?? '';
    return { goTo: `/bulk/${await beginJob(visit.prisma, visit.actor.person.id, ids, parts)}` };
  },
};

async function allOf(visit: Visit, asked: ReturnType<typeof readAsked>): Promise<number[]> {
  const { prisma, actor } = visit;
  const search = await searchFor(visit, asked);
  const words = asked.filter['q'];
  if (words) return (await findCases(prisma, actor, search, words)).ids;
  return visibleIds(prisma, actor, search, { order: ORDERS[asked.order], most: MOST_CHOSEN + 1 });
}

async function seenOf({ prisma, actor }: Visit, ids: readonly number[]): Promise<number[]> {
  const facts = await factsByIds(prisma, ids);
  const seen = new Set(facts.filter((one) => seesAsStaff(actor, one)).map(({ id }) => id));
  return [...new Set(ids)].filter((id) => seen.has(id));
}
