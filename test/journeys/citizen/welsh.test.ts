// One story in a real browser: Siân chooses Welsh and reports a pothole in it to the end; staff read it in English.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Look, lookAround } from '../look.ts';
import {
  answerTo,
  hasBrowser,
  headingOf,
  letterTo,
  openTown,
  press,
  signInAs,
  type Town,
  WAYS,
  wordsOn,
} from './browse.ts';

const PORT = 4457;

describe.runIf(hasBrowser)('in a browser', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(PORT);
  });
  afterAll(() => town.close());

  test.each(WAYS)(
    'Siân reports a pothole in Welsh, and Martin reads it in English, $what',
    async ({ script }) => {
      const look: Look = { withAxe: script, wrong: [], seen: new Set() };
      const email = script ? 'sian@example.org' : 'sioned@example.org';
      const sian = await town.someone(script, look);
      const expectWelsh = async (title: string) => {
        expect(await sian.title()).toContain(title);
        expect(await sian.locator('html').getAttribute('lang')).toBe('cy');
        expect(await englishOn(sian)).toEqual([]);
        await lookAround(sian, look);
      };
      await sian.goto('/raise/pot');
      await sian.getByRole('link', { name: 'Cymraeg' }).click();
      expect(new URL(sian.url()).pathname).toBe('/raise/pot'); // the same page, in the other language
      await expectWelsh('Ble mae e?');
      await press(sian, 'Parhau');
      await expectWelsh('Gwall: Ble mae e?');
      expect(await headingOf(sian)).toBe('Ble mae e?');
      await sian.getByLabel('Stryd a lle').fill('Church Green');
      await sian.getByLabel('Y palmant').check();
      await press(sian, 'Parhau');
      await expectWelsh('Sut un yw e?');
      await sian.getByLabel('Fel plât cinio').check();
      await sian.getByRole('group', { name: 'A gafodd unrhyw un' }).getByLabel('Do', { exact: true }).check();
      await press(sian, 'Parhau');
      await expectWelsh('Beth ddigwyddodd?');
      await sian.getByLabel('Cerbyd neu feic').check();
      await sian.getByLabel('Faint gostiodd yr atgyweiriad?').fill('1.234');
      await press(sian, 'Parhau');
      await expectWelsh('Gwall: Beth ddigwyddodd?');
      await sian.getByLabel('Faint gostiodd yr atgyweiriad?').fill('120.50');
      await press(sian, 'Parhau');
      await expectWelsh('Sut gallwn ni gysylltu â chi?');
      await sian.getByLabel('Eich enw').fill('Siân');
      await sian.getByLabel('Cyfeiriad e-bost').fill(email);
      await press(sian, 'Parhau');
      await expectWelsh('Gwirio eich atebion');
      expect(await answerTo(sian, 'Pa ran o’r ffordd?')).toBe('Y palmant');
      expect(await answerTo(sian, 'Faint gostiodd yr atgyweiriad?')).toBe('£120.50');
      await press(sian, 'Anfon');
      await expectWelsh('Anfonwyd');
      const reference = /POT-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await wordsOn(sian))?.[0] ?? 'none';

      const letter = await letterTo(town, email);
      expect(letter.subject).toContain(reference);
      expect(english(`${letter.subject}\n${letter.text}`)).toEqual([]);
      await sian.goto(letter.link);
      await expectWelsh(reference);
      expect(await answerTo(sian, 'Beth gafodd niwed?')).toBe('Cerbyd neu feic');

      const martin = await town.someone(script, look);
      await signInAs(martin, 'martin');
      await martin.goto(`/cases/${reference}`);
      expect(await martin.locator('html').getAttribute('lang')).toBe('en-GB');
      expect(await answerTo(martin, 'Which part of the road?')).toBe('The pavement');
      expect(await answerTo(martin, 'What was harmed?')).toBe('A vehicle or a bicycle');
      await martin.goto(`/cases/${reference}/contact-owner`);
      await martin.getByLabel('What do you need to know?').fill('Pa ochr?');
      await press(martin, 'Ask');
      await martin.getByText('The question was asked.').waitFor();
      const question = await letterTo(town, email);
      expect(question.action).toBe('contact-owner');
      expect(english(`${question.subject}\n${question.text}`)).toEqual([]);
      expect(look.wrong).toEqual([]);
      await Promise.all([sian, martin].map((page) => page.context().close()));
    },
    180_000,
  );
});

// Words that English can't do without, and Welsh has none of.
const ENGLISH = /\b(the|you|your|we|and|is|are|to|with|for|page|back|sign|it|of)\b/i;

/** What in a text is English by its words. */
function english(text: string): string[] {
  const plain = text.replace(/https?:\/\/\S+|Church Green|Market Place|Lakey Hill|\S+@\S+/g, '');
  return plain.split('\n').filter((line) => ENGLISH.test(line));
}

/** What the page says in English: of the site's name, the demo's own notice and the way to English apart. */
async function englishOn(page: Page): Promise<string[]> {
  const parts = page.locator('header, main, footer');
  return english((await parts.allInnerTexts()).join('\n'));
}
