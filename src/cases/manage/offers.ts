// What Manage Case offers: the actions that have a screen, under the matrix's headings. Allowed ones lead to it, and
// denied ones say why: the button shows exactly when its door opens.

import { type Action, MATRIX_GROUPS } from '../../permissions/vocabulary.ts';
import { explain } from '../../permissions/why/explain.ts';
import type { OfferedAction } from '../../web/look/parts.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { decision, why } from '../../web/visit.ts';

/** Actions with a screen, as the button says them. `click`: done by the button itself. */
const OFFERED: Partial<Record<Action, { text: string; click?: true }>> = {
  'contact-owner': { text: 'Ask the owner a question' },
  'email-owner': { text: 'E-mail the owner' },
  'edit-additional': { text: 'Edit additional details' },
  'attach-file': { text: 'Attach a file' },
  'change-stage': { text: 'Change stage' },
  'change-subtype': { text: 'Change subtype' },
  claim: { text: 'Claim', click: true },
  release: { text: 'Release', click: true },
  reassign: { text: 'Reassign' },
  'assign-role': { text: 'Add or remove people' },
  'send-reminder': { text: 'Send a reminder' },
  forward: { text: 'Forward' },
  'change-status': { text: 'Change status' },
  escalate: { text: 'Escalate' },
  'de-escalate': { text: 'De-escalate' },
  close: { text: 'Close' },
  reopen: { text: 'Reopen' },
  'set-target': { text: 'Set a target' },
  'extend-target': { text: 'Extend the target' },
  'pause-target': { text: 'Pause the target' },
  'resume-target': { text: 'Resume the target' },
  'raise-task': { text: 'Raise a task' },
  'book-appointment': { text: 'Book an appointment' },
  convert: { text: 'Turn into another type' },
  'change-workflow': { text: 'Change workflow' },
  'link-case': { text: 'Link to another case' },
  'unlink-case': { text: 'Remove a link' },
  export: { text: 'Export' },
  delete: { text: 'Delete' },
};

// Where one of two is always out of the question, the other says all.
const OPPOSITES: Partial<Record<Action, Action>> = {
  claim: 'release',
  release: 'claim',
  escalate: 'de-escalate',
  'de-escalate': 'escalate',
  close: 'reopen',
  reopen: 'close',
  'pause-target': 'resume-target',
  'resume-target': 'pause-target',
  'set-target': 'extend-target',
  'extend-target': 'set-target',
};

/** Where the actions stand that a flag gives and no matrix has. */
const BY_FLAG: Record<string, readonly Action[]> = {
  'where it stands': ['change-workflow'],
  'out of the system': ['delete'],
};

/** The groups of actions for the visitor, the empty ones left out. */
export function offersFor(visit: CaseVisit): { title: string; actions: OfferedAction[] }[] {
  const groups: [string, readonly Action[]][] = Object.entries(MATRIX_GROUPS);
  const offered = groups.map(([title, actions]) => ({
    title: title.charAt(0).toUpperCase() + title.slice(1),
    actions: [...actions, ...(BY_FLAG[title] ?? [])]
      .filter((action) => isWorthSaying(visit, action))
      .map((action) => offerOf(visit, action)),
  }));
  return offered.filter((group) => group.actions.length > 0);
}

/** The address of an action on a case. */
export function actionAddress(reference: string, action: Action): string {
  return `/cases/${reference}/${action}`;
}

function isWorthSaying(visit: CaseVisit, action: Action): boolean {
  if (!OFFERED[action]) return false;
  const mine = decision(visit, action);
  const opposite = OPPOSITES[action];
  if (mine.allowed || mine.denial !== 'state' || !opposite) return true;
  const other = decision(visit, opposite);
  return !other.allowed && other.denial === 'state' && action < opposite;
}

function offerOf(visit: CaseVisit, action: Action): OfferedAction {
  const { actor, facts } = visit;
  const { text, click } = OFFERED[action] ?? { text: action };
  const { allowed, bypass, sentence } = explain(actor, action, facts);
  return {
    text,
    allowed,
    ...(allowed ? { href: actionAddress(facts.reference, action) } : { why: sentence }),
    // What goes past the workflow's rules is asked once more.
    ...(allowed && click && !bypass ? { post: true } : {}),
    ...(allowed && bypass ? { bypass, ...(isSaidAbove(visit) ? {} : { why: sentence }) } : {}),
  };
}

/** The sentence that says that something is shown only past the workflow's rules, where the page hasn't said so yet. */
export function bypassSaid(visit: CaseVisit, action: Action): { bypass?: string } {
  const made = decision(visit, action);
  return made.allowed && made.bypass && !isSaidAbove(visit) ? { bypass: why(visit, action) } : {};
}

/** Where somebody has no role at all, the page says at its head that everything here goes past the rules. */
export function isSaidAbove(visit: CaseVisit): boolean {
  const seen = decision(visit, 'view-summary');
  return seen.allowed && seen.bypass;
}
