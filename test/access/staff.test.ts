// axe on every page of the staff's that the route table has: as a manager on a case of theirs, and as an administrator for
// what is theirs alone. In light and dark, wide and narrow, and nothing scrolls sideways at 320 px.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/routes.ts';
import { isThere, type Office, openOffice } from '../journeys/keyboard.ts';
import { type Look, lookAround } from '../journeys/look.ts';
import { resend } from '../support/site.ts';

const PATIENCE = 600_000;
const STAFFS = /^\/(cases|deleted|dashboard|bulk|setup|shortcuts|raise-for)\b/;
// Files, and what is only there after something else was done.
const NO_PAGE = /\.(csv|json)$|\/files\/:file|:job|:view|:draft/;

describe.runIf(isThere)('the pages of the staff', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice(4457);
  }, 60_000);
  afterAll(() => office.close());

  /** What the names in an address stand for: a case with everything on it, and what hangs on it. */
  async function names(): Promise<Record<string, string>> {
    const { site } = office;
    const { id, reference } = await site.prisma.case.findFirstOrThrow({
      where: {
        deleted: false,
        closedAt: null,
        caseType: { prefix: 'LIC' },
        tasks: { some: { state: 'open' } },
      },
    });
    const ada = await site.signedInAs('ada');
    const at = `/cases/${reference}`;
    await resend(ada, await ada.get(at), { note: 'Seen on site.' }, `${at}/add-private-note`);
    const letter = { subject: 'Your licence', text: 'We are looking at it.' };
    await resend(ada, await ada.get(`${at}/email-owner`), letter, `${at}/email-owner`);
    const where = { caseId: id };
    const [task, mail, note, group] = await Promise.all([
      site.prisma.task.findFirstOrThrow({ where: { ...where, state: 'open' } }),
      site.prisma.mail.findFirstOrThrow({ where }),
      site.prisma.event.findFirstOrThrow({ where: { ...where, action: 'add-private-note' } }),
      site.prisma.group.findFirstOrThrow(),
    ]);
    const numbers = { task: task.id, mail: mail.id, event: note.id, id: group.id };
    return {
      ...{ reference, prefix: 'POT' },
      ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
    };
  }

  test('have nothing that axe finds', { timeout: PATIENCE }, async () => {
    const known = await names();
    const paths = routes
      .filter(({ method, path }) => method === 'GET' && STAFFS.test(path) && !NO_PAGE.test(path))
      .map(({ path }) => path.replace(/:(\w+)/g, (whole, name: string) => known[name] ?? whole))
      .filter((path) => !path.includes(':'));
    const look: Look = { withAxe: true, wrong: [], seen: new Set() };
    const page = await office.signedIn('ada');
    const shut: string[] = [];
    for (const path of paths) {
      const answer = await page.goto(path);
      // What the case's state rules out, such as reopening one that isn't closed, is a page with the reason.
      if (answer?.status() === 200) await lookAround(page, look);
      else shut.push(`${path} ${answer?.status()}`);
    }
    for (const path of [
      '/cases?q=zzzz',
      '/cases?type=LIC&order=due&density=compact',
      '/cases?raised-from=x',
    ]) {
      await page.goto(path);
      look.seen.clear();
      await lookAround(page, look);
    }
    console.log(`axe on ${paths.length - shut.length} of the staff's pages; shut: ${shut.join(', ')}`);
    expect(look.wrong).toEqual([]);
    expect(paths.length - shut.length).toBeGreaterThan(30);
  });
});
