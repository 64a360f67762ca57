// What can be done to many cases: each by the action of one case, as the law lets the person do it there.
import type { Config } from '../../config.ts';
import { record } from '../../history.ts';
import { decide } from '../../permissions/decide.ts';
import type { CaseFacts } from '../../permissions/facts.ts';
import { type Permit, refusal } from '../../permissions/permit.ts';
import type { Actor } from '../../permissions/standing.ts';
import type { About } from '../../permissions/state-rules.ts';
import type { Action } from '../../permissions/vocabulary.ts';
import { Invalid } from '../../web/routing.ts';
import { claimCase } from '../actions/claim.ts';
import { deleteCase } from '../actions/deletion.ts';
import { eligibleGroups } from '../actions/eligible.ts';
import { reasonNamed } from '../actions/reasons.ts';
import { handOver } from '../actions/reassign.ts';
import { moveTo } from '../actions/status.ts';
import { closeAs } from '../links/close-duplicates.ts';
import type { Typed } from './jobs.ts';

/** `about`: what the law is asked about on this case; throws Invalid where what was typed means nothing on it. */
export type Deed<A extends Action> = {
  about?: (actor: Actor, facts: CaseFacts, typed: Typed) => About;
  work: (permit: Permit<A>, typed: Typed, config: Config) => Promise<void>;
};

export const BULK_ACTIONS = [
  'claim',
  'reassign',
  'change-status',
  'add-private-note',
  'close',
  'delete',
] as const satisfies readonly Action[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

export const DEEDS: { [A in BulkAction]: Deed<A> } = {
  claim: { work: claimCase },
  reassign: {
    work: async (permit, { group, reason, note }, config) => {
      const chosen = eligibleGroups(permit).find(({ id }) => String(id) === group);
      if (!chosen) throw new Invalid({ text: 'Cases of its type don’t go to that group.' });
      const why = await reasonOr(permit, 'reassigning', reason);
      await handOver(permit, config, { groupIds: [chosen.id], reason: why, note });
    },
  },
  'change-status': {
    about: (actor, facts, { step }) => ({ statusId: stepFrom(actor, facts, step).toId }),
    work: async (permit, { step, comment }, config) => {
      const { actor, facts } = permit;
      const about = { statusId: stepFrom(actor, facts, step).toId };
      // It may stand elsewhere than when the law was asked, where a step of the same name leads to another status.
      if (!decide(actor, 'change-status', facts, about).allowed)
        throw refusal(actor, 'change-status', facts, about);
      const status = actor.configuration.statuses.get(about.statusId);
      if (status) await moveTo(permit, config, status, comment);
    },
  },
  'add-private-note': {
    work: async (permit, { note = '' }) => {
      await record(permit, { public: false, text: note });
    },
  },
  close: {
    work: async (permit, { status = '', reason, explanation = '' }, config) => {
      const { actor, facts } = permit;
      const statuses = actor.configuration.workflows.get(facts.workflowId)?.statuses ?? [];
      if (status && !statuses.some(({ kind, name }) => kind === 'closed' && name === status))
        throw new Invalid({ text: `In its workflow no case ends as ${status}.` });
      const why = await reasonOr(permit, 'closing', reason);
      await closeAs(permit, config, { status, reason: why, explanation });
    },
  },
  delete: { work: (permit, { reason = '' }) => deleteCase(permit, reason) },
};

export function isBulkAction(word: string): word is BulkAction {
  return (BULK_ACTIONS as readonly string[]).includes(word);
}

/** The step of this name that leads on from where a case stands. Throws Invalid. */
function stepFrom({ configuration }: Actor, facts: CaseFacts, name: string | undefined) {
  const transitions = configuration.workflows.get(facts.workflowId)?.transitions ?? [];
  const step = transitions.find((one) => one.fromId === facts.statusId && one.name === name);
  if (!step) throw new Invalid({ text: `From where it stands there is no step “${name}”.` });
  return step;
}

/** The words of the reason of a case's type that says the same. Throws Invalid where the type asks for one and has no such. */
async function reasonOr(
  permit: Permit,
  kind: 'closing' | 'reassigning',
  reason: string | undefined,
): Promise<string | undefined> {
  try {
    return (await reasonNamed(permit, kind, reason))?.text;
  } catch (error) {
    if (error instanceof Invalid) throw new Invalid({ text: 'Its type has no reason with the same words.' });
    throw error;
  }
}
