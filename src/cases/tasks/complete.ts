// Completing a task: what it asks is answered, what waited for it is raised, and of the last one they hear who have the case.
import { attachToCase } from '../../files/rows.ts';
import { record } from '../../history.ts';
import { tellWhoHasIt } from '../../mail/letters.ts';
import { decide, seesAsStaff } from '../../permissions/decide.ts';
import { type CaseFacts, factsByIds } from '../../permissions/facts.ts';
import { type Permit, refusal } from '../../permissions/permit.ts';
import { raiseDueTasks } from '../../tasks/raise.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, typed } from '../../web/routing.ts';
import { actionPage, asked } from '../actions/action-page.ts';
import { tabAddress } from '../manage/tabs.ts';
import { taskAddress } from './addresses.ts';
import { fieldsIn } from './asks.ts';
import { type FilesVisit, receiveFiles } from './files.ts';
import { type Completed, completion, NOTE, shownQuestions } from './questions.ts';
import { taskNamed } from './read.ts';

/** /cases/:reference/tasks/:task/complete-task */
export const completeTaskForm: Form<FilesVisit, Permit<'complete-task'>, Completed> = {
  receives: receiveFiles,
  input: async (visit) => completion(visit, fieldsIn((await taskNamed(visit)).asks)),
  asks: (input) => asked(input),
  show: completePage,
  submit: async (permit, { note, answers, kept }, visit) => {
    const { tx, facts, actor } = permit;
    if (kept.length > 0 && !decide(actor, 'attach-file', facts).allowed)
      throw refusal(actor, 'attach-file', facts);
    const taskId = Number(visit.params['task']);
    const ended = { state: 'done', endedAt: new Date(), endedById: actor.person.id } as const;
    const { title } = await tx.task.update({
      where: { id: taskId, caseId: facts.id, state: 'open' },
      data: { ...ended, answers, explanation: note ?? null },
      select: { title: true },
    });
    const file = kept.map(({ name }) => name);
    const eventId = await record(permit, {
      public: false,
      ...(note === undefined ? {} : { text: note }),
      data: { taskId, title, ...(file.length > 0 ? { file } : {}) },
    });
    await attachToCase(permit, kept, { taskId, eventId, public: false });
    const raised = await raiseDueTasks(permit, visit.config);
    const after = await factsAfter(permit);
    if (after.openTasks.length === 0)
      await tellWhoHasIt(tx, visit.config, facts, { action: 'complete-task', task: title, by: actor });
    return completedReply(permit, after, title, raised);
  },
};

async function completePage(visit: FilesVisit, filled: Filled): Promise<Reply> {
  const { reference } = visit.facts;
  const { id, title, instructions, asks } = await taskNamed(visit);
  const { fields, errors } = await shownQuestions(visit, fieldsIn(asks), filled);
  const note = {
    kind: 'long-text',
    name: NOTE,
    label: 'Note',
    hint: 'For staff only: what those who go on with the case should know.',
    maxLength: 5000,
    value: typed(filled.sent, NOTE),
  } as const;
  return actionPage(
    visit,
    {
      action: 'complete-task',
      about: { taskId: id },
      title: `Complete the task “${title}”`,
      explanation: instructions,
      fields: [...fields, note],
      submit: { text: 'Complete task' },
      address: taskAddress(reference, id, 'complete-task'),
      from: tabAddress(reference, 'tasks'),
    },
    { ...filled, errors },
  );
}

async function factsAfter({ tx, facts }: Permit): Promise<CaseFacts> {
  const [after] = await factsByIds(tx, [facts.id]);
  return after ?? facts;
}

/** Whoever saw the case by this task alone is told on the list rather than by a page that can't be found. */
function completedReply({ actor }: Permit, after: CaseFacts, title: string, raised: string[]): Reply {
  const { reference } = after;
  if (!seesAsStaff(actor, after))
    return { goTo: '/cases', notice: `The task “${title}” of ${reference} is completed. Thank you.` };
  const next = raised.map((one) => `“${one}”`).join(' and ');
  return {
    goTo: tabAddress(reference, 'tasks'),
    notice: `The task “${title}” is completed.${next ? ` Next: ${next}.` : ''}`,
  };
}
