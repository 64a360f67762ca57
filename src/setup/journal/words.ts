// What the journal's entries say in words: a title for each action, and what is beside it.

/** What each action is called, in the filter and in the list. */
export const TITLES: Readonly<Record<string, string>> = {
  'sign-in': 'Signed in',
  'sign-in-failed': 'Sign-in failed',
  'sign-out': 'Signed out',
  'end-session': 'Ended a session of theirs elsewhere',
  'end-sessions': 'Ended all their other sessions',
  register: 'Made an account',
  'close-account': 'Closed their account',
  'change-email': 'Changed their e-mail address',
  'change-password': 'Changed their password',
  'reset-password': 'Chose a new password by mailed link',
  'accept-invitation': 'Came by an invitation',
  invite: 'Invited somebody',
  'invite-again': 'Sent an invitation again',
  'take-invitation-back': 'Took an invitation back',
  'create-admin': 'Made an administrator from the command line',
  'add-user': 'Added a user',
  'change-account': 'Changed an account',
  'set-password': 'Set somebody’s password',
  activate: 'Activated an account',
  deactivate: 'Deactivated an account',
  'grant-flag': 'Granted a flag',
  'take-flag': 'Took a flag away',
  'add-member': 'Put somebody into a group',
  'remove-member': 'Took somebody out of a group',
  'add-group': 'Added a group',
  'change-group': 'Changed a group',
  'delete-group': 'Deleted a group',
  'find-person': 'Looked for a person',
  'help-person': 'Chose whom to raise a case for',
  erase: 'Erased somebody’s personal data',
  'refuse-erasure': 'Refused an erasure',
};

/** The title of an entry; an action that has none is called by its name. */
export function titleOf(action: string): string {
  if (Object.hasOwn(TITLES, action)) return TITLES[action] ?? action;
  return `${action.charAt(0).toUpperCase()}${action.slice(1).replaceAll('-', ' ')}`;
}

/** Names of what entries have by number. */
export type Names = {
  users: ReadonlyMap<number, string>;
  groups: ReadonlyMap<number, string>;
  types: ReadonlyMap<number, { name: string }>;
};

/** The ids of users that an entry's data name. */
export function usersIn(data: unknown): number[] {
  return isObject(data) && typeof data['userId'] === 'number' ? [data['userId']] : [];
}

/** What an entry says beside its action: "flag: setup; for: all case types". */
export function detailsOf(data: unknown, names: Names): string {
  if (!isObject(data)) return '';
  const { before, after, ...rest } = data;
  const changed = isObject(before) && isObject(after) ? changes(before, after, names) : [];
  return [...Object.entries(rest).flatMap(([key, value]) => said(key, value, names)), ...changed].join('; ');
}

function changes(before: Data, after: Data, names: Names): string[] {
  return Object.keys(after)
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => `${wordOf(key)}: ${worded(key, before[key], names)} → ${worded(key, after[key], names)}`);
}

function said(key: string, value: unknown, names: Names): string[] {
  if (key === 'redacted')
    return [`entries of the journal: ${isObject(value) ? Object.keys(value).length : 0}`];
  return [`${wordOf(key)}: ${worded(key, value, names)}`];
}

const WORDS: Readonly<Record<string, string>> = {
  ...{
    typeId: 'for',
    userId: 'who',
    parentId: 'inside',
    because: 'because',
    joined: 'whoever registers joins',
  },
  ...{ sought: 'looked for', found: 'found', count: 'found in all', address: 'the address’s tag' },
};

function wordOf(key: string): string {
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? key) : key;
}

function worded(key: string, value: unknown, { users, groups, types }: Names): string {
  const id = Number(value);
  if (key === 'typeId') return value === null ? 'all case types' : (types.get(id)?.name ?? `type ${id}`);
  if (key === 'userId') return users.get(id) ?? `user ${id}`;
  if (key === 'parentId') return value === null ? 'no group' : (groups.get(id) ?? `group ${id}`);
  if (key === 'found' && Array.isArray(value))
    return value.map((one) => `user ${one}`).join(', ') || 'nobody';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value ?? '');
}

type Data = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
