// By what the cases of a world are sorted: spread over them by their ids, with many alike, so that ties are met too.
import type { OrderName } from '../../src/permissions/list/order.ts';
import type { Case } from './world.ts';

const HOUR = 60 * 60 * 1000;
const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** A case's priority, when it changed last and when it is due (if ever), seen from a moment. */
export function keysOf({ id }: Pick<Case, 'id'>, moment: Date) {
  return {
    priority: PRIORITIES[id % PRIORITIES.length] ?? 'normal',
    changedAt: new Date(moment.getTime() - ((id * 5) % 7) * HOUR),
    dueAt: id % 3 === 0 ? null : new Date(moment.getTime() + ((id * 7) % 11) * HOUR),
  };
}

/** The orders: by this number, and by the id where it is the same, rising; both falling where it says so. */
export function orderOf(name: OrderName, moment: Date, isClosed: (one: Case) => boolean) {
  const keys: Record<OrderName, { of(one: Case): number; falling: boolean }> = {
    newest: { of: () => 0, falling: true },
    oldest: { of: () => 0, falling: false },
    due: {
      of: (one) =>
        (isClosed(one) ? undefined : keysOf(one, moment).dueAt?.getTime()) ?? Number.POSITIVE_INFINITY,
      falling: false,
    },
    changed: { of: (one) => keysOf(one, moment).changedAt.getTime(), falling: true },
    priority: { of: (one) => PRIORITIES.indexOf(keysOf(one, moment).priority), falling: true },
  };
  const { of, falling } = keys[name];
  return (one: Case, other: Case): number => {
    const [first, second] = [of(one), of(other)];
    const rising = first === second ? one.id - other.id : first < second ? -1 : 1;
    return falling ? -rising : rising;
  };
}
