// What the administrators' pages have in common: where they belong, and fields that keep what was typed.
import { COUNT_BOUND } from '../permissions/list/picking.ts';
import { Invisible } from '../permissions/refusals.ts';
import type { FieldProps } from '../web/look/fields.ts';
import type { Link } from '../web/look/parts.ts';
import type { Reply, Show } from '../web/reply.ts';
import { type Filled, typed } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { SETUP } from './rooms.ts';

/** A record's page with what one of its forms was sent. */
export type ShowFilled = (visit: Visit, filled: Filled) => Promise<Reply>;

export const BLANK: Filled = { sent: {}, errors: [] };

/** A page of the setup room. */
export function setupPage(show: string, title: string, model: object, backTo?: Link): Show {
  return { show, title, model, wide: true, section: SETUP.href, ...(backTo ? { backTo } : {}) };
}

/** The record that the address names by `:id`. Throws Invisible where that can't be a record's. */
export function idOf({ params }: Visit): number {
  const { id = '' } = params;
  if (!/^\d{1,9}$/.test(id)) throw new Invisible();
  return Number(id);
}

/** Fields with what was typed into them and what was wrong with it. Of boxes, a form that was sent with none says so. */
export function filledIn(fields: readonly FieldProps[], { sent, errors }: Filled): FieldProps[] {
  const isSent = fields.some(({ name }) => name in sent);
  return fields.map((field) => {
    const error = errors.find((one) => one.field === field.name)?.text;
    return {
      ...field,
      ...(field.kind === 'choices' && isSent ? { value: [sent[field.name] ?? []].flat() } : {}),
      ...(field.kind !== 'choices' && field.name in sent ? { value: typed(sent, field.name) } : {}),
      ...(error === undefined ? {} : { error }),
    };
  });
}

/** "1 user", "2 users", "1,000+ users". */
export function countInWords(count: number, one: string, many: string): string {
  if (count > COUNT_BOUND) return `${COUNT_BOUND.toLocaleString('en-GB')}+ ${many}`;
  return count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`;
}
