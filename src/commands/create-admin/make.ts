// Makes an administrator from outside the site, where there is nobody yet who could: the system does it.
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { recordCommand } from '../../journal.ts';
import { hashPassword } from '../../password.ts';
import { endSessions } from '../../web/accounts/sessions.ts';

export type NewAdmin = { email: string; name: string; password: string };

/**
 * Adds an active account with the flag setup; or, where the address has an account, gives that the name, the password
 * and the flag, opens it, and ends its sessions. Gives whether it was added.
 */
export async function makeAdmin(prisma: PrismaClient, { email, name, password }: NewAdmin): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  return prisma.$transaction(async (tx) => {
    // One after the other with the changes that administrators make meanwhile.
    await tx.$queryRaw`SELECT "version" FROM "configuration" FOR UPDATE`;
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    const { id } = await tx.user.upsert({
      where: { email },
      create: { email, name, passwordHash },
      update: { name, passwordHash, active: true },
      select: { id: true },
    });
    const granted = { flag: 'setup', userId: id, caseTypeId: null };
    if (!(await tx.grant.findFirst({ where: granted }))) await tx.grant.create({ data: granted });
    await endSessions(tx, id);
    await recordCommand(tx, 'create-admin', id, { name, email });
    return known === null;
  });
}
