// What the pages of accounts (views/people) are given.
import type { FieldError, FieldProps, HiddenField } from '../web/look/fields.ts';
import type { ButtonProps, Link, SummaryRow } from '../web/look/parts.ts';

/** views/people/sign-in. */
export interface SignInPage {
  action: string;
  fields: readonly FieldProps[];
  errors: readonly FieldError[];
  /** where to go afterwards, for one */
  hidden: readonly HiddenField[];
  /** for who can't sign in */
  links: readonly Link[];
  /** the demo council's people and their one password; never in production */
  demo?: { password: string; people: readonly { email: string; standing: string }[] };
}

/** views/people/form: one form about an account, on a page of its own. */
export interface AccountFormPage {
  title: string;
  /** paragraphs above the form */
  intro: readonly string[];
  /** what will happen, one by one */
  list: readonly string[];
  /** what can't be undone */
  warning?: string;
  action: string;
  fields: readonly FieldProps[];
  errors: readonly FieldError[];
  hidden: readonly HiddenField[];
  submit: ButtonProps;
  /** below the form */
  links: readonly Link[];
}

/** views/people/check-your-mail: the same whatever was mailed, or wasn't. */
export interface CheckYourMailPage {
  title: string;
  paragraphs: readonly string[];
  again: Link;
}

/** views/people/account: one's own account. */
export interface AccountPage {
  title: string;
  rows: readonly SummaryRow[];
  /** cases that could be taken in */
  toAdd?: Link;
  /** what else can be done */
  more: readonly Link[];
}

export interface SessionRow {
  /** "Firefox on Windows" */
  browser: string;
  current: boolean;
  since: Date | null;
  seen: Date | null;
  /** what the form names it by */
  handle: string;
  /** which one the button ends, for who hears it alone */
  which: string;
}

/** views/people/sessions: where one is signed in. */
export interface SessionsPage {
  title: string;
  errors: readonly FieldError[];
  sessions: readonly SessionRow[];
  /** there are others to be ended at once */
  others: boolean;
}

/** views/people/cases-to-add: cases raised with one's address, to be taken in. */
export interface CasesToAddPage {
  title: string;
  errors: readonly FieldError[];
  /** none where there is nothing to add */
  field?: FieldProps;
  more: boolean;
}
