// What each part of a page (views/parts/<name>.ejs) is given: one interface a part, for the pages' models to be made of. Fields have fields.ts.
import type { ChartProps, FigureProps } from './chart-parts.ts';
import type { FieldError, FieldProps, FileChoiceProps, HiddenField } from './fields.ts';
import type { FileListProps } from './file-parts.ts';
import type { FilterProps, ListOptionsProps, QueueTableProps } from './list-parts.ts';
import type { PermissionMarksProps } from './permission-parts.ts';
import type { ForWhomProps, SimilarProps, UnfinishedProps } from './raising-parts.ts';
import type { TaskListProps } from './task-parts.ts';
import type { TimelineProps } from './timeline-parts.ts';

/** How loud a tag or a mark is: the four kinds of status, and three for what is said about a case besides. */
export type Tone = 'start' | 'open' | 'waiting' | 'closed' | 'quiet' | 'warning' | 'danger';

/** A link as a page's model hands it over; hrefs are made by the server, never by visitors. */
export interface Link {
  text: string;
  href: string;
}

export interface Tag {
  text: string;
  tone: Tone;
}

export interface ButtonProps {
  text: string;
  kind?: 'primary' | 'secondary' | 'warning';
  name?: string;
  value?: string;
  /** where this button sends the form, if not to the form's own address */
  action?: string;
}

export interface LinkButtonProps extends Link {
  kind?: 'primary' | 'secondary' | 'warning';
}

export interface SummaryRow {
  key: string;
  /** paragraphs and line ends are kept; '' prints "Not given" */
  value: string;
  change?: { href: string; what: string };
}

export interface SectionProps {
  id: string;
  title: string;
  rows: readonly SummaryRow[];
  /** shown in place of the rows when the viewer may not see them */
  why?: string;
  /** the sentence that says past which rule they are shown */
  bypass?: string;
  /** what can be done here */
  links?: readonly Link[];
  /** shown instead of rows */
  files?: FileListProps;
  /** shown instead of rows */
  tasks?: TaskListProps;
  /** shown instead of rows, where there is more to compare than a key and a value */
  table?: QueueTableProps;
  /** the pages of the table, where it has several */
  paging?: PagingProps;
}

export interface IdentityBarProps {
  reference: string;
  type: string;
  title?: string;
  tags: readonly Tag[];
  facts: readonly { key: string; value: string; tone?: Tone }[];
}

export interface PagingProps {
  newer?: string;
  older?: string;
  /** in the order of names: the links say "Previous" and "Next" */
  byName?: boolean;
  /** "51 to 100 of 1,000+ cases" */
  summary: string;
}

export interface OfferedAction {
  text: string;
  allowed: boolean;
  /** where its page is; only looked at when allowed */
  href?: string;
  /** done by one click: a button that sends to `href`, rather than a page of its own */
  post?: boolean;
  /** the sentence of the refusal; of the bypass, where the page hasn't said it above all actions */
  why?: string;
  /** allowed only past the workflow's rules */
  bypass?: boolean;
}

export interface ActionListProps {
  /** the session's token, for what is done by one click */
  csrf: string;
  groups: readonly { title: string; actions: readonly OfferedAction[] }[];
}

export interface EmptyStateProps {
  title: string;
  text: string;
  action?: Link;
}

export interface LanguageChoiceProps {
  /** the page's own address */
  here: string;
  /** the session's token; '' where nobody is signed in */
  csrf: string;
}

export interface StepsProps {
  page: number;
  of: number;
}

export interface Tab extends Link {
  current: boolean;
  count?: string;
}

/** Every part by name, with what it is given. */
/** Keys that are pressed one after the other, and what they do; `href`: where they lead. */
export interface Shortcut {
  keys: readonly string[];
  text: string;
  href?: string;
}

export interface Parts {
  'action-list': ActionListProps;
  button: ButtonProps;
  chart: ChartProps;
  csrf: { token: string; opened?: number | undefined };
  'empty-state': EmptyStateProps;
  'error-summary': { errors: readonly FieldError[] };
  field: FieldProps;
  fields: { fields: readonly FieldProps[] };
  figure: FigureProps;
  'file-choice': FileChoiceProps;
  'file-list': FileListProps;
  filter: FilterProps;
  'for-whom': ForWhomProps;
  hidden: { fields: readonly HiddenField[] };
  'identity-bar': IdentityBarProps;
  'link-button': LinkButtonProps;
  'list-options': ListOptionsProps;
  'language-choice': LanguageChoiceProps;
  kept: { texts: readonly string[] };
  notice: { text: string };
  paging: PagingProps;
  panel: { title: string; text: string; reference: string };
  paragraphs: { text: string };
  'permission-marks': PermissionMarksProps;
  'queue-table': QueueTableProps;
  section: SectionProps;
  shortcuts: { shortcuts: readonly Shortcut[] };
  similar: SimilarProps;
  steps: StepsProps;
  'summary-list': { rows: readonly SummaryRow[] };
  tabs: { label: string; tabs: readonly Tab[] };
  'task-list': TaskListProps;
  tag: Tag;
  tags: { tags: readonly Tag[] };
  time: { at: Date; ago?: boolean; brief?: boolean };
  timeline: TimelineProps;
  unfinished: UnfinishedProps;
  'warning-text': { text: string };
}
