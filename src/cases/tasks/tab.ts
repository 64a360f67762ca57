// The tab of a case's tasks: each with what can be done with it, and what is still to be done besides.
import { explain } from '../../permissions/why/explain.ts';
import { definitionsOf, knownTasks } from '../../tasks/definitions.ts';
import { type Missing, missingOf, waitsFor } from '../../tasks/due.ts';
import type { OfferedAction, SummaryRow } from '../../web/look/parts.ts';
import type { ShownTask } from '../../web/look/task-parts.ts';
import type { CaseVisit } from '../../web/visit.ts';
import { seesTasksAlone } from '../manage/frame.ts';
import { isSaidAbove } from '../manage/offers.ts';
import type { CaseSection } from '../models.ts';
import { taskAddress, taskAnchor } from './addresses.ts';
import { answersOf, asksOf } from './asks.ts';
import { MOST_TASKS, readTasks, seesOwnAlone, type TaskRow } from './read.ts';

const STATES = {
  open: { text: 'Open', tone: 'open' },
  done: { text: 'Done', tone: 'closed' },
  cancelled: { text: 'Cancelled', tone: 'quiet' },
} as const;

/** The tasks that the viewer may see, and what the case's type still wants; none where there is neither. */
export async function tasksTab(visit: CaseVisit): Promise<CaseSection[]> {
  const [tasks, missing] = await Promise.all([
    readTasks(visit),
    // A task user sees their own, and so not what others are still to do.
    seesOwnAlone(visit) ? [] : stillToDo(visit),
  ]);
  return [
    ...(tasks.length > 0 ? [taskSection(visit, 'Tasks', tasks)] : []),
    ...(missing.length > 0 ? [{ title: 'Still to be done', rows: missing }] : []),
  ];
}

/** The tasks of somebody who is there for them alone. */
export async function ownTasks(visit: CaseVisit): Promise<CaseSection> {
  return taskSection(visit, 'Your tasks', await readTasks(visit, 'open'));
}

function taskSection(visit: CaseVisit, title: string, tasks: readonly TaskRow[]): CaseSection {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: visit.config.timeZone });
  const newest = tasks.slice(0, MOST_TASKS);
  return {
    title: tasks.length > MOST_TASKS ? `${title} (the newest ${MOST_TASKS})` : title,
    rows: [],
    tasks: { tasks: newest.map((task) => shown(visit, task, day)) },
  };
}

function shown(visit: CaseVisit, task: TaskRow, day: Intl.DateTimeFormat): ShownTask {
  const isOpen = task.state === 'open';
  return {
    id: taskAnchor(task.id),
    title: task.title,
    tag: STATES[task.state],
    rows: isOpen ? openRows(task, day) : endedRows(task, day),
    actions: isOpen ? offersOn(visit, task) : [],
  };
}

function openRows({ holder, dueAt, instructions, asks }: TaskRow, day: Intl.DateTimeFormat): SummaryRow[] {
  const asked = asksOf(asks);
  return [
    { key: 'Given to', value: holder },
    ...(dueAt ? [{ key: 'Due', value: `${day.format(dueAt)}${dueAt < new Date() ? ' (missed)' : ''}` }] : []),
    ...(instructions ? [{ key: 'What to do', value: instructions }] : []),
    ...(asked ? [{ key: 'What it asks', value: asked }] : []),
  ];
}

function endedRows(task: TaskRow, day: Intl.DateTimeFormat): SummaryRow[] {
  const { holder, endedAt, endedBy, explanation, state } = task;
  const ended = [endedBy, endedAt && day.format(endedAt)].filter(Boolean).join(', ');
  return [
    { key: 'Given to', value: holder },
    { key: state === 'done' ? 'Completed by' : 'Cancelled by', value: ended },
    ...(explanation ? [{ key: state === 'done' ? 'Note' : 'Why', value: explanation }] : []),
    ...(state === 'done' ? answersOf(task.asks, task.answers) : []),
  ];
}

const ON_A_TASK = [
  { action: 'complete-task', text: 'Complete' },
  { action: 'cancel-task', text: 'Cancel' },
] as const;

/** What can be done with an open task, and why the rest can't. */
function offersOn(visit: CaseVisit, { id }: TaskRow): OfferedAction[] {
  const { actor, facts } = visit;
  const offers = ON_A_TASK.map(({ action, text }) => {
    const { allowed, bypass, sentence } = explain(actor, action, facts, { taskId: id });
    return {
      text,
      allowed,
      ...(allowed ? { href: taskAddress(facts.reference, id, action) } : { why: sentence }),
      ...(allowed && bypass ? { bypass, ...(isSaidAbove(visit) ? {} : { why: sentence }) } : {}),
    };
  });
  // Whoever is there for a task isn't told of all that they might do otherwise.
  return seesTasksAlone(visit) ? offers.filter(({ allowed }) => allowed) : offers;
}

/** What the type wants done and isn't yet, while the case goes on. */
async function stillToDo(visit: CaseVisit): Promise<SummaryRow[]> {
  const { prisma, actor, facts } = visit;
  const [definitions, tasks] = await Promise.all([
    definitionsOf(prisma, facts.typeId),
    knownTasks(prisma, facts.id),
  ]);
  if (actor.configuration.statuses.get(facts.statusId)?.kind === 'closed') return [];
  return missingOf(definitions, tasks).map((missing) => ({
    key: missing.definition.title,
    value: [howOften(missing), next(missing, waitsFor(missing.definition, definitions, tasks))].join('\n'),
  }));
}

function howOften({ definition: { atLeast }, done }: Missing): string {
  return atLeast === 1 ? 'Not done yet.' : `Done ${done} of ${atLeast} times.`;
}

function next({ definition: { start }, open }: Missing, waits: readonly string[]): string {
  if (open > 0) return open === 1 ? 'One is open.' : `${open} are open.`;
  if (waits.length > 0) return `It comes after ${waits.map((title) => `“${title}”`).join(' and ')}.`;
  return start === 'field'
    ? 'It is raised when the answers ask for it, or by hand.'
    : 'To be raised by hand.';
}
