// The addresses of raising a case: where each step of a form is.
import type { CaseType } from '../../permissions/configuration.ts';

type Type = Pick<CaseType, 'prefix'>;

export function raiseAddress({ prefix }: Type): string {
  return `/raise/${prefix.toLowerCase()}`;
}

export function draftAddress(type: Type, draftId: string): string {
  return `${raiseAddress(type)}/${draftId}`;
}

/** `number` counts from 0, the address from 1. */
export function pageAddress(type: Type, draftId: string, number: number): string {
  return `${draftAddress(type, draftId)}/page/${number + 1}`;
}

export function checkAddress(type: Type, draftId: string): string {
  return `${draftAddress(type, draftId)}/check`;
}

export function sendAddress(type: Type, draftId: string): string {
  return `${draftAddress(type, draftId)}/send`;
}

export function sentAddress(type: Type, draftId: string): string {
  return `${draftAddress(type, draftId)}/sent`;
}

/** Where somebody leaves a form to come back to it. */
export function saveAddress(type: Type, draftId: string): string {
  return `${draftAddress(type, draftId)}/save`;
}

export function discardAddress(type: Type, draftId: string): string {
  return `${draftAddress(type, draftId)}/discard`;
}

/** Added to a page's address where the way leads back to checking. */
export const FROM_CHECK = '?from=check';
