// What has happened to a case, for its export: its history, questions, appointments and e-mails.
import { withoutKeys } from '../../tokens.ts';
import { MAIL_STATES } from '../../web/mails/states.ts';
import { type CaseVisit, may } from '../../web/visit.ts';
import { timelineOf } from '../manage/timeline.ts';
import { addresseeOf, subjectOf, withheldBy } from '../post/log.ts';
import type { Dossier, Happened } from './shape.ts';

const PORTION = 500;
const MOST = 1000;

export async function readTrail(
  visit: CaseVisit,
): Promise<Pick<Dossier, 'history' | 'questions' | 'appointments' | 'emails'>> {
  const tellsHistory = may(visit, 'view-history');
  return {
    ...(tellsHistory
      ? {
          history: await historyOf(visit),
          questions: await questionsOf(visit),
          appointments: await appointmentsOf(visit),
        }
      : {}),
    ...(may(visit, 'view-emails') ? { emails: await emailsOf(visit) } : {}),
  };
}

/** From the beginning on; portion by portion, as the page reads it. */
async function historyOf(visit: CaseVisit): Promise<Happened[]> {
  const history: Happened[] = [];
  for (let before: number | undefined; ; ) {
    const { items, olderThan } = await timelineOf(visit, PORTION, before);
    for (const item of items)
      history.push({
        ...{ at: item.at, by: item.by, title: item.title, text: item.text ?? null },
        ...{ private: item.private === true, bypass: item.bypass === true },
      });
    if (olderThan === undefined) return history.reverse();
    before = olderThan;
  }
}

function questionsOf({ prisma, facts }: CaseVisit) {
  return prisma.question.findMany({
    where: { caseId: facts.id },
    orderBy: { id: 'asc' },
    take: MOST,
    select: { state: true, askedAt: true, text: true, answeredAt: true, answer: true },
  });
}

function appointmentsOf({ prisma, facts }: CaseVisit) {
  return prisma.appointment.findMany({
    where: { caseId: facts.id },
    orderBy: { startsAt: 'asc' },
    take: MOST,
    select: { state: true, title: true, place: true, startsAt: true, endsAt: true },
  });
}

async function emailsOf(visit: CaseVisit): Promise<NonNullable<Dossier['emails']>> {
  const mails = await visit.prisma.mail.findMany({
    where: { caseId: visit.facts.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { address: true, recipient: true, subject: true, state: true, createdAt: true, text: true },
  });
  return mails.map((mail) => ({
    to: addresseeOf(visit, mail),
    subject: subjectOf(visit, mail),
    state: MAIL_STATES[mail.state].text,
    at: mail.createdAt,
    text: withheldBy(visit, mail) === undefined ? withoutKeys(mail.text) : null,
  }));
}
