// Whether a case type holds together: what it names is there, and its form has the fields that are spoken of.
import { formProblems } from '../../forms/check-form.ts';
import { FormShape, fieldsOf } from '../../forms/definition.ts';
import type { Say } from '../check.ts';
import type { Document, Piece } from '../document.ts';
import { listsIn, withLists } from '../rows/form-lists.ts';

type Type = Piece<'type'>;

/** Says what is wrong with a case type that has its shape. */
export function checkType(document: Document, type: Type, say: Say): void {
  if (!document.workflow.has(type.workflow)) say(`No workflow is called “${type.workflow}”`, 'workflow');
  if (type.calendar !== undefined && !document.calendar.has(type.calendar))
    say(`No calendar is called “${type.calendar}”`, 'calendar');
  for (const { group, path } of groupsOf(type))
    if (!document.group.has(group)) say(`No group is called “${group}”`, ...path);
  for (const role of Object.keys(type.roleGroups)) {
    if (!document.role.has(role)) say(`No role is called “${role}”`, 'roleGroups', role);
    if (role === 'owner' || role === 'task-user') say('No group gives this role', 'roleGroups', role);
  }
  checkForms(document, type, say);
  checkTasks(type, say);
  checkRights(document, type, say);
}

function groupsOf(type: Type): { group: string; path: (string | number)[] }[] {
  const listed = (groups: readonly string[], ...path: string[]) =>
    groups.map((group, at) => ({ group, path: [...path, at] }));
  return [
    ...Object.entries(type.roleGroups).flatMap(([role, groups]) => listed(groups, 'roleGroups', role)),
    ...listed(type.starterGroups, 'starterGroups'),
    ...listed(type.reassignmentGroups, 'reassignmentGroups'),
    ...type.autoAssign.map(({ group }, at) => ({ group, path: ['autoAssign', at, 'group'] })),
    ...type.tasks.flatMap(({ group }, at) =>
      group === undefined ? [] : [{ group, path: ['tasks', at, 'group'] }],
    ),
  ];
}

function checkForms(document: Document, { form, additional }: Type, say: Say): void {
  for (const [name, definition] of Object.entries({ form, additional })) {
    if (definition === undefined) continue;
    for (const list of listsIn(definition))
      if (!document.list.has(list)) say(`No list is called “${list}”`, name);
    const whole = FormShape.parse(withLists(definition, document.list));
    for (const { path, message } of formProblems(whole)) say(message, name, ...path);
  }
}

function checkTasks({ tasks }: Type, say: Say): void {
  const keys = new Map(tasks.map((task) => [task.key, task]));
  for (const [at, { key, after, start, condition, atLeast, atMost }] of tasks.entries()) {
    for (const [place, other] of after.entries())
      if (!keys.has(other)) say(`No task is called “${other}”`, 'tasks', at, 'after', place);
    if (comesBefore(key, key, keys, new Set())) say('A task can’t come after itself', 'tasks', at, 'after');
    if (start === 'field' && condition === undefined)
      say('Say which answer makes this task', 'tasks', at, 'condition');
    if (atMost !== undefined && atMost < atLeast) say('At most is less than at least', 'tasks', at, 'atMost');
  }
}

function comesBefore(
  key: string,
  at: string,
  tasks: ReadonlyMap<string, Type['tasks'][number]>,
  seen: Set<string>,
): boolean {
  if (seen.has(at)) return false;
  seen.add(at);
  return (tasks.get(at)?.after ?? []).some((other) => other === key || comesBefore(key, other, tasks, seen));
}

function checkRights(document: Document, { fieldRights, form, additional }: Type, say: Say): void {
  const fields = [form, additional].flatMap((one) =>
    one === undefined ? [] : fieldsOf(FormShape.parse(one)),
  );
  const seen = new Set<string>();
  for (const [at, { field, role, mayRead }] of fieldRights.entries()) {
    const meant = fields.find(({ key }) => key === field);
    if (!meant) say(`No field is called “${field}”`, 'fieldRights', at, 'field');
    if (!document.role.has(role)) say(`No role is called “${role}”`, 'fieldRights', at, 'role');
    if (seen.has(`${field} ${role}`))
      say('The rights of this field and role stand here twice', 'fieldRights', at);
    seen.add(`${field} ${role}`);
    // The title is on every list: who sees the case reads it.
    if (meant?.means === 'title' && !mayRead)
      say(
        'This answer is the case’s title, which everybody who sees the case reads',
        'fieldRights',
        at,
        'mayRead',
      );
  }
}
