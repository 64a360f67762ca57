// What somebody has open, to be given to others: their cases and tasks by lists of theirs, and appointments to come; and
// the rules that speak of them.
import { sectionIn } from '../../configuration/draft.ts';
import { COUNT_BOUND } from '../../permissions/list/picking.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Visit } from '../../web/visit.ts';
import type { Held, HeldList } from '../models.ts';
import { RULES } from '../rooms.ts';
import { countInWords } from '../show.ts';

type Person = { id: number; email: string; active: boolean };
type Counts = { cases: number; tasks: number; appointments: number };

const MOST_APPOINTMENTS = 10;

/** Nothing where they have nothing open and are active: most accounts are citizens’. */
export async function openWorkOf(visit: Visit, person: Person): Promise<HeldList[]> {
  const { cases, tasks, appointments } = await countsOf(visit, person.id);
  if (person.active && cases + tasks + appointments === 0) return [];
  const listed = (
    count: number,
    what: [string, string],
    note: string,
    asks: Record<string, string>,
  ): Held[] =>
    count === 0
      ? []
      : [{ text: countInWords(count, ...what), note, href: `/cases?${new URLSearchParams(asks)}` }];
  return [
    {
      title: 'Their open work',
      items: [
        ...listed(
          cases,
          ['case assigned to them', 'cases assigned to them'],
          'On the list, choose all of them and reassign them in one go, up to 10,000 at a time',
          { status: 'live', holder: person.email },
        ),
        ...listed(
          tasks,
          ['open task of theirs', 'open tasks of theirs'],
          'The cases with these tasks: on each, cancel the task and raise it for somebody else',
          { 'task-of': person.email },
        ),
        ...(appointments > 0 ? await appointmentsOf(visit, person.id, appointments) : []),
      ],
      none: 'Nothing is open: no case, no task, no appointment to come.',
    },
  ];
}

async function countsOf({ prisma }: Visit, id: number): Promise<Counts> {
  const most = COUNT_BOUND + 1;
  const [counts] = await prisma.$queryRaw<Counts[]>`SELECT
    (SELECT count(*)::int FROM (SELECT DISTINCT a."caseId" FROM "assignments" a
      JOIN "statuses" s ON s."id" = a."statusId" AND s."kind" <> 'closed'
      WHERE a."userId" = ${id} AND NOT a."deleted" LIMIT ${most}) AS bounded) AS "cases",
    (SELECT count(*)::int FROM (SELECT 1 FROM "tasks" t
      WHERE t."userId" = ${id} AND t."state" = 'open' AND NOT t."deleted" LIMIT ${most}) AS bounded) AS "tasks",
    (SELECT count(*)::int FROM (SELECT 1 FROM "appointments" p JOIN "cases" c ON c."id" = p."caseId"
      WHERE p."byId" = ${id} AND p."state" = 'booked' AND p."startsAt" > now() AND NOT c."deleted"
      LIMIT ${most}) AS bounded) AS "appointments"`;
  return counts ?? { cases: 0, tasks: 0, appointments: 0 };
}

/** The next appointments that they booked, each with its case. */
async function appointmentsOf({ prisma, config }: Visit, byId: number, count: number): Promise<Held[]> {
  const next = await prisma.appointment.findMany({
    where: { byId, state: 'booked', startsAt: { gt: new Date() }, case: { deleted: false } },
    select: { title: true, startsAt: true, case: { select: { reference: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: MOST_APPOINTMENTS,
  });
  const { dateTime } = momentsIn(config.timeZone, () => new Date());
  const items = next.map(({ title, startsAt, case: { reference } }) => ({
    text: `${title}, ${dateTime(startsAt)}`,
    note: `An appointment on ${reference} that they booked`,
    href: `/cases/${reference}`,
  }));
  const further = count - items.length;
  return further > 0
    ? [...items, { text: `and ${countInWords(further, 'later appointment', 'later appointments')}` }]
    : items;
}

/** The standing rules about them, as the draft leaves them. */
export async function rulesAbout({ prisma, actor }: Visit, id: number): Promise<HeldList> {
  const rules = [...(await sectionIn(prisma, actor.person.id, 'rule'))];
  return {
    title: 'Rules about them',
    items: rules
      .filter(([, { who }]) => 'user' in who && who.user === id)
      .map(([key, { name }]) => ({ text: name, href: `${RULES.href}/${key}` })),
    none: 'None.',
  };
}
