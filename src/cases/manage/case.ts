// Manage Case: one screen with everything about a case that its viewer may see and do.
import { holdsFlag } from '../../permissions/standing.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import { typed } from '../../web/routing.ts';
import { type CaseVisit, decision, may, why } from '../../web/visit.ts';
import type { ManageCasePage, NoteForm } from '../models.ts';
import { filesSection } from './files.ts';
import { identityOf } from './identity.ts';
import { actionAddress, isSaidAbove, offersFor } from './offers.ts';
import { caseRecord } from './record.ts';
import { sectionsOf } from './sections.ts';
import { tasksOf } from './tasks.ts';
import { timelineOf } from './timeline.ts';

/** GET /cases/:reference */
export function showCase(visit: CaseVisit): Promise<Reply> {
  return caseWith(visit, { sent: {}, errors: [] });
}

/** The same with a note that couldn't be added yet. */
export async function caseWith(visit: CaseVisit, filled: Filled): Promise<Reply> {
  const { prisma, facts, query } = visit;
  const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined;
  const [identity, record, tasks, files, timeline] = await Promise.all([
    identityOf(visit),
    caseRecord(prisma, facts.id),
    tasksOf(visit),
    filesSection(visit),
    timelineOf(visit, before),
  ]);
  const note = noteForm(visit, filled);
  const model: ManageCasePage = {
    identity,
    warnings: warningsFor(visit),
    actions: { groups: offersFor(visit) },
    sections: [...sectionsOf(visit, record), ...files, ...tasks],
    ...(note ? { note } : {}),
    errors: filled.errors,
    history: timeline.items,
    ...(timeline.why === undefined ? {} : { historyWhy: timeline.why }),
    ...(timeline.olderThan === undefined
      ? {}
      : { historyOlder: `/cases/${facts.reference}?before=${timeline.olderThan}#history` }),
  };
  const backTo = { text: 'Cases', href: '/cases' };
  return { show: 'cases/case', model, title: facts.reference, wide: true, section: '/cases', backTo };
}

/** Those who work past the workflow's rules are told so before they do. */
function warningsFor(visit: CaseVisit): string[] {
  const { actor, facts } = visit;
  const seen = decision(visit, 'view-summary');
  if (!holdsFlag(actor, 'manage-others', facts.typeId)) return [];
  const type = actor.configuration.types.get(facts.typeId);
  return seen.allowed && seen.bypass
    ? [
        `You have no role on this case. The flag manage-others lets you work on ${type?.plural ?? 'it'} past the workflow’s rules; the history marks what only it allows.`,
      ]
    : [];
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
