// The doors to saved views: any of the staff may make some, and one is changed by whoever made it.
import { changeAccount } from '../../change.ts';
import type { AccountPermit } from '../../permissions/permit.ts';
import { Invisible, NoAccess } from '../../permissions/refusals.ts';
import { type Door, staff } from '../../web/doors.ts';
import type { Visit } from '../../web/visit.ts';
import { mayTakeAway, type SavedView } from './read-views.ts';

/** One's own views, written one after the other, so that what they are counted or named by holds. */
export const ownViews: Door<Visit, AccountPermit> = {
  says: 'staff',
  admit: staff.admit,
  write: ({ prisma, actor }, _asked, work) =>
    changeAccount(prisma, actor, (permit) => {
      if (!permit.actor.staff) throw new NoAccess('access');
      return work(permit);
    }),
};

export type ViewVisit = Visit & { view: SavedView };

/** The view that the address names by `:view`. Whose it is not, for them it isn't there. */
export function onView(who: 'maker' | 'maker or setup'): Door<ViewVisit, AccountPermit> {
  return {
    says: `${who} of a view`,
    admit: async (came) => {
      const visit = await staff.admit(came);
      const { prisma, actor, params } = visit;
      const typed = params['view'] ?? '';
      const id = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
      const view = await prisma.savedView.findUnique({ where: { id } });
      const isTheirs =
        view && (who === 'maker' ? view.ownerId === actor.person.id : mayTakeAway(actor, view));
      if (!view || !isTheirs) throw new Invisible();
      return { ...visit, view };
    },
    write: ownViews.write,
  };
}
