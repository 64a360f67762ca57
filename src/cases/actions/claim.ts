// Claiming a case from the queue, and releasing it into the queue again.
import { z } from 'zod';
import { record } from '../../history.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, backToCase } from './action-page.ts';
import { assign, groupsToReturnTo, holdersNow } from './assignments.ts';

// A click is all that is asked: two who claim at once are told apart by the lock, not by the version.
const Click = z.object({});
type Click = z.infer<typeof Click>;

/** /cases/:reference/claim: adds the person; in an assigned-only type the group no longer sees the case. */
export const claimForm: Form<CaseVisit, Permit<'claim'>, Click> = {
  input: () => Click,
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'claim',
        title: 'Claim this case',
        explanation: 'It becomes yours to work on.',
        fields: [],
        submit: { text: 'Claim' },
      },
      filled,
    ),
  submit: async (permit, _input, visit) => {
    await claimCase(permit);
    return backToCase(visit, `${permit.facts.reference} is yours now.`);
  },
};

/** Gives a case to whoever claims it. */
export async function claimCase(permit: Permit<'claim'>): Promise<void> {
  const { actor, facts } = permit;
  const { userIds, groupIds } = holdersNow(permit);
  const alone = actor.configuration.types.get(facts.typeId)?.assignedOnly === true;
  await assign(permit, { userIds: [...userIds, actor.person.id], groupIds: alone ? [] : groupIds });
  await record(permit, { public: false, data: alone ? { takenOff: groupIds } : {} });
}

/** /cases/:reference/release: takes the person off, or whoever has it where somebody else releases; the group has it again. */
export const releaseForm: Form<CaseVisit, Permit<'release'>, Click> = {
  input: () => Click,
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'release',
        title: 'Release this case',
        explanation: 'It goes back to the queue of its group.',
        fields: [],
        submit: { text: 'Release' },
      },
      filled,
    ),
  submit: async (permit, _input, visit) => {
    const { userIds } = holdersNow(permit);
    const mine = userIds.includes(permit.actor.person.id);
    const left = mine ? userIds.filter((id) => id !== permit.actor.person.id) : [];
    await assign(permit, { userIds: left, groupIds: await groupsToReturnTo(permit) });
    await record(permit, { public: false });
    return releasedTo(visit);
  },
};

// Whoever saw it only by having it is told so on the list rather than by a page that can't be found.
function releasedTo({ facts }: CaseVisit) {
  return { goTo: '/cases', notice: `${facts.reference} is back in the queue.` };
}
