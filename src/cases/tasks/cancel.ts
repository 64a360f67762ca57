// Cancelling a task that isn't needed any more; whoever has it is told, if they may still see the case.
import { z } from 'zod';
import { record } from '../../history.ts';
import { tellStaff } from '../../mail/letters.ts';
import type { Permit } from '../../permissions/permit.ts';
import type { Form } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { requiredText } from '../actions/texts.ts';
import { tabAddress } from '../manage/tabs.ts';
import { taskAddress } from './addresses.ts';
import { taskNamed } from './read.ts';

type Cancel = { version: number; seen: number; explanation: string };

/** /cases/:reference/tasks/:task/cancel-task */
export const cancelTaskForm: Form<CaseVisit, Permit<'cancel-task'>, Cancel> = {
  input: () => z.object({ ...Stamp, explanation: requiredText('why it isn’t needed any more') }),
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const { reference } = visit.facts;
    const { id, title } = await taskNamed(visit);
    return actionPage(
      visit,
      {
        action: 'cancel-task',
        about: { taskId: id },
        title: `Cancel the task “${title}”`,
        explanation:
          'Whoever it was given to is told by e-mail, if they may still see the case. It isn’t raised again by itself.',
        fields: [
          {
            kind: 'long-text',
            name: 'explanation',
            label: 'Why isn’t it needed any more?',
            hint: 'For staff only.',
            required: true,
            maxLength: 5000,
          },
        ],
        submit: { text: 'Cancel task', warning: true },
        address: taskAddress(reference, id, 'cancel-task'),
        from: tabAddress(reference, 'tasks'),
      },
      filled,
    );
  },
  submit: async (permit, { explanation }, visit) => {
    const { tx, facts, actor } = permit;
    const taskId = Number(visit.params['task']);
    const ended = { state: 'cancelled', endedAt: new Date(), endedById: actor.person.id } as const;
    const { title, userId, groupId } = await tx.task.update({
      where: { id: taskId, caseId: facts.id, state: 'open' },
      data: { ...ended, explanation },
      select: { title: true, userId: true, groupId: true },
    });
    await record(permit, { public: false, text: explanation, data: { taskId, title } });
    const letter = { action: 'cancel-task', task: title, note: explanation, by: actor } as const;
    if (userId !== null) await tellStaff(tx, visit.config, facts.id, letter, { userId });
    if (groupId !== null) await tellStaff(tx, visit.config, facts.id, letter, { groupId });
    const notice = `The task “${title}” is cancelled.`;
    return { goTo: tabAddress(facts.reference, 'tasks'), notice };
  },
};
