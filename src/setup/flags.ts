// Flags granted to a person or a group, and taken away, in the draft: the forms, the list of those granted, and the doing.
import { flagKey, type Piece } from '../configuration/document.ts';
import { pieceIn } from '../configuration/draft.ts';
import type { Reader } from '../permissions/load-configuration.ts';
import { FLAGS, type Flag } from '../permissions/vocabulary.ts';
import { setup } from '../web/doors.ts';
import { type Filled, Invalid, post, type Route } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import { picked, picker } from './choosing.ts';
import { keepInDraft } from './drafts/keep.ts';
import { draftedIn, stateInWords } from './drafts/standing.ts';
import type { FindHolder, Holder } from './holders.ts';
import { flagForType, takenFlag } from './inputs.ts';
import type { Held, SetupForm } from './models.ts';
import { filledIn, type ShowFilled } from './show.ts';

type FlagPiece = Piece<'flag'>;

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
      submit: async (permit, granted, visit) => {
        const { tx, actor } = permit;
        const holder = await find(tx, visit);
        const plurals = await typePlurals(tx, actor.person.id);
        const type = picked('type', granted.type, plurals);
        const { flag } = granted;
        const piece: FlagPiece = { flag, ...(type === undefined ? {} : { type }), ...holder.of };
        const place = { section: 'flag', key: flagKey(piece) } as const;
        if (await pieceIn(tx, actor.person.id, place))
          throw new Invalid({
            field: 'flag',
            text: `${holder.name} holds ${flagInWords(piece, type && plurals.get(type))} already`,
          });
        return keepInDraft(permit, place, piece, holder.href);
      },
    }),
    ...post(`${base}/take-flag`, setup, {
      input: () => takenFlag,
      show,
      submit: async (permit, taken, visit) => {
        const holder = await find(permit.tx, visit);
        const place = { section: 'flag', key: flagKey({ ...taken, ...holder.of }) } as const;
        if (!(await pieceIn(permit.tx, permit.actor.person.id, place)))
          throw new Invalid({ text: `${holder.name} no longer holds the flag ${taken.flag}` });
        return keepInDraft(permit, place, undefined, holder.href);
      },
    }),
  ];
}

/** The flags of a holder as the draft leaves them, each with the button that takes it away. */
export async function flagsOf({ prisma, actor }: Visit, { of, name, href }: Holder): Promise<Held[]> {
  const drafted = [...(await draftedIn(prisma, actor.person.id, 'flag')).values()];
  const types = await typePlurals(prisma, actor.person.id);
  const own = drafted.filter(({ piece }) =>
    'user' in of ? piece.user === of.user : piece.group === of.group,
  );
  const place = ({ flag }: FlagPiece) => FLAGS.indexOf(flag);
  return own
    .sort((one, other) => place(one.piece) - place(other.piece))
    .map(({ piece, state }) => {
      const plural = piece.type === undefined ? undefined : (types.get(piece.type) ?? piece.type);
      const said = stateInWords(state);
      return {
        text: piece.flag,
        note: `for ${plural ?? 'all case types'}${said === undefined ? '' : `; ${said}`}`,
        ...(state === 'gone'
          ? {}
          : {
              remove: {
                action: `${href}/take-flag`,
                hidden: [
                  { name: 'taken', value: piece.flag },
                  { name: 'takenFor', value: piece.type ?? '' },
                ],
                what: `${flagInWords(piece, plural)} from ${name}`,
              },
            }),
      };
    });
}

/** The form that grants a flag, for all types or for one of the draft’s. */
export async function grantForm(
  { prisma, actor }: Visit,
  { href }: Holder,
  filled: Filled,
): Promise<SetupForm> {
  const types = await typePlurals(prisma, actor.person.id);
  return {
    title: 'Grant a flag',
    explanation: 'It counts once your draft is published.',
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
        { ...picker('type', 'For', types, undefined, 'All case types'), required: true },
      ],
      filled,
    ),
    submit: { text: 'Grant' },
  };
}

/** What several cases of each type are called, by the types’ keys, as the draft leaves them. */
async function typePlurals(reader: Reader, userId: number): Promise<Map<string, string>> {
  const rows = await reader.caseType.findMany({
    select: { key: true, plural: true },
    orderBy: { plural: 'asc' },
  });
  const plurals = new Map(rows.map(({ key, plural }) => [key, plural]));
  for (const { key, piece, state } of (await draftedIn(reader, userId, 'type', 'touched')).values()) {
    if (state === 'gone') plurals.delete(key);
    else plurals.set(key, piece.plural);
  }
  return plurals;
}

function flagInWords({ flag }: FlagPiece, plural: string | undefined): string {
  return plural === undefined ? `the flag ${flag}` : `the flag ${flag} for ${plural}`;
}
