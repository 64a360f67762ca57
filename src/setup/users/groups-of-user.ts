// The groups on a user’s page, as the draft leaves them: those that they were put into, and those above.
import { lineageOf } from '../../configuration/document.ts';
import type { Visit } from '../../web/visit.ts';
import { type Drafted, stateInWords } from '../drafts/standing.ts';
import type { Standing } from '../effective/standings.ts';
import type { Groups } from '../groups/tree.ts';
import { groupAddress, type Holder } from '../holders.ts';
import type { Held, HeldList } from '../models.ts';

/** `keys`: the groups that they are in. */
type Shown = { holder: Holder; groups: Groups; keys: ReadonlySet<string> };

/** The groups that they are in as the draft leaves them. */
export async function groupKeysOf(
  { prisma }: Visit,
  { memberOf }: Standing,
  touched: readonly Drafted<'member'>[],
): Promise<Set<string>> {
  const rows = await prisma.group.findMany({
    where: { id: { in: [...memberOf] } },
    select: { key: true },
    orderBy: { name: 'asc' },
  });
  const keys = new Set(rows.map(({ key }) => key));
  for (const { piece, state } of touched) {
    if (state === 'gone') keys.delete(piece.group);
    else keys.add(piece.group);
  }
  return keys;
}

/** Those that they were put into, then those above them. */
export function groupsList(
  { holder: { href, name }, groups, keys }: Shown,
  touched: readonly Drafted<'member'>[],
): HeldList {
  const states = new Map(touched.map(({ piece, state }) => [piece.group, stateInWords(state)]));
  const above = new Map<string, string[]>();
  for (const key of keys)
    for (const one of lineageOf(groups, key))
      if (!keys.has(one)) above.set(one, [...(above.get(one) ?? []), groups.get(key)?.name ?? key]);
  const nameOf = (key: string) => groups.get(key)?.name ?? key;
  const said = (key: string) => (states.get(key) === undefined ? {} : { note: states.get(key) ?? '' });
  const put = [...keys].map(
    (key): Held => ({
      ...{ text: nameOf(key), href: groupAddress(key), ...said(key) },
      remove: {
        action: `${href}/remove-from-group`,
        hidden: [{ name: 'group', value: key }],
        what: `${name} from ${nameOf(key)}`,
      },
    }),
  );
  const gone = [...states.keys()]
    .filter((key) => !keys.has(key))
    .map((key): Held => ({ text: nameOf(key), href: groupAddress(key), ...said(key) }));
  const through = [...above].map(
    ([key, names]): Held => ({
      text: nameOf(key),
      href: groupAddress(key),
      note: `through ${names.join(', ')}`,
    }),
  );
  return { title: 'Groups', items: [...put, ...gone, ...through], none: 'In no group.' };
}
