// Tracking links: a random token that makes its holder the owner of one case. Only its hash is kept, so that nobody
// who reads the database can follow a case with it.
import type { Config } from './config.ts';
import { type CaseFacts, factsByIds } from './permissions/facts.ts';
import type { Reader } from './permissions/load-configuration.ts';
import type { AccountPermit, Permit, RaisePermit } from './permissions/permit.ts';
import { hashOf, newToken } from './tokens.ts';

/** Makes a link to a case that goes on. Gives its token: a random one, unless told. The database can't give it again. */
export async function newTrackingLink(
  { tx }: RaisePermit | AccountPermit | Permit<'contact-owner'>,
  caseId: number,
  token = newToken(),
): Promise<string> {
  await tx.trackingLink.create({ data: { caseId, tokenHash: hashOf(token) } });
  return token;
}

/**
 * Makes a link that stands for all the case's others, which open nothing from now on. Gives its token. The link of a
 * closed case expires the configured days from now.
 */
export async function renewTrackingLink(
  { tx, actor, facts }: Permit<'view-summary'>,
  days: number,
): Promise<string> {
  const isClosed = actor.configuration.statuses.get(facts.statusId)?.kind === 'closed';
  await tx.trackingLink.deleteMany({ where: { caseId: facts.id } });
  const token = newToken();
  const expiresAt = isClosed ? daysAfter(new Date(), days) : null;
  await tx.trackingLink.create({ data: { caseId: facts.id, tokenHash: hashOf(token), expiresAt } });
  return token;
}

/** The case that a token opens now; null for a token that is unknown or has expired. */
export async function trackedCase(reader: Reader, token: string): Promise<CaseFacts | null> {
  const link = await reader.trackingLink.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { caseId: true, expiresAt: true },
  });
  if (!link || (link.expiresAt && link.expiresAt <= new Date())) return null;
  const [facts] = await factsByIds(reader, [link.caseId]);
  return facts ?? null;
}

/** The address of the tracking page. */
export function trackingAddress({ baseUrl }: Pick<Config, 'baseUrl'>, token: string): string {
  return `${baseUrl}/track/${token}`;
}

/** Lets a case's links expire the configured days after it is closed; reopening (`closedAt` null) revives them. */
export async function expireTrackingLinks(
  { tx, facts }: Permit<'close' | 'withdraw' | 'reopen'>,
  closedAt: Date | null,
  days: number,
): Promise<void> {
  const expiresAt = closedAt && daysAfter(closedAt, days);
  await tx.trackingLink.updateMany({ where: { caseId: facts.id }, data: { expiresAt } });
}

function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 24 * 60 * 60 * 1000);
}
