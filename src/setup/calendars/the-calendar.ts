// The calendar that an address names, as the administrator's draft leaves it; what uses it; and how a change is kept.
import { isSame, type Piece } from '../../configuration/document.ts';
import { pieceIn, sectionIn } from '../../configuration/draft.ts';
import { readPiece } from '../../configuration/pieces.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Tag } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { keepInDraft } from '../drafts/keep.ts';
import { stateTag } from '../drafts/standing.ts';
import type { Held } from '../models.ts';

export type CalendarPiece = Piece<'calendar'>;
export type Day = CalendarPiece['days'][number];
export type TheCalendar = { key: string; href: string; calendar: CalendarPiece; tags: Tag[] };

/** Reads it by the address's `:key`. Throws Invisible where there is none. */
export async function theCalendar(reader: Reader, { params, actor }: Visit): Promise<TheCalendar> {
  const { key = '' } = params;
  const place = { section: 'calendar', key } as const;
  const calendar = await pieceIn(reader, actor.person.id, place);
  if (!calendar) throw new Invisible();
  const published = await readPiece(reader, place);
  const state = published ? (isSame(published, calendar) ? 'published' : 'changed') : 'new';
  return { key, href: `/setup/calendars/${key}`, calendar, tags: stateTag(state) };
}

/** Keeps in the actor's draft what `change` makes of it, read again under the lock: two tabs don't undo each other. */
export async function keepCalendar(
  permit: SetupPermit,
  visit: Visit,
  change: (calendar: CalendarPiece) => CalendarPiece,
  goTo?: string,
): Promise<Reply> {
  const { key, href, calendar } = await theCalendar(permit.tx, visit);
  const changed = change(calendar);
  // In the order in which the database gives them back, so that a draft that puts all back as it was is seen to be empty.
  const days = changed.days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return keepInDraft(permit, { section: 'calendar', key }, { ...changed, days }, goTo ?? href);
}

/** The types that count by each calendar, by its key, as the draft leaves them. */
export async function usesOfCalendars(reader: Reader, userId: number): Promise<Map<string, Held[]>> {
  const uses = new Map<string, Held[]>();
  for (const [type, { plural, calendar }] of await sectionIn(reader, userId, 'type'))
    if (calendar !== undefined)
      uses.set(calendar, [...(uses.get(calendar) ?? []), { text: plural, href: `/setup/types/${type}` }]);
  return uses;
}
