// What changes of a workflow, in words: statuses, transitions, and each cell of the matrix as who may do what in which status.
import type { Piece } from '../document.ts';
import type { Names } from './names.ts';
import { becomes, each, joins, listed, quoted, translated } from './values.ts';

type Workflow = Piece<'workflow'>;
type Cell = 'always' | 'live' | 'closed' | string[] | undefined;

/** The sentences on a workflow’s change. `key`: the workflow’s. */
export function workflowInWords(
  key: string,
  was: Partial<Workflow>,
  is: Partial<Workflow>,
  names: Names,
): string[] {
  const status = (one: string) => quoted(names.within(key, one));
  return [
    ...each('status', was.statuses, is.statuses, {
      name: ({ name }) => quoted(name),
      changes: (one, other) => [
        ...becomes('the name', one.name, other.name),
        ...becomes('the kind', one.kind, other.kind),
        ...becomes('what the owner reads', one.publicName, other.publicName),
        ...becomes('what it tells the owner', one.publicDescription, other.publicDescription),
        ...translated(one.translations, other.translations),
      ],
    }),
    ...each('transition', was.transitions, is.transitions, {
      keyOf: ({ from, to }) => `${from} ${to}`,
      name: ({ name, from, to }) => `${quoted(name)} from ${status(from)} to ${status(to)}`,
      changes: (one, other) => [
        ...becomes('the name', one.name, other.name),
        ...joins('who may make it', one.roles, other.roles, names.plural),
        ...becomes('a comment is required', one.commentRequired, other.commentRequired),
        ...joins('required answers', one.requiredFields, other.requiredFields),
      ],
    }),
    ...matrixInWords(was.matrix ?? {}, is.matrix ?? {}, names, status),
    ...Object.entries(is.moves ?? {}).map(([from, to]) => `cases in ${status(from)} go to ${status(to)}`),
  ];
}

function matrixInWords(
  was: Workflow['matrix'],
  is: Workflow['matrix'],
  names: Names,
  status: (key: string) => string,
): string[] {
  return keysOf(was, is).flatMap((role) => {
    const [before, after] = [was[role] ?? {}, is[role] ?? {}] as Record<string, Cell>[];
    return keysOf(before ?? {}, after ?? {}).flatMap((action) => {
      const said = cellInWords(before?.[action], after?.[action], status);
      return said === undefined ? [] : [`matrix: ${names.plural(role)} ${said(action.replaceAll('-', ' '))}`];
    });
  });
}

/** "may close in “Waiting”, too". */
function cellInWords(
  was: Cell,
  is: Cell,
  status: (key: string) => string,
): ((action: string) => string) | undefined {
  const words = (cell: Cell) => whereInWords(cell, status);
  if (words(was) === words(is)) return undefined;
  if (is === undefined) return (action) => `may never ${action} any more (was ${words(was)})`;
  if (was === undefined) return (action) => `may now ${action} ${words(is)}`;
  if (typeof was !== 'string' && typeof is !== 'string') {
    const more = is.filter((one) => !was.includes(one));
    const less = was.filter((one) => !is.includes(one));
    if (less.length === 0) return (action) => `may ${action} ${words(more)}, too`;
    if (more.length === 0) return (action) => `may no longer ${action} ${words(less)}`;
  }
  return (action) => `may ${action} ${words(is)} (was ${words(was)})`;
}

function whereInWords(cell: Cell, status: (key: string) => string): string {
  if (cell === undefined) return 'never';
  if (cell === 'always') return 'always';
  if (typeof cell === 'string') return cell === 'live' ? 'while the case is live' : 'once the case is closed';
  return `in ${listed(cell.map(status).sort())}`;
}

function keysOf(one: object, other: object): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
