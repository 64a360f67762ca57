// The list of those who asked to be erased, and the form for whoever has no account to ask by.
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { SetupForm } from '../models.ts';
import { ERASURE, tabs } from '../rooms.ts';
import { filledIn, setupPage } from '../show.ts';
import type { ErasuresPage } from './models.ts';
import { stateTag } from './state.ts';

const LENGTH = 50;

/** GET /setup/erasure, and where an address was sent that fits nobody. */
export async function showRequests(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, query } = visit;
  const span = readSpan(query, LENGTH);
  const upward = span.after !== undefined;
  const found = await prisma.erasureRequest.findMany({
    where: { id: upward ? { gt: span.after ?? 0 } : span.before === undefined ? {} : { lt: span.before } },
    orderBy: { id: upward ? 'asc' : 'desc' },
    take: span.most,
    select: { id: true, state: true, askedAt: true, user: { select: { name: true, email: true } } },
  });
  const rows = upward ? found.reverse() : found;
  const { ids, newer, older } = pageOf(
    rows.map(({ id }) => id),
    span,
    LENGTH,
  );
  const shown = rows.filter(({ id }) => ids.includes(id));
  const waiting = await prisma.erasureRequest.count({ where: { state: 'asked' } });
  const model: ErasuresPage = {
    tabs: tabs(ERASURE),
    errors: filled.errors,
    table: {
      caption: 'Requests for erasure, newest first',
      columns: ['Who', 'E-mail address', 'State', 'Asked'],
      rows: shown.map(({ id, state, askedAt, user }) => [
        { text: user.name, href: `${ERASURE.href}/requests/${id}` },
        { text: user.email },
        { tags: [stateTag(state)] },
        { at: askedAt },
      ]),
    },
    paging: {
      summary: waiting === 1 ? '1 request waits' : `${waiting.toLocaleString('en-GB')} requests wait`,
      ...(newer === undefined ? {} : { newer: `${ERASURE.href}?after=${newer}` }),
      ...(older === undefined ? {} : { older: `${ERASURE.href}?before=${older}` }),
    },
    empty: { title: 'Nobody has asked', text: 'Who asks for the erasure of their data is listed here.' },
    byAddress: byAddressForm(filled),
  };
  return setupPage('setup/erasures', ERASURE.text, model);
}

function byAddressForm(filled: Filled): SetupForm {
  return {
    title: 'Somebody without an account',
    explanation:
      'Whoever raised cases without an account asks by letter or by phone. Make sure that it is them, then look up the address that they gave.',
    action: `${ERASURE.href}/by-address`,
    hidden: [],
    fields: filledIn(
      [{ kind: 'email', name: 'email', label: 'E-mail address', required: true, autocomplete: 'off' }],
      filled,
    ),
    submit: { text: 'Look it up' },
  };
}
