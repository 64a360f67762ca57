// The tabs of Manage Case: an address each, so that nothing is read that isn't shown, and each behind its own viewing action.
import type { Action } from '../../permissions/vocabulary.ts';
import type { Tab } from '../../web/look/parts.ts';
import { type CaseVisit, may } from '../../web/visit.ts';

const TABS = {
  details: { text: 'Details', at: '', sees: 'view-summary' },
  tasks: { text: 'Tasks', at: '/tasks', sees: 'view-tasks' },
  history: { text: 'History', at: '/history', sees: 'view-history' },
  additional: { text: 'Additional details', at: '/additional', sees: 'view-additional' },
  files: { text: 'Files', at: '/files', sees: 'view-attachments' },
  emails: { text: 'E-mails', at: '/emails', sees: 'view-emails' },
  links: { text: 'Links', at: '/links', sees: 'view-links' },
  // Who reads what happened may know who else does; who the owner is, it says to those alone who may see that.
  people: { text: 'People', at: '/people', sees: 'view-history' },
} as const satisfies Record<string, { text: string; at: string; sees: Action }>;

export type TabName = keyof typeof TABS;

/** The tabs that the visitor may open; the first is there for whoever sees the case at all. */
export function tabsFor(visit: CaseVisit, current: TabName): Tab[] {
  const names = Object.keys(TABS) as TabName[];
  return names
    .filter((name) => may(visit, TABS[name].sees))
    .map((name) => ({
      text: TABS[name].text,
      href: tabAddress(visit.facts.reference, name),
      current: name === current,
    }));
}

/** The address of a tab of a case. */
export function tabAddress(reference: string, name: TabName): string {
  return `/cases/${reference}${TABS[name].at}`;
}
