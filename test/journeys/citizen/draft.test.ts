// Two stories in a real browser: a form is left in the middle and taken up again on another browser, by the link in a mail;
// and a session ends in the middle of one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Look, lookAround } from '../look.ts';
import {
  answerTo,
  hasBrowser,
  letterTo,
  openTown,
  press,
  signInAs,
  type Town,
  WAYS,
  wordsOn,
} from './browse.ts';

const PORT = 4455;

describe.runIf(hasBrowser)('in a browser', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(PORT);
  });
  afterAll(() => town.close());

  test.each(WAYS)(
    'Sam leaves a form on its second page and finishes it elsewhere, $what',
    async ({ script }) => {
      const look: Look = { withAxe: script, wrong: [], seen: new Set() };
      const email = script ? 'sam@example.org' : 'samira@example.org';
      const phone = await town.someone(script, look);
      await phone.goto('/raise/pot');
      await phone.getByLabel('Street and place').fill('Mill Lane');
      await phone.getByLabel('The pavement').check();
      await press(phone, 'Continue');
      await phone.waitForURL('**/page/2');
      // What doesn't hold yet is kept, too.
      await phone.getByLabel('How deep is it').fill('a hand');
      await press(phone, 'Continue');
      await phone.getByText('There is a problem').waitFor();
      await phone.getByRole('link', { name: 'Save and come back later' }).click();
      await lookAround(phone, look);
      await press(phone, 'Send me the link');
      await lookAround(phone, look);
      await phone.getByLabel('E-mail address').fill(email);
      await press(phone, 'Send me the link');
      await phone.getByText(`We are sending the link to ${email}.`).waitFor();
      const address = phone.url();
      await phone.context().close();

      const desk = await town.someone(script, look);
      expect((await desk.goto(address))?.status()).toBe(404); // the address alone opens nothing
      await desk.goto((await letterTo(town, email)).link);
      await desk.waitForURL('**/page/2');
      await lookAround(desk, look);
      expect(await desk.getByLabel('How deep is it').inputValue()).toBe('a hand');
      await desk.getByLabel('How deep is it').fill('12');
      await desk.getByLabel('Bigger').check();
      await press(desk, 'Continue');
      await press(desk, 'Continue'); // nobody has to say who they are
      await desk.waitForURL('**/check');
      expect(await answerTo(desk, 'Street and place')).toBe('Mill Lane');
      expect(await answerTo(desk, 'How deep is it, in centimetres?')).toBe('12');
      await press(desk, 'Send');
      await desk.waitForURL('**/sent');
      await lookAround(desk, look);
      await desk.goto('/');
      expect(await wordsOn(desk)).not.toContain('Not sent yet');
      expect(look.wrong).toEqual([]);
      await desk.context().close();
    },
    180_000,
  );

  test.each(WAYS)(
    'Clara’s session ends while she types, and nothing that she typed is lost, $what',
    async ({ script }) => {
      const look: Look = { withAxe: script, wrong: [], seen: new Set() };
      const clara = await town.someone(script, look);
      await signInAs(clara, 'clara');
      await clara.goto('/raise/pot');
      await clara.getByLabel('Street and place').fill('Church Green');
      await clara.getByLabel('The cycle lane').check();
      await press(clara, 'Continue');
      await clara.waitForURL('**/page/2');
      await clara.getByLabel('Like a dinner plate').check();
      await clara.getByLabel('People on foot').check();
      await clara.getByLabel('What else should we know?').fill('It is <right> after\nthe “bend” & deep.');
      await town.site.pool.query('DELETE FROM "session"');
      await press(clara, 'Continue');
      await clara.getByText('the “bend” & deep.').waitFor();
      await lookAround(clara, look);
      await clara.locator('main a[href^="/raise/"]').click();
      await clara.waitForURL('**/sign-in?to=**');
      await signInAs(clara, 'clara');
      await clara.waitForURL('**/page/2');
      await lookAround(clara, look);
      expect(await clara.getByLabel('Like a dinner plate').isChecked()).toBe(true);
      expect(await clara.getByLabel('People on foot').isChecked()).toBe(true);
      expect(await clara.getByLabel('What else should we know?').inputValue()).toBe(
        'It is <right> after\nthe “bend” & deep.',
      );
      await press(clara, 'Continue');
      await clara.waitForURL('**/page/4');
      expect(await clara.getByLabel('Your name').inputValue()).toBe('Clara Whitfield');
      expect(look.wrong).toEqual([]);
      await clara.context().close();
    },
    180_000,
  );
});
