// Several people of the list put into a group, or taken out of it, in one go: into the draft, as one by one.
import { z } from 'zod';
import { memberKey } from '../../configuration/document.ts';
import { pieceIn, putPiece, sectionIn } from '../../configuration/draft.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, form, Invalid, type Route, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { groupField, groupMeant } from '../groups/tree.ts';
import { groupAddress } from '../holders.ts';
import type { AddPage } from '../models.ts';
import { filledIn, setupPage } from '../show.ts';
import { addressOf, foundBy, placeOf, readAsked, SEVERAL } from './asked.ts';

const MOST = 50;
const ASKED = ['name', 'only', 'before', 'after'] as const;

const several = z.object({
  people: z
    .preprocess((sent) => [sent ?? []].flat(), z.array(z.string().regex(/^\d{1,9}$/, 'Choose who is meant')))
    .refine((ids) => ids.length > 0, 'Choose at least one of them')
    .refine((ids) => ids.length <= MOST, `Choose at most ${MOST} at once`)
    .transform((ids) => [...new Set(ids.map(Number))]),
  does: z.enum(['add', 'take'], 'Choose what to do'),
  group: z.string('Choose a group').trim().min(1, 'Choose a group'),
});
type Several = z.output<typeof several>;

export const severalRoutes: Route[] = form(SEVERAL, setup, {
  input: () => several,
  show: showSeveral,
  submit: putSeveral,
});

async function showSeveral(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  // A form that is shown again says itself whose page of the list it came from.
  const query = Object.fromEntries(
    ASKED.map((name) => [name, typed(filled.sent, name) || (visit.query[name] ?? '')]),
  );
  const asked = readAsked(query);
  const { ids } = await foundBy(prisma, asked, query);
  const people = await prisma.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, name: true, email: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const list = addressOf(asked, placeOf(query));
  const model: AddPage = {
    title: 'Put several people into a group, or take them out',
    says: `These are the ${people.length} people of the page of the list that you come from. To choose among others, narrow the list, or turn its pages, first.`,
    ask: { text: 'Back to the list', href: list },
    action: SEVERAL,
    errors: filled.errors,
    fields: [
      ...filledIn(
        [
          {
            ...{ kind: 'choices', name: 'people', label: 'Who?', required: true, small: true },
            options: people.map(({ id, kind, name, email }) => ({
              value: String(id),
              label: kind === 'person' ? `${name}, ${email}` : name,
            })),
          },
          {
            ...{ kind: 'choice', name: 'does', label: 'What?', required: true, value: 'add' },
            options: [
              { value: 'add', label: 'Add them to the group' },
              { value: 'take', label: 'Take them out of the group' },
            ],
          },
          groupField(await sectionIn(prisma, actor.person.id, 'group'), {
            ...{ name: 'group', label: 'Group', none: 'Choose a group' },
          }),
        ],
        filled,
      ),
      ...ASKED.map((name) => ({ kind: 'hidden' as const, name, label: '', value: query[name] ?? '' })),
    ],
    submit: 'Keep in my draft',
  };
  return setupPage('setup/add', model.title, model, { text: 'Users', href: list });
}

/** Whoever is in it already, or not in it, is passed over. */
async function putSeveral(permit: SetupPermit, { people, does, group: written }: Several): Promise<Reply> {
  const { tx, actor } = permit;
  const { id: byId } = actor.person;
  const groups = await sectionIn(tx, byId, 'group');
  const group = groupMeant('group', written, groups);
  if (group === undefined) throw new Invalid({ field: 'group', text: 'Choose a group' });
  const known = await tx.user.count({ where: { id: { in: people }, kind: { not: 'system' } } });
  if (known < people.length)
    throw new Invalid({ field: 'people', text: 'One of them is there no more: choose again' });
  let changed = 0;
  for (const user of people) {
    const piece = { group, user };
    const place = { section: 'member', key: memberKey(piece) } as const;
    const isThere = (await pieceIn(tx, byId, place)) !== undefined;
    if (isThere === (does === 'add')) continue;
    await putPiece(permit, place, does === 'add' ? piece : undefined);
    changed += 1;
  }
  const name = groups.get(group)?.name ?? group;
  if (changed === 0)
    throw new Invalid({
      field: 'people',
      text: does === 'add' ? `They are all in ${name} already` : `None of them is in ${name}`,
    });
  const who = changed === 1 ? '1 person is' : `${changed} people are`;
  const done = does === 'add' ? `${who} added to ${name}` : `${who} taken out of ${name}`;
  return {
    goTo: groupAddress(group),
    notice: `${done} in your draft. It holds as soon as you publish it.`,
  };
}
