// What uses a case type, and what it uses: its cases, counted no further than a list of them is, flags, rules and mails.
import { StandingRuleShape } from '../../configuration/shapes/rest.ts';
import { COUNT_BOUND } from '../../permissions/list/picking.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
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
      { key: 'Open cases', value: await casesOf(prisma, id, false) },
      { key: 'Closed cases', value: await casesOf(prisma, id, true) },
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

async function casesOf(reader: Reader, caseTypeId: number, closed: boolean): Promise<string> {
  const kind = closed ? 'closed' : { not: 'closed' as const };
  const statuses = await reader.status.findMany({ where: { kind }, select: { id: true } });
  const found = await reader.case.findMany({
    where: { deleted: false, caseTypeId, statusId: { in: statuses.map(({ id }) => id) } },
    select: { id: true },
    take: COUNT_BOUND + 1,
  });
  return countInWords(found.length, 'case', 'cases');
}
