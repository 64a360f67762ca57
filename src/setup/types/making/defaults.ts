// What a new case type starts with: a form of one page, a workflow of four statuses, and the default matrix.
import type { Piece } from '../../../configuration/document.ts';
import type { StatusPiece } from '../../../configuration/shapes/workflow.ts';
import { DEFAULT_MATRIX } from '../../../permissions/default-matrix.ts';
import { ESCALATION_USER, MANAGER, MONITOR, OWNER, TASK_USER } from '../../../permissions/vocabulary.ts';
import { ordered } from '../../workflows/ordered.ts';
import type { Type } from '../the-type.ts';

const ROLES: Record<number, string> = {
  [OWNER]: 'owner',
  [MANAGER]: 'manager',
  [MONITOR]: 'monitor',
  [TASK_USER]: 'task-user',
  [ESCALATION_USER]: 'escalation-user',
};

const status = (key: string, name: string, kind: StatusPiece['kind'], publicName?: string): StatusPiece => ({
  ...{ key, name, kind, translations: {} },
  ...(publicName === undefined ? {} : { publicName }),
});
const STATUSES = [
  status('new', 'New', 'start', 'Received'),
  status('in-progress', 'In progress', 'open'),
  status('waiting-for-you', 'Waiting for you', 'waiting'),
  status('closed', 'Closed', 'closed'),
];

const step = (from: string, to: string, name: string): Piece<'workflow'>['transitions'][number] => ({
  ...{ from, to, name, roles: ['manager'], commentRequired: false, requiredFields: [] },
});

/** New, in progress, waiting for whoever raised it, closed; each role may what the default matrix says. */
export function newWorkflow(name: string, plural: string): Piece<'workflow'> {
  const matrix: Piece<'workflow'>['matrix'] = {};
  for (const { roleId, action, mode } of DEFAULT_MATRIX) {
    const role = ROLES[roleId];
    if (role !== undefined) matrix[role] = { ...matrix[role], [action]: mode };
  }
  return ordered({
    ...{ name, description: `How ${plural} are worked.`, statuses: STATUSES, matrix },
    transitions: [
      step('new', 'in-progress', 'Start work'),
      step('in-progress', 'waiting-for-you', 'Wait for the owner'),
      step('waiting-for-you', 'in-progress', 'Go on'),
    ],
  });
}

/** One page that asks what it is about: that answer is the case’s title. */
const FORM = {
  pages: [
    {
      ...{ key: 'about', title: 'What is it about?' },
      fields: [
        {
          ...{ key: 'title', kind: 'text', label: 'What is it about, in short?' },
          ...{ required: true, means: 'title', most: 150 },
        },
      ],
    },
  ],
};

type Chosen = Pick<Type, 'name' | 'plural' | 'prefix' | 'workflow' | 'starterGroups' | 'staffMayRaise'>;

/** A type whose cases the managers’ group works; all else is as most types have it. */
export function newType({ managers, ...chosen }: Chosen & { managers: string }): Type {
  return {
    ...chosen,
    ...{ description: '', published: true, position: 0, assignedOnly: false, translations: {} },
    ...{ mayExtendTarget: true, pauseWhileWaiting: false },
    ...{ maxFiles: 5, maxFileBytes: 10_485_760, fileKinds: ['image', 'pdf', 'document', 'text'] },
    ...{ roleGroups: { manager: [managers] }, reassignmentGroups: [], autoAssign: [] },
    ...{ stages: [], subtypes: [], reasons: [], tasks: [], fieldRights: [], form: FORM },
  };
}
