// How a test raises a case: page by page, as a visitor does, over a site of its own.
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import { type Fields, type Page, resend, type Visitor } from '../support/site.ts';

/** Good answers to the pages of the demo's pothole. */
export const POTHOLE: readonly Fields[] = [
  { where: 'Church Green, by the bus stop', lane: 'cycle-lane' },
  { size: 'lid', depth: '9', dangers: ['cyclists', 'walkers'], details: 'It is right after the bend.' },
  { name: 'Jo Bloggs', email: 'jo@example.org', phone: '' },
];

/** Fills in a form to its end. Gives the address of the page that checks the answers. */
export async function fillIn(visitor: Visitor, prefix: string, pages: readonly Fields[]): Promise<string> {
  let address = `/raise/${prefix}`;
  for (const fields of pages) {
    const sent = await answerPage(visitor, address, fields);
    if (sent.status !== 303) throw new Error(`${address} says ${sent.status}: ${readMain(sent)}`);
    address = goesTo(sent);
  }
  return address;
}

/** Fills in a form and sends it. Gives the address of its confirmation. */
export async function raise(
  visitor: Visitor,
  prefix: string,
  pages: readonly Fields[],
  sending: Fields = {},
): Promise<string> {
  const check = await fillIn(visitor, prefix, pages);
  const sent = await sendChecked(visitor, check, sending);
  if (sent.status !== 303) throw new Error(`Sending says ${sent.status}: ${readMain(sent)}`);
  return goesTo(sent);
}

/** Opens a page of a form and sends its answers. */
export async function answerPage(visitor: Visitor, address: string, fields: Fields): Promise<Page> {
  return resend(visitor, await visitor.get(address), fields, address);
}

/** Opens the page that checks the answers, and sends them. */
export async function sendChecked(visitor: Visitor, check: string, sending: Fields = {}): Promise<Page> {
  return resend(visitor, await visitor.get(check), sending, check.replace(/check$/, 'send'));
}

export function goesTo({ headers }: Page): string {
  return headers['location'] ?? '';
}

/** What a reader reads in the page's own part. */
export function readMain({ text }: Page): string {
  return wordsOf(mainOf(text));
}

/** The reference that a page shows first. */
export function referenceOn(page: Page): string {
  return /\b[A-Z]+-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(readMain(page))?.[0] ?? '';
}

/** The path of the tracking link that a page shows; '' where it shows none. */
export function trackingLinkOn(page: Page): string {
  const link = linksOf(mainOf(page.text)).find(({ href }) => href.includes('/track/'));
  return link ? new URL(link.href).pathname : '';
}
