// The demo council's people on the sign-in page, so that a newcomer can look at Casement through each one's eyes.
import { CAST, DEMO_PASSWORD } from '../../prisma/demo/cast.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { SignInPage } from './models.ts';

/** Those of the cast who are there; nothing where the database is not the demo council's. */
export async function demoOf(prisma: PrismaClient): Promise<Pick<SignInPage, 'demo'>> {
  const found = await prisma.user.findMany({
    where: { email: { in: CAST.map((one) => one.email) }, active: true },
    select: { email: true },
  });
  const there = new Set(found.map((one) => one.email));
  const people = CAST.filter((one) => there.has(one.email));
  return people.length > 0 ? { demo: { password: DEMO_PASSWORD, people } } : {};
}
