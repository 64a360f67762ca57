// What the pages about people's own data (views/people/data, views/people/erasure) are given.
import type { FieldError, FieldProps } from '../../web/look/fields.ts';
import type { Link, SummaryRow } from '../../web/look/parts.ts';

/** views/people/data: a copy of what is held, to be had by one click. */
export interface DataPage {
  title: string;
  intro: string;
  contents: readonly string[];
  outside: string;
  action: string;
  submit: string;
  /** the way to ask for erasure; only for whoever has an account */
  erasure?: Link & { intro: string };
}

/** views/people/erasure: what erasing means, and the form that asks for it; or the request that waits. */
export interface ErasurePage {
  errors: readonly FieldError[];
  goes: readonly string[];
  stays: readonly string[];
  form?: { action: string; fields: readonly FieldProps[] };
  waiting?: { rows: readonly SummaryRow[]; action: string };
  /** the last request, where it was refused: what they were answered */
  refused?: { when: string; answer: string };
}
