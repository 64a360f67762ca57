// The public holidays of a country or a part of it: a library's work, which follows what the law of each place says.
import Holidays from 'date-holidays';

export type Holiday = { day: string; name: string };

const library = new Holidays();

/** The countries that are known, by name. */
export function countries(): { value: string; label: string }[] {
  return options(library.getCountries('en'));
}

/** The parts of a country that have holidays of their own; none where it has none. */
export function regionsOf(country: string): { value: string; label: string }[] {
  return options(library.getStates(country, 'en') as Record<string, string> | undefined);
}

/** The public and bank holidays of a year, each day once. */
export function publicHolidays(country: string, region: string, year: number): Holiday[] {
  const days = new Map<string, string>();
  const there = region === '' ? new Holidays(country) : new Holidays(country, region);
  for (const { date, name, type } of there.getHolidays(year, 'en')) {
    const day = date.slice(0, 10);
    if (type !== 'public' && type !== 'bank') continue;
    if (day.startsWith(String(year)) && !days.has(day)) days.set(day, name.trim().slice(0, 100));
  }
  return [...days].map(([day, name]) => ({ day, name }));
}

function options(names: Record<string, string> = {}): { value: string; label: string }[] {
  return Object.entries(names)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
}
