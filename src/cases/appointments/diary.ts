// The appointments of a case as they are written, told of and looked up.
import { momentText } from '../../clock/time-left.ts';
import { dayIn, minutesIn } from '../../clock/zone.ts';
import type { Config } from '../../config.ts';
import { record } from '../../history.ts';
import type { Meeting } from '../../mail/invitation.ts';
import { tellOwner, tellStaff } from '../../mail/letters.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Permit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { CaseVisit, Sent } from '../../web/visit.ts';

export type Appointment = Omit<Meeting, 'step' | 'timeZone'> & { id: number; byId: number };

const COLUMNS = {
  ...{ id: true, uid: true, sequence: true, title: true, place: true },
  ...{ startsAt: true, endsAt: true, byId: true },
} as const;

/** The appointment that the address names, as long as it stands. Throws Invisible where the case has none such. */
export async function appointmentOf(reader: Reader, { facts, params }: CaseVisit): Promise<Appointment> {
  const typed = params['appointment'] ?? '';
  const found = /^\d{1,9}$/.test(typed)
    ? await reader.appointment.findFirst({
        where: { id: Number(typed), caseId: facts.id, state: 'booked' },
        select: COLUMNS,
      })
    : null;
  if (!found) throw new Invisible();
  return found;
}

/** In which time zone a case's appointments are typed and said: that of its type's calendar. */
export async function zoneOf(
  reader: Reader,
  { facts, config }: Pick<CaseVisit, 'facts' | 'config'>,
): Promise<string> {
  const type = await reader.caseType.findUniqueOrThrow({
    where: { id: facts.typeId },
    select: { calendar: { select: { timeZone: true } } },
  });
  return type.calendar?.timeZone ?? config.timeZone;
}

/** Writes into the history what was done, and tells the owner and whoever booked it. */
export async function announce(
  permit: Permit<'book-appointment'>,
  config: Config,
  { id, byId, ...about }: Appointment,
  step: Meeting['step'],
  { text, timeZone }: { text: string | undefined; timeZone: string },
): Promise<void> {
  const { tx, facts, actor } = permit;
  await record(permit, {
    public: true,
    ...(text === undefined ? {} : { text }),
    data: { step, title: about.title, at: spanText(about, timeZone), appointmentId: id },
  });
  const letter = {
    action: 'book-appointment',
    meeting: { ...about, step, timeZone },
    text,
    by: actor,
  } as const;
  await tellOwner(tx, config, facts.id, letter);
  await tellStaff(tx, config, facts.id, letter, { userId: byId });
}

/** "1 December 2026, 10:00 am to 11:00 am" */
export function spanText(
  { startsAt, endsAt }: Pick<Appointment, 'startsAt' | 'endsAt'>,
  timeZone: string,
): string {
  const [from, until] = [momentText(startsAt, { timeZone }), momentText(endsAt, { timeZone })];
  const sameDay = dayIn(timeZone, startsAt) === dayIn(timeZone, endsAt);
  return `${from} to ${sameDay ? until.slice(until.indexOf(', ') + 2) : until}`;
}

/** An appointment as it would be typed. */
export function asTyped({ title, place, startsAt, endsAt }: Appointment, timeZone: string): Sent {
  return { title, place, ...partsOf('starts', startsAt, timeZone), ...partsOf('ends', endsAt, timeZone) };
}

function partsOf(name: string, at: Date, timeZone: string): Record<string, string> {
  const [year = '', month = '', day = ''] = dayIn(timeZone, at).split('-');
  const minutes = minutesIn(timeZone, at);
  const two = (number: number) => String(number).padStart(2, '0');
  const parts = { day, month, year, hour: two(Math.floor(minutes / 60)), minute: two(minutes % 60) };
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${name}-${part}`, value]));
}

/** What whoever booked it should know: that they are somewhere else then. The other case isn't named: it may be out of their sight. */
export async function overlapSaid(
  reader: Reader,
  { id, byId, startsAt, endsAt }: Appointment,
  { actorId, timeZone }: { actorId: number; timeZone: string },
): Promise<string> {
  const other = await reader.appointment.findFirst({
    where: {
      ...{ byId, state: 'booked', id: { not: id }, case: { deleted: false } },
      ...{ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    },
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true, endsAt: true },
  });
  if (!other) return '';
  const whose = byId === actorId ? 'of yours' : 'of whoever booked it';
  return ` It overlaps another appointment ${whose}: ${spanText(other, timeZone)}.`;
}
