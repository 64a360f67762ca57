// The addresses of raising for somebody: the types that one may, and the step that asks whom it is for.
import type { CaseType } from '../../permissions/configuration.ts';
import { raiseAddress } from '../draft/addresses.ts';

/** The page of all types that somebody may raise for others. */
export const RAISE_FOR = '/raise-for';

/** The entry of the navigation that a form belongs to: a helper's way in, or everybody's. */
export function entryOf({ onBehalf }: { onBehalf: boolean }): string {
  return onBehalf ? RAISE_FOR : '/';
}

/** Where the helper says whom it is for: before there is a draft, or of one. */
export function whomAddress(type: Pick<CaseType, 'prefix'>, draftId?: string): string {
  return draftId === undefined ? `${raiseAddress(type)}/for` : `${raiseAddress(type)}/${draftId}/for`;
}

/** Where the search for the person is sent. */
export function findAddress(type: Pick<CaseType, 'prefix'>, draftId?: string): string {
  return `${whomAddress(type, draftId)}/find`;
}
