// The page that takes public holidays over into a calendar: a country, a part of it and a year, then the days to tick.
import { z } from 'zod';
import type { SetupPermit } from '../../permissions/permit.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, Invalid, typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { setupPage } from '../show.ts';
import { countries, type Holiday, publicHolidays, regionsOf } from './holidays.ts';
import type { HolidaysPage } from './models.ts';
import { keepCalendar, theCalendar } from './the-calendar.ts';

type Chosen = { country: string; region: string; year: number };

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

export const holidaysInput = z.object({
  country: z.string('Choose a country'),
  region: z.string().default(''),
  year: z.string('Write a year'),
  days: z.preprocess(
    (sent) => [sent ?? []].flat(),
    z.array(z.iso.date('Choose days of the list')).min(1, 'Tick at least one day'),
  ),
});

/** GET /setup/calendars/:key/holidays, with ?country=, ?region= and ?year=, and where its form was sent something wrong. */
export async function showHolidays(visit: Visit, filled: Filled): Promise<Reply> {
  const { calendar, href } = await theCalendar(visit.prisma, visit);
  const wanted = 'country' in filled.sent ? filled.sent : visit.query;
  const year = typed(wanted, 'year') || String(new Date().getFullYear());
  const chosen = chosenIn(typed(wanted, 'country'), typed(wanted, 'region'), year);
  const there = new Set(calendar.days.map(({ day }) => day));
  const days = (chosen ? holidaysOf(chosen) : []).filter(({ day }) => !there.has(day));
  const action = `${href}/holidays`;
  const regions = chosen ? regionsOf(chosen.country) : [];
  const model: HolidaysPage = {
    title: 'Add public holidays',
    errors: filled.errors,
    filter: {
      action,
      submit: 'Show the holidays',
      fields: [
        {
          ...{ kind: 'select', name: 'country', label: 'Country', value: chosen?.country ?? '' },
          options: [{ value: '', label: 'Choose a country' }, ...countries()],
        },
        ...(regions.length === 0
          ? []
          : [
              {
                ...{ kind: 'select' as const, name: 'region', label: 'Part of it' },
                value: chosen?.region ?? '',
                options: [{ value: '', label: 'What holds in all of it' }, ...regions],
              },
            ]),
        { kind: 'number', name: 'year', label: 'Year', value: year, width: 4 },
      ],
      chosen: [],
      clearHref: action,
    },
    action,
    hidden: chosen ? Object.entries(chosen).map(([name, value]) => ({ name, value: String(value) })) : [],
    fields: days.length === 0 ? [] : [daysField(days, filled)],
    none: chosen
      ? 'There is no public holiday that the calendar hasn’t got already.'
      : `Choose a country and a year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  };
  return setupPage('setup/holidays', model.title, model, { text: calendar.name, href });
}

/** POST of the same: the ticked days, named as the library names them, become days without work. */
export async function addHolidays(
  permit: SetupPermit,
  { country, region, year, days }: z.infer<typeof holidaysInput>,
  visit: Visit,
): Promise<Reply> {
  const chosen = chosenIn(country, region, year);
  if (!chosen) throw new Invalid({ text: 'Choose a country and a year' });
  const ticked = holidaysOf(chosen).filter(({ day }) => days.includes(day));
  if (ticked.length < new Set(days).size)
    throw new Invalid({ field: 'days', text: 'Choose days of the list' });
  return keepCalendar(permit, visit, (calendar) => {
    const there = new Set(calendar.days.map(({ day }) => day));
    const added = ticked.filter(({ day }) => !there.has(day)).map((day) => ({ ...day, hours: [] }));
    return { ...calendar, days: [...calendar.days, ...added] };
  });
}

function daysField(days: readonly Holiday[], { sent }: Filled) {
  return {
    ...{ kind: 'choices' as const, name: 'days', label: 'Days without work', required: true, small: true },
    hint: 'Days that the calendar has already aren’t shown. Hours can be changed by adding the day by hand',
    value: 'country' in sent ? [sent['days'] ?? []].flat() : days.map(({ day }) => day),
    options: days.map(({ day, name }) => ({ value: day, label: `${day}: ${name}` })),
  };
}

function holidaysOf({ country, region, year }: Chosen): Holiday[] {
  return publicHolidays(country, region, year);
}

/** What was chosen, where there is such a place and the year is one of ours; a region of elsewhere is none. */
function chosenIn(country: string, region: string, year: string): Chosen | undefined {
  const number = /^\d{4}$/.test(year) ? Number(year) : 0;
  if (number < FIRST_YEAR || number > LAST_YEAR) return undefined;
  if (!countries().some(({ value }) => value === country)) return undefined;
  const isThere = regionsOf(country).some(({ value }) => value === region);
  return { country, region: isThere ? region : '', year: number };
}
