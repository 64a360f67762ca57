// What stands around a page: who is signed in, and the way to what they may open. The navigation shows no door that
// the law keeps shut.
import { raisableTypes, typesForOthers } from '../../permissions/raise.ts';
import { type Actor, holdsFlag } from '../../permissions/standing.ts';
import { ANONYMOUS } from '../../permissions/vocabulary.ts';
import type { Say } from '../../words/say.ts';
import type { Shortcut } from './parts.ts';
import type { NavigationItem } from './render.ts';

const CASES = { text: 'Cases', href: '/cases' };
const DASHBOARD = { text: 'Dashboard', href: '/dashboard' };
const RAISE_FOR = { text: 'Raise for somebody', href: '/raise-for' };
const BIN = { text: 'Deleted cases', href: '/deleted' };
const SETUP = { text: 'Setup', href: '/setup' };
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

const GO: Readonly<Record<string, string>> = {
  '/cases': 'c',
  '/dashboard': 'd',
  '/my-cases': 'm',
  '/deleted': 'b',
};

/** What single keys do on the staff's pages: public/js/keys.js does it, and where to by these links. */
export function shortcutsOf(nav: readonly NavigationItem[]): Shortcut[] {
  return [
    { keys: ['?'], text: 'Show these shortcuts' },
    ...nav.flatMap(({ text, href }) => {
      const key = GO[href];
      return key === undefined ? [] : [{ keys: ['g', key], text, href }];
    }),
    { keys: ['/'], text: 'Search the cases' },
    { keys: ['j'], text: 'Next case of a list' },
    { keys: ['k'], text: 'Case before it' },
    { keys: ['o'], text: 'Open the case; Enter does so, too' },
    { keys: ['n'], text: 'Write a note on a case' },
    { keys: ['c'], text: 'Go to “Claim”; Enter then claims the case' },
    { keys: ['u'], text: 'Back to where the page was come from' },
  ];
}

function holdsAnyDelete({ staff, flags }: Actor): boolean {
  return staff && flags.some(({ flag }) => flag === 'delete');
}
