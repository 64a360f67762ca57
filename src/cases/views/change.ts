// Renaming a view, sharing it or no longer, and deleting it.
import { z } from 'zod';
import type { AccountPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Reply } from '../../web/reply.ts';
import type { Filled, Form } from '../../web/routing.ts';
import { requiredText } from '../actions/texts.ts';
import { addressOf } from '../list/asked.ts';
import type { ViewVisit } from './door.ts';
import { chosenGroup, LONGEST_NAME, mustBeFree, namingFields, viewPage, whomOf } from './page.ts';
import { askedBy, mayTakeAway } from './read-views.ts';

type Change = { name: string; whom: string };

/** /views/:view: its maker changes what it is called, and who finds it. */
export const changeForm: Form<ViewVisit, AccountPermit, Change> = {
  input: () =>
    z.object({ name: requiredText('a name', LONGEST_NAME), whom: z.string('Choose who finds it') }),
  show: showView,
  submit: async (permit, { name, whom }, { view }) => {
    const { tx, actor } = permit;
    // It may be shared with a group that its maker has left since: it stays so until they choose anew.
    const groupId = whom === whomOf(view.groupId) ? view.groupId : chosenGroup(permit, whom);
    await mustBeFree(permit, name, view.id);
    const { count } = await tx.savedView.updateMany({
      where: { id: view.id, ownerId: actor.person.id },
      data: { name, groupId },
    });
    if (count === 0) throw new Invisible();
    return { goTo: addressOf(askedBy(view.query)), notice: `The view “${name}” is changed.` };
  },
};

/** POST /views/:view/delete: by its maker; a shared one by setup, too. */
export const deleteForm: Form<ViewVisit, AccountPermit, Record<string, never>> = {
  input: () => z.object({}),
  show: showView,
  submit: async ({ tx, actor }, _input, { view }) => {
    const now = await tx.savedView.findUnique({ where: { id: view.id } });
    if (!now || !mayTakeAway(actor, now)) throw new Invisible();
    await tx.savedView.delete({ where: { id: view.id } });
    return { goTo: '/cases', notice: `The view “${now.name}” is deleted.` };
  },
};

function showView(visit: ViewVisit, filled: Filled): Reply {
  const { view, actor } = visit;
  const isOwn = view.ownerId === actor.person.id;
  const change = {
    ...{ title: 'Change it', action: `/views/${view.id}`, hidden: [] },
    fields: namingFields(visit, filled, { name: view.name, whom: whomOf(view.groupId) }),
    submit: { text: 'Change view' },
  };
  const remove = {
    ...{ title: 'Delete it', action: `/views/${view.id}/delete`, hidden: [], fields: [] },
    explanation: 'The cases that it shows stay as they are.',
    submit: { text: 'Delete view', warning: true },
  };
  return viewPage(visit, askedBy(view.query), filled, {
    title: `The view “${view.name}”`,
    forms: isOwn ? [change, remove] : [remove],
    ...(isOwn
      ? {}
      : { note: 'Somebody else made this view and shares it. You may delete it, as you hold setup.' }),
  });
}
