// What stands around every tab of Manage Case: which case it is, what can be done with it, and where the rest is.
import { holdsFlag } from '../../permissions/standing.ts';
import type { Reply } from '../../web/reply.ts';
import { type CaseVisit, decision } from '../../web/visit.ts';
import type { ManageCasePage } from '../models.ts';
import { identityOf } from './identity.ts';
import { offersFor } from './offers.ts';
import { type TabName, tabsFor } from './tabs.ts';

/** What a tab holds: sections, and what else the page has room for. */
export type TabBody = Pick<ManageCasePage, 'sections'> &
  Partial<
    Pick<ManageCasePage, 'note' | 'errors' | 'history' | 'historyWhy' | 'historyMore' | 'empty' | 'more'>
  >;

/** The page of a tab; its body is read beside the frame. */
export async function caseFrame(visit: CaseVisit, tab: TabName, reading: Promise<TabBody>): Promise<Reply> {
  const { facts } = visit;
  const [identity, body] = await Promise.all([identityOf(visit), reading]);
  const model: ManageCasePage = {
    identity,
    warnings: warningsFor(visit),
    actions: { groups: offersFor(visit) },
    tabs: tabsFor(visit, tab),
    errors: [],
    ...body,
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
