// The page of one user: what they hold and from where, and the forms that change it.
import { Invisible } from '../../permissions/refusals.ts';
import { FLAGS, SYSTEM } from '../../permissions/vocabulary.ts';
import type { SummaryRow } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { type Standing, sourcesOf, standingsOf } from '../effective/standings.ts';
import { grantedFlags, grantForm } from '../flags.ts';
import { groupAddress, type Holder, userHolder } from '../holders.ts';
import type { Held, HeldList, RecordPage, SetupForm } from '../models.ts';
import { idOf, setupPage, USERS } from '../show.ts';
import { accountForm, activityForm, addToGroupForm, passwordForm } from './user-forms.ts';
import { stateTags } from './users.ts';

/** GET /setup/users/:id, and where one of its forms was sent something wrong. */
export async function showUser(visit: Visit, filled: Filled): Promise<Reply> {
  const [standing] = await standingsOf(visit, [idOf(visit)]);
  if (!standing || standing.actor.person.id === SYSTEM) throw new Invisible();
  const { person } = standing.actor;
  const holder = userHolder(person);
  const isPerson = person.kind === 'person';
  const model: RecordPage = {
    title: person.name,
    tags: stateTags(standing.actor),
    rows: isPerson ? rowsOf(standing) : [{ key: 'Stands for', value: 'Every visitor who hasn’t signed in' }],
    errors: filled.errors,
    lists: [groupsList(standing, holder), ...(isPerson ? flagLists(standing, holder) : [])],
    forms: formsOf(standing, holder, filled),
  };
  return setupPage('setup/record', person.name, model, USERS);
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

function formsOf(standing: Standing, holder: Holder, filled: Filled): SetupForm[] {
  const { actor } = standing;
  const toGroup = addToGroupForm(standing, holder, filled);
  if (actor.person.kind !== 'person') return [toGroup];
  return [
    toGroup,
    grantForm(actor, holder, filled),
    accountForm(actor.person, holder, filled),
    passwordForm(holder, filled),
    activityForm(actor.person, holder),
  ];
}

/** Those that they were put into, then those above them. */
function groupsList({ actor, memberOf }: Standing, { href, name }: Holder): HeldList {
  const { groups } = actor.configuration;
  const direct = [...groups.values()].filter(({ id }) => memberOf.includes(id));
  const above = new Map<number, string[]>();
  for (const group of direct)
    for (const id of group.lineage)
      if (!memberOf.includes(id)) above.set(id, [...(above.get(id) ?? []), group.name]);
  const put: Held[] = direct.map((group) => ({
    text: group.name,
    href: groupAddress(group.id),
    remove: {
      action: `${href}/remove-from-group`,
      hidden: [{ name: 'group', value: String(group.id) }],
      what: `${name} from ${group.name}`,
    },
  }));
  const through: Held[] = [...above].map(([id, names]) => ({
    text: groups.get(id)?.name ?? '',
    href: groupAddress(id),
    note: `through ${names.join(', ')}`,
  }));
  return { title: 'Groups', items: [...put, ...through], none: 'In no group.' };
}

function flagLists(standing: Standing, holder: Holder): HeldList[] {
  const { actor, grants } = standing;
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
    { title: 'Flags of their own', items: grantedFlags(actor, holder, grants), none: 'None.' },
    {
      title: 'Flags from their groups',
      items: fromGroups,
      none: actor.person.active ? 'None.' : 'None while the account is inactive.',
    },
  ];
}
