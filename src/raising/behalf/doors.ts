// The doors of raising for somebody: open to staff who may raise a type on somebody's behalf, and to nobody else.
import type { RaisePermit } from '../../permissions/permit.ts';
import { mayRaiseForOthers, typesForOthers } from '../../permissions/raise.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { type Door, signedIn } from '../../web/doors.ts';
import type { Visit } from '../../web/visit.ts';
import { type DraftVisit, type NewVisit, newRaise, ownDraft, type RaisingVisit } from '../draft/doors.ts';

/** For those who may raise cases of some type for others. */
export const helpers: Door<Visit, null> = {
  says: 'raise for others',
  admit: async (visit) => {
    const { actor } = await signedIn.admit(visit);
    if (typesForOthers(actor).length === 0) throw new Invisible();
    return visit;
  },
  write: (_visit, _asked, work) => work(null),
};

/** For those who may raise the type for others. */
export const newForOthers: Door<NewVisit, RaisePermit> = helping(newRaise);

/** The same with a draft of their own under way. */
export const draftForOthers: Door<DraftVisit, RaisePermit> = helping(ownDraft);

function helping<V extends RaisingVisit>(door: Door<V, RaisePermit>): Door<V, RaisePermit> {
  return {
    says: `${door.says}, for others`,
    admit: async (visit) => {
      const admitted = await door.admit(await signedIn.admit(visit));
      if (!mayRaiseForOthers(admitted.actor, admitted.type)) throw new Invisible();
      return admitted;
    },
    write: (visit, asked, work) =>
      door.write(visit, asked, (permit) => {
        if (!permit.forOthers) throw new Invisible();
        return work(permit);
      }),
  };
}
