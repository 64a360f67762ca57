// What the staff's pages about cases (views/cases) are given.
import type { FigureProps } from '../web/look/chart-parts.ts';
import type { FieldError, FieldProps, HiddenField } from '../web/look/fields.ts';
import type { FilterProps, ListOptionsProps, QueueTableProps } from '../web/look/list-parts.ts';
import type {
  ActionListProps,
  EmptyStateProps,
  IdentityBarProps,
  Link,
  PagingProps,
  SectionProps,
  Shortcut,
  Tab,
} from '../web/look/parts.ts';
import type { TimelineItem } from '../web/look/timeline-parts.ts';

/** views/cases/list: the staff's queue. */
export interface ListPage {
  title: string;
  /** the queues, each with how many it holds */
  tabs: readonly Tab[];
  filter: FilterProps;
  options: ListOptionsProps;
  /** narrower rows */
  compact: boolean;
  /** said above what a search found, where it isn't what was asked for */
  remark?: string;
  table: QueueTableProps;
  paging: PagingProps;
  /** shown instead of the table where no case matches */
  empty: EmptyStateProps;
  raise?: Link;
  views: ViewsProps;
  /** where the chosen cases go, with what the list was asked */
  bulk: { action: string; question: string; past: Link };
  /** where the next case is asked for */
  next: string;
}

/** A saved view on the list: its maker finds the way to change it. */
export interface ViewLink extends Tab {
  /** whom it is shared with */
  group?: string;
  change?: string;
}

export interface ViewsProps {
  own: readonly ViewLink[];
  shared: readonly ViewLink[];
  /** where what the list shows can be saved */
  save: string;
}

/** views/cases/shortcuts: what single keys do. */
export interface ShortcutsPage {
  title: string;
  text: readonly string[];
  shortcuts: readonly Shortcut[];
}

/** views/cases/saved-view: what a view asks, and what can be done with it. */
export interface SavedViewPage {
  title: string;
  note?: string;
  /** what it shows, in words */
  asks: readonly string[];
  errors: readonly FieldError[];
  forms: readonly {
    title: string;
    explanation?: string;
    action: string;
    hidden: readonly HiddenField[];
    fields: readonly FieldProps[];
    submit: { text: string; warning?: boolean };
  }[];
}

/** views/cases/dashboard: figures of the cases that the reader may see. */
export interface DashboardPage {
  title: string;
  filter: FilterProps;
  /** where the numbers are to be had for a spreadsheet */
  csv: string;
  /** when they were counted */
  at?: Date;
  /** the numbers that are looked for first */
  heads: readonly { text: string; value: string }[];
  figures: readonly FigureProps[];
  /** shown instead where there is nothing to count */
  empty: EmptyStateProps;
}

/** views/cases/bulk-choice: what can be done with the chosen cases. */
export interface BulkChoicePage {
  title: string;
  actions: readonly Link[];
  cancel: Link;
}

/** views/cases/bulk-form: what an action on many cases takes. */
export interface BulkFormPage {
  title: string;
  explanation: string;
  action: string;
  fields: readonly FieldProps[];
  errors: readonly FieldError[];
  submit: { text: string; warning?: boolean };
  cancel: Link;
}

/** views/cases/bulk-job: how far it is, and what wasn't done and why. */
export interface BulkJobPage {
  title: string;
  says: string;
  counts: readonly { key: string; value: string }[];
  /** while it is under way */
  again?: Link;
  stop?: string;
  /** a case that can't be seen any more has no link */
  refused: readonly { text: string; link?: Link }[];
  more?: Link;
  back: Link;
}

/** views/cases/bulk-list: what somebody has had done to many cases, newest first. */
export interface BulkListPage {
  title: string;
  jobs: readonly { text: string; href: string; at: Date; says: string }[];
}

/** A section of Manage Case that the viewer may see; one they may not is left out or says why. */
export interface CaseSection extends Omit<SectionProps, 'id'> {
  /** says who is who: beside the rest where there is room */
  people?: true;
}

/** views/cases/case: Manage Case. */
export interface ManageCasePage {
  identity: IdentityBarProps;
  /** who else has it open, and when they last were seen there */
  alsoHere: readonly { name: string; at: Date }[];
  /** said above everything: deleted, waiting for the owner, seen by bypass */
  warnings: readonly string[];
  actions: Omit<ActionListProps, 'csrf'>;
  sections: readonly CaseSection[];
  /** the parts of the case that the viewer may open; this page is one of them */
  tabs: readonly Tab[];
  /** said instead of sections where a tab has none */
  empty?: string;
  /** where the rest of a long tab is */
  more?: Link;
  /** the notes form; left out where neither kind of note is allowed */
  note?: NoteForm;
  errors: readonly FieldError[];
  /** left out on tabs that have none */
  history?: readonly TimelineItem[];
  /** why there is no history, or only a part of it */
  historyWhy?: string;
  /** where the older entries are, if there are any */
  historyMore?: Link;
}

export interface NoteForm {
  hidden: readonly HiddenField[];
  field: FieldProps;
  /** public and private, as far as each is allowed: a button each */
  submits: readonly { text: string; action: string }[];
  /** said where a note of this person is a bypass */
  bypass?: string;
}

/** views/cases/bin: the deleted cases that the viewer may restore. */
export interface BinPage {
  explanation: string;
  cases: readonly { reference: string; type: string; deletedAt: Date; reason: string; restore: string }[];
  older?: string;
}

/** views/cases/form: the page of one action on one case. */
export interface ActionPage {
  title: string;
  /** what will happen, and who will be told */
  explanation?: string;
  identity: IdentityBarProps;
  action: string;
  /** the version that the form was made from, for one */
  hidden: readonly HiddenField[];
  fields: readonly FieldProps[];
  takesFiles?: boolean;
  errors: readonly FieldError[];
  submit: { text: string; warning?: boolean };
  cancel: Link;
  /** the sentence that says past which rule this goes */
  bypass?: string;
  /** what changed on the case since the form was opened, to be read before it is sent again */
  changed?: readonly TimelineItem[];
}
