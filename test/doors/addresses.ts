// What each address takes, said again by hand: the route table is held against this, and a new row has to be added here.
import type { Action } from '../../src/permissions/vocabulary.ts';

/** What lets in: nothing, an account, a flag, leave to raise, or an action on the case that the address names. */
export type Takes =
  | { of: 'everybody' | 'an account' | 'access' | 'setup' | 'raising' | 'own draft' }
  | { of: 'staff' | 'the owner' | 'the link'; action: Action }
  // What an address's own test knocks at.
  | { of: 'another test'; test: string };

const everybody: Takes = { of: 'everybody' };
const account: Takes = { of: 'an account' };
const access: Takes = { of: 'access' };
const setup: Takes = { of: 'setup' };
const raising: Takes = { of: 'raising' };
const ownDraft: Takes = { of: 'own draft' };
const staff = (action: Action): Takes => ({ of: 'staff', action });
const owner = (action: Action): Takes => ({ of: 'the owner', action });
const link = (action: Action): Takes => ({ of: 'the link', action });
const elsewhere = (test: string): Takes => ({ of: 'another test', test });

export const PAGES: Record<string, Takes> = {
  '/': everybody,
  '/raise/:prefix': raising,
  '/raise/:prefix/:draft/page/:page': ownDraft,
  '/raise/:prefix/:draft/check': ownDraft,
  '/raise/:prefix/:draft/sent': ownDraft,
  '/my-cases': account,
  '/my-cases/:reference': owner('view-summary'),
  '/track/:token': link('view-summary'),
  '/account/data': account,
  '/account/erasure': account,
  '/my-cases/:reference/data': owner('view-summary'),
  '/track/:token/data': elsewhere('people/data/copy.test.ts'),
  '/help': everybody,
  '/accessibility': everybody,
  '/sign-in': everybody,
  '/language/:language': elsewhere('people/language.test.ts'),
  '/cases': access,
  '/deleted': access,
  '/cases/:reference': staff('view-summary'),
  '/cases/:reference/claim': staff('claim'),
  '/cases/:reference/release': staff('release'),
  '/cases/:reference/reassign': staff('reassign'),
  '/cases/:reference/change-status': staff('change-status'),
  '/cases/:reference/escalate': staff('escalate'),
  '/cases/:reference/de-escalate': staff('de-escalate'),
  '/cases/:reference/close': staff('close'),
  '/cases/:reference/reopen': staff('reopen'),
  '/cases/:reference/delete': staff('delete'),
  '/setup/users': setup,
  '/setup/users/:id': setup,
  '/setup/add-user': setup,
  '/setup/groups': setup,
  '/setup/groups/:id': setup,
  '/setup/add-group': setup,
  '/setup/effective-permissions': setup,
  '/setup/erasure': setup,
  '/setup/erasure/requests/:id': elsewhere('setup/erasure.test.ts'),
  '/outbox': everybody,
  '/outbox/:id': everybody,
};

/** What is sent to; with the answer to an empty form of somebody who may send it. */
export const FORMS: Record<string, Takes & { empty: 303 | 422 }> = {
  '/raise/:prefix': { ...raising, empty: 422 },
  '/raise/:prefix/:draft/page/:page': { ...ownDraft, empty: 422 },
  '/raise/:prefix/:draft/send': { ...ownDraft, empty: 303 },
  '/my-cases/:reference/add-public-note': { ...owner('add-public-note'), empty: 422 },
  '/track/:token/add-public-note': { ...link('add-public-note'), empty: 422 },
  '/account/data': { ...elsewhere('people/data/copy.test.ts'), empty: 303 },
  '/account/erasure': { ...account, empty: 422 },
  '/account/erasure/withdraw': { ...account, empty: 303 },
  '/my-cases/:reference/data': { ...elsewhere('people/data/copy.test.ts'), empty: 303 },
  '/track/:token/data': { ...elsewhere('people/data/copy.test.ts'), empty: 303 },
  '/sign-in': { ...everybody, empty: 422 },
  '/sign-out': { ...everybody, empty: 303 },
  '/language': { ...account, empty: 303 },
  '/cases/:reference/add-public-note': { ...staff('add-public-note'), empty: 422 },
  '/cases/:reference/add-private-note': { ...staff('add-private-note'), empty: 422 },
  '/cases/:reference/claim': { ...staff('claim'), empty: 303 },
  '/cases/:reference/release': { ...staff('release'), empty: 303 },
  '/cases/:reference/reassign': { ...staff('reassign'), empty: 422 },
  '/cases/:reference/change-status': { ...staff('change-status'), empty: 422 },
  '/cases/:reference/escalate': { ...staff('escalate'), empty: 422 },
  '/cases/:reference/de-escalate': { ...staff('de-escalate'), empty: 422 },
  '/cases/:reference/close': { ...staff('close'), empty: 422 },
  '/cases/:reference/reopen': { ...staff('reopen'), empty: 422 },
  '/cases/:reference/delete': { ...staff('delete'), empty: 422 },
  '/cases/:reference/restore': { ...staff('restore'), empty: 303 },
  '/setup/add-user': { ...setup, empty: 422 },
  '/setup/users/:id/change-account': { ...setup, empty: 422 },
  '/setup/users/:id/set-password': { ...setup, empty: 422 },
  '/setup/users/:id/deactivate': { ...setup, empty: 303 },
  '/setup/users/:id/activate': { ...setup, empty: 303 },
  '/setup/users/:id/add-to-group': { ...setup, empty: 422 },
  '/setup/users/:id/remove-from-group': { ...setup, empty: 422 },
  '/setup/users/:id/grant-flag': { ...setup, empty: 422 },
  '/setup/users/:id/take-flag': { ...setup, empty: 422 },
  '/setup/add-group': { ...setup, empty: 422 },
  '/setup/groups/:id/change-group': { ...setup, empty: 422 },
  '/setup/groups/:id/delete-group': { ...setup, empty: 303 },
  '/setup/groups/:id/add-member': { ...setup, empty: 422 },
  '/setup/groups/:id/remove-member': { ...setup, empty: 422 },
  '/setup/groups/:id/grant-flag': { ...setup, empty: 422 },
  '/setup/groups/:id/take-flag': { ...setup, empty: 422 },
  '/setup/erasure/by-address': { ...setup, empty: 422 },
  '/setup/erasure/by-address/carry-out': { ...setup, empty: 422 },
  '/setup/erasure/requests/:id/carry-out': { ...elsewhere('setup/erasure.test.ts'), empty: 422 },
  '/setup/erasure/requests/:id/refuse': { ...elsewhere('setup/erasure.test.ts'), empty: 422 },
};
