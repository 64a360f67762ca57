// The forms of all actions on a case, found and filled in as somebody would who takes the first of every choice.
import { routes } from '../../src/routes.ts';
import { PDF } from '../files/samples.ts';
import { linksOf, mainOf, wordsOf } from '../support/html.ts';
import type { Fields, Page, Site, Visitor } from '../support/site.ts';

const ON_CASE = '/cases/:reference';

/** What is written by hand into every long text. */
export const TYPED = 'Typed by hand, and not to be lost';

/** Where something is done to a case of which one has a form to fill in; by the addresses of the route table. */
export const FORMS_ON_CASES: readonly string[] = routes
  .filter(({ method, path }) => method === 'POST' && path.startsWith(`${ON_CASE}/`))
  .map(({ path }) => path);

/** The addresses of a row of the route table that somebody may open: named by the table, or led to by the cases' own pages. */
export async function addressesFor(
  visitor: Visitor,
  path: string,
  references: readonly string[],
  prefixes: readonly string[],
): Promise<string[]> {
  const named = references.map((reference) => path.replace(':reference', reference));
  if (!/:(task|event|file|appointment|prefix)/.test(path)) return named;
  if (path.includes(':prefix'))
    return named.flatMap((one) => prefixes.map((prefix) => one.replace(':prefix', prefix)));
  const shape = new RegExp(`^${path.replace(/:\w+/g, '[^/?]+')}$`);
  const found = seen.get(visitor) ?? linksOnCases(visitor, references);
  seen.set(visitor, found);
  return (await found).filter((href) => shape.test(href));
}

const seen = new WeakMap<Visitor, Promise<string[]>>();

async function linksOnCases(visitor: Visitor, references: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const reference of references)
    for (const tab of ['', '/tasks', '/history', '/files']) {
      const { text } = await visitor.get(`/cases/${reference}${tab}`);
      for (const { href } of linksOf(mainOf(text))) found.add(href);
    }
  return [...found];
}

/** What an input takes, by its name; every other gets a few words. */
const TEXTS: Record<string, string> = { amount: '3', address: 'friend@example.org' };
/** The pieces of a moment: noon of a day that is a few weeks off, and an hour later. */
const soon = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000);
const PIECES: Record<string, (name: string) => string> = {
  day: () => String(soon.getDate()),
  month: () => String(soon.getMonth() + 1),
  year: () => String(soon.getFullYear()),
  hour: (name) => (name.startsWith('ends') ? '13' : '12'),
  minute: () => '00',
};

function typedInto(name: string): string {
  return PIECES[name.split('-').at(-1) ?? '']?.(name) ?? TEXTS[name] ?? TYPED.slice(0, 20);
}

/** The form on a page that goes to `action`, filled in; `known`: what a few fields need. */
export function filledIn(page: Page, action: string, known: Fields = {}): Fields | undefined {
  const html = [...mainOf(page.text).matchAll(/<form(\s[^>]*)>([\s\S]*?)<\/form>/g)].find(([, head]) =>
    head?.includes(`action="${action}"`),
  )?.[2];
  if (html === undefined) return undefined;
  const fields: Fields = {};
  const put = (name: string, value: string) => {
    if (!(name in fields)) fields[name] = known[name] ?? value;
  };
  for (const [, head = ''] of html.matchAll(/<input(\s[^>]*)>/g)) {
    const [name, type, value] = [of(head, 'name'), of(head, 'type'), of(head, 'value')];
    if (type === 'file') continue;
    if (type === 'hidden' || type === 'radio' || type === 'checkbox') put(name, value);
    else put(name, value || typedInto(name));
  }
  for (const [, head = '', inside = ''] of html.matchAll(/<select(\s[^>]*)>([\s\S]*?)<\/select>/g)) {
    const values = [...inside.matchAll(/<option(\s[^>]*)>/g)].map(([, option = '']) => of(option, 'value'));
    put(of(head, 'name'), values.find((value) => value !== '' && value !== 'keep') ?? '');
  }
  for (const [, head = ''] of html.matchAll(/<textarea(\s[^>]*)>/g)) put(of(head, 'name'), TYPED);
  return fields;
}

/** Sends it as it is; with a file, where the form asks for one. */
export function sendTo(visitor: Visitor, page: Page, action: string, fields: Fields) {
  if (!page.text.includes('enctype="multipart/form-data"'))
    return visitor.post(action).type('form').send(fields);
  const sending = visitor.post(action);
  for (const [name, value] of Object.entries(fields)) sending.field(name, value);
  return sending.attach('files', PDF, 'report.pdf');
}

/** Makes what the demo council lacks for every page to be there: a case with a file, an appointment and no target. */
export async function completeDemo({ prisma }: Site, ada: Visitor): Promise<void> {
  const { id, reference } = await prisma.case.findFirstOrThrow({
    where: { deleted: false, closedAt: null, ownerId: { not: null }, caseType: { prefix: 'POT' } },
    orderBy: { id: 'desc' },
  });
  await prisma.target.deleteMany({ where: { caseId: id } });
  for (const action of ['attach-file', 'book-appointment']) {
    const address = `/cases/${reference}/${action}`;
    const page = await ada.get(address);
    const answer = await sendTo(ada, page, address, filledIn(page, address) ?? {});
    if (answer.status !== 303) throw new Error(`${action}: ${wordsOf(mainOf(answer.text))}`);
  }
}

/** Every case that isn't deleted: those that are open first. */
export async function referencesIn({ prisma }: Site): Promise<string[]> {
  const open = { deleted: false, closedAt: null };
  const orderBy = { id: 'desc' } as const;
  const select = { reference: true };
  const [live, closed] = await Promise.all([
    prisma.case.findMany({ where: open, orderBy, select }),
    prisma.case.findMany({ where: { deleted: false, closedAt: { not: null } }, orderBy, select, take: 5 }),
  ]);
  return [...live, ...closed].map(({ reference }) => reference);
}

function of(head: string, name: string): string {
  return (new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1] ?? '').replaceAll('&amp;', '&');
}
