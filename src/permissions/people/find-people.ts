// Whom staff may find to raise a case for them: somebody with an account, of whom they know more than a letter or two.
// Nobody may look people up without being about to raise a case for one of them.
import { Prisma } from '../../generated/prisma/client.ts';
import { pick, withPhone, withWords } from '../list/picking.ts';
import type { RaisePermit } from '../permit.ts';
import { Invisible } from '../refusals.ts';

/** What is looked for: words that the name or the e-mail address has, or a phone number. */
export type Sought = { by: 'words' | 'phone'; text: string };
export type FoundPerson = {
  id: number;
  name: string;
  email: string;
  phone: string | null;
  language: string;
};
/** How many fit, as far as is counted; nobody is named where they are too many to choose from. */
export type FoundPeople = { count: number; people: readonly FoundPerson[] };

export const MOST_FOUND = 10;
const LEAST_CHARACTERS = 3;
const LEAST_DIGITS = 5;
const COLUMNS = Prisma.sql`u."id", u."name", u."email", u."phone", u."language"`;

/** What somebody typed, as something to look for; nothing where it is too little. */
export function readSought(typed: string): Sought | undefined {
  const text = typed.trim();
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST_CHARACTERS) return undefined;
  const digits = text.match(/\d/g)?.length ?? 0;
  const isPhone = digits >= LEAST_DIGITS && /^[\d\s()+./-]+$/.test(text);
  return { by: isPhone ? 'phone' : 'words', text };
}

/** The people that fit, by name. Throws Invisible where the permit isn't to raise for others. */
export async function findPeople(permit: RaisePermit, { by, text }: Sought): Promise<FoundPeople> {
  const fits = by === 'phone' ? withPhone(text, LEAST_DIGITS) : withWords(text);
  const picked = await pick(permit.tx, Prisma.sql`${isFindable(permit)} AND ${fits}`);
  if (picked.count > MOST_FOUND) return { count: picked.count, people: [] };
  const people = await permit.tx.$queryRaw<FoundPerson[]>`
    SELECT ${COLUMNS} FROM "users" u WHERE ${picked.by} ORDER BY u."name", u."id"`;
  return { count: people.length, people };
}

/** One of the people that may be found, kept as they are until the transaction ends; nothing where they are none. */
export async function personFor(permit: RaisePermit, userId: number): Promise<FoundPerson | undefined> {
  const [person] = await permit.tx.$queryRaw<FoundPerson[]>`
    SELECT ${COLUMNS} FROM "users" u
    WHERE u."id" = ${userId} AND ${isFindable(permit)} FOR SHARE`;
  return person;
}

/** Whoever may be found by exactly this address. */
export async function personAt(permit: RaisePermit, email: string): Promise<FoundPerson | undefined> {
  const [person] = await permit.tx.$queryRaw<FoundPerson[]>`
    SELECT ${COLUMNS} FROM "users" u
    WHERE u."email" = ${email.toLowerCase()} AND ${isFindable(permit)} FOR SHARE`;
  return person;
}

// Never the helper: what they raise for others isn't to become theirs.
function isFindable({ actor, forOthers }: RaisePermit): Prisma.Sql {
  if (!forOthers) throw new Invisible();
  return Prisma.sql`u."kind" = 'person' AND u."active" AND u."id" <> ${actor.person.id}`;
}
