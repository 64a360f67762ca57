// The page of one user: what they hold and from where, and the forms that change it.

import { sectionIn } from '../../configuration/draft.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { FLAGS, SYSTEM } from '../../permissions/vocabulary.ts';
import type { SummaryRow } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { draftedIn } from '../drafts/standing.ts';
import { type Standing, sourcesOf, standingsOf } from '../effective/standings.ts';
import { flagsOf, grantForm } from '../flags.ts';
import type { Groups } from '../groups/tree.ts';
import { groupAddress, type Holder, userHolder } from '../holders.ts';
import type { HeldList, RecordPage, SetupForm } from '../models.ts';
import { USERS } from '../rooms.ts';
import { idOf, setupPage } from '../show.ts';
import { groupKeysOf, groupsList } from './groups-of-user.ts';
import {
  AWAITED_TAG,
  type Invitation,
  invitationForms,
  invitationInWords,
  invitationOf,
} from './invitation.ts';
import { openWorkOf, rulesAbout } from './open-work.ts';
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
  const invitation = isPerson ? await invitationOf(prisma, person.id) : undefined;
  const shown: Shown = { holder, groups, keys, filled, invitation };
  const model: RecordPage = {
    title: person.name,
    tags: [...stateTags(standing.actor), ...(invitation?.at ? [AWAITED_TAG] : [])],
    rows: isPerson
      ? rowsOf(standing, invitation && invitationInWords(invitation, visit.config.timeZone))
      : [{ key: 'Stands for', value: 'Every visitor who hasn’t signed in' }],
    errors: filled.errors,
    lists: [
      groupsList(shown, touched),
      ...(isPerson ? await flagLists(visit, standing, holder) : []),
      ...(isPerson ? [await rulesAbout(visit, person.id), ...(await openWorkOf(visit, person))] : []),
    ],
    forms: await formsOf(visit, standing, shown),
  };
  return setupPage('setup/record', person.name, model, USERS);
}

function rowsOf({ actor }: Standing, invited: string | undefined): SummaryRow[] {
  const { email, active } = actor.person;
  return [
    { key: 'E-mail address', value: email },
    {
      key: 'Account',
      value: invited ?? (active ? 'Active' : 'Inactive: can’t sign in, and holds nothing'),
    },
    {
      key: 'Staff pages',
      value: actor.staff ? 'Open to them' : 'Closed to them: they take the flag access, or setup',
    },
  ];
}

/** `keys`: the groups that they are in. */
type Shown = {
  holder: Holder;
  groups: Groups;
  keys: ReadonlySet<string>;
  filled: Filled;
  invitation: Invitation | undefined;
};

async function formsOf(
  visit: Visit,
  standing: Standing,
  { holder, groups, keys, filled, invitation }: Shown,
): Promise<SetupForm[]> {
  const { actor } = standing;
  const toGroup = addToGroupForm(groups, keys, holder, filled);
  if (actor.person.kind !== 'person') return [toGroup];
  return [
    ...invitationForms(invitation, holder),
    toGroup,
    await grantForm(visit, holder, filled),
    accountForm(actor.person, holder, filled),
    passwordForm(holder, filled),
    activityForm(actor.person, holder),
  ];
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
