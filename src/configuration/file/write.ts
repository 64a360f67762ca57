// The configuration as a file: all of it, or one type with what it needs. The same configuration gives the same bytes.
import type { Reader } from '../../permissions/load-configuration.ts';
import { type Document, inOrder, type Piece, SECTIONS } from '../document.ts';
import { readDocument } from '../pieces.ts';
import { listsIn } from '../rows/form-lists.ts';
import { normal } from './normal.ts';

export const FORMAT = 1;
/** What a file speaks of: all there is, or one type and what it names. */
export type Covers = 'everything' | { type: string };

/** The file’s text; undefined where there is no such type. Pieces have sorted names, two spaces, a line’s end at the end. */
export async function writeFile(reader: Reader, covers: Covers): Promise<string | undefined> {
  const all = await readDocument(reader);
  if (covers !== 'everything' && !all.type.has(covers.type)) return undefined;
  const document = covers === 'everything' ? all : neededBy(all, covers.type);
  const addresses = await addressesOf(reader, document);
  const sections = Object.fromEntries(
    SECTIONS.map((section) => [
      section,
      Object.fromEntries([...document[section]].map(([key, piece]) => [key, normal(section, piece)])),
    ]),
  );
  const content = {
    ...sections,
    ...{ casement: 'configuration', format: FORMAT, covers },
    member: membersByGroup(document, addresses),
    flag: [...document.flag.values()].map(({ user, ...flag }) => ({
      ...flag,
      ...(user === undefined ? {} : { user: addresses(user) }),
    })),
    mail: [...document.mail.values()],
    rule: Object.fromEntries([...document.rule].map(([key, rule]) => [key, ruleIn(rule, addresses)])),
  };
  return `${JSON.stringify(inOrder(content), null, 2)}\n`;
}

type Addresses = (user: number) => string;

function membersByGroup({ member }: Document, addresses: Addresses): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const { group, user } of member.values())
    groups[group] = [...(groups[group] ?? []), addresses(user)].sort();
  return groups;
}

function ruleIn({ who, ...rule }: Piece<'rule'>, addresses: Addresses) {
  return { ...rule, who: 'user' in who ? { user: addresses(who.user) } : who };
}

async function addressesOf(reader: Reader, { member, flag, rule }: Document): Promise<Addresses> {
  const ids = [
    ...[...member.values()].map(({ user }) => user),
    ...[...flag.values()].flatMap(({ user }) => (user === undefined ? [] : [user])),
    ...[...rule.values()].flatMap(({ who }) => ('user' in who ? [who.user] : [])),
  ];
  const users = await reader.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, email: true },
  });
  const known = new Map(users.map(({ id, email }) => [id, email]));
  return (user) => known.get(user) ?? '';
}

/** A type with its workflow, its calendar, its mails, its groups and those above them, and the roles and
 * lists that are named. */
function neededBy(all: Document, key: string): Document {
  const type = all.type.get(key) as Piece<'type'>;
  const workflow = all.workflow.get(type.workflow);
  const groups = new Set<string>();
  const named = [
    ...Object.values(type.roleGroups).flat(),
    ...type.starterGroups,
    ...type.reassignmentGroups,
    ...type.autoAssign.map(({ group }) => group),
    ...type.tasks.flatMap(({ group }) => (group === undefined ? [] : [group])),
  ];
  for (const one of named)
    for (
      let at: string | undefined = one;
      at !== undefined && !groups.has(at);
      at = all.group.get(at)?.parent
    )
      groups.add(at);
  const lists = new Set([...listsIn(type.form), ...(type.additional ? listsIn(type.additional) : [])]);
  const roles = new Set([
    ...Object.keys(type.roleGroups),
    ...type.fieldRights.map(({ role }) => role),
    ...Object.keys(workflow?.matrix ?? {}),
    ...(workflow?.transitions ?? []).flatMap((transition) => transition.roles),
  ]);
  return {
    list: only(all.list, (list) => lists.has(list)),
    ...{ member: new Map(), flag: new Map(), rule: new Map() },
    role: only(all.role, (role) => roles.has(role)),
    calendar: only(all.calendar, (calendar) => calendar === type.calendar),
    group: only(all.group, (group) => groups.has(group)),
    workflow: only(all.workflow, (one) => one === type.workflow),
    type: only(all.type, (one) => one === key),
    mail: only(all.mail, (_key, mail) => mail.type === key),
  };
}

function only<Value>(
  all: ReadonlyMap<string, Value>,
  wanted: (key: string, value: Value) => boolean,
): Map<string, Value> {
  return new Map([...all].filter(([key, value]) => wanted(key, value)));
}
