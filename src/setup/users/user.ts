// The page of one user: what they hold and from where, and the forms that change it.

import { lineageOf } from '../../configuration/document.ts';
import { sectionIn } from '../../configuration/draft.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { FLAGS, SYSTEM } from '../../permissions/vocabulary.ts';
import type { SummaryRow } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { type Drafted, draftedIn, stateInWords } from '../drafts/standing.ts';
import { type Standing, sourcesOf, standingsOf } from '../effective/standings.ts';
import { flagsOf, grantForm } from '../flags.ts';
import type { Groups } from '../groups/tree.ts';
import { groupAddress, type Holder, userHolder } from '../holders.ts';
import type { Held, HeldList, RecordPage, SetupForm } from '../models.ts';
import { USERS } from '../rooms.ts';
import { idOf, setupPage } from '../show.ts';
import { accountForm, activityForm, addToGroupForm, passwordForm } from './user-forms.ts';
import { stateTags } from './users.ts';

/** GET /setup/users/:id, and where one of its forms was sent something wrong. */
export async function showUser(visit: Visit, filled: Filled): Promise<Reply> {
  const [standing] = await standingsOf(visit, [idOf(visit)]);
  if (!standing || standing.actor.person.id === SYSTEM) throw new Invisible();
  const { person } = standing.actor;
  const holder = userHolder(person);
  const isPerson = person.kind === 'person';
  const { prisma, actor } = visit;
  const groups = await sectionIn(prisma, actor.person.id, 'group');
  const touched = [...(await draftedIn(prisma, actor.person.id, 'member', 'touched')).values()].filter(
    ({ piece }) => piece.user === person.id,
  );
  const keys = await groupKeysOf(visit, standing, touched);
  const shown: Shown = { holder, groups, keys, filled };
  const model: RecordPage = {
    title: person.name,
    tags: stateTags(standing.actor),
    rows: isPerson ? rowsOf(standing) : [{ key: 'Stands for', value: 'Every visitor who hasn’t signed in' }],
    errors: filled.errors,
    lists: [
      groupsList(shown, touched),
      ...(isPerson ? await flagLists(visit, standing, holder) : []),
      ...(isPerson && !person.active ? [openWork(person)] : []),
    ],
    forms: await formsOf(visit, standing, shown),
  };
  return setupPage('setup/record', person.name, model, USERS);
}

/** What was theirs when they were deactivated, to be given to others. */
function openWork({ name }: Standing['actor']['person']): HeldList {
  const href = `/cases?status=live&holder=${encodeURIComponent(name)}`;
  return {
    title: 'Their open work',
    items: [{ text: `Cases assigned to ${name}, to reassign`, href }],
    none: '',
  };
}

function rowsOf({ actor }: Standing): SummaryRow[] {
  const { email, active } = actor.person;
  return [
    { key: 'E-mail address', value: email },
    { key: 'Account', value: active ? 'Active' : 'Inactive: can’t sign in, and holds nothing' },
    {
      key: 'Staff pages',
      value: actor.staff ? 'Open to them' : 'Closed to them: they take the flag access, or setup',
    },
  ];
}

/** `keys`: the groups that they are in. */
type Shown = { holder: Holder; groups: Groups; keys: ReadonlySet<string>; filled: Filled };

async function formsOf(
  visit: Visit,
  standing: Standing,
  { holder, groups, keys, filled }: Shown,
): Promise<SetupForm[]> {
  const { actor } = standing;
  const toGroup = addToGroupForm(groups, keys, holder, filled);
  if (actor.person.kind !== 'person') return [toGroup];
  return [
    toGroup,
    await grantForm(visit, holder, filled),
    accountForm(actor.person, holder, filled),
    passwordForm(holder, filled),
    activityForm(actor.person, holder),
  ];
}

/** The groups that they are in as the draft leaves them. */
async function groupKeysOf(
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
function groupsList(
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

async function flagLists(visit: Visit, standing: Standing, holder: Holder): Promise<HeldList[]> {
  const { actor } = standing;
  const fromGroups = FLAGS.flatMap((flag) =>
    sourcesOf(standing, flag)
      .filter(({ groupId }) => groupId !== undefined)
      .map(({ groupId = 0, through, forTypes }) => ({
        text: flag,
        href: groupAddress(groupId),
        note: `from ${through}; for ${forTypes ?? 'all case types'}`,
      })),
  );
  return [
    { title: 'Flags of their own', items: await flagsOf(visit, holder), none: 'None.' },
    {
      title: 'Flags from their groups',
      items: fromGroups,
      none: actor.person.active ? 'None.' : 'None while the account is inactive.',
    },
  ];
}
