// What stands around a page: who is signed in, and the way to what they may open. The navigation shows no door that
// the law keeps shut.
import { raisableTypes, typesForOthers } from '../../permissions/raise.ts';
import { type Actor, holdsFlag } from '../../permissions/standing.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import type { Say } from '../../words/say.ts';
import type { NavigationItem } from './render.ts';

const CASES = { text: 'Cases', href: '/cases' };
const DASHBOARD = { text: 'Dashboard', href: '/dashboard' };
const RAISE_FOR = { text: 'Raise for somebody', href: '/raise-for' };
const BIN = { text: 'Deleted cases', href: '/deleted' };
const SETUP = { text: 'Setup', href: '/setup/users' };
const OUTBOX = { text: 'Outbox', href: '/outbox' };

/** The navigation for an actor; `section` is the address of the entry that the page belongs to. */
export function navigation(
  actor: Actor,
  section: string | undefined,
  showOutbox: boolean,
  say: Say,
): NavigationItem[] {
  const anonymous = actor.person.id === ANONYMOUS;
  const items = [
    ...(actor.staff ? [CASES, DASHBOARD] : []),
    ...(typesForOthers(actor).length > 0 ? [RAISE_FOR] : []),
    ...(anonymous || raisableTypes(actor).length > 0 ? [{ text: say('frame.raise'), href: '/' }] : []),
    ...(anonymous ? [] : [{ text: say('frame.my-cases'), href: '/my-cases' }]),
    ...(anonymous ? [] : [{ text: say('frame.account'), href: '/account' }]),
    ...(holdsAnyDelete(actor) ? [BIN] : []),
    ...(holdsFlag(actor, 'setup') ? [SETUP] : []),
    ...(showOutbox ? [OUTBOX] : []),
  ];
  return items.map((item) => ({ ...item, current: item.href === section }));
}

function holdsAnyDelete({ staff, flags }: Actor): boolean {
  return staff && flags.some(({ flag }) => flag === 'delete');
}
