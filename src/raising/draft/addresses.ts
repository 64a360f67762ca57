// The addresses of raising a case: where each step of a form is.
import type { CaseType } from '../../permissions/configuration.ts';

type Type = Pick<CaseType, 'prefix'>;

export function raiseAddress({ prefix }: Type): string {
  return `/raise/${prefix.toLowerCase()}`;
}

/** `number` counts from 0, the address from 1. */
export function pageAddress(type: Type, draftId: string, number: number): string {
  return `${raiseAddress(type)}/${draftId}/page/${number + 1}`;
}

export function checkAddress(type: Type, draftId: string): string {
  return `${raiseAddress(type)}/${draftId}/check`;
}

export function sendAddress(type: Type, draftId: string): string {
  return `${raiseAddress(type)}/${draftId}/send`;
}

export function sentAddress(type: Type, draftId: string): string {
  return `${raiseAddress(type)}/${draftId}/sent`;
}
