// Withdrawing: the owner takes a case back, and says why. It ends as by closing, and nobody is left with work on it.
import { z } from 'zod';
import { endCase } from '../../../closing.ts';
import { record, recordAlong } from '../../../history.ts';
import { tellWhoHasIt } from '../../../mail/letters.ts';
import type { Status } from '../../../permissions/configuration.ts';
import type { Permit } from '../../../permissions/permit.ts';
import { SYSTEM } from '../../../permissions/vocabulary.ts';
import { type Form, typed } from '../../../web/routing.ts';
import type { CaseVisit } from '../../../web/visit.ts';
import { addressOf } from '../addresses.ts';
import { formPage } from './form-page.ts';
import { MOST, requiredText } from './texts.ts';

/** /my-cases/:reference/withdraw, /track/:token/withdraw */
export const withdrawForm: Form<CaseVisit, Permit<'withdraw'>, { reason: string }> = {
  input: ({ say }) => z.object({ reason: requiredText(say, 'own.withdraw-missing') }),
  show: (visit, filled) => {
    const { say } = visit;
    return formPage(visit, filled, {
      title: say('own.withdraw'),
      explanation: say('own.withdraw-explanation'),
      fields: [
        {
          kind: 'long-text',
          name: 'reason',
          label: say('own.withdraw-reason'),
          required: true,
          maxLength: MOST,
          value: typed(filled.sent, 'reason'),
        },
      ],
      submit: { text: say('own.withdraw-send'), warning: true },
      cancel: say('own.keep'),
    });
  },
  submit: async (permit, { reason }, visit) => {
    const { tx, actor, facts } = permit;
    const status = endOf(permit);
    await cancelTasks(permit);
    await endCase(permit, visit.config, status, { explanation: reason });
    await record(permit, { public: true, text: reason, data: { to: status.name } });
    await tellWhoHasIt(tx, visit.config, facts, { action: 'withdraw', text: reason, by: actor });
    return { goTo: addressOf(visit), notice: visit.say('own.withdrawn') };
  },
};

/** The status that is called so, where the workflow has one; else its first closed one. */
function endOf({ actor, facts }: Permit): Status {
  const workflow = actor.configuration.workflows.get(facts.workflowId);
  const closed = workflow?.statuses.filter(({ kind }) => kind === 'closed') ?? [];
  const end = closed.find(({ name }) => name.toLowerCase() === 'withdrawn') ?? closed[0];
  if (!end) throw new Error(`The workflow ${workflow?.name} has no status to end in: give it one.`);
  return end;
}

async function cancelTasks(permit: Permit<'withdraw'>): Promise<void> {
  const { tx, facts } = permit;
  const tasks = await tx.task.findMany({
    where: { caseId: facts.id, state: 'open' },
    select: { id: true, title: true },
  });
  await tx.task.updateMany({
    where: { id: { in: tasks.map(({ id }) => id) } },
    data: {
      state: 'cancelled',
      endedAt: new Date(),
      endedById: SYSTEM,
      explanation: 'The owner has withdrawn the case.',
    },
  });
  for (const { id: taskId, title } of tasks)
    await recordAlong(permit, 'cancel-task', { public: false, data: { taskId, title } });
}
