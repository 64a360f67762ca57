// What the history's entries are called in plain words: for staff, and for the owner, who isn't told who works on it.
import type { Action } from './permissions/vocabulary.ts';
import { historyWords } from './words/catalogue/history.ts';
import type { Key } from './words/catalogue.ts';
import type { Say } from './words/say.ts';

/** What can stand in a history: the actions, what happens when a case is raised, and what happens by itself. */
export type EventAction =
  | Action
  | ('raise' | 'assign' | 'send-link' | 'remove-infected-file')
  | ('adopt' | 'close-account' | 'erase' | 'move-in');

/** What an entry says beside its action: names as they were then. See TITLES for what each action keeps. */
type Said = (key: string, before: string) => string;

/** The title of an entry, for staff. Takes its action and its data as stored; an action that is no more is called by its name. */
export function eventTitle(action: string, data: unknown): string {
  const said: Said = (key, before) => {
    const value = wordOf(data, key);
    return value === '' ? '' : `${before}${value}`;
  };
  const title = Object.hasOwn(TITLES, action) ? TITLES[action as EventAction] : undefined;
  return title ? title(said) : `${action.charAt(0).toUpperCase()}${action.slice(1).replaceAll('-', ' ')}`;
}

const TITLES: Record<EventAction, (said: Said) => string> = {
  raise: (said) => (said('onBehalf', '') ? 'Case raised on behalf of the owner' : 'Case raised'),
  assign: (said) => `Assigned${said('to', ' to ')}`,
  adopt: () => 'Taken into the owner’s account',
  'move-in': (said) => `Moved in${said('source', ' from ')}${said('by', ', by ')}`,
  'close-account': () => 'The owner closed their account',
  'send-link': () => 'New tracking link sent to the owner',
  erase: () => 'Personal details erased on request',
  'view-summary': () => 'Case seen',
  'view-details': () => 'Details read',
  'view-contact': () => 'Contact details seen',
  'view-history': () => 'History read',
  'view-private-history': () => 'Private history read',
  'view-attachments': () => 'Files seen',
  'view-emails': () => 'E-mails read',
  'view-links': () => 'Links seen',
  'view-additional': () => 'Additional details read',
  'view-tasks': () => 'Tasks seen',
  'add-public-note': () => 'Note added',
  'add-private-note': () => 'Note added',
  'edit-note': (said) => (said('removed', '') ? 'Note removed' : 'Note changed'),
  'edit-additional': (said) => `Additional details changed${said('fields', ': ')}`,
  'attach-file': (said) => `File attached${said('file', ': ')}`,
  'delete-file': (said) => `File deleted${said('file', ': ')}`,
  'remove-infected-file': (said) => `File with a virus removed${said('file', ': ')}${said('virus', ', ')}`,
  'contact-owner': () => 'Question asked',
  'email-owner': () => 'E-mail sent to the owner',
  'answer-question': () => 'Question answered',
  withdraw: () => 'Withdrawn by the owner',
  'give-feedback': (said) => `Feedback given${said('resolved', ': resolved ')}`,
  claim: (said) => `Claimed${said('to', ' by ')}`,
  release: (said) => `Released${said('from', ' by ')}`,
  reassign: (said) => `Reassigned${said('from', ' from ')}${said('to', ' to ')}`,
  'assign-role': (said) =>
    `${said('to', '') || 'Somebody'} ${said('step', '') || 'added'}${said('role', ' as ')}`,
  'send-reminder': (said) => `Reminder sent${said('to', ' to ')}`,
  forward: (said) => `Forwarded${said('to', ' to ')}`,
  'change-status': (said) => `Status changed${said('from', ' from ')}${said('to', ' to ')}`,
  'change-stage': (said) => `Stage changed${said('from', ' from ')}${said('to', ' to ')}`,
  'change-subtype': (said) => `Subtype changed${said('from', ' from ')}${said('to', ' to ')}`,
  escalate: (said) => `Escalated${said('reason', ': ')}`,
  'de-escalate': (said) => `Escalation ended${said('reason', ': ')}`,
  close: (said) => `Closed${said('reason', ': ')}`,
  reopen: (said) => `Reopened${said('to', ' as ')}`,
  convert: (said) =>
    said('to', '') ? `Turned${said('from', ' from ')}${said('to', ' into ')}` : 'Turned into another type',
  'set-target': (said) => `Target set${said('due', ': ')}${amountOf(said, ', ')}${said('from', ' from ')}`,
  'extend-target': (said) =>
    `Target extended${amountOf(said, ' by ')}${said('from', ' from ')}${said('due', ' to ')}`,
  'pause-target': (said) => `Target paused${said('left', ', ')}`,
  'resume-target': (said) => `Target resumed${said('due', ': ')}${said('left', ', ')}`,
  'raise-task': (said) => `Task raised${said('title', ': ')}`,
  'cancel-task': (said) => `Task cancelled${said('title', ': ')}`,
  'complete-task': (said) => `Task completed${said('title', ': ')}`,
  'link-case': (said) => `Linked${tie(said)}`,
  'unlink-case': (said) => `Link removed${tie(said)}`,
  'book-appointment': (said) =>
    `Appointment ${said('step', '') || 'booked'}${said('title', ': ')}${said('at', ', ')}`,
  export: () => 'Exported',
  delete: () => 'Deleted',
  restore: () => 'Restored',
  'change-workflow': (said) =>
    `Workflow changed${said('from', ' from ')}${said('to', ' to ')}${said('toStatus', ', status ')}`,
};

/** "3 working days", "1 hour", after `before`. */
function amountOf(said: Said, before: string): string {
  const unit = said('unit', '');
  const [amount, kind] = [said('amount', before), said('kind', '') === 'working' ? ' working' : ''];
  if (amount === '' || unit === '') return amount;
  return `${amount}${kind} ${said('amount', '') === '1' ? unit.replace(/s$/, '') : unit}`;
}

/** ": duplicate of POT-7K3M-9QXD"; of a case that the reader may not see, only that there is one. */
function tie(said: Said): string {
  const relation = said('relation', ': ');
  return relation && `${relation} ${said('other', '') || 'another case'}`;
}

/** The title of an entry as the case's owner reads it, in their language: never who works on it. */
export function ownersTitle(action: string, data: unknown, say: Say): string {
  const key = `history.${action}`;
  const values = Object.fromEntries(
    SAID_TO_OWNERS.flatMap((name) => {
      const word = wordOf(data, name);
      return [
        [name, word],
        [`${name}Given`, word === '' ? 'no' : 'yes'],
      ];
    }),
  );
  return say(isKey(key) ? key : 'history.other', values);
}

const SAID_TO_OWNERS = [
  ...['onBehalf', 'fields', 'file', 'from', 'to', 'reason', 'title', 'at'],
  ...['due', 'amount', 'unit', 'step'],
];

function isKey(key: string): key is Key & `history.${string}` {
  return Object.hasOwn(historyWords, key);
}

function wordOf(data: unknown, key: string): string {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return '';
  const value: unknown = Reflect.get(data, key);
  if (Array.isArray(value)) return value.join(', ');
  if (value === true) return 'yes';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
