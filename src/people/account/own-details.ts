// What an account knows of its holder, beside what their standing says.
import type { Reader } from '../../permissions/load-configuration.ts';
import type { Actor } from '../../permissions/standing.ts';

export type OwnDetails = {
  name: string;
  email: string;
  phone: string | null;
  language: string;
  confirmed: boolean;
};

/** The actor's own details, as they are now. */
export async function ownDetails(reader: Reader, { person }: Actor): Promise<OwnDetails> {
  const { confirmedAt, ...details } = await reader.user.findUniqueOrThrow({
    where: { id: person.id },
    select: { name: true, email: true, phone: true, language: true, confirmedAt: true },
  });
  return { ...details, confirmed: confirmedAt !== null };
}
