// The bar at the head of every page about a case: which one it is, where it stands, who has it, and by when.
import type { IdentityBarProps } from '../../web/look/parts.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { headRow } from '../rows.ts';
import { holdersOf, stateTags, targetFact } from '../words.ts';

/** The identity of a visit's case, as far as the visitor may see it. */
export async function identityOf(visit: CaseVisit): Promise<IdentityBarProps> {
  const { prisma, actor, facts, config } = visit;
  const row = await headRow(prisma, facts.id, config.timeZone);
  const open = may(visit, 'view-details');
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: config.timeZone });
  const target = targetFact(row, new Date());
  return {
    reference: facts.reference,
    type: actor.configuration.types.get(facts.typeId)?.name ?? '',
    ...(open ? { title: row.title } : {}),
    tags: stateTags(actor.configuration, facts, open),
    facts: [
      ...(target ? [{ key: 'Target', ...target }] : []),
      ...(open ? [{ key: 'Assigned to', value: holdersOf(row) }] : []),
      { key: 'Raised', value: day.format(row.raisedAt) },
      ...(row.closedAt ? [{ key: 'Closed', value: day.format(row.closedAt) }] : []),
    ],
  };
}
