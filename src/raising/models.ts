// What the pages of raising a case (views/raising) are given.
import type { FieldError, FieldProps } from '../web/look/fields.ts';
import type { Link, StepsProps, SummaryRow } from '../web/look/parts.ts';
import type { ForWhomProps, SimilarProps } from '../web/look/raising-parts.ts';

/** views/raising/front: the types that the visitor may raise. */
export interface FrontPage {
  title: string;
  intro: string;
  types: readonly { name: string; text: string; href: string }[];
  /** "My cases", for who is signed in */
  mine?: Link & { count: number };
  /** what was begun and not sent */
  unfinished: readonly UnfinishedForm[];
  /** said instead of the types where there are none to raise */
  none: string;
}

/** A form that was begun and not sent. */
export interface UnfinishedForm {
  name: string;
  /** since when, and how long it is kept */
  text: string;
  href: string;
  discard: string;
}

/** views/raising/page: one page of a type's form. */
export interface RaisePage {
  typeName: string;
  title: string;
  intro?: string;
  /** whom staff raise it for */
  forWhom?: ForWhomProps;
  step: StepsProps;
  action: string;
  /** files are sent with it */
  takesFiles: boolean;
  fields: readonly FieldProps[];
  errors: readonly FieldError[];
  submit: string;
  /** the way to come back later, once there is something to come back to */
  save?: Link;
  keptUntil?: string;
}

/** views/raising/save: leaving a form to come back to it. */
export interface SavePage {
  typeName: string;
  text: string;
  /** back into the form */
  goOn: string;
  errors: readonly FieldError[];
  /** the form that asks where the link goes, for who isn't signed in */
  action?: string;
  field?: FieldProps;
}

/** views/raising/discard: whether to throw away what was answered. */
export interface DiscardPage {
  typeName: string;
  action: string;
  cancel: string;
}

/** views/raising/check: everything answered, to be checked before it is sent. */
export interface CheckPage {
  typeName: string;
  sections: readonly { title: string; rows: readonly SummaryRow[] }[];
  /** whom staff raise it for, and what they have open already */
  forWhom?: ForWhomProps;
  similar?: SimilarProps;
  action: string;
  errors: readonly FieldError[];
  /** what sending means ("By sending this you confirm …") */
  declaration?: string;
  submit: string;
  save: Link;
}

/** views/raising/sent: the confirmation. */
export interface SentPage {
  typeName: string;
  reference: string;
  /** where the tracking link went to; nothing if no e-mail goes out */
  email?: string;
  /** the tracking link, to be kept: shown only now */
  address?: string;
  /** somebody else is its owner: the link is theirs */
  onBehalf: boolean;
  next: string;
  /** where whoever reads this can follow the case */
  track?: Link;
  /** the way to raise another: for oneself, or as a helper */
  more: Link;
}
