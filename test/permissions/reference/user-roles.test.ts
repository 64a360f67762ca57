// GOSS's page "User Roles", sentence by sentence: people put into groups in the browser, published, and tried.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { councilAt } from '../../cases/tasks/council.ts';
import { PDF } from '../../files/samples.ts';
import { chooseFound, raiseFrom } from '../../raising/behalf/helping.ts';
import { goesTo, POTHOLE, raise, referenceOn } from '../../raising/raising.ts';
import { anotherCase } from '../../support/another-case.ts';
import { wordsOf } from '../../support/html.ts';
import { send, tokenOf } from '../../support/site.ts';
import { type Examples, openExamples, type Person } from './examples.ts';

let at: Examples;
let manager: Person;
let monitor: Person;
let owner: Person;
beforeAll(async () => {
  at = await openExamples();
  manager = await at.newcomer([], ['highways-team']);
  monitor = await at.newcomer([], ['customer-services']);
  owner = await at.person('clara');
}, 120_000);
afterAll(() => at.close());

const pothole = () => anotherCase(at, 'POT', { owner: 'clara' });
const escalating = async () => {
  const reason = await at.prisma.reason.findFirstOrThrow({
    where: { kind: 'escalating', caseType: { prefix: 'POT' } },
  });
  return { reason: String(reason.id) };
};

describe('Case Owners', () => {
  test('the user who raised the case owns the case', async () => {
    const [somebody, other] = [await at.newcomer([], ['cm-starters']), await at.newcomer()];
    const reference = referenceOn(await somebody.visitor.get(await raise(somebody.visitor, 'pot', POTHOLE)));
    expect(reference).toMatch(/^POT-/);
    expect(await somebody.read('/my-cases')).toContain(reference);
    expect(await somebody.status(`/my-cases/${reference}`)).toBe(200);
    expect(await other.status(`/my-cases/${reference}`)).toBe(404);
  });

  test('with the anonymous user in the starters people can raise without being logged in; without it they can’t', async () => {
    const offered = async () => wordsOf((await at.visitor().get('/')).text).includes('Pothole');
    expect(await offered()).toBe(true);
    const group = '/setup/groups/cm-starters';
    const { id } = await at.prisma.user.findFirstOrThrow({ where: { kind: 'anonymous' } });
    await send(at.ada, group, { member: String(id) }, `${group}/remove-member`);
    await at.publish();
    expect(await offered()).toBe(false);
    expect((await at.visitor().get('/raise/pot')).status).not.toBe(200);
    await at.addTo('cm-starters', 'anonymous');
    await at.publish();
    expect(await offered()).toBe(true);
    expect(goesTo(await send(at.visitor(), '/raise/pot', POTHOLE[0]))).toContain('/raise/pot/');
  });

  test('only certain case types are shown to whoever may raise them', async () => {
    const somebody = await at.newcomer();
    expect(await somebody.read('/')).not.toContain('Information request');
    expect(await somebody.status('/raise/foi')).not.toBe(200);
    await at.addTo('registered-residents', somebody.email);
    await at.publish();
    expect(await somebody.read('/')).toContain('Information request');
  });
});

describe('Case Managers', () => {
  test('the user groups chosen for a type work on its cases, and on no other’s', async () => {
    const [hole, bin] = [await pothole(), await anotherCase(at, 'BIN')];
    expect(await manager.listed()).toContain(hole);
    expect(await manager.status(`/cases/${bin}`)).toBe(404);
  });

  test('they are able to perform all of the actions and access all of the details', async () => {
    const reference = await pothole();
    const all = [
      'close',
      'escalate',
      'reassign',
      'change-status',
      'contact-owner',
      'edit-additional',
      'export',
    ];
    expect(await manager.offers(reference)).toEqual(expect.arrayContaining(all));
    const tabs = ['', '/tasks', '/history', '/files', '/additional', '/emails', '/links', '/people'];
    for (const tab of tabs)
      expect([tab, await manager.status(`/cases/${reference}${tab}`)]).toEqual([tab, 200]);
    expect(await manager.read(`/cases/${reference}`)).toContain('Clara Whitfield');
  });
});

describe('Case Monitors', () => {
  test('the Enquiry Groups see some case details, but only perform a limited set of actions', async () => {
    const reference = await pothole();
    expect(await monitor.listed()).toContain(reference);
    expect(await monitor.read(`/cases/${reference}`)).toContain('Which part of the road?');
    expect(await monitor.read(`/cases/${reference}`)).not.toContain('Clara Whitfield');
    expect(await monitor.offers(reference)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(close|reassign|change-|escalate|export|convert)/)]),
    );
    // A member of staff who is no manager can add an update.
    expect(await monitor.notes(reference, 'private', 'She rang about it.')).toBe(303);
  });

  test('a type without enquiry groups has no monitors: nobody, never everybody who can search', async () => {
    const request = await anotherCase(at, 'FOI');
    expect(await monitor.status(`/cases/${request}`)).toBe(404);
    expect(await monitor.listed('?type=FOI')).toEqual([]);
    await at.configure('type.information-request.roleGroups.monitor', ['customer-services']);
    expect(await monitor.listed('?type=FOI')).toContain(request);
    await at.configure('type.information-request.roleGroups.monitor', []);
    expect(await monitor.status(`/cases/${request}`)).toBe(404);
  });
});

describe('the permission summary', () => {
  // The rows of which all three cells are known.
  test.each([
    ['Case Details: canView', 'the submission', [true, true, true]],
    ['Case Actions: canView', 'the case', [true, true, true]],
    ['Case Actions: canEscalate', 'escalate', [true, false, false]],
    ['Case Actions: canReassign', 'reassign', [true, false, false]],
  ] as const)('%s', async (_row, what, cells) => {
    const reference = await pothole();
    const may = async (who: Person) => {
      const address = who === owner ? `/my-cases/${reference}` : `/cases/${reference}`;
      if (what === 'the case') return (await who.status(address)) === 200;
      if (what === 'the submission') return (await who.read(address)).includes('Which part of the road?');
      return (await who.refusal(reference, what)).at(-1) === 422;
    };
    expect([await may(manager), await may(monitor), await may(owner)]).toEqual(cells);
  });

  test('Case Actions: canChangeStage, the manager’s cell', async () => {
    const complaint = await anotherCase(at, 'COM');
    const somebody = await at.newcomer([], ['complaints-team']);
    expect(await somebody.status(`/cases/${complaint}/change-stage`)).toBe(200);
  });

  test('only managers delete files; whoever may see them downloads', async () => {
    const reference = await pothole();
    const { version } = await at.prisma.case.findUniqueOrThrow({ where: { reference } });
    await manager.visitor
      .post(`/cases/${reference}/attach-file`)
      .field('_csrf', await tokenOf(manager.visitor))
      .field({ version: String(version), seen: '0', who: 'owner' })
      .attach('files', PDF, 'report.pdf')
      .expect(303);
    const { storedAs } = await at.prisma.caseFile.findFirstOrThrow({ where: { case: { reference } } });
    expect(await monitor.status(`/cases/${reference}/files/${storedAs}`)).toBe(200);
    expect(await monitor.status(`/cases/${reference}/delete-file/${storedAs}`)).toBe(403);
    expect(await manager.status(`/cases/${reference}/delete-file/${storedAs}`)).toBe(200);
  });

  test('details of a linked case show only to whoever may view it', async () => {
    const [hole, bin] = [await pothole(), await anotherCase(at, 'BIN')];
    await send(at.ada, `/cases/${hole}/link-case`, { relation: 'related', reference: bin });
    expect(await manager.read(`/cases/${hole}/links`)).not.toContain(bin);
    expect(wordsOf((await at.ada.get(`/cases/${hole}/links`)).text)).toContain(bin);
    expect(await owner.read(`/my-cases/${hole}`)).not.toContain(bin);
  });

  test('export is given by a list of its own: the cell of whichever role it is to be', async () => {
    const reference = await pothole();
    await at.setCell('road-repair', 'manager', 'export', 'never');
    await at.setCell('road-repair', 'monitor', 'export', 'always');
    await at.publish();
    expect([await manager.offered(reference, 'export'), await monitor.offered(reference, 'export')]).toEqual([
      false,
      true,
    ]);
    await at.setCell('road-repair', 'manager', 'export', 'always');
    await at.setCell('road-repair', 'monitor', 'export', 'never');
    await at.publish();
  });
});

describe('roles are combined with other factors', () => {
  test('like the current state of the case: an escalated one cannot be escalated again', async () => {
    const reference = await pothole();
    expect(await manager.does(reference, 'escalate', await escalating())).toBe(303);
    expect(await manager.offered(reference, 'escalate')).toBe(false);
    expect((await manager.refusal(reference, 'escalate')).at(-1)).toBe(403);
  });

  test('users can belong to multiple groups, and their roles add up', async () => {
    const both = await at.newcomer([], ['customer-services', 'waste-crew']);
    const [hole, bin] = [await pothole(), await anotherCase(at, 'BIN')];
    expect(await both.offered(hole, 'close')).toBe(false);
    expect(await both.offered(bin, 'close')).toBe(true);
    await at.addTo('highways-team', both.email);
    await at.publish();
    expect(await both.offered(hole, 'close')).toBe(true);
  });
});

describe('Other User Groups', () => {
  test('task users see a summary of the case as part of the task, and not the full case', async () => {
    const council = councilAt(at);
    const licence = await council.newCase('LIC', { contactName: 'Zoe Quill' });
    const somebody = await at.newcomer([], ['fire-safety']);
    expect(await somebody.status(`/cases/${licence.reference}`)).toBe(404);
    await council.giveTask(licence, 'Look at the exits', {
      groupId: await council.groupNamed('Fire safety'),
    });
    const words = await somebody.read(`/cases/${licence.reference}`);
    expect(words).toContain('Look at the exits');
    expect(words).not.toContain('Zoe Quill');
    for (const tab of ['history', 'files', 'people', 'emails'])
      expect([tab, await somebody.status(`/cases/${licence.reference}/${tab}`)]).toEqual([tab, 403]);
    // These tasks need to be completed before the case can be closed.
    const licensing = await at.newcomer([], ['licensing']);
    expect(await licensing.offered(licence.reference, 'close')).toBe(false);
    expect(await licensing.read(`/cases/${licence.reference}`)).toContain('1 task is still open');
  });

  test('escalation users are informed by an email when a case is escalated; in the manager group they work on it, too', async () => {
    const [reference, quiet] = [await pothole(), await pothole()];
    const somebody = await at.newcomer([], ['duty-managers']);
    expect(await somebody.status(`/cases/${reference}`)).toBe(404);
    await manager.does(reference, 'escalate', await escalating());
    const mails = await at.prisma.mail.findMany({ where: { case: { reference }, action: 'escalate' } });
    expect(mails.map(({ address }) => address)).toContain(somebody.email);
    expect(await somebody.status(`/cases/${reference}`)).toBe(200);
    expect(await somebody.offered(reference, 'close')).toBe(false);
    expect(await somebody.status(`/cases/${quiet}`)).toBe(404);
    await at.addTo('highways-team', somebody.email);
    await at.publish();
    expect(await somebody.offered(reference, 'close')).toBe(true);
  });

  test('the admin group has access to the configuration', async () => {
    const somebody = await at.newcomer([], ['cm-configurators']);
    expect(await somebody.status('/setup')).toBe(200);
    expect(await manager.status('/setup')).toBe(403);
  });

  test('assisting users gives and removes no groups: the helped person owns it, and gains no right', async () => {
    const [helper, helped] = [await at.newcomer([], ['contact-centre']), await at.newcomer()];
    const groups = () => at.prisma.groupMember.count({ where: { user: { email: helped.email } } });
    const before = await groups();
    const first = await chooseFound(helper.visitor, helped.email);
    const reference = referenceOn(await raiseFrom(helper.visitor, first, [...POTHOLE.slice(0, 2), {}]));
    expect(await helped.read('/my-cases')).toContain(reference);
    const raised = await at.prisma.case.findUniqueOrThrow({
      where: { reference },
      include: { owner: true, raisedBy: true },
    });
    expect([raised.owner?.email, raised.raisedBy?.email]).toEqual([helped.email, helper.email]);
    expect(await helper.read('/my-cases')).not.toContain(reference);
    expect([await groups(), before]).toEqual([before, before]);
    expect(await helped.status('/cases')).toBe(403);
    expect(await helped.status('/raise-for')).not.toBe(200);
  });
});
