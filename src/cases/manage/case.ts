// The tabs of Manage Case, and what each of them reads.
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import { typed } from '../../web/routing.ts';
import { type CaseVisit, decision, may, why } from '../../web/visit.ts';
import type { NoteForm } from '../models.ts';
import { ownTasks, tasksTab } from '../tasks/tab.ts';
import { filesSection } from './files.ts';
import { caseFrame, seesTasksAlone, type TabBody } from './frame.ts';
import { actionAddress, isSaidAbove } from './offers.ts';
import { caseRecord } from './record.ts';
import { sectionsOf } from './sections.ts';
import { tabAddress } from './tabs.ts';
import { timelineOf } from './timeline.ts';

const NEWEST_EVENTS = 10;
const EVENTS_A_PAGE = 50;

/** GET /cases/:reference: what was submitted, who is concerned, and what happened last; a task user's tasks. */
export function showCase(visit: CaseVisit): Promise<Reply> {
  if (seesTasksAlone(visit)) return caseFrame(visit, 'details', tasksAlone(visit));
  return caseWith(visit, { sent: {}, errors: [] });
}

/** The same with a note that couldn't be added yet. */
export function caseWith(visit: CaseVisit, filled: Filled): Promise<Reply> {
  return caseFrame(visit, 'details', detailsOf(visit, filled));
}

/** GET /cases/:reference/tasks */
export function showTasks(visit: CaseVisit): Promise<Reply> {
  return caseFrame(visit, 'tasks', bodyOf(tasksTab(visit), 'This case has no task.'));
}

/** GET /cases/:reference/files */
export function showFiles(visit: CaseVisit): Promise<Reply> {
  return caseFrame(visit, 'files', bodyOf(filesSection(visit), 'This case has no file.'));
}

/** GET /cases/:reference/history, newest first; `before`: below that event. */
export function showHistory(visit: CaseVisit): Promise<Reply> {
  const { query } = visit;
  const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined;
  return caseFrame(visit, 'history', historyOf(visit, EVENTS_A_PAGE, before));
}

async function tasksAlone(visit: CaseVisit): Promise<TabBody> {
  return { sections: [await ownTasks(visit)] };
}

async function bodyOf(reading: Promise<TabBody['sections']>, empty: string): Promise<TabBody> {
  const sections = await reading;
  return { sections, ...(sections.length > 0 ? {} : { empty }) };
}

async function detailsOf(visit: CaseVisit, filled: Filled): Promise<TabBody> {
  const [record, history] = await Promise.all([
    caseRecord(visit.prisma, visit.facts.id),
    historyOf(visit, NEWEST_EVENTS),
  ]);
  const note = noteForm(visit, filled);
  return {
    ...history,
    sections: sectionsOf(visit, record),
    errors: filled.errors,
    ...(note ? { note } : {}),
  };
}

async function historyOf(visit: CaseVisit, most: number, before?: number): Promise<TabBody> {
  const { items, why: withheld, olderThan } = await timelineOf(visit, most, before);
  const address = tabAddress(visit.facts.reference, 'history');
  return {
    sections: [],
    history: items,
    ...(withheld === undefined ? {} : { historyWhy: withheld }),
    ...(olderThan === undefined
      ? {}
      : { historyMore: { text: 'Older entries', href: `${address}?before=${olderThan}` } }),
  };
}

function noteForm(visit: CaseVisit, { sent, errors }: Filled): NoteForm | undefined {
  const { reference } = visit.facts;
  const kinds = [
    { text: 'Add private note', action: 'add-private-note' },
    { text: 'Add public note', action: 'add-public-note' },
  ] as const;
  const allowed = kinds.filter(({ action }) => may(visit, action));
  if (allowed.length === 0) return undefined;
  const bypassed = allowed.find(({ action }) => {
    const made = decision(visit, action);
    return made.allowed && made.bypass;
  });
  const error = errors.find((one) => one.field === 'note')?.text;
  return {
    hidden: [],
    field: {
      kind: 'long-text',
      name: 'note',
      label: 'Note',
      hint: hintFor(allowed.map(({ action }) => action)),
      required: true,
      maxLength: 5000,
      value: typed(sent, 'note'),
      ...(error === undefined ? {} : { error }),
    },
    submits: allowed.map(({ text, action }) => ({ text, action: actionAddress(reference, action) })),
    ...(bypassed && !isSaidAbove(visit) ? { bypass: why(visit, bypassed.action) } : {}),
  };
}

function hintFor(allowed: readonly string[]): string {
  if (allowed.length === 2) return 'A public note is shown to the owner; a private one is for staff only.';
  return allowed[0] === 'add-private-note' ? 'For staff only.' : 'Shown to the owner.';
}
