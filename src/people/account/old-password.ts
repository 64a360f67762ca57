// Asking for the password once more before something that a thief of a session mustn't do.
import { verifyPassword } from '../../password.ts';
import type { AccountPermit } from '../../permissions/permit.ts';
import { Invalid } from '../../web/routing.ts';
import type { Say } from '../../words/say.ts';

/** Throws Invalid where a password, typed into the field `password`, isn't the account's. */
export async function mustKnowPassword(
  { tx, actor }: AccountPermit,
  password: string,
  say: Say,
): Promise<void> {
  const { passwordHash } = await tx.user.findUniqueOrThrow({
    where: { id: actor.person.id },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(passwordHash, password)))
    throw new Invalid({ field: 'password', text: say('account.password-wrong') });
}
