// The values that records are made of, as zod reads them from what another system wrote: each says what to do instead.
import { z } from 'zod';
import { momentIn } from '../../../clock/zone.ts';
import { realDate } from '../../../forms/both/comparable.ts';
import { emailAddress } from '../../inputs.ts';

const DAMAGED = 'The text was damaged before it came here (it has �): export it again as UTF-8';
const UNSEEN = 'There are characters in it that nobody can see: take them out';
const HOUR = 3_600_000;

/** One line of text. */
export function line(most = 200) {
  return written(most, /\p{Cc}/u);
}

/** Text of several lines. */
export function paragraphs(most = 20_000) {
  return written(most, /(?![\n\r\t])\p{Cc}/u).transform((text) => text.replace(/\r\n?/g, '\n'));
}

function written(most: number, unseen: RegExp) {
  return z
    .preprocess(
      (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
      z.string('Write a text here'),
    )
    .transform((text) => text.trim())
    .refine((text) => !text.includes('\uFFFD') && text.isWellFormed(), DAMAGED)
    .refine((text) => !unseen.test(text), UNSEEN)
    .refine((text) => text.length <= most, `Write at most ${most.toLocaleString('en-GB')} characters`);
}

/** An address that is to be a person's. */
export const email = line(254).pipe(emailAddress);

/** One of some words, in any letters. */
export function word<const Word extends string>(words: readonly Word[]) {
  return line()
    .transform((text) => text.toLowerCase())
    .pipe(z.enum(words, `Write ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`));
}

const YES = ['yes', 'true', '1', 'y'];
export const yesOrNo = word([...YES, 'no', 'false', '0', 'n']).transform((text) => YES.includes(text));

/** A moment; where it doesn't say its offset from UTC, in this time zone. A day alone is its midnight. */
export function moment(timeZone: string, { mayLieAhead = false } = {}) {
  return line().transform((text, context): Date => {
    const at = momentOf(text, timeZone);
    const wrong = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (!at)
      return wrong(
        'Write a date like 2024-03-31, 2024-03-31T14:05, 2024-03-31T14:05:00+01:00 or 31/03/2024 14:05',
      );
    if (at.getUTCFullYear() < 1900 || at.getUTCFullYear() > 2200)
      return wrong('Write a date between 1900 and 2200');
    if (!mayLieAhead && at.getTime() > Date.now() + HOUR)
      return wrong('The date lies ahead: write when it really was');
    return at;
  });
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const BRITISH = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[ T](\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

function momentOf(text: string, timeZone: string): Date | undefined {
  const [, y, m, d, hour, minute, second, offset] = ISO.exec(text) ?? [];
  if (y && m && d) return at(realDate({ year: y, month: m, day: d }), hour, minute, second, offset, timeZone);
  const [, day, month, year, ...time] = BRITISH.exec(text) ?? [];
  if (!day || !month || !year) return undefined;
  return at(realDate({ year, month, day }), time[0], time[1], time[2], undefined, timeZone);
}

function at(
  day: string | undefined,
  hour = '0',
  minute = '0',
  second = '0',
  offset: string | undefined,
  timeZone: string,
): Date | undefined {
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (!day || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const local = hours * 60 + minutes;
  const start = offset
    ? new Date(Date.parse(`${day}T00:00:00Z`) + (local - ahead(offset)) * 60_000)
    : momentIn(timeZone, day, local);
  return new Date(start.getTime() + seconds * 1000);
}

function ahead(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const digits = offset.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return offset.startsWith('-') ? -minutes : minutes;
}
