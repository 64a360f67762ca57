// Measures the lists' SQL alone, as the application sends it, for everyone who asks: `npx tsx test/bench/sql.ts
// [--cases 1000000] [--types 20] [--folder DIR] [--runs 200] [--only WORDS] [--slow MS]`. Prints the plans of whatever
// takes longer than --slow.
import { parseArgs } from 'node:util';
import { QUEUES, type QueueName, queueNarrow } from '../../src/cases/list/queues.ts';
import { connect, type Database } from '../../src/db/client.ts';
import { Prisma } from '../../src/generated/prisma/client.ts';
import { findCases } from '../../src/permissions/list/find.ts';
import { ORDERS, type OrderName } from '../../src/permissions/list/order.ts';
import type { Narrow } from '../../src/permissions/list/pairs.ts';
import { countVisible, type Lens, visibleIds, visiblePlaces } from '../../src/permissions/list/visible.ts';
import type { Reader } from '../../src/permissions/load-configuration.ts';
import { type Actor, standingOf } from '../../src/permissions/standing.ts';
import { RARE } from './council.ts';
import { benchDatabase } from './database.ts';
import { ASKERS, type Asker } from './people.ts';
import { milliseconds, table, time } from './timing.ts';

const PAGE = 50;
const queueNames = Object.keys(QUEUES) as QueueName[];
const WORDS = ['drain', 'resident777', 'hedge pavement', 'dranis', 'nothing like that'];
const BOUND = 1001;

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    types: { type: 'string', default: '20' },
    folder: { type: 'string' },
    slow: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '200' },
  },
});

const size = { cases: Number(options.cases), types: Number(options.types) };
const bench = await benchDatabase(size, options.folder);
const database = connect(bench.url, { max: 2 });
try {
  const rows: string[][] = [];
  for (const asker of ASKERS) rows.push(...(await measure(asker, database)));
  console.log(table(['who asks', 'for what', 'rows', 'p50 ms', 'p95', 'p99'], rows));
} finally {
  await database.close();
  await bench.close();
}

type Question = { name: string; rows: number; ask: (reader: Reader) => Promise<unknown> };

async function measure(asker: Asker, { prisma, pool }: Database): Promise<string[][]> {
  const actor = await standingOf(prisma, asker.id);
  const rows: string[][] = [];
  for (const { name, rows: found, ask } of await questions(prisma, actor, asker)) {
    if (!`${asker.key} ${name}`.includes(options.only)) continue;
    const { p50, p95, p99 } = await time(() => ask(prisma), Number(options.runs));
    rows.push([asker.name, name, String(found), ...[p50, p95, p99].map(milliseconds)]);
    console.error(rows.at(-1)?.join(' | '));
    if (p50 > Number(options.slow)) console.error(await plan(pool, await statementOf(ask)));
  }
  rows.push(await standingRow(asker, { prisma }));
  return rows;
}

async function questions(prisma: Reader, actor: Actor, asker: Asker): Promise<Question[]> {
  const lens: Lens = asker.key === 'owner' ? 'own' : 'staff';
  const deep = await visibleIds(prisma, actor, { lens }, { most: 99 * PAGE });
  const last = deep.at(-1);
  const list = async (name: string, narrow: Narrow, before?: number) => {
    const span = { most: PAGE + 1, ...(before === undefined ? {} : { before }) };
    const ask = (reader: Reader) => visibleIds(reader, actor, { lens, narrow }, span);
    return { name, rows: (await ask(prisma)).length, ask };
  };
  const count = async (name: string, narrow: Narrow) => {
    const ask = (reader: Reader) => countVisible(reader, actor, { lens, narrow }, BOUND);
    return { name: `count ${name}`, rows: await ask(prisma), ask };
  };
  const rare = [...actor.configuration.statuses.values()].filter(({ name }) => name === RARE);
  const statusIds = rare.map(({ id }) => id);
  const narrowings: [string, Narrow][] = [
    ['all', {}],
    ['large type', { typeIds: [1] }],
    ['smaller type', { typeIds: [3] }],
    ['rare status', { statusIds }],
  ];
  if (lens === 'staff')
    narrowings.push(
      ['mine', { assigned: 'me' }],
      ['mine, rare status', { assigned: 'me', statusIds }],
      ['my groups', { assigned: 'groups' }],
      ['my groups, smaller type', { assigned: 'groups', typeIds: [3] }],
      ['my groups, rare status', { assigned: 'groups', statusIds }],
      ['nobody', { assigned: 'nobody' }],
      ['nobody, smaller type', { assigned: 'nobody', typeIds: [3] }],
      ['nobody, rare status', { assigned: 'nobody', statusIds }],
      ...queueNames.map((name): [string, Narrow] => [
        `queue ${name}`,
        queueNarrow(actor.configuration, name),
      ]),
    );
  const found: Question[] = [];
  for (const [name, narrow] of narrowings) found.push(await list(name, narrow));
  if (last !== undefined) found.push(await list('page 100', {}, last));
  for (const [name, narrow] of narrowings) found.push(await count(name, narrow));
  if (lens === 'staff') found.push(...(await ordersAndWords(prisma, actor)));
  return found;
}

async function ordersAndWords(prisma: Reader, actor: Actor): Promise<Question[]> {
  const found: Question[] = [];
  const live = queueNarrow(actor.configuration, 'mine').statusIds ?? [];
  for (const name of Object.keys(ORDERS) as OrderName[])
    for (const [what, narrow] of [
      ['all', {}],
      ['live', { statusIds: live }],
      ['escalated', queueNarrow(actor.configuration, 'escalated')],
      ['smaller type', { typeIds: [3] }],
    ] as const) {
      const span = { order: ORDERS[name], most: PAGE + 1 };
      const ask = (reader: Reader) => visiblePlaces(reader, actor, { lens: 'staff', narrow }, span);
      found.push({ name: `order ${name}, ${what}`, rows: (await ask(prisma)).length, ask });
    }
  for (const words of WORDS) {
    const ask = (reader: Reader) => findCases(reader, actor, { lens: 'staff' }, words);
    found.push({ name: `search ${words}`, rows: (await ask(prisma)).ids.length, ask });
  }
  return found;
}

async function standingRow(asker: Asker, { prisma }: Pick<Database, 'prisma'>): Promise<string[]> {
  const { p50, p95, p99 } = await time(() => standingOf(prisma, asker.id));
  return [asker.name, 'their standing', '1', ...[p50, p95, p99].map(milliseconds)];
}

/** The statement that a question sends, caught on its way. */
async function statementOf(ask: Question['ask']): Promise<Prisma.Sql> {
  let caught = Prisma.empty;
  const $queryRaw = async (strings: TemplateStringsArray, ...values: unknown[]) => {
    caught = Prisma.sql(strings, ...values);
    return [];
  };
  await ask({ $queryRaw } as unknown as Reader);
  return caught;
}

/** The plans of a statement: for its values, and the one for any values that a named statement may come to use. */
async function plan(pool: Database['pool'], statement: Prisma.Sql): Promise<string> {
  const client = await pool.connect();
  try {
    const literals = statement.values.map((value) =>
      Array.isArray(value) ? `'{${value.join(',')}}'` : client.escapeLiteral(String(value)),
    );
    await client.query(`PREPARE asked AS ${statement.text}`);
    const plans: string[] = [statement.text];
    for (const mode of ['force_custom_plan', 'force_generic_plan']) {
      await client.query(`SET plan_cache_mode = ${mode}`);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, BUFFERS) EXECUTE asked (${literals.join(', ')})`,
      );
      plans.push(mode, ...rows.map((row) => row['QUERY PLAN']));
    }
    return plans.join('\n');
  } finally {
    client.release(true);
  }
}
