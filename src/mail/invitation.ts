// An appointment as calendars read it (RFC 5545, 5546): one event, which changes and is cancelled under the same UID.
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Config } from '../config.ts';

/** What letters tell of an appointment; its `uid` and `sequence` tell calendars which event, and which state of it, is meant. */
export type Meeting = {
  step: 'booked' | 'changed' | 'cancelled';
  uid: string;
  sequence: number;
  title: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  /** In which its times are said. */
  timeZone: string;
};

/** The event for one reader: nobody else who got it is named. `address`: where the reader finds the case, if anywhere. */
export function invitationOf(
  { siteName, mailFrom, baseUrl }: Pick<Config, 'siteName' | 'mailFrom' | 'baseUrl'>,
  { step, uid, sequence, title, place, startsAt, endsAt }: Meeting,
  reference: string,
  reader: { address: string },
  address: string | null,
): string {
  const isCancelled = step === 'cancelled';
  const calendar = ical({
    prodId: { company: 'Casement', product: 'Casement', language: 'EN' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `${uid}@${new URL(baseUrl).hostname}`,
    sequence,
    start: startsAt,
    end: endsAt,
    stamp: new Date(),
    summary: `${title} (${reference})`,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: siteName, email: /<(.+)>$/.exec(mailFrom)?.[1] ?? mailFrom },
    attendees: [{ email: reader.address, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
    ...(place === '' ? {} : { location: place }),
    ...(address === null ? {} : { url: address }),
  });
  return calendar.toString();
}

/** The method that a calendar part was written with, as its mail's headers repeat it. */
export function methodOf(calendar: string): string {
  return /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH';
}
