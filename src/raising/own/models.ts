// What the pages of one's own cases (views/raising) are given.
import type { FieldError, FieldProps, FileChoiceProps } from '../../web/look/fields.ts';
import type { FileListProps } from '../../web/look/file-parts.ts';
import type { QueueCell } from '../../web/look/list-parts.ts';
import type { Link, PagingProps, SummaryRow, Tag } from '../../web/look/parts.ts';
import type { TimelineItem } from '../../web/look/timeline-parts.ts';
import type { UnfinishedForm } from '../models.ts';

/** views/raising/my-cases: what the signed-in visitor owns. */
export interface MyCasesPage {
  /** what waits for them, above all else */
  waiting: readonly WaitingItem[];
  /** said where there is more of it */
  waitingMore?: string;
  /** forms that they began and haven't sent */
  unfinished: readonly UnfinishedForm[];
  /** the way to cases that can be taken into their account */
  toAdd?: Link;
  columns: readonly string[];
  rows: readonly (readonly QueueCell[])[];
  paging: PagingProps;
  raise?: Link;
}

export interface WaitingItem {
  link: Link;
  type: string;
  /** what was asked */
  text: string;
  at: Date;
}

/** views/raising/case: a case as its owner sees it, signed in or by tracking link. */
export interface OwnCasePage {
  reference: string;
  type: string;
  status: Tag;
  /** the public status in a sentence */
  statusText: string;
  facts: readonly { key: string; value: string }[];
  /** what waits for the owner's answer */
  questions: readonly OpenQuestion[];
  /** how it ended, once it is closed */
  ending?: { title: string; rows: readonly SummaryRow[] };
  feedback?: FeedbackForm;
  /** left out where the owner may not read it */
  history?: readonly TimelineItem[];
  historyOlder?: string;
  historyNewest?: string;
  appointments?: readonly SummaryRow[];
  files?: FileListProps;
  submitted?: readonly SummaryRow[];
  errors: readonly FieldError[];
  /** the form to add something; left out where the owner may not, with the sentence in `noAdd` */
  add?: AddForm;
  noAdd?: string;
  withdraw?: Link;
  /** the way to a copy of all this */
  copy: Link;
}

export interface OpenQuestion {
  text: string;
  /** "Asked on 3 March 2026" */
  asked: string;
  answer: Link;
}

export interface AddForm {
  action: string;
  field: FieldProps;
  files?: FileChoiceProps;
}

export interface FeedbackForm {
  action: string;
  fields: readonly FieldProps[];
  submit: string;
  /** that they have said it before, and when */
  given?: string;
}

/** views/raising/own-form: one thing that an owner does with their case. */
export interface OwnFormPage {
  title: string;
  /** which case */
  caption: string;
  explanation?: string;
  /** what it is about, as somebody wrote it */
  quote?: { text: string; note: string };
  action: string;
  fields: readonly FieldProps[];
  files?: FileChoiceProps;
  errors: readonly FieldError[];
  submit: { text: string; warning?: boolean };
  cancel: Link;
}

/** views/raising/lost-link: where a new tracking link is asked for. */
export interface LostLinkPage {
  fields: readonly FieldProps[];
  errors: readonly FieldError[];
}
