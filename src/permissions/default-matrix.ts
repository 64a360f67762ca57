// The matrix that a new workflow starts with (domain.md, section 4): for each action, who has it and when.
import { ESCALATION_USER, MANAGER, type MatrixAction, MONITOR, OWNER, TASK_USER } from './vocabulary.ts';

/** When a cell of the matrix lets its role do its action; a missing cell means never. */
export type CellMode = 'always' | 'live' | 'closed';
export type DefaultCell = { roleId: number; action: MatrixAction; mode: CellMode };

const ALWAYS: Record<number, readonly MatrixAction[]> = {
  [OWNER]: ['view-summary', 'view-details', 'view-contact', 'view-history', 'view-attachments'],
  [MANAGER]: [
    'view-summary',
    'view-details',
    'view-contact',
    'view-history',
    'view-private-history',
    'view-attachments',
    'view-emails',
    'view-links',
    'view-additional',
    'view-tasks',
    'add-public-note',
    'add-private-note',
    'link-case',
    'unlink-case',
    'export',
  ],
  [MONITOR]: [
    'view-summary',
    'view-details',
    'view-history',
    'view-attachments',
    'view-links',
    'view-additional',
    'view-tasks',
  ],
  [TASK_USER]: ['view-summary', 'view-tasks'],
  [ESCALATION_USER]: [
    'view-summary',
    'view-details',
    'view-contact',
    'view-history',
    'view-private-history',
    'view-attachments',
    'view-emails',
    'view-links',
    'view-additional',
    'view-tasks',
  ],
};

const LIVE: Record<number, readonly MatrixAction[]> = {
  [OWNER]: ['add-public-note', 'attach-file', 'answer-question', 'withdraw'],
  [MANAGER]: [
    'edit-note',
    'edit-additional',
    'attach-file',
    'delete-file',
    'contact-owner',
    'email-owner',
    'claim',
    'release',
    'reassign',
    'assign-role',
    'send-reminder',
    'forward',
    'change-status',
    'change-stage',
    'change-subtype',
    'escalate',
    'de-escalate',
    'close',
    'convert',
    'set-target',
    'extend-target',
    'pause-target',
    'resume-target',
    'raise-task',
    'cancel-task',
    'complete-task',
    'book-appointment',
  ],
  [MONITOR]: ['add-private-note'],
  [TASK_USER]: ['attach-file', 'complete-task'],
  [ESCALATION_USER]: ['add-private-note', 'escalate', 'de-escalate'],
};

const CLOSED: Record<number, readonly MatrixAction[]> = {
  [OWNER]: ['give-feedback'],
  [MANAGER]: ['reopen'],
};

/** Every cell of the default matrix that isn't "never". */
export const DEFAULT_MATRIX: readonly DefaultCell[] = [
  ...cells('always', ALWAYS),
  ...cells('live', LIVE),
  ...cells('closed', CLOSED),
];

function cells(mode: CellMode, rows: Record<number, readonly MatrixAction[]>): DefaultCell[] {
  return Object.entries(rows).flatMap(([roleId, actions]) =>
    actions.map((action) => ({ roleId: Number(roleId), action, mode })),
  );
}
