// Changes of the configuration by chance, of every kind that decisions follow from: some hold together, some do not.
import {
  type Change,
  type Document,
  flagKey,
  isSame,
  memberKey,
  type Piece,
  type Section,
} from '../../../src/configuration/document.ts';
import { FLAGS, FLAGS_BY_TYPE, MATRIX_ACTIONS } from '../../../src/permissions/vocabulary.ts';
import type { Dice } from '../../permissions/dice.ts';

type Maker = (throws: Dice, document: Document, users: readonly number[]) => Change[];

/** One to five changes, each of another piece. */
export function generateChanges(throws: Dice, document: Document, users: readonly number[]): Change[] {
  const makers = Array.from({ length: 1 + throws.upTo(4) }, () => throws.pick(MAKERS));
  const changes = makers.flatMap((make) => make(throws, document, users));
  const single = new Map(changes.map((change) => [`${change.section} ${change.key}`, change]));
  return [...single.values()].filter(({ before, after }) => !isSame(before, after));
}

const MAKERS: readonly Maker[] = [
  grant,
  grant,
  takeFlag,
  join,
  leave,
  moveGroup,
  changeType,
  changeType,
  changeMatrix,
  changeMatrix,
  changeTransitions,
  removeStatus,
  changeKind,
];

function grant(throws: Dice, document: Document, users: readonly number[]): Change[] {
  const flag = throws.pick(FLAGS);
  const type =
    FLAGS_BY_TYPE.has(flag) && throws.chance(0.5) ? { type: throws.pick(keysOf(document, 'type')) } : {};
  const holder = throws.chance(0.5)
    ? { user: throws.pick(users) }
    : { group: throws.pick(keysOf(document, 'group')) };
  const after = { flag, ...holder, ...type };
  return [changing(document, 'flag', flagKey(after), after)];
}

function takeFlag(throws: Dice, document: Document): Change[] {
  return taking(throws, document, 'flag');
}

function join(throws: Dice, document: Document, users: readonly number[]): Change[] {
  const after = { group: throws.pick(keysOf(document, 'group')), user: throws.pick(users) };
  return [changing(document, 'member', memberKey(after), after)];
}

function leave(throws: Dice, document: Document): Change[] {
  return taking(throws, document, 'member');
}

function moveGroup(throws: Dice, document: Document): Change[] {
  const [key, { parent: _, ...group }] = throws.pick([...document.group]);
  const after = throws.chance(0.3) ? group : { ...group, parent: throws.pick(keysOf(document, 'group')) };
  return [changing(document, 'group', key, after)];
}

function changeType(throws: Dice, document: Document): Change[] {
  const [key, type] = throws.pick([...document.type]);
  const groups = keysOf(document, 'group');
  const turned = throws.pick(['published', 'assignedOnly', 'staffMayRaise', 'mayExtendTarget'] as const);
  const role = throws.pick(keysOf(document, 'role').filter((one) => one !== 'owner' && one !== 'task-user'));
  const after = throws.pick([
    { ...type, [turned]: !type[turned] },
    { ...type, roleGroups: { ...type.roleGroups, [role]: throws.some(groups, 0.3) } },
    { ...type, starterGroups: throws.some(groups, 0.3) },
  ]);
  return [changing(document, 'type', key, after)];
}

function changeMatrix(throws: Dice, document: Document): Change[] {
  return onWorkflow(throws, document, (workflow) => {
    const roles = throws.some(keysOf(document, 'role'), 0.3);
    const matrix = { ...workflow.matrix };
    for (const role of roles) {
      const row = { ...matrix[role] };
      for (const action of throws.some(MATRIX_ACTIONS, 0.2)) {
        const these = throws.some(workflow.statuses, 0.5).map(({ key }) => key);
        const cell = throws.pick(['never', 'always', 'live', 'closed', these] as const);
        if (cell === 'never' || cell.length === 0) delete row[action];
        else row[action] = cell;
      }
      matrix[role] = row;
    }
    return { ...workflow, matrix };
  });
}

function changeTransitions(throws: Dice, document: Document): Change[] {
  return onWorkflow(throws, document, (workflow) => ({
    ...workflow,
    transitions: workflow.transitions
      .filter(() => throws.chance(0.8))
      .map((transition) => ({ ...transition, roles: throws.some(keysOf(document, 'role'), 0.5) })),
  }));
}

function removeStatus(throws: Dice, document: Document): Change[] {
  return onWorkflow(throws, document, (workflow) => {
    const [gone, to] = [throws.pick(workflow.statuses), throws.pick(workflow.statuses)];
    const those = (cell: Piece<'workflow'>['matrix'][string][keyof Piece<'workflow'>['matrix'][string]]) =>
      Array.isArray(cell) ? cell.filter((key) => key !== gone.key) : cell;
    return {
      ...workflow,
      statuses: workflow.statuses.filter(({ key }) => key !== gone.key),
      transitions: workflow.transitions.filter(
        ({ from, to: there }) => from !== gone.key && there !== gone.key,
      ),
      matrix: Object.fromEntries(
        Object.entries(workflow.matrix).map(([role, row]) => [
          role,
          Object.fromEntries(Object.entries(row).map(([action, cell]) => [action, those(cell)])),
        ]),
      ),
      moves: { [gone.key]: to.key },
    };
  });
}

function changeKind(throws: Dice, document: Document): Change[] {
  return onWorkflow(throws, document, (workflow) => {
    const meant = throws.pick(workflow.statuses);
    const kind = throws.pick(['open', 'waiting', 'closed'] as const);
    return {
      ...workflow,
      statuses: workflow.statuses.map((status) => (status === meant ? { ...status, kind } : status)),
    };
  });
}

function onWorkflow(
  throws: Dice,
  document: Document,
  change: (workflow: Piece<'workflow'>) => Piece<'workflow'>,
): Change[] {
  const [key, workflow] = throws.pick([...document.workflow]);
  const after = change(workflow);
  // "In none of the statuses" is written as no cell at all.
  const matrix = Object.fromEntries(
    Object.entries(after.matrix).map(([role, row]) => [
      role,
      Object.fromEntries(Object.entries(row).filter(([, cell]) => cell?.length !== 0)),
    ]),
  );
  return [changing(document, 'workflow', key, { ...after, matrix })];
}

function taking(throws: Dice, document: Document, section: 'flag' | 'member'): Change[] {
  const keys = keysOf(document, section);
  return keys.length === 0 ? [] : [changing(document, section, throws.pick(keys), undefined)];
}

function changing<S extends Section>(
  document: Document,
  section: S,
  key: string,
  after: Piece<S> | undefined,
): Change {
  return { section, key, before: document[section].get(key), after };
}

function keysOf(document: Document, section: Section): string[] {
  return [...document[section].keys()];
}
