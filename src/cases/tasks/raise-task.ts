// Raising a task by hand: one that the case's type defines, or something else, for a group or for one person.
import { z } from 'zod';
import { record } from '../../history.ts';
import type { Permit, Tx } from '../../permissions/permit.ts';
import { type Definition, definitionsOf, knownTasks } from '../../tasks/definitions.ts';
import { obstacle } from '../../tasks/due.ts';
import { tellOfTask, writeTask } from '../../tasks/raise.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import { type Form, Invalid } from '../../web/routing.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { actionPage, asked, Stamp } from '../actions/action-page.ts';
import { oneOf, optionalText, requiredText } from '../actions/texts.ts';
import { tabAddress } from '../manage/tabs.ts';
import { givenToGroup, givenToPerson, groupField, personField, taskGroups } from './whom.ts';

type Raise = {
  version: number;
  seen: number;
  task: string;
  title: string | undefined;
  instructions: string | undefined;
  group: string;
  person: string | undefined;
};

const OTHER = 'other';
const LONGEST_TITLE = 100;

/** /cases/:reference/raise-task */
export const raiseTaskForm: Form<CaseVisit, Permit<'raise-task'>, Raise> = {
  input: async (visit) => {
    const { prisma, facts } = visit;
    const definitions = await definitionsOf(prisma, facts.typeId);
    const tasks = [OTHER, ...definitions.map(({ id }) => String(id))];
    const groups = ['', ...taskGroups(visit, definitions).map(({ id }) => String(id))];
    return z.object({
      ...Stamp,
      // Where the type defines no task, nobody is asked which.
      task: definitions.length > 0 ? oneOf(tasks, 'the task') : z.literal(OTHER).default(OTHER),
      title: definitions.length > 0 ? optionalText(LONGEST_TITLE) : requiredText('the title', LONGEST_TITLE),
      instructions: optionalText(),
      group: z.preprocess((typed) => typed ?? '', oneOf(groups, 'a group of the list')),
      person: optionalText(320),
    });
  },
  asks: (input) => asked(input),
  show: async (visit, filled) => {
    const { prisma, facts } = visit;
    const definitions = await definitionsOf(prisma, facts.typeId);
    const groups = taskGroups(visit, definitions);
    const tasks = await tasksField(visit, definitions);
    return actionPage(
      visit,
      {
        action: 'raise-task',
        title: 'Raise a task',
        explanation:
          'Whoever gets it is told by e-mail, and sees a summary of the case until the task is done. The case can’t be closed before.',
        fields: [
          ...tasks,
          {
            kind: 'text',
            name: 'title',
            label: 'Title',
            ...(definitions.length > 0
              ? { hint: 'Of something else. A defined task has its own.' }
              : { required: true }),
          },
          {
            kind: 'long-text',
            name: 'instructions',
            label: 'What is to be done?',
            hint: 'Whoever gets the task reads this.',
            maxLength: 5000,
          },
          groupField(groups, definitions.length > 0),
          await personField(visit, groups),
        ],
        submit: { text: 'Raise task' },
        from: tabAddress(facts.reference, 'tasks'),
      },
      filled,
    );
  },
  submit: async (permit, input, visit) => {
    const { tx, facts, actor } = permit;
    const definitions = await definitionsOf(tx, facts.typeId);
    const definition = definitions.find(({ id }) => String(id) === input.task);
    await refuseHindered(tx, facts.id, definition, definitions);
    const groupId = input.group === '' ? undefined : Number(input.group);
    const to =
      input.person === undefined
        ? await givenToGroup(tx, groupId ?? definition?.groupId)
        : await givenToPerson(tx, input.person, groupId, taskGroups(visit, definitions));
    const task = { definition, ...wordsOf(definition, input), to, raisedById: actor.person.id };
    const taskId = await writeTask(permit, visit.config, facts, task);
    await record(permit, { public: false, data: { taskId, title: task.title } });
    await tellOfTask(permit, visit.config, facts.id, task);
    return { goTo: tabAddress(facts.reference, 'tasks'), notice: `The task “${task.title}” is raised.` };
  },
};

/** Which task; each that can't be raised now says why. Nothing where the type defines none. */
async function tasksField(
  { prisma, facts }: CaseVisit,
  definitions: readonly Definition[],
): Promise<FieldProps[]> {
  if (definitions.length === 0) return [];
  const known = await knownTasks(prisma, facts.id);
  const defined = definitions.map((definition) => {
    const hint = obstacle(definition, definitions, known);
    const option = { value: String(definition.id), label: definition.title };
    return hint === undefined ? option : { ...option, hint: `Not now: ${hint}.` };
  });
  const options = [...defined, { value: OTHER, label: 'Something else' }];
  return [{ kind: 'choice', name: 'task', label: 'Which task?', required: true, options }];
}

async function refuseHindered(
  tx: Tx,
  caseId: number,
  definition: Definition | undefined,
  definitions: readonly Definition[],
): Promise<void> {
  if (!definition) return;
  const text = obstacle(definition, definitions, await knownTasks(tx, caseId));
  if (text !== undefined) throw new Invalid({ field: 'task', text });
}

/** A defined task's own words, with what is to be done said anew where it was typed. */
function wordsOf(definition: Definition | undefined, { title, instructions }: Raise) {
  if (definition && title !== undefined)
    throw new Invalid({
      field: 'title',
      text: 'Leave the title empty, or choose “Something else”: a defined task has its own',
    });
  if (definition) return { title: definition.title, instructions: instructions ?? definition.instructions };
  if (title === undefined) throw new Invalid({ field: 'title', text: 'Enter the title' });
  return { title, instructions: instructions ?? '' };
}
