// Changing the status along a transition; closing and reopening are their own actions.
import { z } from 'zod';
import { pauseWhileWaiting, resumeAfterWaiting } from '../../clock/case-target.ts';
import type { Config } from '../../config.ts';
import { record } from '../../history.ts';
import { tellOwner } from '../../mail/letters.ts';
import type { Status, Transition } from '../../permissions/configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import { type CaseVisit, decision } from '../../web/visit.ts';
import { missingFields } from '../details/required.ts';
import { ownerIsTold } from '../words.ts';
import { actionPage, asked, backToCase, Stamp } from './action-page.ts';
import { oneOf, optionalText } from './texts.ts';

type Input = { version: number; seen: number; to: string; comment: string | undefined };

/** /cases/:reference/change-status */
export const statusForm: Form<CaseVisit, Permit<'change-status'>, Input> = {
  input: (visit) =>
    z.object({
      ...Stamp,
      to: oneOf(
        statusesAhead(visit).map((one) => String(one.status.id)),
        'the new status',
      ),
      comment: optionalText(),
    }),
  asks: (input) => asked(input, { statusId: Number(input.to) }),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'change-status',
        title: 'Change the status',
        explanation: ownerIsTold(visit.facts, 'The owner is told the new status'),
        fields: [
          {
            kind: 'choice',
            name: 'to',
            label: 'To which status?',
            required: true,
            options: statusesAhead(visit).map(({ status, transition, bypass }) => ({
              value: String(status.id),
              label: transition ? `${transition.name} (${status.name})` : status.name,
              ...hintOf(visit, { transition, bypass }),
            })),
          },
          { kind: 'long-text', name: 'comment', label: 'Comment for the owner', maxLength: 5000 },
        ],
        submit: { text: 'Change status' },
      },
      filled,
    ),
  submit: async (permit, { to, comment }, visit) => {
    const status = permit.actor.configuration.statuses.get(Number(to));
    if (!status) throw new Invalid({ field: 'to', text: 'Choose the new status' });
    await moveTo(permit, visit.config, status, comment);
    return backToCase(visit, `The status is ${status.name} now.`);
  },
};

/** Puts a case into another status that isn't closed. Throws Invalid where its transition takes a comment or fields. */
export async function moveTo(
  permit: Permit<'change-status'>,
  config: Config,
  status: Status,
  comment: string | undefined,
): Promise<void> {
  const { tx, facts, actor } = permit;
  const transition = transitionTo(permit, status);
  if (transition?.commentRequired && !comment)
    throw new Invalid({ field: 'comment', text: `Enter a comment: to ${status.name} it takes one` });
  const missing = await missingFields(permit, transition?.requiredFields ?? []);
  if (missing.length > 0)
    throw new Invalid({
      field: 'to',
      text: `Fill in first what it takes to ${status.name}: ${missing.join(', ')}`,
    });
  await tx.case.update({ where: { id: facts.id }, data: { statusId: status.id } });
  const from = actor.configuration.statuses.get(facts.statusId);
  await record(permit, {
    public: true,
    ...(comment === undefined ? {} : { text: comment }),
    data: { from: from?.name ?? '', to: status.name, fromId: facts.statusId, toId: status.id },
  });
  if (status.kind === 'waiting') await pauseWhileWaiting(permit, config);
  else if (from?.kind === 'waiting')
    await resumeAfterWaiting(permit, config, 'We no longer wait for the owner.');
  await tellOwner(tx, config, facts.id, { action: 'change-status', by: actor });
}

/** What is particular about one way ahead. Where all of them are a bypass, the page says so at its head. */
function hintOf(visit: CaseVisit, { transition, bypass }: Pick<Ahead, 'transition' | 'bypass'>) {
  const all = decision(visit, 'change-status');
  const hints = [
    ...(bypass && !(all.allowed && all.bypass) ? ['Past the workflow’s rules.'] : []),
    ...(transition?.commentRequired ? ['Takes a comment.'] : []),
  ];
  return hints.length > 0 ? { hint: hints.join(' ') } : {};
}

type Ahead = { status: Status; transition: Transition | undefined; bypass: boolean };

/** The statuses that the visitor may go to from here. */
function statusesAhead(visit: CaseVisit): Ahead[] {
  const { actor, facts } = visit;
  const statuses = actor.configuration.workflows.get(facts.workflowId)?.statuses ?? [];
  return statuses.flatMap((status) => {
    const made = decision(visit, 'change-status', { statusId: status.id });
    return made.allowed ? [{ status, transition: transitionTo(visit, status), bypass: made.bypass }] : [];
  });
}

function transitionTo(
  { actor, facts }: Pick<CaseVisit, 'actor' | 'facts'>,
  { id }: Status,
): Transition | undefined {
  return actor.configuration.workflows
    .get(facts.workflowId)
    ?.transitions.find((one) => one.fromId === facts.statusId && one.toId === id);
}
