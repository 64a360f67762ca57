// What the tests of following a case start from: cases of Clara's and of a visitor, and who works on them.
import type { Site, Visitor } from '../../support/site.ts';
import { send, tokenOf } from '../../support/site.ts';
import { trackingToken } from '../../support/tracking.ts';

export type Followed = { id: number; reference: string; address: string; visitor: Visitor };

/** A live pothole that Martin has: Clara's by account, or a visitor's by link. */
export async function follow(site: Site, by: 'account' | 'link'): Promise<Followed> {
  const { prisma } = site;
  const found = await prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null, caseType: { prefix: 'POT' }, owner: { email: CLARA } },
    orderBy: { id: 'desc' },
  });
  const { id, reference } = found;
  await prisma.question.updateMany({ where: { caseId: id, state: 'open' }, data: { state: 'withdrawn' } });
  if (by === 'account')
    return { id, reference, address: `/my-cases/${reference}`, visitor: await site.signedInAs('clara') };
  await prisma.case.update({
    where: { id },
    data: { ownerId: null, contactEmail: 'Jo@Example.org', contactName: 'Jo', language: 'cy' },
  });
  const token = await trackingToken(prisma, id);
  return { id, reference, address: `/track/${token}`, visitor: site.visitor() };
}

export const CLARA = 'clara@ambridge.example';

/** Staff with every right ask the owner a question. Gives its id. */
export async function ask(site: Site, { id, reference }: Followed, question: string): Promise<number> {
  const asker = await site.signedInAs('aaron');
  const sent = await send(asker, `/cases/${reference}/contact-owner`, { question });
  if (sent.status !== 303) throw new Error(`Asking says ${sent.status}: ${sent.text}`);
  const asked = await site.prisma.question.findFirstOrThrow({
    where: { caseId: id, state: 'open' },
    orderBy: { id: 'desc' },
  });
  return asked.id;
}

/** Sends a form that isn't on the page, as somebody with a token of their session. */
export async function sendBare(visitor: Visitor, address: string, fields: Record<string, string>) {
  return visitor
    .post(address)
    .type('form')
    .send({ _csrf: await tokenOf(visitor), ...fields });
}

/** The last letter on a case. */
export function lastLetter(site: Site, caseId: number, recipient: 'owner' | 'staff') {
  return site.prisma.mail.findFirst({ where: { caseId, recipient }, orderBy: { createdAt: 'desc' } });
}
