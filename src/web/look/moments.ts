// Knows how a moment is written for people: in their language, in the site's time zone.
import { type Language, LOCALES } from '../../words/languages.ts';
import { sayIn } from '../../words/say.ts';

export interface Moments {
  /** 5 March 2026 */
  date: (moment: Date) => string;
  /** 2:05 pm */
  time: (moment: Date) => string;
  /** 5 March 2026, 2:05 pm */
  dateTime: (moment: Date) => string;
  /** "5 minutes ago", "in 2 days"; the date itself beyond 30 days */
  timeAgo: (moment: Date) => string;
  /** the same for narrow columns: beyond 30 days "5 Mar 2026" */
  timeAgoBriefly: (moment: Date) => string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FAR_AWAY = 30 * DAY;

const ENGLISH_CLOCK = { hour: 'numeric', hourCycle: 'h12' } as const;
// The data for Welsh would say AM and PM, which is English.
const WELSH_CLOCK = { hour: '2-digit', hourCycle: 'h23' } as const;

/** Gives the ways to write a moment in a time zone (IANA name). Throws a RangeError if there is no such zone. */
export function momentsIn(timeZone: string, now: () => Date, language: Language = 'en'): Moments {
  const locale = LOCALES[language];
  const justNow = sayIn(language)('frame.just-now');
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const hour = new Intl.DateTimeFormat(locale, {
    ...(language === 'cy' ? WELSH_CLOCK : ENGLISH_CLOCK),
    minute: '2-digit',
    timeZone,
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  const brief = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });

  const date = (moment: Date): string => day.format(moment);
  const agoOr = (farAway: (moment: Date) => string) => (moment: Date) => {
    const seconds = (moment.getTime() - now().getTime()) / 1000;
    const distance = Math.abs(seconds);
    if (distance < MINUTE) return justNow;
    if (distance < HOUR) return relative.format(Math.trunc(seconds / MINUTE), 'minute');
    if (distance < DAY) return relative.format(Math.trunc(seconds / HOUR), 'hour');
    if (distance < FAR_AWAY) return relative.format(Math.trunc(seconds / DAY), 'day');
    return farAway(moment);
  };
  return {
    date,
    time: (moment) => hour.format(moment),
    dateTime: (moment) => `${day.format(moment)}, ${hour.format(moment)}`,
    timeAgo: agoOr(date),
    timeAgoBriefly: agoOr((moment) => brief.format(moment)),
  };
}
