// The tab "People": everybody who can see the case, by the role that lets them, and through what they hold it.

import { decide } from '../../permissions/decide.ts';
import type { Actor } from '../../permissions/standing.ts';
import { OWNER } from '../../permissions/vocabulary.ts';
import { isOwners, type Way } from '../../permissions/ways.ts';
import { actorsWhoMay } from '../../permissions/who-may.ts';
import { throughOf } from '../../permissions/why/through.ts';
import type { QueueCell } from '../../web/look/list-parts.ts';
import type { Reply } from '../../web/reply.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { caseFrame, type TabBody } from '../manage/frame.ts';
import { bypassSaid } from '../manage/offers.ts';
import type { CaseSection } from '../models.ts';

const MOST_A_ROLE = 100;

/** GET /cases/:reference/people */
export function showPeople(visit: CaseVisit): Promise<Reply> {
  return caseFrame(visit, 'people', peopleOf(visit));
}

async function peopleOf(visit: CaseVisit): Promise<TabBody> {
  const { prisma, facts } = visit;
  const seeing = (await actorsWhoMay(prisma, 'view-summary', facts)).flatMap((actor) =>
    waysOf(actor, visit).map((way) => ({ actor, way })),
  );
  const titles = [...titlesIn(visit), ...FLAGS.values()];
  return {
    sections: [
      ownerSection(visit),
      ...titles.flatMap((title) => {
        const held = seeing.filter(({ way }) => titleOf(way, visit) === title);
        return held.length > 0 ? [sectionOf(visit, title, held)] : [];
      }),
    ],
  };
}

type Held = { actor: Actor; way: Way };

/** Each row a person, however many ways of one kind they have: with all that gives it to them. */
function sectionOf(visit: CaseVisit, title: string, held: readonly Held[]): CaseSection {
  const people = new Map(held.map(({ actor }) => [actor.person.id, actor]));
  const rows = [...people.values()].slice(0, MOST_A_ROLE).map((actor): QueueCell[] => {
    const ways = held.filter((one) => one.actor === actor).map(({ way }) => way);
    const through = new Set(ways.flatMap((way) => throughOf(way, actor, visit.facts)));
    return [{ text: actor.person.name }, { text: [...through].join(', ') }];
  });
  const more = people.size - rows.length;
  return {
    title: `${title} (${people.size.toLocaleString('en-GB')})`,
    rows: [],
    table: { caption: title, columns: ['Name', 'Through'], rows },
    ...(more > 0
      ? { paging: { summary: `The first ${MOST_A_ROLE} by name, and ${more.toLocaleString('en-GB')} more` } }
      : {}),
  };
}

function ownerSection(visit: CaseVisit): CaseSection {
  const { facts } = visit;
  const follows = facts.ownerId === null ? 'by a tracking link' : 'by their account';
  const rows = !facts.hasOwner
    ? [{ key: 'Owner', value: 'Nobody' }]
    : [
        {
          key: 'Owner',
          value: `Follows it ${follows}${may(visit, 'view-contact') ? '; their details are on the first page' : ''}`,
        },
      ];
  return { title: 'Owner', rows, ...bypassSaid(visit, 'view-history') };
}

/** The ways by which somebody sees the case from the staff's side: the owner is told of apart, and not by name. */
function waysOf(actor: Actor, { facts }: CaseVisit): readonly Way[] {
  const made = decide(actor, 'view-summary', facts);
  return made.allowed ? made.by.filter((way) => !isOwners(way)) : [];
}

const FLAGS = new Map<Way['kind'], string>([
  ['view-others', 'By the flag view-others'],
  ['manage-others', 'By the flag manage-others'],
  ['setup', 'By the flag setup'],
]);

function titleOf({ kind, power }: Way, visit: CaseVisit): string {
  const flag = FLAGS.get(kind);
  return flag ?? (power.as === 'role' ? roleTitle(visit, power.roleId) : '');
}

function titlesIn(visit: CaseVisit): string[] {
  const roles = [...visit.actor.configuration.roles.keys()].filter((id) => id !== OWNER);
  return roles.map((id) => roleTitle(visit, id));
}

function roleTitle({ actor }: CaseVisit, roleId: number): string {
  const plural = actor.configuration.roles.get(roleId)?.plural ?? '';
  return `${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
}
