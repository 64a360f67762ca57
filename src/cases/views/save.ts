// Keeping what the list shows: as a new view, or in place of one that one has.
import { z } from 'zod';
import type { AccountPermit } from '../../permissions/permit.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, Invalid, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { requiredText } from '../actions/texts.ts';
import { addressOf, readAsked } from '../list/asked.ts';
import { chosenGroup, LONGEST_NAME, mustBeFree, namingFields, viewPage, withTyped } from './page.ts';
import { askedBy, MOST_OWN, queryOf } from './read-views.ts';

const query = z.string().max(5000).default('');
type Save = { query: string; name: string; whom: string };

/** /views/save: under a name, for oneself or for a group of one's own. */
export const saveForm: Form<Visit, AccountPermit, Save> = {
  input: () =>
    z.object({ query, name: requiredText('a name', LONGEST_NAME), whom: z.string('Choose who finds it') }),
  show: showSave,
  submit: async (permit, input) => {
    const { tx, actor } = permit;
    const ownerId = actor.person.id;
    const groupId = chosenGroup(permit, input.whom);
    await mustBeFree(permit, input.name);
    if ((await tx.savedView.count({ where: { ownerId } })) >= MOST_OWN)
      throw new Invalid({
        text: `You have ${MOST_OWN} views. Delete one first, or put this in place of one`,
      });
    const asked = askedBy(input.query);
    await tx.savedView.create({ data: { ownerId, groupId, name: input.name, query: queryOf(asked) } });
    return { goTo: addressOf(asked), notice: `The view “${input.name}” is saved.` };
  },
};

type Replace = { query: string; view: string };

/** POST /views/save/replace: one's view asks this from now on. */
export const replaceForm: Form<Visit, AccountPermit, Replace> = {
  input: () => z.object({ query, view: z.string('Choose a view').min(1, 'Choose a view') }),
  show: showSave,
  submit: async ({ tx, actor }, input) => {
    const asked = askedBy(input.query);
    const id = /^\d{1,9}$/.test(input.view) ? Number(input.view) : 0;
    const [changed] = await tx.savedView.updateManyAndReturn({
      where: { id, ownerId: actor.person.id },
      data: { query: queryOf(asked) },
      select: { name: true },
    });
    if (!changed) throw new Invalid({ field: 'view', text: 'Choose a view' });
    return { goTo: addressOf(asked), notice: `The view “${changed.name}” shows this from now on.` };
  },
};

/** The question is in the address where the page is opened, and in the form from then on. */
async function showSave(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const asked = 'query' in filled.sent ? askedBy(typed(filled.sent, 'query')) : readAsked(visit.query);
  const own = await prisma.savedView.findMany({
    where: { ownerId: actor.person.id },
    orderBy: { name: 'asc' },
    take: MOST_OWN,
    select: { id: true, name: true },
  });
  const hidden = [{ name: 'query', value: queryOf(asked) }];
  const save = {
    ...{ title: 'Save it as a new view', action: '/views/save', hidden },
    fields: namingFields(visit, filled),
    submit: { text: 'Save view' },
  };
  const options = own.map(({ id, name }) => ({ value: String(id), label: name }));
  const replace = {
    ...{ title: 'Put it in place of a view', action: '/views/save/replace', hidden },
    fields: [
      withTyped(filled, {
        ...{ kind: 'select', name: 'view', label: 'Which of your views?', required: true },
        options: [{ value: '', label: 'Choose a view' }, ...options],
      }),
    ],
    submit: { text: 'Replace view' },
  };
  const forms = own.length > 0 ? [save, replace] : [save];
  return viewPage(visit, asked, filled, { title: 'Save this view', forms });
}
