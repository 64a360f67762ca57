// What there is to set up, in the order in which the front page of setup leads to it; every page's tabs are its neighbours.
import type { Link, Tab } from '../web/look/parts.ts';

/** A room of setup: where it is, and what is done there in one sentence. */
export type Room = Link & { about: string };

export const SETUP: Link = { text: 'Setup', href: '/setup' };

export const TYPES: Room = {
  text: 'Case types',
  href: '/setup/types',
  about: 'What can be raised, by whom, who works on it, and what is asked for.',
};
export const WORKFLOWS: Room = {
  text: 'Workflows',
  href: '/setup/workflows',
  about: 'The statuses that a case goes through, and what each role may do in each of them.',
};
export const LISTS: Room = {
  text: 'Lists',
  href: '/setup/lists',
  about: 'Choices that several forms offer. An item can be retired, and stays where it was chosen.',
};
export const CALENDARS: Room = {
  text: 'Calendars',
  href: '/setup/calendars',
  about: 'When work is done: hours by weekday, public holidays and days of your own.',
};
export const MAILS: Room = {
  text: 'Mails',
  href: '/setup/mails',
  about: 'What each mail says, for all case types or for one, and whether it is sent.',
};
export const ROLES: Room = {
  text: 'Roles',
  href: '/setup/roles',
  about: 'How somebody can stand to a case: the five that are built in, and those that you add.',
};
export const USERS: Room = {
  text: 'Users',
  href: '/setup/users',
  about: 'Who has an account, their groups and flags; invite somebody, or end an account.',
};
export const GROUPS: Room = {
  text: 'Groups',
  href: '/setup/groups',
  about: 'The tree of groups, who is in each, and the flags that they give.',
};
export const EFFECTIVE: Room = {
  text: 'Effective permissions',
  href: '/setup/effective-permissions',
  about: 'What each user holds in the end, and through what.',
};
export const WHY: Room = {
  text: 'Why',
  href: '/setup/why',
  about: 'Why somebody may or may not do something on a case, and what would turn it.',
};
export const DRAFT: Room = {
  text: 'Your changes',
  href: '/setup/draft',
  about: 'What you have changed and not yet published, and what it would do.',
};
export const VERSIONS: Room = {
  text: 'Versions',
  href: '/setup/versions',
  about: 'Who published what, when and why; take a version back; export and import.',
};
export const RULES: Room = {
  text: 'Standing rules',
  href: '/setup/rules',
  about: 'What must always or never hold: publishing what breaks it is refused.',
};
export const JOURNAL: Room = {
  text: 'Journal',
  href: '/setup/journal',
  about: 'Who changed whose rights; sign-ins that failed; nothing can be altered unseen.',
};
export const MOVING_IN: Room = {
  text: 'Moving in',
  href: '/setup/moving-in',
  about: 'Bring people, groups and cases in from files of another system.',
};
export const ERASURE: Room = {
  text: 'Erasure',
  href: '/setup/erasure',
  about: 'Requests of people who want to be forgotten.',
};

export const ROOMS: readonly { title: string; rooms: readonly Room[] }[] = [
  { title: 'Cases', rooms: [TYPES, WORKFLOWS, ROLES, LISTS, CALENDARS, MAILS] },
  { title: 'People and permissions', rooms: [USERS, GROUPS, EFFECTIVE, WHY] },
  { title: 'Changes', rooms: [DRAFT, VERSIONS, RULES, JOURNAL] },
  { title: 'Data', rooms: [MOVING_IN, ERASURE] },
];

/** The tabs above a room: the front page, and the rooms beside it. */
export function tabs(open: Room): Tab[] {
  const beside = ROOMS.find(({ rooms }) => rooms.includes(open))?.rooms ?? [];
  return [SETUP, ...beside].map(({ text, href }) => ({ text, href, current: href === open.href }));
}
