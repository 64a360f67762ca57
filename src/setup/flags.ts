// Flags granted to a person or a group, and taken away: the forms, the list of those granted, and the doing.

import { finish } from '../configuration/last-setup.ts';
import type { Actor } from '../permissions/standing.ts';
import { FLAGS, type Flag } from '../permissions/vocabulary.ts';
import { setup } from '../web/doors.ts';
import { type Filled, Invalid, post, type Route } from '../web/routing.ts';
import { typesInWords } from './effective/standings.ts';
import { refuseFlagsForEverybody } from './groups/joined.ts';
import type { FindHolder, Holder } from './holders.ts';
import { flagForType, takenFlag } from './inputs.ts';
import type { Held, SetupForm } from './models.ts';
import { filledIn, type ShowFilled } from './show.ts';

type Rules = Pick<Actor, 'configuration'>;
type Stored = { flag: string; typeId: number | null };

/** What each flag lets its holder do, in a line. */
const MEANS: Record<Flag, string> = {
  access: 'The gate to the staff’s side. Without it the others count for nothing',
  'view-others': 'Reads cases, whoever they are assigned to',
  'manage-others': 'Does everything on any case, past the workflow’s rules',
  create: 'Raises cases as staff, also on somebody’s behalf',
  delete: 'Deletes cases assigned to them; any case, with manage-others',
  setup: 'Administers Casement, with every action on every case but deleting',
};

/** `…/grant-flag` and `…/take-flag` below a holder's page; mistakes are shown on that page. */
export function flagRoutes(base: string, find: FindHolder, show: ShowFilled): Route[] {
  return [
    ...post(`${base}/grant-flag`, setup, {
      input: () => flagForType,
      show,
      submit: async (permit, { why, ...granted }, visit) => {
        const holder = await find(permit.tx, visit);
        const words = flagInWords(permit.actor, granted);
        if (granted.typeId !== null && !permit.actor.configuration.types.has(granted.typeId))
          throw new Invalid({ field: 'type', text: 'This case type is there no more: choose another' });
        if (await permit.tx.grant.findFirst({ where: rowOf(holder, granted) }))
          throw new Invalid({ field: 'flag', text: `${holder.name} holds ${words} already` });
        await permit.tx.grant.create({ data: rowOf(holder, granted) });
        await refuseFlagsForEverybody(permit);
        await finish(permit, 'grant-flag', holder.subject, granted, why);
        return { goTo: holder.href, notice: `${holder.name} now holds ${words}.` };
      },
    }),
    ...post(`${base}/take-flag`, setup, {
      input: () => takenFlag,
      show,
      submit: async (permit, taken, visit) => {
        const holder = await find(permit.tx, visit);
        const { count } = await permit.tx.grant.deleteMany({ where: rowOf(holder, taken) });
        const words = flagInWords(permit.actor, taken);
        if (count === 0) throw new Invalid({ text: `${holder.name} no longer holds ${words}` });
        await finish(permit, 'take-flag', holder.subject, taken);
        return { goTo: holder.href, notice: `Taken from ${holder.name}: ${words}.` };
      },
    }),
  ];
}

/** Flags that were granted, each with the button that takes it away. */
export function grantedFlags(actor: Rules, { name, href }: Holder, stored: readonly Stored[]): Held[] {
  return inOrder(stored).map(({ flag, typeId }) => ({
    text: flag,
    note: `for ${typesInWords(actor, [typeId]) ?? 'all case types'}`,
    remove: {
      action: `${href}/take-flag`,
      hidden: [
        { name: 'taken', value: flag },
        { name: 'takenFor', value: String(typeId ?? '') },
      ],
      what: `${flagInWords(actor, { flag, typeId })} from ${name}`,
    },
  }));
}

export function grantForm({ configuration }: Rules, { href }: Holder, filled: Filled): SetupForm {
  const types = [...configuration.types.values()];
  return {
    title: 'Grant a flag',
    explanation: 'It counts from their next click.',
    action: `${href}/grant-flag`,
    hidden: [],
    fields: filledIn(
      [
        {
          kind: 'choice',
          name: 'flag',
          label: 'Flag',
          required: true,
          options: FLAGS.map((flag) => ({ value: flag, label: flag, hint: MEANS[flag] })),
        },
        {
          kind: 'select',
          name: 'type',
          label: 'For',
          required: true,
          options: [
            { value: '', label: 'All case types' },
            ...types.map(({ id, plural }) => ({ value: String(id), label: `${plural} only` })),
          ],
        },
        { kind: 'text', name: 'why', label: 'Why', hint: 'It is kept in the journal' },
      ],
      filled,
    ),
    submit: { text: 'Grant' },
  };
}

function rowOf({ grant }: Holder, { flag, typeId }: Stored) {
  return { flag, caseTypeId: typeId, ...grant };
}

function flagInWords(actor: Rules, { flag, typeId }: Stored): string {
  const types = typesInWords(actor, [typeId]);
  return types === undefined ? `the flag ${flag}` : `the flag ${flag} for ${types}`;
}

function inOrder(stored: readonly Stored[]): Stored[] {
  const place = ({ flag }: Stored) => (FLAGS as readonly string[]).indexOf(flag);
  return [...stored].sort((one, other) => place(one) - place(other));
}
