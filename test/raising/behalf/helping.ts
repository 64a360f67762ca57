// How a test raises for somebody: searches, chooses, and goes on as the form leads.
import { formsOf, mainOf } from '../../support/html.ts';
import { type Fields, type Page, resend, send, type Visitor } from '../../support/site.ts';
import { answerPage, goesTo, readMain, sendChecked } from '../raising.ts';

/** Looks for somebody; gives the page that says who was found. */
export function search(visitor: Visitor, sought: string, from = '/raise/pot/for'): Promise<Page> {
  return send(visitor, from, { sought }, `${from}/find`);
}

/** What chooses each of those that a search found, in their order. */
export function proofsOn(page: Page): string[] {
  return formsOf(mainOf(page.text))
    .map(({ fields }) => fields['whom'])
    .filter((whom) => typeof whom === 'string' && /^\d/.test(whom)) as string[];
}

/** Chooses: "self", "new" or a proof. Gives where that leads. */
export async function choose(
  visitor: Visitor,
  whom: string,
  from = '/raise/pot/for',
  more: Fields = {},
): Promise<string> {
  const page = await visitor.get(from);
  const sent = await resend(visitor, page, { whom, ...more }, from);
  if (sent.status !== 303) throw new Error(`Choosing says ${sent.status}: ${readMain(sent)}`);
  return goesTo(sent);
}

/** Finds somebody and chooses the first. Gives where that leads. */
export async function chooseFound(
  visitor: Visitor,
  sought: string,
  from = '/raise/pot/for',
): Promise<string> {
  const [proof = ''] = proofsOn(await search(visitor, sought, from));
  return choose(visitor, proof, from);
}

/** Answers pages from an address on. Gives the address of the page that checks the answers. */
export async function answerFrom(visitor: Visitor, first: string, pages: readonly Fields[]): Promise<string> {
  let address = first;
  for (const fields of pages) {
    const sent = await answerPage(visitor, address, fields);
    if (sent.status !== 303) throw new Error(`${address} says ${sent.status}: ${readMain(sent)}`);
    address = goesTo(sent);
  }
  return address;
}

/** The same, and sends it. Gives the confirmation. */
export async function raiseFrom(visitor: Visitor, first: string, pages: readonly Fields[]): Promise<Page> {
  const sent = await sendChecked(visitor, await answerFrom(visitor, first, pages));
  if (sent.status !== 303) throw new Error(`Sending says ${sent.status}: ${readMain(sent)}`);
  return visitor.get(goesTo(sent));
}
