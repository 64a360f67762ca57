// What the page of public holidays (views/setup/holidays) is given.
import type { FieldError, FieldProps, HiddenField } from '../../web/look/fields.ts';
import type { FilterProps } from '../../web/look/list-parts.ts';

/** views/setup/holidays. */
export interface HolidaysPage {
  title: string;
  errors: readonly FieldError[];
  filter: FilterProps;
  action: string;
  hidden: readonly HiddenField[];
  /** empty where there is nothing to add; `none` says why */
  fields: readonly FieldProps[];
  none: string;
}
