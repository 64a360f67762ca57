// Where a case is found by its owner: under "My cases" by account, or behind its tracking link.
import type { Link } from '../../web/look/parts.ts';
import type { Show } from '../../web/reply.ts';
import type { CaseVisit } from '../../web/visit.ts';

/** The address of the case's page, in the way that the visitor came. */
export function addressOf({ facts, params }: CaseVisit): string {
  const token = params['token'];
  return token === undefined ? `/my-cases/${facts.reference}` : `/track/${token}`;
}

/** What a page of a case says of where it belongs: whoever came by a link has no list of cases to go back to. */
export function placeOf({ say, params }: CaseVisit): Pick<Show, 'section' | 'backTo'> {
  if (params['token'] !== undefined) return {};
  return { section: '/my-cases', backTo: { text: say('own.my-cases'), href: '/my-cases' } };
}

/** The way from a form of its own back to the case. */
export function backToCase(visit: CaseVisit): Link {
  return { text: visit.say('own.back-to', { reference: visit.facts.reference }), href: addressOf(visit) };
}
