// What the pages of raising for somebody (views/raising/raise-for, views/raising/whom) are given.
import type { FieldError, FieldProps } from '../../web/look/fields.ts';
import type { Link } from '../../web/look/parts.ts';
import type { SimilarProps } from '../../web/look/raising-parts.ts';

/** views/raising/raise-for: the types that staff may raise for others. */
export interface RaiseForPage {
  types: readonly { name: string; text: string; href: string }[];
}

/** views/raising/whom: whom a case is for. */
export interface WhomPage {
  typeName: string;
  errors: readonly FieldError[];
  /** whom it is for by now, what of theirs is open, and the way on */
  chosen?: { text: string; similar?: SimilarProps; next: Link };
  search: { action: string; field: FieldProps };
  /** what was found, once somebody was looked for */
  found?: { title: string; text?: string; people: readonly PersonToChoose[] };
  /** where a choice is sent */
  action: string;
  /** what is asked of somebody without an account, beside what the form asks */
  newContact: readonly FieldProps[];
  /** whether the visitor may raise it for themselves */
  self: boolean;
}

/** Somebody who was found. `proof` is what chooses them. */
export interface PersonToChoose {
  name: string;
  /** how to tell them from others of that name */
  note: string;
  proof: string;
}
