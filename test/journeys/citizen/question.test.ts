// One story in a real browser: Martin asks the owner of a pothole, who has no account, and gets an answer with a picture.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photo } from '../../files/samples.ts';
import { raise, referenceOn } from '../../raising/raising.ts';
import { type Look, lookAround } from '../look.ts';
import {
  button,
  hasBrowser,
  letterTo,
  openTown,
  press,
  signInAs,
  type Town,
  WAYS,
  wordsOn,
} from './browse.ts';

const PORT = 4456;

describe.runIf(hasBrowser)('in a browser', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(PORT);
  });
  afterAll(() => town.close());

  /** A pothole that somebody without an account has raised. Gives its reference. */
  async function raisedBy(email: string): Promise<string> {
    const visitor = town.site.visitor();
    const sent = await raise(visitor, 'pot', [
      { where: 'Lakey Hill', lane: 'carriageway' },
      { size: 'bigger' },
      { name: 'Jo Bloggs', email },
    ]);
    return referenceOn(await visitor.get(sent));
  }

  test.each(WAYS)(
    'Martin asks, Jo answers by the link in the mail, and Martin sees it, $what',
    async ({ script }) => {
      const look: Look = { withAxe: script, wrong: [], seen: new Set() };
      const email = script ? 'jo@example.org' : 'joan@example.org';
      const reference = await raisedBy(email);
      const martin = await town.someone(script, look);
      await signInAs(martin, 'martin');
      await martin.goto(`/cases/${reference}/contact-owner`);
      await martin.getByLabel('What do you need to know?').fill('Which side of the hill is it on?');
      await press(martin, 'Ask');
      await martin.getByText('The question was asked.').waitFor();

      const letter = await letterTo(town, email);
      expect(letter.text).toContain('Which side of the hill is it on?');
      const jo = await town.someone(script, look);
      await jo.goto(letter.link);
      await lookAround(jo, look);
      if (!/answer-question/.test(jo.url()))
        await jo.getByRole('link', { name: 'Answer this question' }).click();
      await jo.waitForURL('**/answer-question/**');
      expect(await wordsOn(jo)).toContain('Which side of the hill is it on?');
      await lookAround(jo, look);
      await press(jo, 'Send answer');
      await jo.getByText('There is a problem').waitFor();
      await lookAround(jo, look);
      await jo.getByLabel('Your answer').fill('The side of the church; see the picture.');
      await jo.getByLabel('Add files').setInputFiles({
        name: 'hill.jpg',
        mimeType: 'image/jpeg',
        buffer: await photo(),
      });
      await button(jo, 'Send answer').dblclick();
      await jo.getByText('Thank you. We have your answer.').waitFor();
      await lookAround(jo, look);
      expect(await wordsOn(jo)).toContain('The side of the church; see the picture.');
      expect(await jo.locator('.cm-files__file').allInnerTexts()).toEqual([
        expect.stringContaining('hill.jpg'),
      ]);
      expect(await jo.getByRole('link', { name: 'Answer this question' }).count()).toBe(0);

      await martin.goto(`/cases/${reference}`);
      expect(await wordsOn(martin)).toContain('The side of the church; see the picture.');
      const file = martin.getByRole('link', { name: 'hill.jpg' }).first();
      if (!(await file.isVisible()))
        await martin
          .getByRole('link', { name: /^Files/ })
          .first()
          .click();
      const address = await martin.getByRole('link', { name: 'hill.jpg' }).first().getAttribute('href');
      expect((await martin.request.get(address ?? '')).status()).toBe(200);
      expect(
        await town.site.prisma.event.count({ where: { case: { reference }, action: 'answer-question' } }),
      ).toBe(1);
      expect(look.wrong).toEqual([]);
      await Promise.all([jo, martin].map((page) => page.context().close()));
    },
    180_000,
  );
});
