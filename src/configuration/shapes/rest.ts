// The shapes of lists, working calendars, texts of mails and standing rules.
import { z } from 'zod';
import { ACTIONS } from '../../permissions/vocabulary.ts';
import { Key, keyed, Name } from './common.ts';

export const ListShape = z.strictObject({
  name: Name,
  items: keyed(
    z.strictObject({ key: Key, label: Name, welsh: Name.optional(), retired: z.boolean().default(false) }),
    (item) => item.label,
  ),
});

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Use hours and minutes: 09:00');
/** Spans of local time, in order. */
const Spans = z
  .array(z.tuple([Clock, Clock]))
  .max(6)
  .refine(
    (spans) => spans.flat().every((time, at, all) => at === 0 || time > (all[at - 1] ?? '')),
    'Each time must be later than the one before it',
  );

export const CalendarShape = z.strictObject({
  name: Name,
  timeZone: z.string().refine(isTimeZone, 'No time zone has this name'),
  /** By weekday: 1 Monday to 7 Sunday. */
  hours: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), Spans),
  days: z
    .array(z.strictObject({ day: z.iso.date(), name: Name, hours: Spans.default([]) }))
    .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, 'A day stands here twice'),
});

export const MailShape = z.strictObject({
  action: z.string().max(60),
  recipient: z.string().max(40),
  language: z.enum(['en', 'cy']),
  type: Key.optional(),
  enabled: z.boolean(),
  subject: z.string().max(200),
  body: z.string().max(20_000),
});

/** Who is meant: a person, the members of a group, or everybody but its members. */
const Who = z.union([
  z.strictObject({ user: z.int() }),
  z.strictObject({ group: Key }),
  z.strictObject({ outside: Key }),
]);

export const StandingRuleShape = z.strictObject({
  name: Name,
  holds: z.enum(['always', 'never']),
  who: Who,
  action: z.enum(ACTIONS),
  type: Key,
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

export type ListPiece = z.output<typeof ListShape>;
export type CalendarPiece = z.output<typeof CalendarShape>;
export type MailPiece = z.output<typeof MailShape>;
export type StandingRulePiece = z.output<typeof StandingRuleShape>;
export type Spans = z.output<typeof Spans>;
