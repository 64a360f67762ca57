// What the pages of the search are given.
import type { EmptyStateProps, SectionProps } from '../../web/look/parts.ts';

/** views/setup/search: what was looked for, and what was found of each kind. */
export interface SearchPage {
  sought: string;
  /** undefined where too little was written to look for */
  found?: readonly SectionProps[];
  empty: EmptyStateProps;
}
