// A change that could turn a decision: of a person, of a case, or of the rules; as data, in words, and how far it goes.
import type { Configuration } from '../configuration.ts';
import { type Action, type Flag, phrase } from '../vocabulary.ts';

export type Change =
  | { kind: 'activate' }
  | { kind: 'join'; groupId: number }
  | { kind: 'grant'; flag: Flag; typeId: number | null }
  | { kind: 'assign'; roleId: number }
  | { kind: 'give-task' }
  | { kind: 'restore' }
  | { kind: 'move'; statusId: number }
  | { kind: 'end-tasks' }
  | { kind: 'set-escalated'; escalated: boolean }
  | { kind: 'free' }
  | { kind: 'set-target'; target: 'none' | 'running' | 'paused' }
  | { kind: 'give-address' }
  | { kind: 'ask-question' }
  | { kind: 'cell'; roleId: number; action: Action }
  | { kind: 'transition'; roleId: number; toId: number }
  | { kind: 'type-switch'; typeId: number; what: 'mayExtendTarget' | 'published' | 'not-assigned-only' };

/** Whom and what a change touches beside the question: the fewer, the earlier it is proposed. */
export const SCOPES = [
  'this case',
  'this case type',
  'several case types',
  'all in that role',
  'everything',
] as const;
export type Scope = (typeof SCOPES)[number];

/** What the words of a change need to know of the question. */
export type Named = { configuration: Configuration; typeId: number; workflowId: number; statusId: number };

/** A change as an instruction: "Put them into the group Highways team". */
export function changeInWords(change: Change, named: Named): string {
  const { configuration, typeId, workflowId, statusId } = named;
  const role = (id: number) => configuration.roles.get(id)?.name ?? `role ${id}`;
  const status = (id: number) => configuration.statuses.get(id)?.name ?? `status ${id}`;
  const type = (id: number) => configuration.types.get(id)?.plural ?? `type ${id}`;
  const workflow = configuration.workflows.get(workflowId)?.name ?? `workflow ${workflowId}`;
  switch (change.kind) {
    case 'activate':
      return 'Activate their account';
    case 'join':
      return `Put them into the group ${configuration.groups.get(change.groupId)?.name ?? change.groupId}`;
    case 'grant':
      return `Grant them the flag ${change.flag}${change.typeId === null ? '' : ` for ${type(change.typeId)}`}`;
    case 'assign':
      return `Assign this case to them as ${role(change.roleId)}`;
    case 'give-task':
      return 'Give them a task on this case';
    case 'restore':
      return 'Restore the case';
    case 'move':
      return `Bring the case to ${status(change.statusId)}`;
    case 'end-tasks':
      return 'Complete or cancel the open tasks';
    case 'set-escalated':
      return change.escalated ? 'Escalate the case' : 'De-escalate the case';
    case 'free':
      return 'Have whoever has the case release it';
    case 'set-target':
      return TARGETS[change.target];
    case 'give-address':
      return 'Record an e-mail address of the owner';
    case 'ask-question':
      return 'Ask the owner a question';
    case 'cell':
      return `In the matrix of ${workflow}, let the ${role(change.roleId)} ${phrase(change.action)} cases in ${status(statusId)}`;
    case 'transition':
      return `In ${workflow}, let the ${role(change.roleId)} move cases from ${status(statusId)} to ${status(change.toId)}`;
    case 'type-switch':
      return SWITCHES[change.what](type(change.typeId ?? typeId));
  }
}

const TARGETS = {
  none: 'Take the target off the case',
  running: 'Have the target run',
  paused: 'Pause the target',
};

const SWITCHES = {
  mayExtendTarget: (type: string) => `Let targets of ${type} be extended`,
  published: (type: string) => `Publish ${type}`,
  'not-assigned-only': (type: string) => `Switch off “assigned only” for ${type}`,
};
