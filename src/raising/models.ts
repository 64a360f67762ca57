// What the citizens' pages (views/raising) are given.
import type { FieldError, FieldProps, FileChoiceProps } from '../web/look/fields.ts';
import type { FileListProps } from '../web/look/file-parts.ts';
import type {
  Link,
  PagingProps,
  QueueCell,
  StepsProps,
  SummaryRow,
  Tag,
  TimelineItem,
} from '../web/look/parts.ts';
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
}

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
