// How the list is shown: its order, its columns, how dense it is, and what can be done with the whole of it.
import type { OrderName } from '../../permissions/list/order.ts';
import type { ListOptionsProps } from '../../web/look/list-parts.ts';
import { type Asked, addressOf, USUAL_COLUMNS } from './asked.ts';
import { COLUMNS, type ColumnName } from './columns.ts';

const ORDER_TEXTS: Record<OrderName, string> = {
  newest: 'Newest',
  oldest: 'Oldest',
  due: 'Due next',
  changed: 'Last changed',
  priority: 'Priority',
};

export function optionsFor(asked: Asked): ListOptionsProps {
  return {
    // What a search finds comes best first.
    orders: asked.filter['q']
      ? []
      : (Object.keys(ORDER_TEXTS) as OrderName[]).map((order) => ({
          text: ORDER_TEXTS[order],
          href: addressOf({ ...asked, order }),
          current: order === asked.order,
        })),
    columns: (Object.keys(COLUMNS) as ColumnName[]).map((name) => ({
      text: COLUMNS[name].text,
      href: addressOf({ ...asked, columns: turned(asked.columns, name) }),
      current: asked.columns.includes(name),
    })),
    density: {
      text: asked.compact ? 'Wider rows' : 'Narrower rows',
      href: addressOf({ ...asked, compact: !asked.compact }),
    },
    csv: addressOf(asked, {}, '/cases/list.csv'),
  };
}

/** With the column where it wasn't, without it where it was, in the table's own order. */
function turned(columns: readonly ColumnName[], name: ColumnName): ColumnName[] {
  const kept = (Object.keys(COLUMNS) as ColumnName[]).filter(
    (one) => (one === name) !== columns.includes(one),
  );
  return kept.length > 0 ? kept : [...USUAL_COLUMNS];
}
