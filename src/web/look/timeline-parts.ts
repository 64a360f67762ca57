// What the part that shows a history (views/parts/timeline) is given.
import type { Link } from './parts.ts';

export interface TimelineItem {
  title: string;
  by: string;
  at: Date;
  text?: string;
  /** staff's only: said in words, drawn with another shape */
  private?: boolean;
  /** done past the workflow's rules, by manage-others or setup */
  bypass?: boolean;
  /** where it is changed, by whoever may */
  change?: Link;
  /** through what it was allowed or sent ("through Potholes managers", "by e-mail") */
  via?: string;
}

export interface TimelineProps {
  items: readonly TimelineItem[];
  /** where there are no items yet */
  empty?: string;
}
