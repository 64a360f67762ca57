// Reads days and moments, each typed as several numbers.
import { realDate, realTime } from '../both/comparable.ts';
import type { Field } from '../definition.ts';
import { askFor, listed, named } from '../wording.ts';
import { type Context, NOTHING, problem, type Reading } from './reading.ts';

type DayParts = { day: string; month: string; year: string };
type TimeParts = DayParts & { hour: string; minute: string };

export function readDate(field: Field, parts: DayParts, context: Context): Reading {
  const wrong = emptyOrHalf(field, parts, context);
  if (wrong) return wrong;
  const date = realDate(parts);
  if (date === undefined) return unreal(field, parts, context);
  return timed(field, date, context.today, context);
}

/** A moment where the office is, to the minute. */
export function readMoment(field: Field, parts: TimeParts, context: Context): Reading {
  const { say, today, now } = context;
  const wrong = emptyOrHalf(field, parts, context);
  if (wrong) return wrong;
  const date = realDate(parts);
  if (date === undefined) return unreal(field, parts, context);
  const time = realTime(parts);
  if (time === undefined) return problem(say('fields.no-time', named(field.label, say)));
  const moment = `${date}T${time}`;
  const { problem: late } =
    now === undefined ? timed(field, date, today, context) : timed(field, moment, now, context);
  return late === undefined ? { answer: moment } : problem(late);
}

function emptyOrHalf(field: Field, parts: DayParts | TimeParts, { say }: Context): Reading | undefined {
  const words = {
    day: say('fields.a-day'),
    month: say('fields.a-month'),
    year: say('fields.a-year'),
    hour: say('fields.an-hour'),
    minute: say('fields.a-minute'),
  };
  const all = Object.entries(parts);
  const missing = all.flatMap(([part, typed]) => (typed === '' ? [words[part as keyof typeof words]] : []));
  if (missing.length === all.length)
    return field.required ? problem(askFor('enter', field.label, say)) : NOTHING;
  if (missing.length === 0) return undefined;
  return problem(say('fields.incomplete', { ...named(field.label, say), parts: listed(missing, say) }));
}

function unreal({ label }: Field, { year }: DayParts, { say }: Context): Reading {
  if (!/^\d{4}$/.test(year)) return problem(say('fields.short-year', { label }));
  return problem(say('fields.no-date', named(label, say)));
}

function timed(field: Field, moment: string, now: string, { say }: Context): Reading {
  const name = named(field.label, say);
  const isDay = !now.includes('T');
  if (field.time === 'past' && moment > now)
    return problem(say(isDay ? 'fields.not-past' : 'fields.not-yet', name));
  if (field.time === 'future' && moment < now)
    return problem(say(isDay ? 'fields.not-future' : 'fields.over', name));
  return { answer: moment };
}
