// What the pages of drafts and versions (views/setup) are given.
import type { FieldError, FieldProps, HiddenField, Option } from '../../web/look/fields.ts';
import type { EmptyStateProps, Link, PagingProps, Tab } from '../../web/look/parts.ts';
import type { SetupForm } from '../models.ts';

/** One change in words; `href`: where it was made; `drop`: the form’s fields that take it out of the draft. */
export interface ToldChange {
  title: string;
  sentences: readonly string[];
  href?: string;
  drop?: readonly HiddenField[];
}

/** A piece that somebody else published meanwhile: what they changed, what this draft changes, and the fields that name it. */
export interface OvertakenChange {
  title: string;
  theirs: readonly string[];
  mine: readonly string[];
  hidden: readonly HiddenField[];
}

export interface DraftProblem {
  text: string;
  href: string;
}

/** views/setup/draft: what an administrator means to publish. */
export interface DraftPage {
  tabs: readonly Tab[];
  errors: readonly FieldError[];
  overtaken: readonly OvertakenChange[];
  problems: readonly DraftProblem[];
  changes: readonly ToldChange[];
  /** how many more there are than are shown */
  more?: string;
  empty: EmptyStateProps;
  /** to what publishing would do; left out while something stands against it */
  next?: Link;
}

/** views/setup/versions: who published what. */
export interface VersionsPage {
  tabs: readonly Tab[];
  versions: readonly { href: string; title: string; at: Date; by: string; reason: string; changes: string }[];
  paging: PagingProps;
  empty: EmptyStateProps;
  links: readonly Link[];
}

/** views/setup/version: what one version changed. */
export interface VersionPage {
  title: string;
  at: Date;
  by: string;
  reason: string;
  changes: readonly ToldChange[];
  more?: string;
  errors: readonly FieldError[];
  forms: readonly SetupForm[];
}

/** views/setup/import: a file, what it would change, and what is wrong with it. */
export interface ImportPage {
  errors: readonly FieldError[];
  problems: readonly string[];
  changes: readonly ToldChange[];
  more?: string;
  /** said of a file that changes nothing */
  nothing?: string;
  /** takes the file that was looked at into the draft; or says why it has to be chosen again */
  keep?: SetupForm | string;
  /** what can be exported: everything, or one type */
  types: readonly Option[];
  fields: readonly FieldProps[];
}
