// Where one is signed in: to be seen, and ended there.
import { z } from 'zod';
import { recordAccount } from '../../journal.ts';
import type { AccountPermit } from '../../permissions/permit.ts';
import { endSession, endSessions, type OwnSession, sessionsOf } from '../../web/accounts/sessions.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Show } from '../../web/reply.ts';
import { type Filled, type Form, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { ACCOUNT, toAccount } from '../form-page.ts';
import type { SessionRow, SessionsPage } from '../models.ts';
import { browserInWords } from './browsers.ts';

const ADDRESS = `${ACCOUNT}/sessions`;

/** GET /account/sessions */
export async function showSessions(visit: Visit, { errors }: Filled): Promise<Show> {
  const { say, prisma, actor, session } = visit;
  const sessions = await sessionsOf(prisma, actor.person.id, session.id);
  const title = say('account.sessions-title');
  const model: SessionsPage = {
    ...{ title, errors },
    sessions: sessions.map((one) => rowOf(one, visit)),
    others: sessions.some((one) => !one.current),
  };
  return { show: 'people/sessions', model, title, section: ACCOUNT, backTo: toAccount(visit) };
}

/** POST /account/sessions/end */
export const endForm: Form<Visit, AccountPermit, { session: string }> = {
  input: ({ say }) => z.object({ session: z.string(say('account.session-gone')) }),
  show: showSessions,
  submit: async (permit, { session }, { say }) => {
    const { tx, actor } = permit;
    if (!(await endSession(tx, actor.person.id, session)))
      throw new Invalid({ text: say('account.session-gone') });
    await recordAccount(permit, actor.person.id, 'end-session');
    return { goTo: ADDRESS, notice: say('account.session-ended') };
  },
};

/** POST /account/sessions/end-others */
export const endOthersForm: Form<Visit, AccountPermit, Record<string, never>> = {
  input: () => z.object({}),
  show: showSessions,
  submit: async (permit, _input, { say, session }) => {
    const { tx, actor } = permit;
    await endSessions(tx, actor.person.id, session.id);
    await recordAccount(permit, actor.person.id, 'end-sessions');
    return { goTo: ADDRESS, notice: say('account.sessions-ended') };
  },
};

function rowOf({ handle, current, since, seen, agent }: OwnSession, visit: Visit): SessionRow {
  const { say, config, language } = visit;
  const browser = browserInWords(agent, say);
  const { dateTime } = momentsIn(config.timeZone, () => new Date(), language);
  const which = say('account.session-end-which', {
    browser,
    since: since ? dateTime(since) : say('account.session-unknown'),
  });
  return { browser, current, since, seen, handle, which };
}
