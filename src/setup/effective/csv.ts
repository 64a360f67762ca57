// Effective permissions for a spreadsheet: all that the filter holds, in the order of names, written as it is read.
import { CSV_MARK, csvRows } from '../../export/csv.ts';
import { type Picked, pick } from '../../permissions/list/picking.ts';
import { FLAGS } from '../../permissions/vocabulary.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { idsByName } from '../users/picking.ts';
import { readAsked } from './asked.ts';
import { conditionOf } from './effective.ts';
import { markInWords, markOf, roleMarkOf, rolesOf } from './marks.ts';
import { standingsOf } from './standings.ts';

const BATCH = 500;

/** GET /setup/effective-permissions.csv */
export async function effectiveAsCsv(visit: Visit): Promise<Reply> {
  const { prisma, query, actor } = visit;
  const asked = readAsked(query, actor.configuration);
  const picked = await pick(prisma, conditionOf(asked, actor.configuration));
  return {
    stream: textOf(visit, picked, asked.type),
    name: `effective-permissions-${new Date().toISOString().slice(0, 10)}.csv`,
    contentType: 'text/csv; charset=utf-8',
  };
}

async function* textOf(visit: Visit, picked: Picked, typeId: number | undefined): AsyncGenerator<string> {
  const roles = rolesOf(visit.actor.configuration, typeId);
  const named = roles.map(({ name }) => `role: ${name}`);
  yield CSV_MARK + csvRows([['User', 'E-mail address', 'Active', ...FLAGS, ...named]]);
  let before: number | undefined;
  do {
    const span = before === undefined ? { most: BATCH } : { before, most: BATCH };
    const ids = await idsByName(visit.prisma, picked, span);
    const standings = await standingsOf(visit, ids);
    yield csvRows(
      standings.map((standing) => [
        ...[standing.actor.person.name, standing.actor.person.email],
        standing.actor.person.active ? 'yes' : 'no',
        ...FLAGS.map((flag) => markInWords(markOf(standing, flag, typeId))),
        ...roles.map(({ id }) => markInWords(roleMarkOf(standing, typeId ?? 0, id))),
      ]),
    );
    before = ids.length === BATCH ? ids.at(-1) : undefined;
  } while (before !== undefined);
}
