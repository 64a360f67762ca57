// What case.json of an exported case holds. Grows by new keys alone; what changes or goes counts the version up.
import type { Answer } from '../../forms/answer.ts';

export const FORMAT = 'casement-case';
export const VERSION = 1;

/**
 * A case as far as whoever exported it may see it: what a viewing action denied them isn't there, and its sentence
 * stands in `withheld`. Moments are ISO 8601 in UTC; texts are as they were typed.
 */
export type Dossier = {
  format: typeof FORMAT;
  version: typeof VERSION;
  site: string;
  madeAt: Date;
  madeFor: string;
  withheld: string[];
  reference: string;
  type: string;
  status: string;
  raisedAt: Date;
  changedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  title?: string;
  escalated?: boolean;
  stage?: string | null;
  subtype?: string | null;
  /** `value` is the answer as it is kept, `text` as people read it. */
  answers?: AnswerRow[];
  additional?: AnswerRow[];
  contact?: { key: string; value: string }[];
  ending?: { reason: string | null; explanation: string | null };
  people?: { role: string; name: string }[];
  tasks?: { title: string; state: string; holder: string; raisedAt: Date; endedAt: Date | null }[];
  links?: { relation: string; reference: string; at: Date }[];
  questions?: Question[];
  appointments?: { state: string; title: string; place: string; startsAt: Date; endsAt: Date }[];
  history?: Happened[];
  /** `text` is null where whoever exported it may not read what it says. */
  emails?: { to: string; subject: string; state: string; at: Date; text: string | null }[];
  /** `path` is where it lies in the zip; null where its bytes can't be had. */
  files?: FileEntry[];
};

export type AnswerRow = { field: string; label: string; text: string; value: Answer };
export type Happened = {
  at: Date;
  by: string;
  title: string;
  text: string | null;
  private: boolean;
  bypass: boolean;
};
export type FileEntry = {
  name: string;
  contentType: string;
  bytes: number;
  uploadedAt: Date;
  public: boolean;
  path: string | null;
};
type Question = {
  state: string;
  askedAt: Date;
  text: string;
  answeredAt: Date | null;
  answer: string | null;
};
