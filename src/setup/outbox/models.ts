// What the outbox's pages (views/setup/outbox and views/setup/mail) are given.
import type { EmptyStateProps, Link, PagingProps, SummaryRow, Tag } from '../../web/look/parts.ts';

/** views/setup/outbox: the mails that were written, newest first. */
export interface OutboxPage {
  explanation: string;
  mails: readonly MailLine[];
  paging: PagingProps;
  empty: EmptyStateProps;
}

/** A mail in the list: its subject, leading to it. */
export interface MailLine extends Link {
  to: string;
  state: Tag;
  at: Date;
}

/** views/setup/mail: one mail as its reader would have it. `html` is a whole document, for a frame that runs nothing. */
export interface MailPage {
  subject: string;
  rows: readonly SummaryRow[];
  /** Where the mail leads on this site: from inside the frame nothing can be opened. */
  links: readonly Link[];
  text: string;
  html: string;
}
