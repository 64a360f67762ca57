// Passwords as they are kept: argon2id, and as much work for a missing account as for a real one.
import { hash, verify } from '@node-rs/argon2';

// OWASP's password storage cheat sheet; argon2id is the library's default algorithm, version and salt included.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Takes a password as typed; gives what to keep of it (a PHC string that names its own costs). */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether a password fits what was kept of it. Without a hash (no such account, or one without a password) it works
 * as long and says no, so that the time of the answer doesn't tell who has an account.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(kept ?? (await decoy), normal(password));
  return fits && kept !== null;
}

// One character can be written in several ways, by another keyboard for one: they are the same password.
function normal(password: string): string {
  return password.normalize('NFKC');
}
