// The tasks that a case type defines: the list in its order, and a form each to add and to change one.
import type { SetupPermit } from '../../../permissions/permit.ts';
import { Invisible } from '../../../permissions/refusals.ts';
import { setup } from '../../../web/doors.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Filled, form, Invalid, page, post, type Route } from '../../../web/routing.ts';
import type { Sent, Visit } from '../../../web/visit.ts';
import { namesIn } from '../../choosing.ts';
import { inWords } from '../../forms/conditions.ts';
import { allFields, type RawForm } from '../../forms/raw.ts';
import type { AddPage } from '../../models.ts';
import { BLANK, filledIn, setupPage } from '../../show.ts';
import { anySent } from '../any-sent.ts';
import type { Item, ItemsPage } from '../models.ts';
import { moved, moves, type Pressed, pressedButton } from '../order.ts';
import { targetInWords } from '../settings/target.ts';
import { backTo, changeType, type Type, theType, typeAddress, typeKey } from '../the-type.ts';
import { STARTS, type Task, taskFields } from './fields.ts';
import { readTask } from './read.ts';

const ADDRESS = '/setup/types/:key/tasks';
const one = { input: () => anySent, show: showTask, submit: keepTask };

export const taskRoutes: Route[] = [
  ...page(ADDRESS, setup, (visit) => showTasks(visit, BLANK)),
  ...post(ADDRESS, setup, { input: () => pressedButton, show: showTasks, submit: press }),
  ...form(`${ADDRESS}/add`, setup, one),
  ...form(`${ADDRESS}/change/:task`, setup, one),
];

async function showTasks(visit: Visit, filled: Filled): Promise<Reply> {
  const type = await theType(visit.prisma, visit);
  const groups = await namesIn(visit.prisma, visit.actor, 'group');
  const address = addressOf(visit);
  const model: ItemsPage = {
    title: 'Tasks',
    intro: 'What is done on a case besides working it, by whom, and when. Tasks that cases have stay.',
    errors: filled.errors,
    action: address,
    lists: [
      {
        ...{ id: 'tasks', title: 'In this order', none: 'No tasks.' },
        items: type.tasks.map((task, at) => itemOf(type, task, at, address, groups)),
        add: { text: 'Add a task', href: `${address}/add` },
      },
    ],
  };
  return setupPage('setup/items', `${model.title}: ${type.name}`, model, backTo(visit, type));
}

function itemOf(
  type: Type,
  task: Task,
  at: number,
  address: string,
  groups: ReadonlyMap<string, string>,
): Item {
  const { key, title, group, start, condition, target } = task;
  const note = [
    group === undefined ? 'The case’s managers' : (groups.get(group) ?? group),
    STARTS[start].toLowerCase(),
    ...(condition ? [`when ${inWords(condition, allFields(type.form as RawForm))}`] : []),
    ...(target ? [targetInWords(target)] : []),
  ].join('; ');
  return {
    ...{ key, text: title, href: `${address}/change/${key}`, note, tags: [] },
    buttons: [...moves(at, type.tasks.length), { text: 'Remove', value: 'remove' }],
  };
}

async function press(permit: SetupPermit, { item, do: does }: Pressed, visit: Visit): Promise<Reply> {
  const { tasks } = await theType(permit.tx, visit);
  const at = tasks.findIndex(({ key }) => key === item);
  if (at < 0) throw new Invalid({ text: 'That task is there no more' });
  if (does !== 'remove') return changeTasks(permit, visit, moved(tasks, at, does));
  const had = await permit.tx.task.findFirst({
    where: { definition: { key: item, caseType: { key: typeKey(visit) } } },
    select: { id: true },
  });
  if (had) throw new Invalid({ text: 'Cases have this task, so it stays. Let it be raised by hand alone' });
  const follower = tasks.find(({ after }) => after.includes(item));
  if (follower) throw new Invalid({ text: `“${follower.title}” comes after it: change that first` });
  return changeTasks(
    permit,
    visit,
    tasks.filter(({ key }) => key !== item),
  );
}

async function showTask(visit: Visit, filled: Filled): Promise<Reply> {
  const type = await theType(visit.prisma, visit);
  const task = taskAt(type, visit);
  const groups = await namesIn(visit.prisma, visit.actor, 'group');
  const model: AddPage = {
    title: task?.title ?? 'Add a task',
    action: visit.path,
    errors: filled.errors,
    fields: filledIn(taskFields(type, task, groups), filled),
    submit: 'Keep in my draft',
  };
  const back = { text: `Tasks: ${type.name}`, href: addressOf(visit) };
  return setupPage('setup/add', model.title, model, back);
}

async function keepTask(permit: SetupPermit, sent: Sent, visit: Visit): Promise<Reply> {
  const { tx, actor } = permit;
  const type = await theType(tx, visit);
  const before = taskAt(type, visit);
  const task = readTask(sent, type, before, await namesIn(tx, actor, 'group'));
  const tasks = before
    ? type.tasks.map((other) => (other.key === before.key ? task : other))
    : [...type.tasks, task];
  return changeTasks(permit, visit, tasks);
}

function changeTasks(permit: SetupPermit, visit: Visit, tasks: Task[]): Promise<Reply> {
  return changeType(permit, visit, (type) => ({ ...type, tasks }), addressOf(visit));
}

/** The definition that the address names; nothing where it names none. Throws Invisible where it isn’t there. */
function taskAt({ tasks }: Type, { params }: Visit): Task | undefined {
  const { task: key } = params;
  if (key === undefined) return undefined;
  const task = tasks.find((other) => other.key === key);
  if (!task) throw new Invisible();
  return task;
}

function addressOf(visit: Visit): string {
  return `${typeAddress(typeKey(visit))}/tasks`;
}
