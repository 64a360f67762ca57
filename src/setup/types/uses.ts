// What uses a case type, and what it uses: its cases, counted no further than a list of them is, flags, rules and mails.
import { StandingRuleShape } from '../../configuration/shapes/rest.ts';
import { COUNT_BOUND } from '../../permissions/list/picking.ts';
import { countEach, type Search } from '../../permissions/list/visible.ts';
import type { SectionProps } from '../../web/look/parts.ts';
import type { Visit } from '../../web/visit.ts';
import { countInWords } from '../show.ts';
import type { Type } from './the-type.ts';

const MOST_NAMED = 5;

/** The section of a type’s page that says what names it; what is only in the draft isn’t counted. */
export async function usesSection(
  { prisma }: Visit,
  key: string,
  type: Type,
  id: number,
  { open, closed }: CaseCounts,
): Promise<SectionProps> {
  const flags = await prisma.grant.count({ where: { caseTypeId: id } });
  const rules = await prisma.standingRule.findMany({
    where: { rule: { path: ['type'], equals: key } },
    select: { rule: true },
    take: MOST_NAMED,
  });
  const mails = await prisma.mailTemplate.count({ where: { caseTypeId: id } });
  const prefix = encodeURIComponent(type.prefix);
  return {
    id: 'uses',
    title: 'Used by',
    rows: [
      { key: 'Open cases that you may see', value: countInWords(open, 'case', 'cases') },
      { key: 'Closed cases that you may see', value: countInWords(closed, 'case', 'cases') },
      { key: 'Flags for this type alone', value: String(flags) },
      {
        key: 'Standing rules',
        value: rules.map(({ rule }) => StandingRuleShape.parse(rule).name).join('\n') || 'None',
      },
      { key: 'Texts of mails for it alone', value: String(mails) },
    ],
    links: [
      { text: 'Its cases', href: `/cases?type=${prefix}` },
      { text: 'Its workflow', href: `/setup/workflows/${type.workflow}` },
      { text: 'Who holds which flags', href: `/setup/effective-permissions${id === 0 ? '' : `?type=${id}`}` },
      { text: 'Its mails', href: `/setup/mails?type=${key}` },
    ],
  };
}

/** How many of its cases somebody may see, counted no further than a bound. */
export type CaseCounts = { open: number; closed: number };

/** Counts them by the law's own list: what its reader may not see isn't counted. */
export async function countCases({ prisma, actor }: Visit, id: number): Promise<CaseCounts> {
  const statuses = [...actor.configuration.statuses.values()];
  const search = (closed: boolean): Search => {
    const meant = statuses.filter(({ kind }) => (kind === 'closed') === closed);
    return { lens: 'staff', narrow: { typeIds: [id], statusIds: meant.map((status) => status.id) } };
  };
  const counts = await countEach(prisma, actor, [search(false), search(true)], COUNT_BOUND + 1);
  return { open: counts[0] ?? 0, closed: counts[1] ?? 0 };
}
