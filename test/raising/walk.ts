// Somebody's walk through a generated form on the site: each page is sent as typed by chance, and mended where it is refused;
// at each step the site must say what the forms' own rules say.
import { expect } from 'vitest';
import { dayIn, minutesIn } from '../../src/clock/zone.ts';
import type { Answers, FileAnswer, Typed } from '../../src/forms/answer.ts';
import { answersSchema } from '../../src/forms/answers.ts';
import { type Field, type FormDefinition, FormSchema } from '../../src/forms/definition.ts';
import { asTyped } from '../../src/forms/show.ts';
import { askedFields, keptAnswers, shownPages } from '../../src/forms/shown.ts';
import type { Prisma } from '../../src/generated/prisma/client.ts';
import { PDF } from '../files/samples.ts';
import { typedFor } from '../forms/generate.ts';
import { reading } from '../forms/reading.ts';
import { formsOf, mainOf } from '../support/html.ts';
import type { Page, Site, Visitor } from '../support/site.ts';
import { goesTo, readMain } from './raising.ts';

export const counts = {
  ...{ forms: 0, pages: 0, asked: 0, hidden: 0, refused: 0 },
  sent: 0,
  files: 0,
  rows: 0,
};

/** What is typed with these is good everywhere. */
const GOOD = [1];

/** Makes a form the newest of the demo's potholes. */
export async function publish({ prisma }: Site, one: FormDefinition, at: number): Promise<void> {
  const { id } = await prisma.caseType.findUniqueOrThrow({ where: { prefix: 'POT' }, select: { id: true } });
  const definition = JSON.parse(JSON.stringify(one)) as Prisma.InputJsonObject;
  FormSchema.parse(definition);
  await prisma.form.create({ data: { caseTypeId: id, version: 100 + at, definition } });
  counts.forms += 1;
}

export type Walk = ReturnType<typeof startWalk>;

/** Begins the walk of a visitor through the form that was published last. */
export function startWalk(site: Site, visitor: Visitor, one: FormDefinition) {
  let byPage: Record<string, Answers> = {};
  const answers = (): Answers => Object.assign({}, ...Object.values(byPage));

  /** Sends a page, mends it where it must be refused, and gives where the site leads then. */
  async function answer(address: string, dice: readonly number[]): Promise<string> {
    const number = numberIn(address);
    const page = one.pages[number];
    if (!page) throw new Error(`${address} is no page of the form.`);
    const before: Answers = Object.assign({}, ...one.pages.slice(0, number).map(({ key }) => byPage[key]));
    const shown = await visitor.get(address);
    const asked = askedFields(page.fields, before);
    expect([address, shown.status, questionsOn(shown)]).toEqual([address, 200, asked.map(({ key }) => key)]);
    counts.pages += 1;
    counts.asked += asked.length;
    counts.hidden += page.fields.length - asked.length;
    const typed = typedFor(page.fields, dice);
    const had = await filesOf(address);
    const sent = await post(shown, address, typed, Object.keys(had).length > 0 ? [] : withFiles(asked, dice));
    const read = await readAs(sent, page.fields, typed, before, address);
    if (read.success) byPage = keptAnswers(one, { ...byPage, [page.key]: read.data });
    else {
      counts.refused += 1;
      const wrong = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
      expect([address, sent.status, errorsOn(sent)]).toEqual([address, 422, wrong.sort()]);
      const at = formsOf(mainOf(sent.text)).at(-1)?.action ?? '';
      const good = typedFor(page.fields, GOOD);
      const required = asked.filter(({ kind, required: must }) => kind === 'files' && must);
      const mended = await post(
        sent,
        at,
        good,
        required.map(({ key }) => key),
      );
      const again = await readAs(mended, page.fields, good, before, at);
      if (!again.success) throw new Error(`${at} is refused again: ${readMain(mended)}`);
      byPage = keptAnswers(one, { ...byPage, [page.key]: again.data });
      return follow(mended, at);
    }
    return follow(sent, address);
  }

  async function readAs(
    sent: Page,
    fields: readonly Field[],
    typed: Typed,
    before: Answers,
    address: string,
  ) {
    const draft = goesTo(sent) || (formsOf(mainOf(sent.text)).at(-1)?.action ?? address);
    return answersSchema(fields, { ...now(site), before, files: await filesOf(draft) }).safeParse(typed);
  }

  /** Where the site leads after a page is where the form's rules lead. */
  async function follow(sent: Page, from: string): Promise<string> {
    const to = goesTo(sent);
    const shown = shownPages(one, answers()).map((page) => one.pages.indexOf(page));
    const next = from.endsWith('?from=check')
      ? await firstUndone(shown, to)
      : shown.find((number) => number > numberIn(from));
    const draft = to.replace(/\/(page\/\d+|check)(\?.*)?$/, '');
    const back = from.endsWith('?from=check') ? '?from=check' : '';
    expect(to).toBe(next === undefined ? `${draft}/check` : `${draft}/page/${next + 1}${back}`);
    return to;
  }

  async function firstUndone(shown: readonly number[], address: string): Promise<number | undefined> {
    let before: Answers = {};
    const files = await filesOf(address);
    for (const number of shown) {
      const { key = '', fields = [] } = one.pages[number] ?? {};
      const stored = byPage[key];
      const holds = answersSchema(fields, { ...now(site), before, files });
      if (!stored || !holds.safeParse(asTyped(fields, stored)).success) return number;
      before = { ...before, ...stored };
    }
    return undefined;
  }

  /** The files that the draft of an address holds, by their fields. */
  async function filesOf(address: string): Promise<Record<string, FileAnswer[]>> {
    const draftId = /[\da-f-]{36}/.exec(address)?.[0];
    if (!draftId) return {};
    const rows = await site.prisma.caseFile.findMany({ where: { draftId }, orderBy: { id: 'asc' } });
    const files: Record<string, FileAnswer[]> = {};
    for (const { field, storedAs: id, name } of rows)
      files[field ?? ''] = [...(files[field ?? ''] ?? []), { id, name }];
    return files;
  }

  function post(page: Page, address: string, typed: Typed, files: readonly string[]) {
    const { _csrf = '' } = formsOf(mainOf(page.text)).at(-1)?.fields ?? {};
    const request = visitor.post(address);
    if (files.length === 0) return request.type('form').send({ ...typed, _csrf });
    for (const [name, value] of Object.entries({ ...typed, _csrf }))
      for (const each of [value].flat()) request.field(name, each);
    counts.files += files.length;
    for (const field of files)
      request.attach(field, PDF, { filename: `${field}.pdf`, contentType: 'application/pdf' });
    return request;
  }

  return {
    one,
    answers,
    /** Goes from a page to where all is answered. */
    toCheck: async (from: string, dice: readonly number[]): Promise<string> => {
      let address = from;
      while (!address.endsWith('/check')) address = await answer(address, dice);
      return address;
    },
  };
}

/** From 0; of the address that begins a form, the first. */
function numberIn(address: string): number {
  return Number(/\/page\/(\d+)/.exec(address)?.[1] ?? 1) - 1;
}

function questionsOn({ text }: Page): string[] {
  // Of a group the questions of its entries stand inside it: they are named after it.
  const names = [...text.matchAll(/ data-question="([^"]*)"/g)].map(([, name = '']) => name);
  return names.filter((name) => !/^f\d+-\d+-/.test(name));
}

function errorsOn({ text }: Page): string[] {
  const summary = /<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/.exec(text)?.[0] ?? '';
  return [...new Set([...summary.matchAll(/href="#([^"]*)"/g)].map(([, name = '']) => name))].sort();
}

/** The fields of files that a file is sent for. */
function withFiles(asked: readonly Field[], dice: readonly number[]): string[] {
  return asked.filter(({ kind }, at) => kind === 'files' && (dice[at] ?? 0) % 3 > 0).map(({ key }) => key);
}

function now({ config: { timeZone } }: Site) {
  const at = new Date();
  const today = dayIn(timeZone, at);
  const minutes = minutesIn(timeZone, at);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return reading({ today, now: `${today}T${clock.join(':')}` });
}
