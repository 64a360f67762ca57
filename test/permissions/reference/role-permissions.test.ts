// Forsta's pages "Role Permissions" and "Roles Overview": each permission of a role is a cell of its workflow's matrix, switched
// off and on in the browser; and "Effective Permissions", the example with the two names.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MatrixAction } from '../../../src/permissions/vocabulary.ts';
import { anotherCase } from '../../support/another-case.ts';
import { linksOf, wordsOf } from '../../support/html.ts';
import { type Examples, openExamples, type Person } from './examples.ts';

const WORKFLOW = 'road-repair';
let at: Examples;
let martin: Person;
beforeAll(async () => {
  at = await openExamples();
  martin = await at.person('martin');
}, 120_000);
afterAll(() => at.close());

const pothole = () => anotherCase(at, 'POT', { owner: 'clara' });
const set = async (role: string, action: MatrixAction, mode: Parameters<Examples['setCell']>[3]) => {
  await at.setCell(WORKFLOW, role, action, mode);
  await at.publish();
};

describe('a permission of a role in a workflow, switched off', () => {
  test.each([
    ['Manage case attributes and notes', 'edit-additional', 'live'],
    ['Manage case attributes and notes: adding one', 'add-private-note', 'always'],
    ['Close a case', 'close', 'live'],
    ['Edit case deadline', 'extend-target', 'live'],
    ['Send email reminder', 'send-reminder', 'live'],
    ['Email customer', 'email-owner', 'live'],
    ['Email case', 'forward', 'live'],
  ] as const)('%s: no button, and no way past it; switched on, both', async (_name, action, mode) => {
    const reference = await withTarget();
    const door = async () => (await martin.refusal(reference, action)).at(-1);
    expect([await martin.offered(reference, action), await door()]).toEqual([true, 422]);
    await set('manager', action, 'never');
    expect([await martin.offered(reference, action), await door()]).toEqual([false, 403]);
    await set('manager', action, mode);
    expect([await martin.offered(reference, action), await door()]).toEqual([true, 422]);
  });

  test('Edit or delete case notes: without it, previously entered notes cannot be edited or deleted', async () => {
    const reference = await pothole();
    await martin.notes(reference, 'private', 'Three metres long.');
    const { id } = await at.prisma.event.findFirstOrThrow({ where: { text: 'Three metres long.' } });
    const address = `/cases/${reference}/edit-note/${id}`;
    expect(await martin.status(address)).toBe(200);
    await set('manager', 'edit-note', 'never');
    expect(await martin.status(address)).toBe(403);
    expect(await martin.notes(reference, 'private', 'Still written.')).toBe(303);
    await set('manager', 'edit-note', 'live');
  });

  test('Email customer: a missing address is no error on clicking, but a sentence beforehand', async () => {
    const reference = await anotherCase(at, 'POT');
    expect(await martin.offered(reference, 'email-owner')).toBe(false);
    expect(await martin.read(`/cases/${reference}`)).toMatch(/can't e-mail the owner|no (e-mail )?address/i);
  });

  test('View Response: without it the sensitive data are withheld, and the case is not', async () => {
    const reference = await pothole();
    const answer = 'Which part of the road?';
    expect(await martin.read(`/cases/${reference}`)).toContain(answer);
    await at.setCell(WORKFLOW, 'manager', 'view-details', 'never');
    await set('manager', 'view-history', 'always');
    const withheld = await martin.read(`/cases/${reference}`);
    expect(withheld).toContain(reference);
    expect(withheld).not.toContain(answer);
    await set('manager', 'view-details', 'always');
  });
});

describe('roles', () => {
  test('one role can differ between workflows', async () => {
    const somebody = await at.newcomer(['access'], ['highways-team', 'waste-crew']);
    const [hole, bin] = [await pothole(), await anotherCase(at, 'BIN')];
    await set('manager', 'close', 'never');
    expect(await somebody.offered(hole, 'close')).toBe(false);
    expect(await somebody.offered(bin, 'close')).toBe(true);
    await set('manager', 'close', 'live');
  });

  test('a triage person only reassigns: what was passed on is for others to resolve', async () => {
    const reference = await pothole();
    const triage = await at.newcomer(['access']);
    await at.assign(reference, 'watcher', triage.email);
    await at.setCell(WORKFLOW, 'watcher', 'add-private-note', 'never');
    await set('watcher', 'reassign', 'live');
    expect(await triage.offered(reference, 'reassign')).toBe(true);
    for (const action of ['add-private-note', 'edit-additional', 'change-status', 'close'])
      expect([action, (await triage.refusal(reference, action)).at(-1)]).toEqual([action, 403]);
    await at.setCell(WORKFLOW, 'watcher', 'reassign', 'never');
    await set('watcher', 'add-private-note', 'live');
  });

  test('close is no project permission: whoever’s role may not close needs more than access', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access', 'view-others', 'create', 'delete']);
    await at.assign(reference, 'watcher', somebody.email);
    expect(await somebody.refusal(reference, 'close')).toEqual([403, 403]);
  });

  test('bypassing the rules for one role in one workflow is another way than the flag: its cell says always', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access']);
    await at.assign(reference, 'watcher', somebody.email);
    await set('watcher', 'escalate', { these: ['on-hold'] });
    expect(await somebody.offered(reference, 'escalate')).toBe(false);
    await set('watcher', 'escalate', 'always');
    expect(await somebody.offered(reference, 'escalate')).toBe(true);
    const bin = await anotherCase(at, 'BIN');
    await at.assign(bin, 'watcher', somebody.email);
    expect(await somebody.offered(bin, 'escalate')).toBe(false);
    await set('watcher', 'escalate', 'never');
  });
});

describe('Effective Permissions', () => {
  test('by two clicks on “Manage others”: Aaron and Carla are the only users with it, and it says through what', async () => {
    const owen = await at.person('owen');
    await at.takeFrom(owen.address, 'manage-others', 'missed-bin');
    await at.publish();
    const once = await click('/setup/effective-permissions');
    expect(marked(once).at(0)?.holds).toBe(false);
    const twice = await click(once);
    const holders = marked(twice).filter(({ holds }) => holds);
    expect(holders.map(({ name }) => name)).toEqual(['Aaron Finch', 'Carla Reyes']);
    expect(marked(twice).slice(0, 2)).toEqual(holders);
    expect(holders[0]?.through).toContain('their own');
    expect(holders[1]?.through).toContain('Senior case managers');
  });

  test('a summary of all permissions regardless of which groups they come from', async () => {
    const somebody = await at.newcomer([], ['internal-audit', 'senior-case-managers']);
    const row = wordsOf((await at.ada.get(`/setup/effective-permissions?name=${somebody.email}`)).text);
    expect(row).toContain('Internal audit');
    expect(row).toContain('Senior case managers');
    const reference = await pothole();
    expect(await somebody.offered(reference, 'close')).toBe(true);
  });
});

/** A case whose target can be extended, assigned to somebody besides, whose owner can be written to. */
async function withTarget(): Promise<string> {
  const reference = await pothole();
  const target = { amount: '5', unit: 'days', kind: 'working', reason: 'Agreed' };
  const set = await martin.does(reference, 'set-target', target);
  if (set !== 303) throw new Error(`no target can be set: ${set}`);
  await at.assign(reference, 'watcher', 'wendy@ambridge.example');
  return reference;
}

/** Clicks on the header "manage-others" of a page, given as its address or its HTML. */
async function click(page: string): Promise<string> {
  const html = page.startsWith('/') ? (await at.ada.get(page)).text : page;
  const header = linksOf(html).find(({ text }) => text.startsWith('manage-others'));
  return (await at.ada.get(header?.href ?? 'no such header')).text;
}

/** The table's rows, and what stands in the column "manage-others". */
function marked(html: string): { name: string; holds: boolean; through: string }[] {
  const [heads = '', ...rows] = html.split('<tr').slice(1);
  const column = heads.split('<th').findIndex((head) => head.includes('manage-others')) - 1;
  return rows.map((row) => {
    const cell = row.split('<td')[column] ?? '';
    return {
      name: wordsOf(/<th[^>]*>(.*?)<\/a>/s.exec(row)?.[1] ?? ''),
      holds: cell.includes('cm-marks__held'),
      through: wordsOf(`<td${cell}`),
    };
  });
}
