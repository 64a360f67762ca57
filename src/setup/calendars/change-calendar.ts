// What an administrator does to a calendar in their draft: adds and changes it, its days off, deletes it unused.
import { z } from 'zod';
import { newKey } from '../../configuration/new-key.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { form, Invalid, page, post, type Route } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { draftedIn } from '../drafts/standing.ts';
import { CALENDARS } from '../rooms.ts';
import { BLANK } from '../show.ts';
import { typedHours } from './hours.ts';
import { listCalendars, showAddCalendar, showCalendar } from './show-calendar.ts';
import { addHolidays, holidaysInput, showHolidays } from './show-holidays.ts';
import { type CalendarPiece, keepCalendar, theCalendar, usesOfCalendars } from './the-calendar.ts';

const CALENDAR = '/setup/calendars/:key';

const name = z
  .string('Write a name')
  .trim()
  .min(1, 'Write a name')
  .max(100, 'Write a name of at most 100 characters');
const details = z.object({
  ...{ name, timeZone: z.string('Write a time zone').trim() },
  ...{ hours1: typedHours, hours2: typedHours, hours3: typedHours, hours4: typedHours },
  ...{ hours5: typedHours, hours6: typedHours, hours7: typedHours },
});
const ownDay = z.object({
  day: z.string('Write a day').trim().pipe(z.iso.date('Write a day like 2027-12-24')),
  dayName: name,
  dayHours: typedHours,
});
const takenDay = z.object({ taken: z.iso.date('Choose a day') });

type Details = z.infer<typeof details>;

export const calendarRoutes: Route[] = [
  ...page('/setup/calendars', setup, listCalendars),
  ...form('/setup/add-calendar', setup, { input: () => details, show: showAddCalendar, submit: addCalendar }),
  ...page(CALENDAR, setup, (visit) => showCalendar(visit, BLANK)),
  ...post(`${CALENDAR}/change`, setup, { input: () => details, show: showCalendar, submit: changeCalendar }),
  ...post(`${CALENDAR}/add-day`, setup, { input: () => ownDay, show: showCalendar, submit: addDay }),
  ...post(`${CALENDAR}/remove-day`, setup, { input: () => takenDay, show: showCalendar, submit: removeDay }),
  ...post(`${CALENDAR}/delete`, setup, {
    input: () => z.object({}),
    show: showCalendar,
    submit: deleteCalendar,
  }),
  ...form(`${CALENDAR}/holidays`, setup, {
    input: () => holidaysInput,
    show: showHolidays,
    submit: addHolidays,
  }),
];

async function addCalendar(permit: SetupPermit, input: Details): Promise<Reply> {
  const all = await draftedIn(permit.tx, permit.actor.person.id, 'calendar');
  await refuseName(permit, input.name);
  const key = newKey(input.name, all);
  const piece = { ...detailsOf(input), days: [] };
  return keepInDraft(permit, { section: 'calendar', key }, piece, `${CALENDARS.href}/${key}`);
}

async function changeCalendar(permit: SetupPermit, input: Details, visit: Visit): Promise<Reply> {
  await refuseName(permit, input.name, visit.params['key']);
  return keepCalendar(permit, visit, ({ days }) => ({ ...detailsOf(input), days }));
}

function addDay(permit: SetupPermit, input: z.infer<typeof ownDay>, visit: Visit): Promise<Reply> {
  const { day, dayName, dayHours } = input;
  return keepCalendar(
    permit,
    visit,
    (calendar) => ({
      ...calendar,
      days: [...calendar.days.filter((one) => one.day !== day), { day, name: dayName, hours: dayHours }],
    }),
    `/setup/calendars/${visit.params['key']}?year=${day.slice(0, 4)}`,
  );
}

function removeDay(permit: SetupPermit, { taken }: z.infer<typeof takenDay>, visit: Visit): Promise<Reply> {
  return keepCalendar(
    permit,
    visit,
    (calendar) => ({ ...calendar, days: calendar.days.filter(({ day }) => day !== taken) }),
    `/setup/calendars/${visit.params['key']}?year=${taken.slice(0, 4)}`,
  );
}

async function deleteCalendar(permit: SetupPermit, _input: object, visit: Visit): Promise<Reply> {
  const { key, calendar } = await theCalendar(permit.tx, visit);
  if ((await usesOfCalendars(permit.tx, permit.actor.person.id)).has(key))
    throw new Invalid({ text: `${calendar.name} is used by a case type, so it can’t be deleted` });
  return keepInDraft(permit, { section: 'calendar', key }, undefined, CALENDARS.href);
}

function detailsOf({ name: called, timeZone, ...week }: Details): Omit<CalendarPiece, 'days'> {
  const hours: CalendarPiece['hours'] = {};
  for (const weekday of ['1', '2', '3', '4', '5', '6', '7'] as const)
    if (week[`hours${weekday}`].length > 0) hours[weekday] = week[`hours${weekday}`];
  return { name: called, timeZone, hours };
}

/** Throws Invalid where another calendar has this name. */
async function refuseName({ tx, actor }: SetupPermit, sought: string, butFor?: string): Promise<void> {
  for (const [key, { piece }] of await draftedIn(tx, actor.person.id, 'calendar'))
    if (key !== butFor && piece.name.toLowerCase() === sought.toLowerCase())
      throw new Invalid({ field: 'name', text: `There is a calendar ${piece.name} already` });
}
