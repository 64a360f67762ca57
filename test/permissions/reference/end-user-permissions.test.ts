// Forsta's page "End User Permissions", sentence by sentence: set up in the browser, published, and tried by the person.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anotherCase } from '../../support/another-case.ts';
import { wordsOf } from '../../support/html.ts';
import { type Examples, openExamples, type Person } from './examples.ts';

let at: Examples;
beforeAll(async () => {
  at = await openExamples();
}, 120_000);
afterAll(() => at.close());

const pothole = () => anotherCase(at, 'POT', { owner: 'clara' });
const eventsOf = (reference: string) =>
  at.prisma.event.findMany({ where: { case: { reference } }, orderBy: { id: 'asc' } });
const closing = async (): Promise<{ reason: string; explanation: string }> => {
  const reason = await at.prisma.reason.findFirstOrThrow({
    where: { kind: 'closing', retired: false, caseType: { prefix: 'POT' } },
  });
  return { reason: String(reason.id), explanation: 'It is filled.' };
};
const deleting = (reference: string) => ({ reference, reason: 'Raised in jest' });
const navOf = async ({ visitor }: Person) => (await visitor.get('/')).text;

describe('Access Action Management', () => {
  test('without it the panel does not display, and the link leads to a screen that says they do not have access', async () => {
    const somebody = await at.newcomer();
    expect(await navOf(somebody)).not.toContain('href="/cases"');
    expect(await somebody.status('/cases')).toBe(403);
    expect(await somebody.read('/cases')).toMatch(/access/i);
    await at.grantTo(somebody.address, 'access');
    await at.publish();
    expect(await navOf(somebody)).toContain('href="/cases"');
    expect(await somebody.status('/cases')).toBe(200);
  });

  test('with it and no other: the cases list, with the cases to which they are assigned in any role', async () => {
    const [managed, watched, other] = [await pothole(), await pothole(), await pothole()];
    const somebody = await at.newcomer(['access']);
    expect(await somebody.listed()).toEqual([]);
    await at.assign(managed, 'manager', somebody.email);
    await at.assign(watched, 'watcher', somebody.email);
    expect((await somebody.listed()).sort()).toEqual([managed, watched].sort());
    expect(await somebody.status(`/cases/${other}`)).toBe(404);
  });

  test('they go to the Manage Case screen of their cases and make edits, except changing the workflow', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access']);
    await at.assign(reference, 'manager', somebody.email);
    expect(await somebody.notes(reference, 'private', 'Measured it.')).toBe(303);
    expect(await somebody.offers(reference)).toEqual(
      expect.arrayContaining(['change-status', 'reassign', 'close']),
    );
    expect(await somebody.offers(reference)).not.toContain('change-workflow');
    expect(await somebody.refusal(reference, 'change-workflow')).toEqual([403, 403]);
    expect(await somebody.does(reference, 'close', await closing())).toBe(303);
  });

  test('assigned as a mere watcher, what they may do is what the role may in that workflow', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access']);
    await at.assign(reference, 'watcher', somebody.email);
    expect(await somebody.status(`/cases/${reference}`)).toBe(200);
    expect(await somebody.refusal(reference, 'close')).toEqual([403, 403]);
    await at.setCell('road-repair', 'watcher', 'close', 'live');
    expect(await somebody.refusal(reference, 'close')).toEqual([403, 403]);
    await at.publish();
    expect(await somebody.does(reference, 'close', await closing())).toBe(303);
    await at.setCell('road-repair', 'watcher', 'close', 'never');
    await at.publish();
  });

  test('changing the workflow is another than moving a case along a status, which access is enough for', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access']);
    await at.assign(reference, 'manager', somebody.email);
    const to = await at.prisma.status.findFirstOrThrow({
      where: { name: 'To be inspected', workflow: { key: 'road-repair' } },
    });
    expect(await somebody.does(reference, 'change-status', { to: String(to.id) })).toBe(303);
    expect(await somebody.refusal(reference, 'change-workflow')).toEqual([403, 403]);
  });
});

describe('Cases: View others', () => {
  test('all other cases are viewed, regardless of assignment, and nothing of them is changed', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access']);
    expect(await somebody.status(`/cases/${reference}`)).toBe(404);
    await at.grantTo(somebody.address, 'view-others');
    await at.publish();
    expect(await somebody.listed('?type=POT')).toContain(reference);
    expect(await somebody.read(`/cases/${reference}`)).toContain(reference);
    expect(await somebody.offers(reference)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(close|reassign|change-|escalate|add-|delete)/)]),
    );
    for (const action of ['add-private-note', 'change-status', 'close', 'reassign', 'delete'])
      expect([action, (await somebody.refusal(reference, action)).at(-1)]).toEqual([action, 403]);
  });

  test('for one type, no others are viewed', async () => {
    const somebody = await at.newcomer(['access', ['view-others', 'missed-bin']]);
    const [bin, hole] = [await anotherCase(at, 'BIN'), await pothole()];
    expect(await somebody.status(`/cases/${bin}`)).toBe(200);
    expect(await somebody.status(`/cases/${hole}`)).toBe(404);
  });
});

describe('Cases: Manage others', () => {
  test('all cases are managed, regardless of assignment, without View others beside it', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access', 'manage-others']);
    expect(await somebody.listed('?type=POT')).toContain(reference);
    expect(await somebody.notes(reference, 'private', 'I look after it today.')).toBe(303);
    expect(await somebody.does(reference, 'close', await closing())).toBe(303);
  });

  test('it bypasses the workflow’s rules, and says so before and after', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access', 'manage-others'], ['highways-team']);
    await at.setCell('road-repair', 'manager', 'close', { these: ['repair-ordered'] });
    await at.publish();
    const martin = await at.person('martin');
    expect(await martin.refusal(reference, 'close')).toEqual([403, 403]);
    expect(await somebody.read(`/cases/${reference}/close`)).toMatch(
      /past the workflow’s rules|manage-others/,
    );
    expect(await somebody.does(reference, 'close', await closing())).toBe(303);
    expect(await somebody.read(`/cases/${reference}/history`)).toMatch(/bypass|past the workflow/i);
    expect((await eventsOf(reference)).at(-1)).toMatchObject({ action: 'close', bypass: true });
    await at.setCell('road-repair', 'manager', 'close', 'live');
    await at.publish();
  });

  test('it does not allow to change the workflow', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access', 'manage-others']);
    expect(await somebody.refusal(reference, 'change-workflow')).toEqual([403, 403]);
    expect(await somebody.read(`/cases/${reference}/change-workflow`)).toContain('setup');
  });
});

describe('Cases: Create', () => {
  test('new cases are created, on somebody’s behalf; only of types that are configured for it', async () => {
    const somebody = await at.newcomer(['access']);
    expect(await somebody.status('/raise-for')).not.toBe(200);
    await at.grantTo(somebody.address, 'create');
    await at.publish();
    expect(await somebody.status('/raise/pot/for')).toBe(200);
    // Its switch "staff may raise" is off.
    expect(await somebody.status('/raise/lic/for')).not.toBe(200);
    const offered = await somebody.read('/raise-for');
    expect(offered).toContain('Pothole');
    expect(offered).not.toContain('Licence');
    await at.configure('type.licence-application.staffMayRaise', true);
    expect(await somebody.status('/raise/lic/for')).toBe(200);
    await at.configure('type.licence-application.staffMayRaise', false);
  });
});

describe('Cases: Delete', () => {
  test('only cases assigned to them are deleted; by mistake with difficulty, and not for good', async () => {
    const [mine, other] = [await pothole(), await pothole()];
    const somebody = await at.newcomer(['access', 'delete', 'view-others']);
    await at.assign(mine, 'watcher', somebody.email);
    expect(await somebody.offers(other)).not.toContain('delete');
    expect(await somebody.refusal(other, 'delete')).toEqual([403, 403]);
    expect(await somebody.does(mine, 'delete', { ...deleting(mine), reference: 'POT' })).toBe(422);
    expect(await somebody.does(mine, 'delete', { ...deleting(mine), reason: '' })).toBe(422);
    expect(await somebody.does(mine, 'delete', deleting(mine))).toBe(303);
    expect(await somebody.status(`/cases/${mine}`)).toBe(404);
    expect(await somebody.read('/deleted')).toContain(mine);
  });

  test('unless Manage others is also granted: then any case is', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['access', 'manage-others']);
    expect(await somebody.refusal(reference, 'delete')).toEqual([403, 403]);
    await at.grantTo(somebody.address, 'delete');
    await at.publish();
    expect(await somebody.does(reference, 'delete', deleting(reference))).toBe(303);
  });

  test('with Manage others for one type, any case of that type and no other', async () => {
    const somebody = await at.newcomer(['access', 'delete', 'view-others', ['manage-others', 'missed-bin']]);
    const [bin, hole] = [await anotherCase(at, 'BIN'), await pothole()];
    expect(await somebody.refusal(hole, 'delete')).toEqual([403, 403]);
    expect(await somebody.does(bin, 'delete', deleting(bin))).toBe(303);
  });

  test('a closed case is not to be deleted because it is closed: closing never hides it', async () => {
    const reference = await pothole();
    const martin = await at.person('martin');
    expect(await martin.does(reference, 'close', await closing())).toBe(303);
    expect(await martin.status(`/cases/${reference}`)).toBe(200);
    expect(await martin.refusal(reference, 'delete')).toEqual([403, 403]);
  });
});

describe('Set Up Action Management', () => {
  test('workflows, permissions and whatever there is in setup are theirs, and nobody else’s', async () => {
    const pages = ['/setup', '/setup/workflows', '/setup/groups', '/setup/users', '/setup/draft'];
    const [setup, other] = [await at.newcomer(['setup']), await at.newcomer(['access', 'manage-others'])];
    for (const page of pages) {
      expect([page, await setup.status(page)]).toEqual([page, 200]);
      expect([page, await other.status(page)]).toEqual([page, 403]);
    }
  });

  test('they do anything they want on the Manage Case screen for any case; access is implied', async () => {
    const reference = await pothole();
    const somebody = await at.newcomer(['setup']);
    expect(await somebody.listed('?type=POT')).toContain(reference);
    const others = ['change-status', 'reassign', 'escalate', 'close', 'convert', 'export'];
    expect(await somebody.offers(reference)).toEqual(expect.arrayContaining(others));
    expect(await somebody.notes(reference, 'public', 'We know of it.')).toBe(303);
    expect(await somebody.does(reference, 'close', await closing())).toBe(303);
  });

  test('one additional right: the workflow of a case is changed after it was created, by nobody else', async () => {
    const reference = await anotherCase(at, 'POT');
    for (const flags of [
      ['access'],
      ['access', 'view-others'],
      ['access', 'manage-others', 'delete'],
    ] as const) {
      const somebody = await at.newcomer(flags, ['highways-team']);
      expect([flags, await somebody.refusal(reference, 'change-workflow')]).toEqual([flags, [403, 403]]);
    }
    const setup = await at.newcomer(['setup']);
    expect(await setup.offers(reference)).toContain('change-workflow');
    expect(await setup.status(`/cases/${reference}/change-workflow`)).toBe(200);
  });
});

test('a case that was assigned the wrong workflow: setup puts it into the right one, and its roles follow that', async () => {
  const reference = await anotherCase(at, 'POT');
  const own = 'type.pothole.workflow';
  await at.configure(own, 'lamp-repair');
  const [setup, other] = [await at.newcomer(['setup']), await at.newcomer(['access', 'manage-others'])];
  expect(await other.refusal(reference, 'change-workflow')).toEqual([403, 403]);
  const status = await at.prisma.status.findFirstOrThrow({
    where: { kind: 'start', workflow: { key: 'lamp-repair' } },
  });
  expect(await setup.does(reference, 'change-workflow', { status: String(status.id) })).toBe(303);
  const changed = await at.prisma.case.findUniqueOrThrow({ where: { reference } });
  expect([changed.statusId, changed.workflowId]).toEqual([status.id, status.workflowId]);
  expect(await setup.read(`/cases/${reference}/history`)).toContain('Lamp repair');
  await at.configure(own, 'road-repair');
});

describe('Groups and Users', () => {
  test('permissions of a group: who is added to it has them automatically, and who goes has them no more', async () => {
    const reference = await pothole();
    const group = await at.addGroup('Case Managers');
    for (const flag of ['access', 'manage-others'] as const) await at.grantTo(`/setup/groups/${group}`, flag);
    await at.publish();
    const somebody = await at.newcomer();
    expect(await somebody.status('/cases')).toBe(403);
    await at.addTo(group, somebody.email);
    expect(await somebody.status('/cases')).toBe(403); // a draft is no more than meant
    await at.publish();
    expect(await somebody.status('/cases')).toBe(200);
    expect(await somebody.does(reference, 'close', await closing())).toBe(303);
    await at.takeFrom(`/setup/groups/${group}`, 'access');
    await at.publish();
    expect(await somebody.status('/cases')).toBe(403);
  });

  test('a group within another has its permissions, too', async () => {
    const outer = await at.addGroup('Directorate');
    const inner = await at.addGroup('Team of the directorate', outer);
    await at.grantTo(`/setup/groups/${outer}`, 'access');
    const somebody = await at.newcomer([], [inner]);
    expect(await somebody.status('/cases')).toBe(200);
  });

  test('summed over all groups: what one gives, another does not take', async () => {
    const [one, other] = [await at.addGroup('One half'), await at.addGroup('Other half')];
    await at.grantTo(`/setup/groups/${one}`, 'access');
    await at.grantTo(`/setup/groups/${other}`, 'view-others');
    const somebody = await at.newcomer([], [one, other]);
    expect(await somebody.status(`/cases/${await pothole()}`)).toBe(200);
    const words = wordsOf((await at.ada.get(`/setup/effective-permissions?name=${somebody.email}`)).text);
    expect(words).toContain('One half');
    expect(words).toContain('Other half');
  });
});
