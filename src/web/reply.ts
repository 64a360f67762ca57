// What a handler gives back: a page to show, or where to go. It never sees the request, so it can't answer twice.
import type { Link } from './look/parts.ts';

/** A view with its model. `wide`: the staff's width; `section`: the navigation's entry that it belongs to. */
export type Show = {
  show: string;
  model: object;
  title: string;
  status?: number;
  wide?: boolean;
  section?: string;
  backTo?: Link;
};

/** After something was done: where to, and what to say there once. */
export type GoTo = { goTo: string; notice?: string };

export type Reply = Show | GoTo;
