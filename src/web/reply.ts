// What a handler gives back: a page to show, or where to go. It never sees the request, so it can't answer twice.
import type { Language } from '../words/languages.ts';
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
  /** Above the page: what waits for this visitor elsewhere. */
  bar?: Link;
  /** What its forms are made from: the moment of the last change of the visitor’s draft, in milliseconds. */
  opened?: number;
};

/** After something was done: where to, and what to say there once. */
export type GoTo = {
  goTo: string;
  notice?: string;
  /** What this browser is spoken to in from now on, where nobody is signed in. */
  speak?: Language;
};

/**
 * A file: `path` is where its bytes are on our disk. Sent to be kept, or as a picture to be shown in a page of ours.
 * `once`: made for this answer alone, and taken off our disk after it.
 */
export type Download = {
  download: { path: string; name: string; contentType: string; picture?: true; once?: true };
};

/** A file to keep that is made while it is sent, piece by piece: it may be longer than memory. */
export type Stream = { stream: AsyncIterable<string>; name: string; contentType: string };

export type Reply = Show | GoTo | Download | Stream;
