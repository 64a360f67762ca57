// What the page of a mail's text (views/setup/mail-text) is given.
import type { FieldError, FieldProps } from '../../web/look/fields.ts';
import type { ButtonProps, SummaryRow, Tag } from '../../web/look/parts.ts';
import type { HeldList } from '../models.ts';

/** views/setup/mail-text. `insert`: the fields that the text may have. */
export interface MailTextPage {
  title: string;
  tags: readonly Tag[];
  rows: readonly SummaryRow[];
  errors: readonly FieldError[];
  action: string;
  fields: readonly FieldProps[];
  buttons: readonly ButtonProps[];
  insert: HeldList;
  /** `html` is a whole document, for a frame that runs nothing */
  preview?: { of: string; subject: string; html: string };
}
