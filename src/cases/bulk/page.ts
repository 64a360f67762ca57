// The page of a job, for whoever began it: what can be done with the chosen cases; then how far it is, and what wasn't done
// and why.
import { z } from 'zod';
import { seesAsStaff } from '../../permissions/decide.ts';
import { factsByIds } from '../../permissions/facts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Form } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { csvName, csvOf } from '../list/csv.ts';
import { casesCounted } from '../list/queues.ts';
import type { BulkChoicePage, BulkJobPage, BulkListPage } from '../models.ts';
import { ASKINGS, holdsSomeDelete } from './ask.ts';
import { BULK_ACTIONS, isBulkAction } from './deeds.ts';
import type { JobVisit } from './doors.ts';
import { countsOf, endJob, type Item, itemsOf, type Job, jobsOf } from './jobs.ts';

const PAGE = 50;
const MOST_JOBS = 50;
const EVERY = ['pending', 'done', 'refused', 'failed'] as const;

/** GET /bulk/:job */
export async function showJob(visit: JobVisit): Promise<Reply> {
  return visit.job.state === 'chosen' ? showChoice(visit) : showProgress(visit);
}

async function showChoice(visit: JobVisit): Promise<Reply> {
  const { prisma, job } = visit;
  const { pending } = await countsOf(prisma, job);
  const cases = casesCounted(pending);
  const title = `What to do with ${cases}`;
  const model: BulkChoicePage = {
    title,
    actions: [
      ...BULK_ACTIONS.filter((action) => action !== 'delete' || holdsSomeDelete(visit)).map((action) => ({
        text: ASKINGS[action].title(cases),
        href: `/bulk/${job.id}/do/${action}`,
      })),
      { text: `Download ${cases} as CSV`, href: `/bulk/${job.id}/list.csv` },
    ],
    cancel: { text: 'Back to the list', href: listOf(job) },
  };
  return { show: 'cases/bulk-choice', model, title, wide: true, section: '/cases' };
}

async function showProgress(visit: JobVisit): Promise<Reply> {
  const { prisma, job, query } = visit;
  const after = /^\d{1,9}$/.test(query['after'] ?? '') ? Number(query['after']) : 0;
  const [counts, found] = await Promise.all([
    countsOf(prisma, job),
    itemsOf(prisma, job, ['refused', 'failed'], { after, most: PAGE + 1 }),
  ]);
  const items = found.slice(0, PAGE);
  const last = items.at(-1);
  const model: BulkJobPage = {
    title: titleOf(
      job,
      Object.values(counts).reduce((sum, one) => sum + one, 0),
    ),
    says: `${STATES[job.state]}${job.why ? ` ${job.why}` : ''}`,
    counts: [
      { key: 'Done', value: counts.done.toLocaleString('en-GB') },
      { key: 'Still to do', value: counts.pending.toLocaleString('en-GB') },
      { key: 'Not done', value: (counts.refused + counts.failed).toLocaleString('en-GB') },
    ],
    ...(job.state === 'running'
      ? { again: { text: 'Look again', href: `/bulk/${job.id}` }, stop: `/bulk/${job.id}/stop` }
      : {}),
    refused: await saidOf(visit, items),
    ...(found.length > PAGE && last
      ? { more: { text: 'More that were not done', href: `/bulk/${job.id}?after=${last.id}` } }
      : {}),
    back: { text: 'Back to the list', href: listOf(job) },
  };
  return { show: 'cases/bulk-job', model, title: model.title, wide: true, section: '/cases' };
}

const STATES: Record<Job['state'], string> = {
  chosen: 'Not started.',
  running: 'Under way. You can leave this page: it goes on.',
  done: 'Finished.',
  stopped: 'Stopped. What was done stays done.',
  refused: 'Stopped.',
};

/** Why cases weren't done; of those that can't be seen any more, nothing but that. */
async function saidOf({ prisma, actor }: JobVisit, items: readonly Item[]): Promise<BulkJobPage['refused']> {
  const facts = await factsByIds(
    prisma,
    items.map(({ caseId }) => caseId),
  );
  const seen = new Map(facts.filter((one) => seesAsStaff(actor, one)).map((one) => [one.id, one.reference]));
  return items.map(({ caseId, why }) => {
    const reference = seen.get(caseId);
    return reference === undefined
      ? { text: 'A case that is gone, or that you may no longer see.' }
      : { text: why ?? '', link: { text: reference, href: `/cases/${reference}` } };
  });
}

/** POST /bulk/:job/stop: the case that is under way is still done. */
export const stopForm: Form<JobVisit, null, Record<string, never>> = {
  input: () => z.object({}),
  show: showJob,
  submit: async (_permit, _input, { prisma, job }) => {
    await endJob(prisma, job, 'stopped');
    return { goTo: `/bulk/${job.id}`, notice: 'It was stopped.' };
  },
};

/** GET /bulk/:job/list.csv: the chosen cases. */
export async function jobAsCsv(visit: JobVisit): Promise<Reply> {
  const items = await itemsOf(visit.prisma, visit.job, EVERY, { most: 10_000 });
  const ids = items.map(({ caseId }) => caseId);
  return { stream: csvOf(visit, ids), name: csvName(), contentType: 'text/csv; charset=utf-8' };
}

/** GET /bulk: what the visitor has had done to many cases lately. */
export async function showJobs({ prisma, actor }: Visit): Promise<Reply> {
  const jobs = await jobsOf(prisma, actor.person.id, MOST_JOBS);
  const model: BulkListPage = {
    title: 'Done to many cases',
    jobs: jobs.map((job) => ({
      text: titleOf(job),
      href: `/bulk/${job.id}`,
      at: job.createdAt,
      says: STATES[job.state],
    })),
  };
  return { show: 'cases/bulk-list', model, title: model.title, wide: true, section: '/cases' };
}

function titleOf({ action }: Job, count?: number): string {
  const cases = count === undefined ? 'cases' : casesCounted(count);
  return action !== null && isBulkAction(action) ? ASKINGS[action].title(cases) : 'Cases';
}

function listOf({ question }: Job): string {
  return question === '' ? '/cases' : `/cases?${question}`;
}
