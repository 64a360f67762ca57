// Two users side by side: their flags, groups and roles, with what differs marked.
import { FLAGS } from '../../permissions/vocabulary.ts';
import type { QueueCell, QueueTableProps } from '../../web/look/list-parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import type { ComparePage } from '../models.ts';
import { EFFECTIVE, tabs } from '../rooms.ts';
import { setupPage } from '../show.ts';
import { COMPARE_ADDRESS } from './effective.ts';
import { markInWords, markOf, roleMarkOf, rolesOf } from './marks.ts';
import { type Standing, standingsOf } from './standings.ts';

/** GET /setup/effective-permissions/compare */
export async function showComparison(visit: Visit): Promise<Reply> {
  const [one, other] = [typedIn(visit, 'one'), typedIn(visit, 'other')];
  const users = await visit.prisma.user.findMany({
    where: { email: { in: [one, other] }, kind: 'person' },
    select: { id: true, email: true },
  });
  const idOf = (email: string) => users.find((user) => user.email === email)?.id ?? 0;
  const standings = await standingsOf(visit, [idOf(one), idOf(other)]);
  const [first, second] = standings;
  const missing = [one, other].filter((email) => email !== '' && idOf(email) === 0);
  const field = (name: string, label: string, value: string) =>
    ({ kind: 'text', name, label, hint: 'Their e-mail address.', value, width: 20 }) as const;
  const model: ComparePage = {
    tabs: tabs(EFFECTIVE),
    filter: {
      action: COMPARE_ADDRESS,
      submit: 'Compare',
      fields: [field('one', 'One user', one), field('other', 'The other', other)],
      chosen: [],
      clearHref: COMPARE_ADDRESS,
    },
    ...(missing.length > 0 ? { problem: `Nobody has the address ${missing.join(' or ')}.` } : {}),
    ...(first && second ? { table: tableOf(first, second) } : {}),
  };
  return setupPage('setup/compare', 'Two users side by side', model, EFFECTIVE);
}

function typedIn({ query }: Visit, name: string): string {
  return (query[name] ?? '').trim().toLowerCase().slice(0, 254);
}

function tableOf(one: Standing, other: Standing): QueueTableProps {
  const [left, right] = [linesOf(one), linesOf(other)];
  const lines = [...new Set([...left.keys(), ...right.keys()])];
  return {
    caption: 'Two users side by side',
    columns: ['What', one.actor.person.name, other.actor.person.name, 'Same?'],
    rows: lines.map((line) => rowOf(line, left.get(line) ?? '', right.get(line) ?? '')),
  };
}

function rowOf(line: string, one: string, other: string): QueueCell[] {
  // Whether they have it, not where from: two ways to the same right are no difference.
  const differs = (one === '') !== (other === '');
  return [
    { text: line },
    { text: one || '–' },
    { text: other || '–' },
    { tags: [differs ? { text: 'Differs', tone: 'warning' } : { text: 'Same', tone: 'quiet' }] },
  ];
}

/** What somebody holds, line by line, each with where from; every flag, and of groups and roles those held. */
function linesOf(standing: Standing): Map<string, string> {
  const { actor, memberOf } = standing;
  const { configuration } = actor;
  const lines = new Map<string, string>();
  for (const flag of FLAGS) lines.set(`Flag ${flag}`, markInWords(markOf(standing, flag)));
  for (const id of actor.groupIds)
    lines.set(`Group ${configuration.groups.get(id)?.name}`, memberOf.includes(id) ? 'in it' : 'from below');
  for (const type of configuration.types.values())
    for (const { id, name } of rolesOf(configuration, type.id)) {
      const held = markInWords(roleMarkOf(standing, type.id, id));
      if (held) lines.set(`${type.plural}: ${name}`, held);
    }
  return lines;
}
