// What the keys and ids in changes are called: roles, groups, workflows, types and calendars by name, people by theirs.
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Change, Piece } from '../document.ts';

const NAMED = ['role', 'group', 'workflow', 'type', 'calendar', 'list'] as const;
export type Named = (typeof NAMED)[number];

/** Names as they stand, and as the changes make them; what is known nowhere is called by its key. */
export type Names = {
  of(section: Named, key: string): string;
  /** Several of a role: "managers". */
  plural(role: string): string;
  person(id: number): string;
  /** A status of a workflow, or a task of a type, wherever it stands in the changes. */
  within(place: string, key: string): string;
};

/** Reads the names that the words of changes need: six small tables, and the people whom the changes name. */
export async function namesFor(reader: Reader, changes: readonly Change[]): Promise<Names> {
  const select = { key: true, name: true } as const;
  const roles = await reader.role.findMany({ select: { ...select, plural: true } });
  const tables: Record<Named, { key: string; name: string }[]> = {
    role: roles,
    group: await reader.group.findMany({ select }),
    workflow: await reader.workflow.findMany({ select }),
    type: await reader.caseType.findMany({ select: { key: true, name: true } }),
    calendar: await reader.calendar.findMany({ select }),
    list: [],
  };
  const names = new Map<string, string>();
  for (const section of NAMED)
    for (const { key, name } of tables[section]) names.set(`${section}/${key}`, name);
  const plurals = new Map(roles.map(({ key, plural }) => [key, plural.toLowerCase()]));
  const inside = new Map<string, string>();
  for (const { section, key, before, after } of changes)
    for (const piece of [before, after]) {
      if (piece === undefined) continue;
      if ('name' in piece) names.set(`${section}/${key}`, piece.name);
      if (section === 'role') plurals.set(key, (piece as Piece<'role'>).plural.toLowerCase());
      if (section === 'workflow')
        for (const one of (piece as Piece<'workflow'>).statuses) inside.set(`${key}/${one.key}`, one.name);
      if (section === 'type')
        for (const one of (piece as Piece<'type'>).tasks) inside.set(`${key}/${one.key}`, one.title);
    }
  const people = await reader.user.findMany({
    where: { id: { in: changes.flatMap(({ before, after }) => [...peopleIn(before), ...peopleIn(after)]) } },
    select: { id: true, name: true },
  });
  const persons = new Map(people.map(({ id, name }) => [id, name]));
  return {
    of: (section, key) => names.get(`${section}/${key}`) ?? key,
    plural: (role) => plurals.get(role) ?? role,
    person: (id) => persons.get(id) ?? 'somebody who has no account any more',
    within: (place, key) => inside.get(`${place}/${key}`) ?? key,
  };
}

function peopleIn(piece: Piece | undefined): number[] {
  if (piece === undefined) return [];
  if ('who' in piece) return 'user' in piece.who ? [piece.who.user] : [];
  return 'user' in piece && piece.user !== undefined ? [piece.user] : [];
}
