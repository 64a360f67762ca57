// What the parts of raising a case are given.
import type { QueueTableProps } from './list-parts.ts';
import type { Link } from './parts.ts';

/** Whom a case is raised for, on every page of its form. */
export interface ForWhomProps {
  text: string;
  change: Link;
}

/** Open cases that the one that is being raised may be a duplicate of. */
export interface SimilarProps {
  title: string;
  text: string;
  table: QueueTableProps;
}

/** What was begun and not sent, each with the way on and the way to throw it away. */
export interface UnfinishedProps {
  forms: readonly { name: string; text: string; href: string; discard: string }[];
}
