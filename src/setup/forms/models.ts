// What the pages of the form builder (views/setup/form…) are given.
import type { FieldError, FieldProps, HiddenField } from '../../web/look/fields.ts';
import type { QueueTableProps } from '../../web/look/list-parts.ts';
import type { Link, LinkButtonProps, StepsProps, SummaryRow, Tag } from '../../web/look/parts.ts';
import type { Language } from '../../words/languages.ts';

/** A page or a field in its place, with the small buttons that move it. */
export interface BuiltItem extends Link {
  id: string;
  /** "Short text, must be answered" */
  note?: string;
  /** "Only where …" */
  when?: string;
  problems: readonly string[];
  buttons: readonly { text: string; value: string }[];
}

export interface BuiltField extends BuiltItem {
  key: string;
  /** of a group: what each entry asks */
  inside?: readonly BuiltItem[];
  add?: Link;
}

export interface BuiltPage extends BuiltItem {
  key: string;
  fields: readonly BuiltField[];
  add: Link;
  see: Link;
}

/** views/setup/form: a form’s pages and fields in their order. */
export interface FormPage {
  title: string;
  tags: readonly Tag[];
  intro: string;
  errors: readonly FieldError[];
  problems: readonly Link[];
  actions: readonly LinkButtonProps[];
  /** where the small buttons send to */
  action: string;
  pages: readonly BuiltPage[];
  none: string;
}

/** views/setup/form-part: one page or one field, to be added or changed. */
export interface FormPartPage {
  title: string;
  errors: readonly FieldError[];
  problems: readonly string[];
  facts: readonly SummaryRow[];
  /** what uses it; left out of pages, which nothing else names */
  uses?: readonly Link[];
  action: string;
  fields: readonly FieldProps[];
  /** the conditions under which it is asked, each in a row of its own */
  conditions: readonly (readonly FieldProps[])[];
  submit: string;
  remove?: { title: string; text: string; action: string; submit: string };
}

/** views/setup/form-kinds: what a field can be. */
export interface FormKindsPage {
  title: string;
  kinds: readonly (Link & { about: string })[];
}

/** views/setup/form-try: a page of the form as it is answered, and what the answers lead to. */
export interface FormTryPage {
  title: string;
  /** what has to be mended before it can be tried */
  problems: readonly Link[];
  box?: TryBox;
  /** the end of the form was reached without anything to mend */
  done?: string;
  /** what the answers so far lead to */
  came?: QueueTableProps;
}

export interface TryBox {
  action: string;
  narrow: boolean;
  language: Language;
  /** said of a page that the answers don’t lead to */
  astray?: string;
  /** buttons that show it otherwise, and keep what was answered */
  views: readonly { title: string; choices: readonly { text: string; value: string; current: boolean }[] }[];
  hidden: readonly HiddenField[];
  typeName: string;
  title: string;
  intro?: string;
  step: StepsProps;
  fields: readonly FieldProps[];
  errors: readonly FieldError[];
  submit: string;
}
