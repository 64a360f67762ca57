// The working calendars by name; and the page of one: its hours, its days off, what uses it, and its forms.
import { after } from '../../clock/working-time.ts';
import type { FieldProps } from '../../web/look/fields.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { AddPage, HeldList, RecordPage, SetupForm } from '../models.ts';
import { showPieces } from '../piece-list.ts';
import { CALENDARS } from '../rooms.ts';
import { countInWords, filledIn, setupPage } from '../show.ts';
import { hoursInWords, WEEKDAYS, weekFields } from './hours.ts';
import { type CalendarPiece, type TheCalendar, theCalendar, usesOfCalendars } from './the-calendar.ts';

const NINE_TO_FIVE = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map((day) => [day, [['09:00', '17:00']]]),
) as Record<string, [string, string][]>;

/** GET /setup/calendars */
export async function listCalendars(visit: Visit): Promise<Reply> {
  const uses = await usesOfCalendars(visit.prisma, visit.actor.person.id);
  return showPieces(visit, {
    ...{ section: 'calendar', room: CALENDARS, one: 'calendar', many: 'calendars' },
    about: `${CALENDARS.about} A type without a calendar counts Monday to Friday, nine to five.`,
    add: { text: 'Add a calendar', href: '/setup/add-calendar' },
    noteOf: (key, { timeZone, days }) =>
      `${timeZone}; ${countInWords(days.length, 'day of its own', 'days of its own')}; used by ${countInWords(uses.get(key)?.length ?? 0, 'type', 'types')}`,
  });
}

/** GET /setup/add-calendar */
export function showAddCalendar({ config }: Visit, filled: Filled): Reply {
  const model: AddPage = {
    title: 'Add a calendar',
    action: '/setup/add-calendar',
    errors: filled.errors,
    fields: filledIn(detailFields({ name: '', timeZone: config.timeZone, hours: NINE_TO_FIVE }), filled),
    submit: 'Add the calendar',
  };
  return setupPage('setup/add', model.title, model, CALENDARS);
}

/** GET /setup/calendars/:key, with ?year=, and where one of its forms was sent something wrong. */
export async function showCalendar(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, actor } = visit;
  const found = await theCalendar(prisma, visit);
  const { calendar, href, key, tags } = found;
  const uses = (await usesOfCalendars(prisma, actor.person.id)).get(key) ?? [];
  const model: RecordPage = {
    title: calendar.name,
    tags,
    rows: [
      { key: 'Time zone', value: calendar.timeZone },
      ...WEEKDAYS.map(([weekday, name]) => ({
        key: name,
        value: hoursInWords(calendar.hours[weekday]) || 'No work',
      })),
      { key: '5 working days from now', value: inFiveDays(calendar) },
    ],
    errors: filled.errors,
    lists: [
      daysList(found, typed(visit.query, 'year')),
      {
        title: 'More days',
        items: [{ text: 'Add public holidays of a country', href: `${href}/holidays` }],
        none: '',
      },
      { title: 'Used by', items: uses, none: 'No case type counts by it.' },
    ],
    forms: [dayForm(href, filled), changeForm(found, filled), ...deleteForm(href, uses.length)],
  };
  return setupPage('setup/record', calendar.name, model, CALENDARS);
}

/** The days of one year, so that the list stays short. */
function daysList({ calendar, href }: TheCalendar, asked: string): HeldList {
  const year = /^\d{4}$/.test(asked) ? Number(asked) : new Date().getFullYear();
  const years = [...new Set(calendar.days.map(({ day }) => Number(day.slice(0, 4))))].sort();
  const of = years.find((one) => one >= year) ?? years.at(-1) ?? year;
  const days = calendar.days.filter(({ day }) => day.startsWith(`${of}-`));
  const before = years.findLast((one) => one < of);
  const next = years.find((one) => one > of);
  return {
    title: `Days of its own in ${of}`,
    items: days.map(({ day, name, hours }) => ({
      text: `${day}: ${name}`,
      note: hoursInWords(hours) || 'no work',
      remove: {
        action: `${href}/remove-day`,
        hidden: [{ name: 'taken', value: day }],
        what: `${day}, ${name}`,
      },
    })),
    none: 'None.',
    paging: {
      byName: true,
      summary: `${countInWords(days.length, 'day', 'days')} in ${of}`,
      ...(before === undefined ? {} : { newer: `${href}?year=${before}` }),
      ...(next === undefined ? {} : { older: `${href}?year=${next}` }),
    },
  };
}

function inFiveDays({ timeZone, hours, days }: CalendarPiece): string {
  try {
    const working = { timeZone, hours, days: new Map(days.map((one) => [one.day, one.hours])) };
    const at = after(new Date(), { amount: 5, unit: 'days', kind: 'working' }, working);
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function detailFields({
  name,
  timeZone,
  hours,
}: Pick<CalendarPiece, 'name' | 'timeZone'> & { hours: Parameters<typeof weekFields>[0] }): FieldProps[] {
  return [
    { kind: 'text', name: 'name', label: 'Name', value: name, required: true },
    {
      ...{ kind: 'text', name: 'timeZone', label: 'Time zone', value: timeZone, required: true },
      hint: 'Its name in the time zone database: Europe/London',
    },
    ...weekFields(hours),
  ];
}

function changeForm({ calendar, href }: TheCalendar, filled: Filled): SetupForm {
  return {
    title: 'Name, time zone and hours',
    action: `${href}/change`,
    hidden: [],
    fields: filledIn(detailFields(calendar), filled),
    submit: { text: 'Save' },
  };
}

function dayForm(href: string, filled: Filled): SetupForm {
  return {
    title: 'Add a day of its own',
    action: `${href}/add-day`,
    hidden: [],
    fields: filledIn(
      [
        { kind: 'text', name: 'day', label: 'Day', hint: 'Like 2027-12-24', required: true, width: 10 },
        { kind: 'text', name: 'dayName', label: 'What it is called', required: true },
        {
          ...{ kind: 'text', name: 'dayHours', label: 'Hours', required: true },
          hint: 'Left empty, nobody works on it. A day that is there already gets these hours',
        },
      ],
      filled,
    ),
    submit: { text: 'Add' },
  };
}

function deleteForm(href: string, uses: number): SetupForm[] {
  if (uses > 0) return [];
  return [
    {
      title: 'Delete the calendar',
      explanation: 'No case type counts by it.',
      action: `${href}/delete`,
      hidden: [],
      fields: [],
      submit: { text: 'Delete', warning: true },
    },
  ];
}
