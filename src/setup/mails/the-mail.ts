// The mail that an address names: its event, its language and the type that it is for.
import { EVERY_TYPE, mailKey, type Piece } from '../../configuration/document.ts';
import { pieceIn } from '../../configuration/draft.ts';
import { EVENTS, type MailEvent } from '../../mail/templates/events.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { Invisible } from '../../permissions/refusals.ts';
import type { Visit } from '../../web/visit.ts';

export type TheMail = {
  event: MailEvent;
  key: string;
  href: string;
  language: 'en' | 'cy';
  /** undefined: for all of them */
  type: string | undefined;
  typeName: string;
};

/** Throws Invisible where there is no such event. */
export function theEvent({ params }: Visit): MailEvent {
  const event = EVENTS.find(({ action, recipient }) => `${action}-${recipient}` === params['event']);
  if (!event) throw new Invisible();
  return event;
}

/** Throws Invisible where there is no such event, language or type; staff are written to in English. */
export async function theMail(reader: Reader, visit: Visit): Promise<TheMail> {
  const { params, actor } = visit;
  const event = theEvent(visit);
  const { action, recipient } = event;
  const language = params['language'] === 'en' ? 'en' : params['language'] === 'cy' ? 'cy' : undefined;
  if (language === undefined || (recipient === 'staff' && language === 'cy')) throw new Invisible();
  const type = params['type'] === EVERY_TYPE ? undefined : params['type'];
  const piece =
    type === undefined ? undefined : await pieceIn(reader, actor.person.id, { section: 'type', key: type });
  if (type !== undefined && !piece) throw new Invisible();
  return {
    ...{ event, language, type },
    key: mailKey(textOf({ event, language, type }, { enabled: true, subject: '', body: '' })),
    href: `/setup/mails/${action}-${recipient}/${language}/${type ?? EVERY_TYPE}`,
    typeName: piece?.plural ?? 'All case types',
  };
}

/** A text of this mail as a piece. */
export function textOf(
  { event, language, type }: Pick<TheMail, 'event' | 'language' | 'type'>,
  text: Pick<Piece<'mail'>, 'enabled' | 'subject' | 'body'>,
): Piece<'mail'> {
  const { action, recipient } = event;
  return { action, recipient, language, ...(type === undefined ? {} : { type }), ...text };
}
