// What was typed into a field as the answer that rules compare, whether or not the field's own checks will take it:
// read on the server and in the browser by this one file.
import { cleanLine, cleanText } from './clean.ts';

/** Everything that was sent under a field's own name, or under the name of one of its parts. */
export type SentParts = (part?: string) => readonly string[];

const MOST_DIGITS = 15; // what a double keeps exactly
const NUMBER = /^-?\d+(?:\.\d{1,6})?$/;
const MONEY = /^-?\d+(?:\.\d{1,2})?$/;
const WITH_THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * The answer as rules see it: text, a number (money in pence), YYYY-MM-DD, YYYY-MM-DDTHH:mm or a list of choices;
 * of an address or a place whatever was typed. Nothing where there is none, or none that could be compared.
 */
export function comparable(kind: string, sent: SentParts): string | number | readonly string[] | undefined {
  const line = (part?: string) => cleanLine(sent(part)[0] ?? '');
  const lines = (...parts: string[]) => parts.map(line).join('') || undefined;
  const date = () => realDate({ day: line('day'), month: line('month'), year: line('year') });
  switch (kind) {
    case 'number':
      return readDecimal(line());
    case 'money':
      return readPence(line());
    case 'date':
      return date();
    case 'date-time': {
      const [day, time] = [date(), realTime({ hour: line('hour'), minute: line('minute') })];
      return day === undefined || time === undefined ? undefined : `${day}T${time}`;
    }
    case 'choices': {
      const chosen = sent().filter((value) => value !== '');
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'choice':
    case 'yes-no':
      return sent()[0] || undefined;
    case 'address':
      return lines('line1', 'line2', 'town', 'postcode');
    case 'place':
      return lines('latitude', 'longitude');
    case 'long-text':
      return cleanText(sent()[0] ?? '') || undefined;
    default:
      return line() || undefined;
  }
}

/** A number as people type it, with or without thousands; nothing where it is none that is kept exactly. */
export function readDecimal(typed: string): number | undefined {
  const bare = withoutThousands(typed);
  if (!NUMBER.test(bare) || bare.replace(/\D/g, '').length > MOST_DIGITS) return undefined;
  return Number(bare) + 0; // no minus zero, which JSON doesn't know
}

/** Pounds and pence as people type them, in pence. */
export function readPence(typed: string): number | undefined {
  const bare = withoutThousands(typed.replace('£', '').trim());
  if (!MONEY.test(bare)) return undefined;
  const [pounds = '', pence = ''] = bare.replace('-', '').split('.');
  const digits = pounds + pence.padEnd(2, '0');
  if (digits.length > MOST_DIGITS) return undefined;
  return (bare.startsWith('-') ? -Number(digits) : Number(digits)) + 0;
}

/** YYYY-MM-DD, where the day is in the calendar. */
export function realDate({ day, month, year }: { day: string; month: string; year: string }) {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : undefined;
}

/** HH:mm, of the 24 hours of a day. */
export function realTime({ hour, minute }: { hour: string; minute: string }): string | undefined {
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return hour !== '' && minute !== '' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}

function withoutThousands(typed: string): string {
  return WITH_THOUSANDS.test(typed) ? typed.replaceAll(',', '') : typed.replace(/\s/g, '');
}
