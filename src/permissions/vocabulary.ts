// The words of the law: every action there is, grouped as the matrix groups them, the flags, and the built-in roles.
// There is no other way to touch a case than by one of these actions (domain.md, section 4).

/** The matrix's rows, under its headings. */
export const MATRIX_GROUPS = {
  viewing: [
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
  'writing to the case': [
    'add-public-note',
    'add-private-note',
    'edit-note',
    'edit-additional',
    'attach-file',
    'delete-file',
  ],
  'the owner': ['contact-owner', 'email-owner', 'answer-question', 'withdraw', 'give-feedback'],
  'who works on it': ['claim', 'release', 'reassign', 'assign-role', 'send-reminder', 'forward'],
  'where it stands': [
    'change-status',
    'change-stage',
    'change-subtype',
    'escalate',
    'de-escalate',
    'close',
    'reopen',
    'convert',
  ],
  targets: ['set-target', 'extend-target', 'pause-target', 'resume-target'],
  'tasks, links, appointments': [
    'raise-task',
    'cancel-task',
    'complete-task',
    'link-case',
    'unlink-case',
    'book-appointment',
  ],
  'out of the system': ['export'],
} as const;

export type MatrixAction = (typeof MATRIX_GROUPS)[keyof typeof MATRIX_GROUPS][number];

/** Actions that a flag gives, never the matrix. */
export const FLAG_ACTIONS = ['delete', 'restore', 'change-workflow'] as const;

export type Action = MatrixAction | (typeof FLAG_ACTIONS)[number];

export const MATRIX_ACTIONS: readonly MatrixAction[] = Object.values(MATRIX_GROUPS).flat();
export const ACTIONS: readonly Action[] = [...MATRIX_ACTIONS, ...FLAG_ACTIONS];
export const VIEWING: ReadonlySet<Action> = new Set(MATRIX_GROUPS.viewing);

/** Whether a word that somebody typed is an action. */
export function isAction(word: string): word is Action {
  return (ACTIONS as readonly string[]).includes(word);
}

export const FLAGS = ['access', 'view-others', 'manage-others', 'create', 'delete', 'setup'] as const;
export type Flag = (typeof FLAGS)[number];

/** Flags that can be granted for one case type; the others are for all. */
export const FLAGS_BY_TYPE: ReadonlySet<Flag> = new Set<Flag>([
  'view-others',
  'manage-others',
  'create',
  'delete',
]);

/** The ids of the built-in rows, as the migration "…_rules" makes them. */
export const ANONYMOUS = 1;
export const SYSTEM = 2;
export const OWNER = 1;
export const MANAGER = 2;
export const MONITOR = 3;
export const TASK_USER = 4;
export const ESCALATION_USER = 5;

/** The keys of the built-in roles. */
export const ROLE_KEYS: Readonly<Record<number, string>> = {
  [OWNER]: 'owner',
  [MANAGER]: 'manager',
  [MONITOR]: 'monitor',
  [TASK_USER]: 'task-user',
  [ESCALATION_USER]: 'escalation-user',
};
export const BUILT_IN_ROLES: readonly string[] = Object.values(ROLE_KEYS);

/** What is the owner's alone: no flag gives it (domain.md, section 3). */
export const OWNERS_ALONE: ReadonlySet<Action> = new Set<Action>([
  'answer-question',
  'withdraw',
  'give-feedback',
]);

/** How a sentence says an action: "You can't … POT-7K3M-9QXD", "managers … cases". */
export function phrase(action: Action): string {
  return PHRASES[action] ?? action.replace('-', ' ');
}

const PHRASES: Partial<Record<Action, string>> = {
  'view-summary': 'see',
  'view-details': 'read the details of',
  'view-contact': 'see the contact details of',
  'view-history': 'read the history of',
  'view-private-history': 'read the private history of',
  'view-attachments': 'see the files of',
  'view-emails': 'read the e-mails of',
  'view-links': 'see the links of',
  'view-additional': 'see the additional details of',
  'view-tasks': 'see the tasks of',
  'add-public-note': 'add a public note to',
  'add-private-note': 'add a private note to',
  'edit-note': 'change a note on',
  'edit-additional': 'edit the additional details of',
  'attach-file': 'attach a file to',
  'delete-file': 'delete a file of',
  'contact-owner': 'ask the owner a question on',
  'email-owner': 'e-mail the owner of',
  'answer-question': 'answer a question on',
  'give-feedback': 'say how you found the handling of',
  'de-escalate': 'de-escalate',
  'assign-role': 'add or remove people on',
  'send-reminder': 'send a reminder about',
  'change-status': 'change the status of',
  'change-stage': 'change the stage of',
  'change-subtype': 'change the subtype of',
  'set-target': 'set a target for',
  'extend-target': 'extend the target of',
  'pause-target': 'pause the target of',
  'resume-target': 'resume the target of',
  'raise-task': 'raise a task on',
  'cancel-task': 'cancel a task of',
  'complete-task': 'complete a task of',
  'link-case': 'link',
  'unlink-case': 'unlink',
  'book-appointment': 'book an appointment for',
  'change-workflow': 'change the workflow of',
};
