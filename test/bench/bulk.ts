// Work on many cases while others work: `npx tsx test/bench/bulk.ts [--cases 1000000] [--types 200] [--folder DIR]
// [--many 10000] [--port 4200]`. A note on so many cases; the site is killed in the middle and started again; others ask for
// pages all the while. Prints how long it took, the slowest request, and how many cases have the note otherwise than the
// job says.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { beginJob, startJob } from '../../src/cases/bulk/jobs.ts';
import { connect } from '../../src/db/client.ts';
import { visibleIds } from '../../src/permissions/list/visible.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { benchDatabase } from './database.ts';
import { askerBy } from './people.ts';
import { type RunningSite, startSite } from './site.ts';
import { signedIn } from './visitor.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    types: { type: 'string', default: '20' },
    folder: { type: 'string' },
    many: { type: 'string', default: '10000' },
    port: { type: 'string', default: '4200' },
  },
});
const PAUSE = 50; // milliseconds between what others ask for
const note = `Looked through on ${new Date().toISOString()}.`;

const bench = await benchDatabase(
  { cases: Number(options.cases), types: Number(options.types) },
  options.folder,
);
const { prisma, close } = connect(bench.url, { max: 2 });
const took: number[] = [];
try {
  const owner = askerBy('five-types'); // a manager of what they see
  const actor = await standingOf(prisma, owner.id);
  const ids = await visibleIds(prisma, actor, { lens: 'staff' }, { most: Number(options.many) });
  const jobId = await beginJob(prisma, owner.id, ids, '');
  await startJob(prisma, { id: jobId }, 'add-private-note', { note });
  const began = performance.now();
  const first = await startSite(bench.url, Number(options.port));
  await askUntil(first, async () => (await doneOf(jobId)) > ids.length / 2);
  await first.kill();
  const second = await startSite(bench.url, Number(options.port));
  await askUntil(second, async () => (await stateOf(jobId)) !== 'running');
  await second.stop();
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  took.sort((one, other) => one - other);
  console.log(
    `${await doneOf(jobId)} of ${ids.length} cases done in ${seconds} s, killed once; ${took.length} requests beside, ` +
      `p50 ${took[Math.floor(took.length / 2)]?.toFixed(0)} ms, slowest ${took.at(-1)?.toFixed(0)} ms; ` +
      `otherwise than said: ${await amiss(jobId)}`,
  );
} finally {
  await close();
  await bench.close();
}

async function askUntil({ base }: RunningSite, isOver: () => Promise<boolean>): Promise<void> {
  const others = await Promise.all(
    (['everything', 'handful'] as const).map((key) => signedIn(base, askerBy(key))),
  );
  while (!(await isOver()))
    for (const other of others) {
      const at = performance.now();
      const { status } = await other.get('/cases');
      if (status !== 200) throw new Error(`/cases answered ${status}.`);
      took.push(performance.now() - at);
      await pause(PAUSE);
    }
}

function doneOf(jobId: string): Promise<number> {
  return prisma.bulkItem.count({ where: { jobId, state: 'done' } });
}

async function stateOf(id: string): Promise<string> {
  return (await prisma.bulkJob.findUniqueOrThrow({ where: { id } })).state;
}

/** Cases that have the note otherwise than the job says: once where it is done, and not at all where it was refused. */
async function amiss(jobId: string): Promise<number> {
  const rows = await prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "bulk_items" item
    WHERE item."jobId" = ${jobId}::uuid AND (item."state" = 'done')::int <>
      (SELECT count(*) FROM "events" e WHERE e."caseId" = item."caseId" AND e."text" = ${note})`;
  return rows[0]?.count ?? 0;
}
