// A row of a matrix, which is an action for every role, or a column, which is a role for every action: what its page offers.
import { isSame } from '../../../configuration/document.ts';
import { pieceIn } from '../../../configuration/draft.ts';
import type { CellPiece } from '../../../configuration/shapes/workflow.ts';
import type { Reader } from '../../../permissions/load-configuration.ts';
import { Invisible } from '../../../permissions/refusals.ts';
import { MATRIX_ACTIONS, type MatrixAction } from '../../../permissions/vocabulary.ts';
import type { FieldProps, Option } from '../../../web/look/fields.ts';
import { Invalid } from '../../../web/routing.ts';
import type { Visit } from '../../../web/visit.ts';
import type { Held } from '../../models.ts';
import { type Roles, rolesInOrder, workflowOptions } from '../options.ts';
import type { TheWorkflow, WorkflowPiece } from '../the-workflow.ts';
import { type CellChange, cellAt, cellFrom, cellInWords } from './cells.ts';

/** One cell of it; `name`: what it varies by, the role or the action. */
export type LinePlace = { name: string; label: string; role: string; action: MatrixAction };
export type Line = {
  title: string;
  href: string;
  places: readonly LinePlace[];
  /** the rows or columns beside it that it can be set as, and where each has the cell that answers to one of its own */
  others: readonly Option[];
  beside(place: LinePlace, other: string): { role: string; action: MatrixAction };
};

const MODES = { never: 'Never', always: 'Always', live: 'While live', closed: 'Once closed' } as const;
const MOST_LISTS = 20;
const MOST_LETTERS = 90;

/** The row of an action or the column of a role that the address names. Throws Invisible where there is none. */
export async function lineOf(reader: Reader, visit: Visit, { href }: TheWorkflow): Promise<Line> {
  const roles = await rolesInOrder(reader, visit);
  const { action, role } = visit.params;
  return role === undefined ? rowOf(roles, action, href) : columnOf(roles, role, href);
}

function rowOf(roles: Roles, named: string | undefined, href: string): Line {
  const action = MATRIX_ACTIONS.find((one) => one === named);
  if (!action) throw new Invisible();
  return {
    ...{ title: action, href: `${href}/matrix-rows/${action}` },
    places: roles.map(([role, { name }]) => ({ name: role, label: name, role, action })),
    others: MATRIX_ACTIONS.filter((one) => one !== action).map((one) => ({ value: one, label: one })),
    beside: ({ role }, other) => ({ role, action: other as MatrixAction }),
  };
}

function columnOf(roles: Roles, role: string, href: string): Line {
  const piece = roles.find(([key]) => key === role)?.[1];
  if (!piece) throw new Invisible();
  return {
    ...{ title: piece.name, href: `${href}/matrix-columns/${role}` },
    places: MATRIX_ACTIONS.map((action) => ({ name: action, label: action, role, action })),
    others: roles.filter(([key]) => key !== role).map(([value, { name }]) => ({ value, label: name })),
    beside: ({ action }, other) => ({ role: other, action }),
  };
}

/** A question a cell, answered by when it holds; its lists of statuses are those that the line has somewhere. */
export function lineFields(line: Line, { workflow, published }: TheWorkflow): FieldProps[] {
  const lists = listsOf(line, workflow);
  return line.places.map((place) => {
    const cell = cellAt(workflow, place.role, place.action);
    const was = published && cellAt(published, place.role, place.action);
    const own = typeof cell === 'object' && !lists.some((one) => isSame(one, cell)) ? [cell] : [];
    return {
      ...{ kind: 'select', name: fieldOf(place), label: place.label, required: true },
      value: wordOf(cell),
      ...(published && !isSame(cell, was)
        ? { hint: `Changed: was ${short(cellInWords(published, was))}` }
        : {}),
      options: [
        ...Object.entries(MODES).map(([value, label]) => ({ value, label })),
        ...[...lists, ...own].map((list) => ({
          value: wordOf(list),
          label: short(cellInWords(workflow, list)),
        })),
      ],
    };
  });
}

function listsOf({ places }: Line, workflow: WorkflowPiece): string[][] {
  const lists = new Map<string, string[]>();
  for (const { role, action } of places) {
    const cell = cellAt(workflow, role, action);
    if (typeof cell === 'object' && lists.size < MOST_LISTS) lists.set(wordOf(cell), cell);
  }
  return [...lists.values()];
}

/** What a form says of a cell’s field. */
export function fieldOf({ name }: LinePlace): string {
  return `cell-${name}`;
}

function wordOf(cell: CellPiece | undefined): string {
  return typeof cell === 'object' ? cell.join(' ') : (cell ?? 'never');
}

/** The cell that an answer means; undefined is never, null an answer that means none. */
export function cellSaid({ statuses }: WorkflowPiece, said: string): CellPiece | undefined | null {
  if (said === 'never') return undefined;
  if (said === 'always' || said === 'live' || said === 'closed') return said;
  const keys = said.split(' ');
  return keys.every((key) => statuses.some((status) => status.key === key)) ? keys : null;
}

/** Each cell with the way to its own page, and what it was. */
export function lineCells({ places }: Line, { workflow, published, href }: TheWorkflow): Held[] {
  return places.map(({ label, role, action }) => {
    const cell = cellAt(workflow, role, action);
    const was = published && cellAt(published, role, action);
    const note = cellInWords(workflow, cell);
    return {
      ...{ text: label, href: `${href}/matrix/${role}/${action}` },
      note: published && !isSame(cell, was) ? `${note} – was ${cellInWords(published, was)}` : note,
    };
  });
}

/** What a line can be set as: those beside it, and the same line of other workflows. */
export async function modelOptions(reader: Reader, visit: Visit, line: Line, key: string): Promise<Option[]> {
  const workflows = await workflowOptions(reader, visit);
  return [
    { value: '', label: 'Choose one' },
    ...line.others.map(({ value, label }) => ({ value: `here ${value}`, label })),
    ...workflows
      .filter(({ value }) => value !== key)
      .map(({ value, label }) => ({ value: `in ${value}`, label: `${line.title} in ${label}` })),
  ];
}

/** The changes that set a line as another. Throws Invalid where there is no such other. */
export async function setAs(
  reader: Reader,
  { actor }: Visit,
  line: Line,
  workflow: WorkflowPiece,
  model: string,
): Promise<CellChange[]> {
  const [where, key = ''] = model.split(' ');
  if (where === 'here' && line.others.some(({ value }) => value === key))
    return line.places.map((place) => {
      const at = line.beside(place, key);
      return { role: place.role, action: place.action, cell: cellAt(workflow, at.role, at.action) };
    });
  const other =
    where === 'in' ? await pieceIn(reader, actor.person.id, { section: 'workflow', key }) : undefined;
  if (!other) throw new Invalid({ field: 'model', text: 'Choose what it is to be like' });
  return line.places.map(({ role, action }) => ({
    ...{ role, action },
    cell: cellFrom(other, workflow, cellAt(other, role, action)),
  }));
}

function short(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}
