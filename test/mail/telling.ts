// Telling the council's people of what was done to a case, for the tests of the letters.

import type { PrismaClient } from '../../src/generated/prisma/client.ts';
import type { OwnerLetter, StaffAddressee, StaffLetter } from '../../src/mail/kinds.ts';
import { tellOwner, tellStaff } from '../../src/mail/letters.ts';
import { standingOf } from '../../src/permissions/standing.ts';
import { ANONYMOUS } from '../../src/permissions/vocabulary.ts';
import { actorOf, configWith, type Name } from './council.ts';

export const config = configWith();

type Told<Letter> = Letter extends unknown ? Omit<Letter, 'by'> : never;

/** Gives all mails of the case afterwards. */
export async function tellsOwner(
  prisma: PrismaClient,
  caseId: number,
  by: Name | 'anonymous',
  letter: Told<OwnerLetter>,
) {
  const actor = by === 'anonymous' ? await standingOf(prisma, ANONYMOUS, caseId) : await actorOf(prisma, by);
  await prisma.$transaction((tx) => tellOwner(tx, config, caseId, { ...letter, by: actor }));
  return mailsOf(prisma, caseId);
}

/** Gives all mails of the case afterwards, by address. */
export async function tellsStaff(
  prisma: PrismaClient,
  caseId: number,
  by: Name,
  letter: Told<StaffLetter>,
  to: StaffAddressee,
) {
  const actor = await actorOf(prisma, by);
  await prisma.$transaction((tx) => tellStaff(tx, config, caseId, { ...letter, by: actor }, to));
  return mailsOf(prisma, caseId);
}

export function mailsOf(prisma: PrismaClient, caseId: number) {
  return prisma.mail.findMany({ where: { caseId }, orderBy: { address: 'asc' } });
}
