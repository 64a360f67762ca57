// The letters on cases whose text an administrator may write: what each is about, who gets it, and which fields it knows.
import type { Field } from './fields.ts';

export type Recipient = 'owner' | 'staff';
/** `always`: somebody waits for it, so it can't be switched off. `needs`: the fields that its text can't do without. */
export type MailEvent = {
  action: string;
  recipient: Recipient;
  title: string;
  /** who gets it, as a sentence */
  who: string;
  fields: readonly Field[];
  always?: true;
  needs?: readonly Field[];
};

const OWNER: readonly Field[] = [
  ...(['name', 'reference', 'type', 'title', 'status', 'status_description', 'raised'] as const),
  ...(['link', 'new_link', 'site'] as const),
];
const STAFF: readonly Field[] = [
  ...(['name', 'reference', 'type', 'title', 'status', 'raised', 'link', 'site', 'by', 'group'] as const),
];
const APPOINTMENT: readonly Field[] = ['appointment', 'when', 'place', 'note'];

const THE_OWNER = 'The case’s owner, if they may see the case.';
const WHO_HAS_IT = 'The people who have the case; where nobody has it, its managers’ groups.';

type More = Pick<MailEvent, 'always' | 'needs'>;
const owner = (action: string, title: string, more: readonly Field[] = [], rest: More = {}): MailEvent => ({
  ...{ action, recipient: 'owner', title, who: THE_OWNER, fields: [...OWNER, ...more], ...rest },
});
const staff = (
  action: string,
  title: string,
  who: string,
  more: readonly Field[] = [],
  rest: More = {},
): MailEvent => ({ action, recipient: 'staff', title, who, fields: [...STAFF, ...more], ...rest });

// An e-mail that staff write by hand has no text of its own, so it isn't here.
export const EVENTS: readonly MailEvent[] = [
  owner('raise', 'A case is raised', [], { needs: ['link'] }),
  owner('change-status', 'The status changes'),
  owner('add-public-note', 'A public note is added', ['note']),
  owner('attach-file', 'A file is attached', ['note']),
  owner('contact-owner', 'The owner is asked a question', ['note'], {
    always: true,
    needs: ['note', 'link'],
  }),
  owner('book-appointment', 'An appointment is booked, changed or cancelled', APPOINTMENT),
  owner('close', 'The case is closed', ['closing_reason', 'explanation']),
  owner('reopen', 'The case is opened again'),
  owner('convert', 'The case becomes another type'),
  owner('send-link', 'The owner asks for a new link', [], { always: true, needs: ['link'] }),
  staff('raise', 'A case is raised', 'The groups that a new case is assigned to: its managers.'),
  staff('reassign', 'The case is assigned', 'The person or the group that it is assigned to.', ['note']),
  staff('assign-role', 'Somebody is given a role', 'The person or the group that gets the role.', [
    'note',
    'role',
  ]),
  staff('escalate', 'The case is escalated', 'The type’s escalation users.', ['note']),
  staff('convert', 'The case becomes another type', 'The groups that it is assigned to then.', ['note']),
  staff('add-public-note', 'The owner writes a note', WHO_HAS_IT, ['note']),
  staff('answer-question', 'The owner answers a question', WHO_HAS_IT, ['note']),
  staff('attach-file', 'The owner sends a file', WHO_HAS_IT),
  staff('withdraw', 'The owner withdraws the case', WHO_HAS_IT, ['note']),
  staff(
    'book-appointment',
    'An appointment is booked, changed or cancelled',
    'The person who books it, for their own calendar.',
    APPOINTMENT,
  ),
  staff('raise-task', 'A task is raised', 'The person or the group that the task is for.', ['task', 'note']),
  staff('complete-task', 'No task is open any more', WHO_HAS_IT, ['task']),
  staff('cancel-task', 'A task is cancelled', 'The person or the group that had the task.', ['task', 'note']),
  staff('send-reminder', 'Somebody is reminded', 'The people that the reminder is for.', ['note'], {
    always: true,
    needs: ['note'],
  }),
];

/** The event with this action and recipient; undefined where there is none whose text can be written. */
export function eventOf(action: string, recipient: string): MailEvent | undefined {
  return EVENTS.find((event) => event.action === action && event.recipient === recipient);
}
