// What the pages of signing in (views/people) are given.
import type { FieldError, FieldProps, HiddenField } from '../web/look/fields.ts';

/** views/people/sign-in. */
export interface SignInPage {
  action: string;
  fields: readonly FieldProps[];
  errors: readonly FieldError[];
  /** where to go afterwards, for one */
  hidden: readonly HiddenField[];
  /** the demo council's people and their one password; never in production */
  demo?: { password: string; people: readonly { email: string; standing: string }[] };
}
