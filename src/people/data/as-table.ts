// Cases as rows of cases.csv: one a case, for spreadsheets.
import type { Say } from '../../words/say.ts';
import type { CaseCopy } from './shape.ts';

/** The heads of its columns. */
export function columns(say: Say): string[] {
  return [
    say('data.reference'),
    say('data.type'),
    say('data.title'),
    say('data.status'),
    say('data.raised'),
    say('data.changed'),
    say('data.closed'),
    say('data.answers'),
    say('data.history'),
  ];
}

/** A case's row. Moments are ISO 8601, which spreadsheets sort; answers and history are lines of their cell. */
export function rowOf(copy: CaseCopy): string[] {
  const { reference, type, title, status, raisedAt, changedAt, closedAt, answers, history } = copy;
  return [
    reference,
    type,
    title ?? '',
    status,
    raisedAt.toISOString(),
    changedAt.toISOString(),
    closedAt?.toISOString() ?? '',
    (answers ?? []).map(({ label, text }) => `${label}: ${text}`).join('\n'),
    (history ?? [])
      .map(({ at, title, text }) => `${at.toISOString()} ${title}${text ? `: ${text}` : ''}`)
      .join('\n'),
  ];
}
