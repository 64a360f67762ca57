// Closing a case with a reason and an explanation, both for the owner, and reopening it.
import { z } from 'zod';
import { keepTimeIn } from '../../clock/case-target.ts';
import { endCase } from '../../closing.ts';
import { record } from '../../history.ts';
import { tellOwner } from '../../mail/letters.ts';
import type { Status } from '../../permissions/configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { expireTrackingLinks } from '../../tracking.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { closeDuplicates, duplicatesField, duplicatesInput } from '../links/close-duplicates.ts';
import { ownerIsTold } from '../words.ts';
import { actionPage, asked, backToCase, Stamp } from './action-page.ts';
import { chosenReason, reasonField, reasonInput } from './reasons.ts';
import { oneOf, requiredText } from './texts.ts';

type Close = {
  version: number;
  seen: number;
  status: string;
  reason: string | undefined;
  explanation: string;
  duplicates: string[];
};

/** /cases/:reference/close: the case, and those of its duplicates that are chosen. */
export const closeForm: Form<CaseVisit, Permit<'close'>, Close> = {
  input: async (visit) =>
    z.object({
      ...Stamp,
      status: statusInput(visit, 'closed'),
      reason: await reasonInput(visit, 'closing'),
      explanation: requiredText('what the owner should know'),
      duplicates: await duplicatesInput(visit),
    }),
  asks: (input) => asked(input),
  show: async (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'close',
        title: 'Close this case',
        explanation: ownerIsTold(visit.facts, 'The owner is told the reason and the explanation'),
        fields: [
          ...statusField(visit, 'closed', 'How does it end?'),
          ...(await reasonField(visit, 'closing', 'Why is it closed?')),
          {
            kind: 'long-text',
            name: 'explanation',
            label: 'What should the owner know?',
            required: true,
            maxLength: 5000,
          },
          ...(await duplicatesField(visit)),
        ],
        submit: { text: 'Close case' },
      },
      filled,
    ),
  submit: async (permit, input, visit) => {
    const { tx, facts, actor } = permit;
    const reason = await chosenReason(permit, 'closing', input.reason);
    const status = statusOf(visit, 'closed', input.status);
    await endCase(permit, visit.config, status, { reason, explanation: input.explanation });
    const data = { to: status.name, ...(reason ? { reason: reason.text } : {}) };
    await record(permit, { public: true, text: input.explanation, data });
    await tellOwner(tx, visit.config, facts.id, { action: 'close', by: actor });
    const ended = { status: status.name, reason: reason?.text, explanation: input.explanation };
    const also = await closeDuplicates(permit, visit.config, input.duplicates, ended);
    return backToCase(visit, [`${facts.reference} is closed.`, ...also].join(' '));
  },
};

type Reopen = { version: number; seen: number; status: string; explanation: string };

/** /cases/:reference/reopen */
export const reopenForm: Form<CaseVisit, Permit<'reopen'>, Reopen> = {
  input: (visit) =>
    z.object({
      ...Stamp,
      status: statusInput(visit, 'live'),
      explanation: requiredText('why it is reopened'),
    }),
  asks: (input) => asked(input),
  show: (visit, filled) =>
    actionPage(
      visit,
      {
        action: 'reopen',
        title: 'Reopen this case',
        explanation: ownerIsTold(visit.facts, 'The owner is told so'),
        fields: [
          ...statusField(visit, 'live', 'In which status?'),
          {
            kind: 'long-text',
            name: 'explanation',
            label: 'Why is it reopened?',
            hint: 'The owner reads this.',
            required: true,
            maxLength: 5000,
          },
        ],
        submit: { text: 'Reopen case' },
      },
      filled,
    ),
  submit: async (permit, input, visit) => {
    const { tx, facts, actor } = permit;
    const status = statusOf(visit, 'live', input.status);
    await tx.case.update({
      where: { id: facts.id },
      data: {
        statusId: status.id,
        closedAt: null,
        dueAt: await dueAgain(permit),
        closingReasonId: null,
        closingExplanation: null,
      },
    });
    await expireTrackingLinks(permit, null, visit.config.trackingLinkDays);
    await record(permit, { public: true, text: input.explanation, data: { to: status.name } });
    // Its questions ended with it: a clock that stood for them would never go on.
    await keepTimeIn(status, permit, visit.config);
    await tellOwner(tx, visit.config, facts.id, { action: 'reopen', by: actor });
    return backToCase(visit, `${facts.reference} is open again.`);
  },
};

type Kind = 'closed' | 'live';

function statusesOf({ actor, facts }: CaseVisit, kind: Kind): Status[] {
  const statuses = actor.configuration.workflows.get(facts.workflowId)?.statuses ?? [];
  return statuses.filter((status) => (status.kind === 'closed') === (kind === 'closed'));
}

// Where there is but one, nobody is asked.
function statusField(visit: CaseVisit, kind: Kind, label: string): FieldProps[] {
  const statuses = statusesOf(visit, kind);
  if (statuses.length < 2) return [];
  const options = statuses.map((status) => ({ value: String(status.id), label: status.name }));
  const usual = statuses.find((status) => status.kind === 'open') ?? statuses[0];
  return [{ kind: 'choice', name: 'status', label, required: true, options, value: String(usual?.id ?? '') }];
}

function statusInput(visit: CaseVisit, kind: Kind): z.ZodType<string> {
  const ids = statusesOf(visit, kind).map((status) => String(status.id));
  const [only] = ids;
  const chosen = oneOf(ids, 'the status');
  return ids.length === 1 && only !== undefined ? z.preprocess((typed) => typed ?? only, chosen) : chosen;
}

function statusOf(visit: CaseVisit, kind: Kind, id: string): Status {
  const status = statusesOf(visit, kind).find((one) => String(one.id) === id);
  if (!status) throw new Invalid({ field: 'status', text: 'Choose the status' });
  return status;
}

/** The target's moment, for a case that goes on; none without a target, or while it is paused. */
async function dueAgain({ tx, facts }: Permit<'reopen'>): Promise<Date | null> {
  const target = await tx.target.findUnique({
    where: { caseId: facts.id },
    select: { dueAt: true, pausedAt: true },
  });
  return target && target.pausedAt === null ? target.dueAt : null;
}
