// What the pages of a request that failed (views/errors) are given.
import type { Link } from './parts.ts';

/** views/errors/forbidden (403): a refusal with its reason. */
export interface ForbiddenPage {
  /** the decision's own sentence ("You can't close POT-7K3M-9QXD: …") */
  sentence: string;
  /** what to quote when asking about it */
  requestNumber: string;
  /** what they had written, to be copied */
  kept: readonly string[];
  /** what stands in the way, each where it can be seen to */
  hindrances: readonly Link[];
  back?: Link;
}

/** views/errors/no-access (403): a staff address, asked by somebody without the access flag. */
export interface NoAccessPage {
  /** whom to ask, in a sentence */
  ask: string;
  requestNumber: string;
}

/** views/errors/not-found (404): for what isn't there, and for what isn't theirs to see. */
export interface NotFoundPage {
  /** what to quote when asking about it: always there, so that it tells nothing */
  requestNumber: string;
}

/** views/errors/error (500): our fault. */
export interface ErrorPage {
  requestNumber: string;
}

/** views/errors/too-many (429). */
export interface TooManyPage {
  /** "Try again in 5 minutes." */
  when: string;
}

/** views/errors/resend (403): a form whose CSRF token or origin doesn't fit. */
export interface ResendPage {
  back: Link;
  /** what they had written, to be copied */
  kept: readonly string[];
}

/** views/errors/too-long (413): more than a form may hold. */
export interface TooLongPage {
  back: Link;
}

/** views/errors/method (405): an address that doesn't take this method. */
export interface MethodPage {
  back: Link;
}

/** views/errors/kept-back (409, 410): a file that can't be had yet, or not any more. */
export interface KeptBackPage {
  title: string;
  /** why, and what to do */
  text: string;
}

/** views/errors/link-over (404): a mailed link that was used, is too old, or never was one. */
export interface LinkOverPage {
  /** why that may be, and what to do; several paragraphs */
  text: string;
  again: Link;
}
