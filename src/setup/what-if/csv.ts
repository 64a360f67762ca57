// What-if for a spreadsheet: each person and action with the number of cases, as the page has them.
import { draftOf } from '../../configuration/draft.ts';
import { CSV_MARK, csvRows } from '../../export/csv.ts';
import { byAction } from '../../permissions/what-if/sum.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { DRAFT } from '../rooms.ts';
import { type Computed, computedFor, whereItStops } from './remember.ts';

/** GET /setup/draft/what-if.csv */
export async function whatIfAsCsv(visit: Visit): Promise<Reply> {
  const draft = await draftOf(visit.prisma, visit.actor.person.id);
  if (!draft || draft.changes.length === 0) return { goTo: DRAFT.href };
  const computed = await computedFor(visit, draft).catch(whereItStops);
  if ('stops' in computed) return { goTo: DRAFT.href, ...(computed.stops ? { notice: computed.stops } : {}) };
  return {
    stream: textOf(computed),
    name: `what-if-${computed.at.toISOString().slice(0, 10)}.csv`,
    contentType: 'text/csv; charset=utf-8',
  };
}

async function* textOf({ effects }: Computed): AsyncGenerator<string> {
  yield CSV_MARK + csvRows([['User', 'E-mail address', 'Action', 'Gained on cases', 'Lost on cases']]);
  for (const { person, sum } of effects) {
    const [gained, lost] = [byAction(sum, 'gained'), byAction(sum, 'lost')];
    const actions = [...new Set([...gained.keys(), ...lost.keys()])];
    yield csvRows(
      actions.map((action) => [
        ...[person?.name ?? 'Owners of cases', person?.email ?? '', action],
        ...[String(gained.get(action) ?? 0), String(lost.get(action) ?? 0)],
      ]),
    );
  }
}
