// Workflows by chance: several statuses of each kind, transitions by role, and matrices that an admin has edited.
import { MATRIX_ACTIONS, type MatrixAction } from '../../src/permissions/vocabulary.ts';
import type { Dice } from './dice.ts';
import { gridCells } from './grid.ts';
import { type Cell, ROLE, type Status, type Transition, type Workflow } from './world.ts';

const WORKFLOWS = [501, 502, 503];

/** Three of them. An added role starts as a copy of another role, and is then edited like any. */
export function generateWorkflows(throws: Dice, addedRoles: readonly number[]): Workflow[] {
  const roles = [...Object.values(ROLE), ...addedRoles];
  return WORKFLOWS.map((id) => {
    const statuses = statusesOf(throws, id);
    const copies = addedRoles.flatMap((role) => copyOf(throws.pick(Object.values(ROLE)), role));
    const cells = edited(throws, [...gridCells(), ...copies], roles, statuses);
    return { id, statuses, transitions: transitions(throws, statuses, roles), cells };
  });
}

function statusesOf(throws: Dice, workflow: number): Status[] {
  const kinds = ['start', 'open', 'waiting', 'closed', 'closed'] as const;
  const more = throws.some(['open', 'waiting', 'start'] as const, 0.4);
  return [...kinds, ...more].map((kind, index) => ({ id: workflow * 10 + index, kind }));
}

function transitions(throws: Dice, statuses: readonly Status[], roles: readonly number[]): Transition[] {
  return statuses.flatMap(({ id: from }) =>
    throws
      .some(statuses, 0.35)
      .filter(({ id: to }) => to !== from)
      .map(({ id: to }) => ({ from, to, roles: throws.some(roles, 0.4) })),
  );
}

function copyOf(role: number, as: number): Cell[] {
  return gridCells()
    .filter((cell) => cell.role === role)
    .map((cell) => ({ ...cell, role: as }));
}

/** An admin changes cells here and there; and takes sight itself from some roles, in some statuses or in all. */
function edited(throws: Dice, cells: Cell[], roles: readonly number[], statuses: readonly Status[]): Cell[] {
  const before = new Map(cells.map((cell) => [`${cell.role} ${cell.action}`, cell]));
  return roles.flatMap((role) =>
    MATRIX_ACTIONS.flatMap((action) => {
      const cell = before.get(`${role} ${action}`);
      const odds = action === 'view-summary' ? 0.35 : 0.15;
      if (!throws.chance(odds)) return cell ? [cell] : [];
      return randomCell(throws, role, action, statuses);
    }),
  );
}

function randomCell(throws: Dice, role: number, action: MatrixAction, statuses: readonly Status[]): Cell[] {
  const mode = throws.pick(['never', 'always', 'live', 'closed', 'these', 'these'] as const);
  if (mode === 'never') return [];
  if (mode !== 'these') return [{ role, action, mode }];
  return [{ role, action, mode: throws.some(statuses, 0.5).map(({ id }) => id) }];
}
