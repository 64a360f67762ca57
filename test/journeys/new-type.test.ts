// Somebody new to it makes a case type, looks its workflow through, publishes it and raises a case in it: by browser alone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose, enter, isThere, type Office, openOffice, type } from './keyboard.ts';
import { type Look, lookAround } from './look.ts';

const PORT = 4463;

describe.runIf(isThere)('a new case type', () => {
  let office: Office;
  let ada: Page;
  const look: Look = { withAxe: true, wrong: [], seen: new Set() };

  beforeAll(async () => {
    office = await openOffice(PORT);
    ada = await office.signedIn('ada');
  }, 120_000);
  afterAll(() => office.close());

  test('is made in one step, with a workflow of four statuses and a team of its own', async () => {
    await ada.goto('/setup');
    await enter(ada, 'link', 'Case types');
    await enter(ada, 'link', 'Add a case type');
    await lookAround(ada, look);
    await type(ada, 'Name', 'Skip permit');
    await type(ada, 'Several of them', 'Skip permits');
    await type(ada, 'Prefix of references', 'skip');
    await choose(ada, 'Only staff, for others');
    await type(ada, 'If a new group: its name (optional)', 'Skip team');
    await ada.getByRole('group', { name: 'If a new group: are you in it?' }).getByLabel('Yes').press('Space');
    await enter(ada, 'button', 'Make it in my draft');
    await ada.getByRole('heading', { name: 'It is made, in your draft' }).waitFor();
    await lookAround(ada, look);
    expect(await office.site.prisma.caseType.count({ where: { name: 'Skip permit' } })).toBe(0);
  });

  test('its form gets a second and a third page, which is asked only where it must be', async () => {
    await ada.goto('/setup/types/skip-permit');
    await enter(ada, 'link', 'Form');
    await addPage('The skip');
    await addField('The skip', 'Yes or no', 'Will it stand on the road?');
    await addPage('Where it stands');
    await addField('Where it stands', 'Short text', 'Which road?');
    await enter(ada, 'link', 'Where it stands');
    await type(ada, 'The answer to', 'Will it stand on the road?');
    await type(ada, 'Compared with', 'yes');
    await enter(ada, 'button', 'Keep in my draft');
    await lookAround(ada, look);
    const words = await ada.locator('main').innerText();
    expect(words).toContain('Only where “Will it stand on the road?” is “yes”');
  });

  const addPage = async (title: string) => {
    await enter(ada, 'link', 'Add a page');
    await type(ada, 'Title', title);
    await enter(ada, 'button', 'Keep in my draft');
  };

  const addField = async (page: string, kind: string, label: string) => {
    await enter(ada, 'link', `Add a field to ${page}`);
    await enter(ada, 'link', kind);
    await type(ada, 'Question or label', label);
    await choose(ada, 'It must be answered');
    await enter(ada, 'button', 'Keep in my draft');
  };

  test('its workflow is a picture and a table of four statuses', async () => {
    await ada.goto('/setup/types/skip-permit');
    await enter(ada, 'link', 'Look through its workflow');
    const words = await ada.locator('main').innerText();
    for (const status of ['New', 'In progress', 'Waiting for you', 'Closed']) expect(words).toContain(status);
    expect(words).not.toContain('Worth a look');
  });

  test('is reviewed and published', async () => {
    await ada.goto('/setup/draft');
    expect(await ada.locator('main').innerText()).toContain('Skip permit');
    await enter(ada, 'link', 'See what it would do');
    expect(await ada.locator('main').innerText()).toContain('Skip permit could be raised by');
    await lookAround(ada, look);
    await type(ada, 'Why do you change this?', 'Permits for skips come to us');
    await enter(ada, 'button', 'Publish');
    const made = await office.site.prisma.caseType.findUniqueOrThrow({
      where: { name: 'Skip permit' },
      include: { workflow: { include: { statuses: true } } },
    });
    expect(made.workflow.statuses).toHaveLength(4);
  });

  test('whoever made it raises a test case, and works it', async () => {
    await ada.goto('/setup/types');
    await type(ada, 'Name or prefix', 'skip');
    await enter(ada, 'button', 'Apply filters');
    await enter(ada, 'link', 'Skip permit');
    await lookAround(ada, look);
    await enter(ada, 'link', 'Raise a test case');
    await type(ada, 'What is it about, in short?', 'A skip at the Old Forge');
    await enter(ada, 'button', 'Continue');
    await choose(ada, 'Yes');
    await enter(ada, 'button', 'Continue');
    await type(ada, 'Which road?', 'Borchester Road');
    await enter(ada, 'button', 'Continue');
    await enter(ada, 'button', 'Send');
    const reference = /SKIP-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await ada.locator('main').innerText())?.[0];
    await ada.goto(`/cases/${reference}`);
    const words = await ada.locator('main').innerText();
    for (const word of ['A skip at the Old Forge', 'Borchester Road', 'New', 'Skip team'])
      expect(words).toContain(word);
    expect(look.wrong).toEqual([]);
  });
});
