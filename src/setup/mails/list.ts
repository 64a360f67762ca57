// The mails that Casement writes about cases, each leading to its texts; and one mail's texts by type and language.
import { mailKey, type Piece } from '../../configuration/document.ts';
import { EVENTS, type MailEvent } from '../../mail/templates/events.ts';
import type { Reply } from '../../web/reply.ts';
import { typed } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { placeAddress } from '../drafts/places.ts';
import { type Drafted, draftedIn, stateTag } from '../drafts/standing.ts';
import type { GroupBranch, PiecesPage } from '../models.ts';
import { MAILS, tabs } from '../rooms.ts';
import { countInWords, setupPage } from '../show.ts';
import { theEvent } from './the-mail.ts';

// So many types are offered or shown at once; the search finds the others.
const MOST_TYPES = 20;
const LANGUAGES = { en: 'English', cy: 'Welsh' } as const;

type Texts = ReadonlyMap<string, Drafted<'mail'>>;

/** GET /setup/mails */
export async function listMails({ prisma, actor }: Visit): Promise<Reply> {
  const texts = await draftedIn(prisma, actor.person.id, 'mail');
  const of = (recipient: string) =>
    EVENTS.filter((event) => event.recipient === recipient).map((event) => branchOf(event, texts));
  const model: PiecesPage = {
    title: MAILS.text,
    tabs: tabs(MAILS),
    about:
      'Each mail has a built-in text. Write your own for all case types or for one. Nobody gets a mail about a case that they may not see.',
    parts: [
      { title: 'To the owner', pieces: of('owner') },
      { title: 'To staff', pieces: of('staff') },
    ],
    none: '',
  };
  return setupPage('setup/pieces', model.title, model);
}

/** GET /setup/mails/:event, with ?type= to look for a case type. */
export async function showEvent(visit: Visit): Promise<Reply> {
  const { prisma, actor, query } = visit;
  const event = theEvent(visit);
  const texts = await draftedIn(prisma, actor.person.id, 'mail');
  const own = [...texts.values()].filter(({ piece }) => isOf(event, piece) && piece.type !== undefined);
  const sought = typed(query, 'type').trim().slice(0, 100);
  const types = await prisma.caseType.findMany({
    where:
      sought === ''
        ? { key: { in: own.map(({ piece }) => piece.type ?? '') } }
        : { plural: { contains: sought, mode: 'insensitive' } },
    select: { key: true, plural: true },
    orderBy: { plural: 'asc' },
    take: MOST_TYPES,
  });
  const languages = event.recipient === 'owner' ? (['en', 'cy'] as const) : (['en'] as const);
  const href = `${MAILS.href}/${event.action}-${event.recipient}`;
  const lines = (type: string | undefined, name: string): GroupBranch[] =>
    languages.map((language) => textLine(event, texts, language, type, name));
  const model: PiecesPage = {
    title: event.title,
    tabs: tabs(MAILS),
    about: `${event.who} A case type’s own text comes before that for all types, and that before the built-in one.`,
    filter: {
      action: href,
      fields: [{ kind: 'text', name: 'type', label: 'Case type', value: sought, width: 20 }],
      submit: 'Find the type',
      chosen: sought === '' ? [] : [{ group: 'Type', text: sought, href }],
      clearHref: href,
    },
    parts: [
      { title: 'All case types', pieces: lines(undefined, 'All case types') },
      {
        title: sought === '' ? 'Case types with texts of their own' : 'Case types that fit',
        pieces: types.flatMap(({ key, plural }) => lines(key, plural)),
      },
    ],
    none: '',
  };
  return setupPage('setup/pieces', model.title, model, MAILS);
}

function branchOf(event: MailEvent, texts: Texts): GroupBranch {
  const own = [...texts.values()].filter(({ piece }) => isOf(event, piece));
  const off = own.filter(({ piece, state }) => !piece.enabled && state !== 'gone').length;
  const changed = own.find(({ state }) => state !== 'published');
  return {
    ...{ text: event.title, href: `${MAILS.href}/${event.action}-${event.recipient}`, children: [] },
    note:
      own.length === 0
        ? 'built-in text'
        : `${countInWords(own.length, 'text', 'texts')} of your own${off > 0 ? `, ${off} switched off` : ''}`,
    tags: changed ? stateTag('changed') : [],
  };
}

function textLine(
  event: MailEvent,
  texts: Texts,
  language: 'en' | 'cy',
  type: string | undefined,
  name: string,
): GroupBranch {
  const { action, recipient } = event;
  const key = mailKey({
    ...{ action, recipient, language, enabled: true, subject: '', body: '' },
    ...(type === undefined ? {} : { type }),
  });
  const text = texts.get(key);
  return {
    ...{
      text: `${name}: ${LANGUAGES[language]}`,
      href: placeAddress({ section: 'mail', key }),
      children: [],
    },
    note: text === undefined ? (type === undefined ? 'built-in text' : 'as for all types') : saidOf(text),
    tags: text ? stateTag(text.state) : [],
  };
}

function saidOf({ piece }: Drafted<'mail'>): string {
  if (!piece.enabled) return 'switched off';
  return piece.body === '' ? 'built-in text' : piece.subject;
}

function isOf({ action, recipient }: MailEvent, piece: Piece<'mail'>): boolean {
  return piece.action === action && piece.recipient === recipient;
}
