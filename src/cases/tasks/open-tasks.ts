// Open tasks keep a case from being closed: the refusal says which they are, as far as whoever closes may see them.
import { Denied } from '../../permissions/refusals.ts';
import type { Door } from '../../web/doors.ts';
import type { CaseVisit, Visit } from '../../web/visit.ts';
import { tabAddress } from '../manage/tabs.ts';
import { taskAnchor } from './addresses.ts';
import { readTasks } from './read.ts';

/** The same door, with the open tasks named where it stays shut for them. */
export function namingOpenTasks<P>(door: Door<CaseVisit, P>): Door<CaseVisit, P> {
  const named = (visit: Visit) => async (error: unknown) => {
    if (error instanceof Denied && error.rule === 'open tasks')
      error.hindrances = await openTasksOf({ ...visit, facts: error.facts });
    throw error;
  };
  return {
    says: door.says,
    admit: (visit) => door.admit(visit).catch(named(visit)),
    write: (visit, asked, work) => door.write(visit, asked, work).catch(named(visit)),
  };
}

async function openTasksOf(visit: CaseVisit): Promise<Denied['hindrances']> {
  const tab = tabAddress(visit.facts.reference, 'tasks');
  const tasks = await readTasks(visit, 'open');
  return tasks.map(({ id, title, holder }) => ({
    text: `${title} (${holder})`,
    href: `${tab}#${taskAnchor(id)}`,
  }));
}
