// What a user’s page says of an invitation: whether they have come, how long its link works, and the forms about it.

import { Prisma } from '../../generated/prisma/client.ts';
import { HOURS } from '../../mail/accounts/mailed-links.ts';
import type { Reader } from '../../permissions/load-configuration.ts';
import { momentsIn } from '../../web/look/moments.ts';
import type { Tag } from '../../web/look/parts.ts';
import type { Holder } from '../holders.ts';
import type { SetupForm } from '../models.ts';

/** Those of the users `u` who were invited and haven’t come yet. */
export const AWAITED = Prisma.sql`(u."passwordHash" IS NULL AND u."invitedAt" IS NOT NULL AND u."active" AND u."kind" = 'person')`;

export const AWAITED_TAG: Tag = { text: 'Invited, not yet come', tone: 'warning' };

/** Which of these users were invited and haven’t come yet. */
export async function awaitedAmong(reader: Reader, ids: readonly number[]): Promise<Set<number>> {
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT u."id" FROM "users" u WHERE u."id" = ANY(${[...ids]}::int[]) AND ${AWAITED}`;
  return new Set(rows.map(({ id }) => id));
}

/** Of somebody without a password: when they were invited, and until when the link works. Otherwise undefined. */
export type Invitation = { at: Date | undefined; until: Date | undefined };

export async function invitationOf(reader: Reader, id: number): Promise<Invitation | undefined> {
  const user = await reader.user.findUnique({
    where: { id, passwordHash: null, active: true, kind: 'person' },
    select: { invitedAt: true },
  });
  if (!user) return undefined;
  const at = user.invitedAt ?? undefined;
  return { at, until: at && new Date(at.getTime() + HOURS.invite * 60 * 60 * 1000) };
}

/** “Invited, not yet come”, with until when the link works; undefined where nobody was invited. */
export function invitationInWords({ until }: Invitation, timeZone: string): string | undefined {
  if (!until) return undefined;
  const now = new Date();
  const moment = momentsIn(timeZone, () => now).dateTime(until);
  const link =
    until > now ? `The link works until ${moment}` : `The link worked until ${moment}: send it again`;
  return `Invited, not yet come. ${link}`;
}

/** The forms of somebody who has no password yet: sending an invitation, and taking it back. */
export function invitationForms(invitation: Invitation | undefined, { href }: Holder): SetupForm[] {
  if (!invitation) return [];
  const send: SetupForm = {
    title: invitation.at ? 'Send the invitation again' : 'Invite by mail',
    explanation:
      'They get a letter with a link, and choose their own password. An older link then opens nothing.',
    action: `${href}/invite`,
    hidden: [],
    fields: [],
    submit: { text: invitation.at ? 'Send again' : 'Send an invitation' },
  };
  if (!invitation.at) return [send];
  return [
    send,
    {
      title: 'Take the invitation back',
      explanation: 'The link opens nothing any more, and the account is inactive. You can activate it later.',
      action: `${href}/take-invitation-back`,
      hidden: [],
      fields: [],
      submit: { text: 'Take back', warning: true },
    },
  ];
}
