// The door onto a job: whoever began it, as long as they are past the gate, and nobody else.
import { Invisible } from '../../permissions/refusals.ts';
import { type Door, staff } from '../../web/doors.ts';
import type { Visit } from '../../web/visit.ts';
import { type BulkAction, isBulkAction } from './deeds.ts';
import { type Job, jobOf } from './jobs.ts';

export type JobVisit = Visit & { job: Job };
export type DeedVisit = JobVisit & { deed: BulkAction };

/** The job that the address names by `:job`. */
export const ownJob: Door<JobVisit, null> = {
  says: 'own bulk job',
  admit: async (visit) => {
    const { prisma, actor, params } = await staff.admit(visit);
    const job = await jobOf(prisma, actor.person.id, params['job'] ?? '');
    if (!job) throw new Invisible();
    return { ...visit, job };
  },
  write: (_visit, _asked, work) => work(null),
};

/** What is to be done with its cases, which the address names by `:deed`. */
export const ownDeed: Door<DeedVisit, null> = {
  says: 'own bulk job, to do something',
  admit: async (visit) => {
    const deed = visit.params['deed'] ?? '';
    const admitted = await ownJob.admit(visit);
    if (!isBulkAction(deed)) throw new Invisible();
    return { ...admitted, deed };
  },
  write: (_visit, _asked, work) => work(null),
};
