// Trying a form: the page as citizens see it, what answers lead to, and that nothing of it is kept.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/forms/answer.ts';
import { askedOf, shownPages } from '../../../src/forms/shown.ts';
import { finish } from '../../../src/raising/draft/pages.ts';
import { walk } from '../../../src/setup/forms/try/walk.ts';
import type { Visit } from '../../../src/web/visit.ts';
import { form, numbers, typedFor } from '../../forms/generate.ts';
import { reading, say } from '../../forms/reading.ts';
import { formsOf, mainOf, wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

let room: Room;
const FORM = '/setup/types/pothole/form';
const TRY = `${FORM}/try`;

beforeAll(async () => {
  room = await openRoom();
}, 60_000);
afterAll(() => room.close());

const GOOD = { where: 'Church Green', lane: 'pavement', size: 'lid', damage: 'yes' };
const tried = (sent: Record<string, string | string[]>) => room.post('ada', TRY, { _page: 'place', ...sent });
const rowOf = (html: string, label: string) =>
  wordsOf(html.match(/<tr[\s\S]*?<\/tr>/g)?.find((row) => row.includes(label)) ?? '');
const stored = async () => [
  await room.prisma.draft.count(),
  await room.prisma.case.count(),
  await room.prisma.draftPiece.count(),
  (await room.journal()).length,
];

test('a page stands in a box as wide as a phone, or wide, in either language', async () => {
  const { html } = await room.get('ada', TRY);
  expect(html).toContain('cm-try--narrow');
  expect(wordsOf(html)).toContain('Street and place');
  const wide = await tried({ ...GOOD, _show: 'width:wide' });
  expect([wide.status, wide.html.includes('cm-try--narrow')]).toEqual([200, false]);
  expect(wide.html).toContain('value="Church Green"');
  const welsh = await tried({ ...GOOD, _show: 'language:cy' });
  expect(welsh.html).toMatch(/class="cm-try cm-try--narrow"[^>]* lang="cy"/);
  expect(wordsOf(welsh.html)).toContain('Stryd a lle');
  expect(wordsOf(welsh.html)).toContain('(dewisol)');
  expect(wordsOf((await tried({ _language: 'cy', where: '' })).html)).toContain('Mae problem');
});

test('any page can be seen, one that the answers don’t lead to as well', async () => {
  const seen = await room.get('ada', `${TRY}?page=harm`);
  expect(wordsOf(seen.html)).toContain('don’t lead to this page');
  expect(wordsOf(seen.html)).toContain('What was harmed?');
  const led = await tried({ ...GOOD, _show: 'page:harm' });
  expect(wordsOf(led.html)).not.toContain('don’t lead to this page');
});

describe('answers', () => {
  test('that are wrong are said as they are when a case is raised', async () => {
    const { status, html } = await tried({ where: '', lane: 'moon' });
    expect(status).toBe(200);
    expect(wordsOf(html)).toContain('There is a problem');
    expect(rowOf(html, 'Street and place')).toContain('Enter street and place');
    expect(formsOf(html).find(({ action }) => action === TRY)?.fields['_page']).toBe('place');
  });

  test('lead to the pages and fields that they ask for, and go along from page to page', async () => {
    const next = await tried(GOOD);
    const form = formsOf(next.html).find(({ action }) => action === TRY);
    expect(form?.fields).toMatchObject({
      _page: 'hole',
      where: 'Church Green',
      lane: 'pavement',
      size: 'lid',
    });
    expect(rowOf(next.html, 'What was harmed?')).toContain('Asked');
    const harm = await room.post('ada', TRY, { ...form?.fields });
    expect(formsOf(harm.html).find(({ action }) => action === TRY)?.fields['_page']).toBe('harm');
    const { damage: _damage, ...others } = GOOD;
    expect(rowOf((await tried(others)).html, 'What was harmed?')).toContain('Not asked');
  });

  test('come to the end, where it is said what is still open', async () => {
    const sent = { ...GOOD, damage: 'no', _page: 'contact', name: 'Jo', email: 'jo@example.org' };
    expect(wordsOf((await tried(sent)).html)).toContain('Everything is answered');
    expect(wordsOf((await tried({ ...sent, where: '' })).html)).toContain('has still to be answered');
  });

  test('of files are their names, and another entry of a group is one more', async () => {
    const files = await tried({ ...GOOD, _page: 'hole', photos: 'hole.jpg', _show: 'page:place' });
    expect(rowOf(files.html, 'Photos')).toContain('hole.jpg');
    const more = await tried({ ...GOOD, _page: 'harm', 'witnesses-entries': '1', _do: 'add:witnesses' });
    expect(more.html).toContain('name="witnesses-2-');
  });

  test('are kept nowhere', async () => {
    const before = await stored();
    await tried(GOOD);
    await tried({ ...GOOD, _page: 'contact', name: 'Jo', email: 'jo@example.org' });
    expect(await stored()).toEqual(before);
  });
});

test('a form that can’t be used says what to mend first', async () => {
  await room.post('ada', `${FORM}/add-page`, { title: 'Empty', 'rule-rows': '0' });
  const { html } = await room.get('ada', TRY);
  expect(wordsOf(mainOf(html))).toContain('The page “Empty” asks for nothing.');
  await room.prisma.configurationDraft.deleteMany();
});

test('it decides as raising does, whatever the form and the answers', () => {
  const counts = { done: 0, open: 0, hidden: 0 };
  const visit = { config: { timeZone: 'Europe/London' }, say } as Visit;
  fc.assert(
    fc.property(form, numbers, (one, dice) => {
      const typed = typedFor(
        one.pages.flatMap(({ fields }) => fields).filter(({ kind }) => kind !== 'files'),
        dice,
      );
      const walked = walk(one, typed, reading());
      const answers: Answers = walked.at(-1)?.answers ?? {};
      expect(walked.map(({ page }) => page.key)).toEqual(shownPages(one, answers).map(({ key }) => key));
      expect(walked.flatMap(({ asked }) => asked.map(({ key }) => key))).toEqual(
        askedOf(one, answers).map(({ key }) => key),
      );
      counts.hidden += one.pages.length - walked.length;
      const isDone = walked.every(({ errors }) => errors.length === 0);
      counts[isDone ? 'done' : 'open'] += 1;
      if (!isDone) return;
      const byPage = Object.fromEntries(
        walked.map(({ page }) => {
          const own = page.fields.flatMap(({ key }) => (key in answers ? [[key, answers[key]]] : []));
          return [page.key, Object.fromEntries(own)];
        }),
      );
      expect(finish(visit, { form: one, answers: byPage, files: {} })).toEqual({ answers: byPage });
    }),
    { numRuns: 300 },
  );
  expect(Math.min(counts.done, counts.open, counts.hidden)).toBeGreaterThan(20);
});
