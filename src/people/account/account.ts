// One's own account: what it knows, and the way to change each of it.
import { countAdoptable } from '../../permissions/people/adopt.ts';
import { sessionsOf } from '../../web/accounts/sessions.ts';
import type { Link, SummaryRow } from '../../web/look/parts.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { LANGUAGE_NAMES, languageOf } from '../../words/languages.ts';
import type { Say } from '../../words/say.ts';
import { ACCOUNT } from '../form-page.ts';
import type { AccountPage } from '../models.ts';
import { ownDetails } from './own-details.ts';

const MOST_COUNTED = 100;

/** GET /account */
export async function showAccount(visit: Visit): Promise<Reply> {
  const { say, prisma, actor } = visit;
  const count = await countAdoptable(prisma, actor, MOST_COUNTED);
  const title = say('account.title');
  const model: AccountPage = {
    title,
    rows: await rowsOf(visit),
    ...(count > 0 ? { toAdd: toAddHint(say, count) } : {}),
    // What else concerns an account has its row here.
    more: [
      { text: say('data.title-account'), href: '/account/data' },
      { text: say('data.erasure-title'), href: '/account/erasure' },
      { text: say('account.close-title'), href: '/account/close' },
    ],
  };
  return { show: 'people/account', model, title, section: ACCOUNT };
}

async function rowsOf({ say, prisma, actor, session }: Visit): Promise<SummaryRow[]> {
  const { name, phone, language, email, confirmed } = await ownDetails(prisma, actor);
  const sessions = await sessionsOf(prisma, actor.person.id, session.id);
  const row = (key: string, value: string, href: string): SummaryRow => ({
    ...{ key, value },
    change: { href: `${ACCOUNT}/${href}`, what: key },
  });
  return [
    row(say('account.row-name'), name, 'details#name'),
    row(say('account.phone'), phone ?? '', 'details#phone'),
    row(say('account.row-language'), LANGUAGE_NAMES[languageOf(language)], 'details#language'),
    row(say('account.email'), confirmed ? email : say('account.unconfirmed', { email }), 'email'),
    row(say('account.password'), say('account.password-hidden'), 'password'),
    row(say('account.row-sessions'), say('account.sessions-count', { count: sessions.length }), 'sessions'),
  ];
}

function toAddHint(say: Say, count: number): Link {
  const shown = count < MOST_COUNTED ? String(count) : `${count}+`;
  return { text: say('account.adopt-hint', { count, shown }), href: `${ACCOUNT}/cases-to-add` };
}
