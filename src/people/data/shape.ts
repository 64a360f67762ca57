// What data.json holds: the shape of a copy of what is held on somebody. Grows by new keys alone; what changes or
// goes counts the version up.
import type { Answer } from '../../forms/answer.ts';

export const FORMAT = 'casement-copy';
export const VERSION = 1;

/** Moments are ISO 8601 in UTC; texts are as they were typed. `account` is null for the holder of a tracking link. */
export type CopyHead = {
  format: typeof FORMAT;
  version: typeof VERSION;
  site: string;
  madeAt: Date;
  account: AccountCopy | null;
};

export type AccountCopy = {
  name: string;
  email: string;
  phone: string | null;
  language: string;
  createdAt: Date;
  confirmedAt: Date | null;
  groups: string[];
  sessions: { signedInAt: Date | null; browser: string | null }[];
  drafts: { type: string; changedAt: Date; expiresAt: Date; answers: unknown }[];
  letters: LetterCopy[];
  erasureRequests: {
    state: string;
    said: string;
    askedAt: Date;
    endedAt: Date | null;
    answer: string | null;
  }[];
};

/** The links in letters are keys: what opens something is left out of `text`. */
export type LetterCopy = { at: Date; subject: string; text: string };

/** One of `cases`. What its viewing actions don't let see isn't there. */
export type CaseCopy = {
  reference: string;
  type: string;
  status: string;
  raisedAt: Date;
  changedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  title?: string;
  /** `value` is the answer as it is kept, `text` as people read it. */
  answers?: { field: string; label: string; text: string; value: Answer }[];
  contact?: { name: string | null; email: string | null; phone: string | null; address: string | null };
  ending?: { reason: string | null; explanation: string | null };
  history?: { at: Date; by: 'you' | 'us'; action: string; title: string; text: string | null }[];
  questions?: {
    state: string;
    askedAt: Date;
    text: string;
    answeredAt: Date | null;
    answer: string | null;
  }[];
  appointments?: { state: string; title: string; place: string; startsAt: Date; endsAt: Date }[];
  letters?: LetterCopy[];
  feedback?: { at: Date; resolved: boolean; comment: string };
  /** `path` is where it lies in the zip; null where its bytes can't be had. */
  files?: { name: string; contentType: string; bytes: number; uploadedAt: Date; path: string | null }[];
};
