// `npx tsx test/bench/what-if.ts [--cases 1000000] [--types 200] [--folder DIR]`: how long it takes to say what a change of the
// rules would do, from one flag of one person to three cells of every matrix, over the benchmark's council.
import { parseArgs } from 'node:util';
import type { Change, Piece } from '../../src/configuration/document.ts';
import { readPiece } from '../../src/configuration/pieces.ts';
import { whatIf } from '../../src/configuration/what-if.ts';
import { connect } from '../../src/db/client.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { FIRST_STAFF } from './council.ts';
import { benchDatabase } from './database.ts';
import { askerBy } from './people.ts';
import { table } from './timing.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    types: { type: 'string', default: '20' },
    folder: { type: 'string' },
  },
});

const bench = await benchDatabase(
  { cases: Number(options.cases), types: Number(options.types) },
  options.folder,
);
const { prisma, close } = connect(bench.url);
try {
  const userId = askerBy('everything').id;
  const held = await prisma.grant.findFirst({ where: { flag: 'setup', userId } });
  if (!held) await prisma.grant.create({ data: { flag: 'setup', userId } });
  const admin = await standingOf(prisma, userId);
  const workflows = await prisma.workflow.findMany({ select: { key: true }, orderBy: { id: 'asc' } });
  const group = await prisma.group.findFirstOrThrow({ where: { parentId: null, members: { some: {} } } });
  const type = await prisma.caseType.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const every = await Promise.all(workflows.map(({ key }) => withThreeCells(key)));
  const first = every.slice(0, 1);
  const flag = (after: Piece<'flag'>): Change[] => [
    { section: 'flag', key: 'new', before: undefined, after },
  ];
  const rows: string[][] = [];
  for (const [name, changes] of [
    [
      'one flag of one person, for one type',
      flag({ flag: 'view-others', user: FIRST_STAFF, type: type.key }),
    ],
    ['one flag of a group, for all types', flag({ flag: 'manage-others', group: group.key })],
    ['three cells of one matrix', first],
    ['three cells of every matrix', every],
  ] as const) {
    const began = performance.now();
    const { effects } = await whatIf(prisma, admin, changes, new Date());
    const seconds = (performance.now() - began) / 1000;
    rows.push([name, String(effects.length), seconds.toFixed(1)]);
  }
  console.log(table(['a draft that changes', 'people concerned', 'seconds'], rows));
} finally {
  await close();
  await bench.close();
}

/** Managers may close no more, monitors write notes, and owners read the history. */
async function withThreeCells(key: string): Promise<Change> {
  const before = await readPiece(prisma, { section: 'workflow', key });
  if (!before) throw new Error(`there is no workflow ${key}`);
  const { close: _, ...manager } = before.matrix['manager'] ?? {};
  const matrix: Piece<'workflow'>['matrix'] = {
    ...before.matrix,
    manager,
    monitor: { ...before.matrix['monitor'], 'add-private-note': 'always' },
    owner: { ...before.matrix['owner'], 'view-history': 'live' },
  };
  return { section: 'workflow', key, before, after: { ...before, matrix } };
}
