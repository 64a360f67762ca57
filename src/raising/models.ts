// What the citizens' pages (views/raising) are given.
import type { FieldError, FieldProps, HiddenField } from '../web/look/fields.ts';
import type {
  ForWhomProps,
  Link,
  PagingProps,
  QueueCell,
  SimilarProps,
  StepsProps,
  SummaryRow,
  Tag,
  TimelineItem,
} from '../web/look/parts.ts';

/** views/raising/front: the types that the visitor may raise. */
export interface FrontPage {
  title: string;
  intro: string;
  types: readonly { name: string; text: string; href: string }[];
  /** "My cases", for who is signed in */
  mine?: Link & { count: number };
  /** said instead of the types where there are none to raise */
  none: string;
}

/** views/raising/page: one page of a type's form. */
export interface RaisePage {
  typeName: string;
  title: string;
  intro?: string;
  step: StepsProps;
  action: string;
  hidden: readonly HiddenField[];
  fields: readonly FieldProps[];
  errors: readonly FieldError[];
  submit: string;
  /** whom staff raise it for */
  forWhom?: ForWhomProps;
}

/** views/raising/check: everything answered, to be checked before it is sent. */
export interface CheckPage {
  typeName: string;
  sections: readonly { title: string; rows: readonly SummaryRow[] }[];
  action: string;
  /** the draft's key too, by which sending twice makes one case */
  hidden: readonly HiddenField[];
  errors: readonly FieldError[];
  /** whom staff raise it for, and what they have open already */
  forWhom?: ForWhomProps;
  similar?: SimilarProps;
  /** what sending means ("By sending this you confirm …") */
  declaration?: string;
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
  columns: readonly string[];
  rows: readonly (readonly QueueCell[])[];
  paging: PagingProps;
  raise?: Link;
}

/** views/raising/case: a case as its owner sees it, signed in or by tracking link. */
export interface OwnCasePage {
  reference: string;
  type: string;
  status: Tag;
  /** the public status in a sentence */
  statusText: string;
  facts: readonly { key: string; value: string }[];
  /** how it ended, once it is closed: the reason and the explanation */
  ending: readonly SummaryRow[];
  /** left out where the owner may not read it */
  submitted?: readonly SummaryRow[];
  history?: readonly TimelineItem[];
  errors: readonly FieldError[];
  /** the form to add a note; left out where the owner may not, with the sentence in `noNote` */
  note?: { action: string; field: FieldProps; hidden: readonly HiddenField[] };
  noNote?: string;
}
