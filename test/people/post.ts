// What arrived about accounts: the newest letter to an address, and the link in it.
import type { Site } from '../support/site.ts';

/** The newest letter to an address; throws where there is none. */
export async function letterTo(site: Site, address: string) {
  const [letter] = await lettersTo(site, address);
  if (!letter) throw new Error(`no letter to ${address}`);
  return letter;
}

/** All letters to an address, the newest first. */
export function lettersTo({ prisma }: Site, address: string) {
  return prisma.mail.findMany({ where: { address }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
}

/** The path of the first link of a letter that begins so. */
export function linkIn({ text }: { text: string }, begins: string): string {
  const path = new RegExp(`https?://[^/\\s]+(${begins}[^\\s]*)`).exec(text)?.[1];
  if (path === undefined) throw new Error(`no link to ${begins} in: ${text}`);
  return path;
}
