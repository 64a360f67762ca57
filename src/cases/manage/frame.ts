// What stands around every tab of Manage Case: which case it is, what can be done with it, and where the rest is.
import { holdsFlag } from '../../permissions/standing.ts';
import { type Action, MATRIX_GROUPS } from '../../permissions/vocabulary.ts';
import type { Reply } from '../../web/reply.ts';
import { type CaseVisit, decision, may } from '../../web/visit.ts';
import type { ManageCasePage } from '../models.ts';
import { identityOf } from './identity.ts';
import { offersFor } from './offers.ts';
import { comeIn } from './presence.ts';
import { type TabName, tabsFor } from './tabs.ts';

/** What a tab holds: sections, and what else the page has room for. */
export type TabBody = Pick<ManageCasePage, 'sections'> &
  Partial<
    Pick<ManageCasePage, 'note' | 'errors' | 'history' | 'historyWhy' | 'historyMore' | 'empty' | 'more'>
  >;

/** The page of a tab; its body is read beside the frame. */
export async function caseFrame(visit: CaseVisit, tab: TabName, reading: Promise<TabBody>): Promise<Reply> {
  const { prisma, actor, facts } = visit;
  const [identity, body, others] = await Promise.all([
    identityOf(visit),
    reading,
    comeIn(prisma, facts.id, actor.person.id),
  ]);
  const model: ManageCasePage = {
    identity,
    // Who works for the council, those see of a case who see its details.
    alsoHere: may(visit, 'view-details') ? others : [],
    warnings: warningsFor(visit),
    ...(seesTasksAlone(visit)
      ? { actions: { groups: onlyAllowed(offersFor(visit)) }, tabs: [] }
      : { actions: { groups: offersFor(visit) }, tabs: tabsFor(visit, tab) }),
    errors: [],
    ...body,
  };
  const backTo = { text: 'Cases', href: '/cases' };
  return { show: 'cases/case', model, title: facts.reference, wide: true, section: '/cases', backTo };
}

/** Whether the case is there for somebody by their tasks alone: its summary and these are all that they may see of it. */
export function seesTasksAlone(visit: CaseVisit): boolean {
  const seen = decision(visit, 'view-summary');
  return (
    seen.allowed &&
    seen.by.every((way) => way.kind === 'task') &&
    MATRIX_GROUPS.viewing.every((action) => TASKS_ALONE.has(action) || !may(visit, action))
  );
}

const TASKS_ALONE: ReadonlySet<Action> = new Set<Action>(['view-summary', 'view-tasks']);

// Whoever is there for a task isn't told of all that they might do otherwise.
function onlyAllowed(groups: ReturnType<typeof offersFor>): ReturnType<typeof offersFor> {
  return groups
    .map(({ title, actions }) => ({ title, actions: actions.filter(({ allowed }) => allowed) }))
    .filter(({ actions }) => actions.length > 0);
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
