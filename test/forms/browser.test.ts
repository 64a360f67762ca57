// Generated forms in a real browser, with the script that pages load: what it shows and sends, what the server takes and
// what is kept agree. Skipped, and said so, where no Chromium is installed.
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers, Typed } from '../../src/forms/answer.ts';
import { answersSchema } from '../../src/forms/answers.ts';
import type { Field } from '../../src/forms/definition.ts';
import { question } from '../../src/forms/question.ts';
import { askedFields, keptAnswers, shownFields, shownPages } from '../../src/forms/shown.ts';
import { createRenderer } from '../../src/web/look/render.ts';
import { serveGallery } from '../gallery/serve.ts';
import { filesFor, form, numbers, typedFor } from './generate.ts';
import { reading, say } from './reading.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const there = existsSync(CHROMIUM);
if (!there) console.log(`Forms in a browser are left out: there is no Chromium at ${CHROMIUM}.`);

const render = createRenderer({
  siteName: 'Forms',
  timeZone: 'Europe/London',
  development: false,
  assets: '',
});

/** What the browser shows, by the names of questions, and what it would send. */
type Seen = { shown: string[]; sent: Record<string, string[]> };

describe.runIf(there)('in a browser', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const counts = { pages: 0, rules: 0, hidden: 0, taken: 0, refused: 0, changed: 0 };

  beforeAll(async () => {
    server = await serveGallery(0);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/raising/page`);
    await page.evaluate(
      `import('/assets/gallery/js/conditions.js').then((script) => { window.follow = script.followAnswers; })`,
    );
  });
  afterAll(async () => {
    console.log(`Pages of generated forms in Chromium: ${JSON.stringify(counts)}`);
    await browser.close();
    server.close();
  });

  /** Puts a page's questions into the open page, as the server would have sent them, and wakes the script. */
  async function open(
    fields: readonly Field[],
    typed: Typed,
    files: ReturnType<typeof filesFor>,
  ): Promise<Seen> {
    const questions = fields.map((field) => question(field, typed, [], say, kept(files[field.key])));
    const html = render('raising/page', modelOf(questions), {
      title: 'A form',
      nav: [],
      person: null,
      csrf: '',
    });
    const inside = /<form[\s\S]*<\/form>/.exec(html.slice(html.indexOf('<main')))?.[0] ?? '';
    const put = `document.querySelector('main').innerHTML = ${JSON.stringify(inside)}; window.follow();`;
    return page.evaluate<Seen>(`(() => { ${put} return (${SEE})(); })()`);
  }

  /** Types over what is there, as somebody would who changes their mind. */
  function change(typed: Typed): Promise<Seen> {
    return page.evaluate<Seen>(`(() => { (${TYPE})(${JSON.stringify(typed)}); return (${SEE})(); })()`);
  }

  test('what is shown, sent, taken and kept agree', async () => {
    await fc.assert(
      fc.asyncProperty(form, numbers, numbers, async (one, dice, others) => {
        const byPage: Record<string, Answers> = {};
        for (const each of one.pages) {
          const before = Object.assign({}, ...Object.values(byPage));
          if (!shownPages(one, before).includes(each)) continue;
          const context = reading({ before, files: filesFor(each.fields, dice) });
          const fields = askedFields(each.fields, before);
          counts.pages += 1;
          counts.rules += fields.filter(({ when }) => when).length;
          const first = typedFor(each.fields, dice);
          const seen = await open(fields, first, filesFor(each.fields, dice));
          agree(each.fields, first, context, seen);
          const second = { ...typedFor(each.fields, others), ...countsOf(first) };
          const again = await change(second);
          counts.changed += 1;
          agree(each.fields, again.sent, context, again);
          const read = answersSchema(each.fields, context).safeParse(again.sent);
          if (!read.success) break;
          byPage[each.key] = read.data;
        }
        expect(keptAnswers(one, byPage)).toEqual(byPage);
      }),
      { numRuns: 200, endOnFailure: true },
    );
    expect(counts.hidden).toBeGreaterThan(50);
    expect(counts.taken).toBeGreaterThan(100);
  }, 180_000);

  /** What the browser hides is neither asked for nor taken, and what it sends reads as all that was typed. */
  function agree(
    fields: readonly Field[],
    typed: Typed,
    context: ReturnType<typeof reading>,
    seen: Seen,
  ): void {
    const schema = answersSchema(fields, context);
    const [whole, sent] = [schema.safeParse(typed), schema.safeParse(seen.sent)];
    expect(sent.success).toBe(whole.success);
    expect(sent.data).toEqual(whole.data);
    const issues = (whole.error?.issues ?? []).map(({ path }) => String(path[0]));
    expect(issues.filter((name) => !seen.shown.includes(name))).toEqual([]);
    counts.hidden += askedFields(fields, context.before).filter(
      ({ key }) => !seen.shown.includes(key),
    ).length;
    counts[whole.success ? 'taken' : 'refused'] += 1;
    if (!whole.success) return;
    const { before } = context;
    const asked = shownFields(fields, { ...before, ...whole.data }).map(({ key }) => key);
    expect(seen.shown.filter((name) => fields.some(({ key }) => key === name))).toEqual(asked);
  }
});

// In the page: which questions can be seen, and what their form would send.
const SEE = `() => {
  const shown = [...document.querySelectorAll('main [data-question]')].filter((one) => one.offsetParent !== null);
  const sent = {};
  for (const [name, value] of new FormData(document.querySelector('main form')))
    if (typeof value === 'string') (sent[name] ??= []).push(value);
  return { shown: shown.map((one) => one.dataset.question), sent };
}`;

const TYPE = `(typed) => {
  for (const input of document.querySelectorAll('main form [name]')) {
    if (input.type === 'hidden' || input.type === 'image' || input.type === 'file' || input.type === 'submit') continue;
    const values = [typed[input.name] ?? ''].flat();
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
    else input.value = values[0];
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}`;

/** The number of entries is the page's own: nobody types it. */
function countsOf(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => name.endsWith('-entries')));
}

function kept(files: readonly { id: string; name: string }[] = []) {
  return files.map((file) => ({ ...file, bytes: 1000, href: '/file', removable: true }));
}

function modelOf(fields: ReturnType<typeof question>[]) {
  return {
    ...{
      typeName: 'Type',
      title: 'A form',
      step: { page: 1, of: 1 },
      action: '/',
      hidden: [],
      fields,
      errors: [],
    },
    submit: 'Continue',
  };
}
