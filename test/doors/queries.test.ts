// How much a page asks the database: a list or a case takes the same few statements, whoever looks and however much there is.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { decide } from '../../src/permissions/decide.ts';
import { openSite, type Site } from '../support/site.ts';
import { type Asker, askersAt } from './askers.ts';
import { type Watch, watchStatements } from './statements.ts';
import { subjectsIn } from './subjects.ts';

// Session, who asks, what each queue holds, the page's places, how many, its cases, their rows; one more for who holds them.
// A search: what is seen, what is found, and what is written alike.
const MOST_FOR_A_LIST = 8;
// Session, the rules' version, who asks, the case, its queue's row; then its record and history, or what its tab shows; and who
// else has it open.
const FOR_A_CASE = {
  ...{ '': 7, '/tasks': 8, '/history': 6, '/files': 6, '/additional': 6 },
  ...{ '/links': 7, '/people': 7 },
};
// Session, who asks, the names that keys stand for (five tables), and a section or two as the draft leaves them, each with its
// parts.
const MOST_FOR_A_PIECE = 60;
const FOR_THE_DASHBOARD = 3;
// Session, who asks, the file, its counts, its warnings, its lines.
const FOR_A_MOVING = 7;
// Of whoever may see them: e-mails are a manager's.
const FOR_EMAILS = 6;

let site: Site;
let staff: Asker[];
let statementsFor: Watch;

beforeAll(async () => {
  statementsFor = watchStatements();
  site = await openSite();
  staff = (await askersAt(site)).filter(({ actor }) => actor.staff);
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await site.close();
});

const QUESTIONS = [
  '',
  '?type=POT',
  '?status=live',
  '?status=New&type=POT',
  '?assigned=me',
  '?assigned=groups',
  '?assigned=nobody',
  '?assigned=groups&type=BIN&status=live',
  '?before=100',
  '?after=3',
  '?type=XYZ',
  '?queue=claim&order=due',
  '?queue=overdue&order=changed',
  '?queue=escalated&order=priority',
  '?queue=mine&order=oldest&before=100',
  '?holder=martin',
  '?raised-from=1/9/2026&due-to=1/12/2026&priority=normal&stage=x&subtype=y',
  '?q=pothole',
  '?q=potohle',
  '?q=station+road&type=POT&queue=claim',
];

test(`the case list takes at most ${MOST_FOR_A_LIST} statements, the same for everybody and for every question`, async () => {
  const counts = new Map<number, string[]>();
  for (const asker of staff)
    for (const question of QUESTIONS) {
      const { length } = await statementsFor(asker.visitor, `/cases${question}`);
      counts.set(length, [...(counts.get(length) ?? []), `${asker.name} ${question}`]);
    }
  expect(Math.max(...counts.keys())).toBeLessThanOrEqual(MOST_FOR_A_LIST);
  // Where there is no way in at all, or nothing that a question could mean, less is asked; never more.
  expect(counts.get(MOST_FOR_A_LIST)?.length).toBeGreaterThan(staff.length / 2);
});

test('Manage Case takes so many statements on each tab, whoever looks at whichever case', async () => {
  const subjects = await subjectsIn(site.prisma);
  const ada = staff.find(({ name }) => name === 'ada');
  const vera = staff.find(({ name }) => name === 'vera');
  for (const asker of [ada, vera])
    for (const { what, reference, facts } of subjects)
      if (asker && facts && !facts.deleted) {
        const counts: Record<string, number> = {};
        for (const tab of Object.keys(FOR_A_CASE))
          if (tab !== '/additional' || decide(asker.actor, 'view-additional', facts).allowed)
            counts[tab] = (await statementsFor(asker.visitor, `/cases/${reference}${tab}`)).length;
        expect([asker.name, what, counts]).toEqual([asker.name, what, expectedFor(counts)]);
      }
});

/** Of the tabs that somebody may open. */
function expectedFor(opened: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(FOR_A_CASE).filter(([tab]) => tab in opened));
}
test('so do a case’s e-mails, and no more however many they are', async () => {
  const ada = staff.find(({ name }) => name === 'ada');
  for (const { reference, facts } of await subjectsIn(site.prisma))
    if (ada && facts && !facts.deleted)
      expect((await statementsFor(ada.visitor, `/cases/${reference}/emails`)).length).toBe(FOR_EMAILS);
});

test('the dashboard takes one more than the session and who asks, whatever it counts', async () => {
  for (const asker of staff)
    for (const address of ['/dashboard', '/dashboard?type=POT&weeks=52', '/dashboard.csv']) {
      const { length } = await statementsFor(asker.visitor, address);
      expect([asker.name, address, length <= FOR_THE_DASHBOARD]).toEqual([asker.name, address, true]);
    }
});

test('a file that moves in takes the same few statements, whatever is in it', async () => {
  const ada = staff.find(({ name }) => name === 'ada');
  if (!ada) throw new Error('Ada is staff');
  const { id } = await site.prisma.moving.create({
    data: {
      ...{ kind: 'people', source: 'old', fileName: 'people.csv', format: 'csv', sha256: new Uint8Array(32) },
      ...{ mapping: {}, byId: ada.actor.person.id, state: 'checked' },
    },
  });
  const lines = async () => (await statementsFor(ada.visitor, `/setup/moving-in/${id}`)).length;
  const before = await lines();
  await site.prisma.movingLine.createMany({
    data: Array.from({ length: 300 }, (_, line) => ({
      ...{
        movingId: id,
        line,
        state: 'bad',
        key: String(line),
        digest: new Uint8Array(32),
        raw: {},
        made: {},
      },
      problems: [{ field: 'email', value: 'x', text: 'Write an e-mail address' }],
    })),
  });
  expect([await lines(), before <= FOR_A_MOVING]).toEqual([before, true]);
  expect((await statementsFor(ada.visitor, '/setup/moving-in')).length).toBeLessThanOrEqual(FOR_A_MOVING);
});

test('the bin and my cases take no more than the list', async () => {
  for (const asker of staff.filter(({ name }) => ['carla', 'dora', 'martin'].includes(name)))
    for (const address of ['/deleted', '/my-cases']) {
      const { length } = await statementsFor(asker.visitor, address);
      // My cases asks besides what waits for whoever owns them, what they haven't sent, and what they could add.
      const most = address === '/my-cases' ? MOST_FOR_A_LIST + 3 : MOST_FOR_A_LIST;
      expect([asker.name, address, length <= most]).toEqual([asker.name, address, true]);
    }
});

test('the pages of groups, drafts and versions take as many statements for many changes as for one', async () => {
  const { prisma } = site;
  const ada = staff.find(({ name }) => name === 'ada');
  if (!ada) throw new Error('no Ada');
  const byId = ada.actor.person.id;
  const { id: draftId } = await prisma.configurationDraft.create({ data: { byId } });
  const pieces = (least: number, most: number) =>
    Array.from({ length: most - least }, (_, at) => ({
      ...{ draftId, section: 'group', key: `new-${least + at}` },
      after: { name: `New ${least + at}`, description: '', joined: false },
    }));
  const pages = [
    '/setup/draft',
    '/setup/versions',
    '/setup/groups',
    '/setup/workflows',
    '/setup/lists',
    '/setup/calendars',
    '/setup/mails',
    '/setup/mails/close-owner?type=o',
    '/setup/mails/close-owner/en/*',
    '/setup/search?q=new',
    '/setup/groups/highways-team',
    '/setup/types/pothole/form',
    '/setup/types/pothole/form/fields/where',
    '/setup/types/pothole/form/try',
    '/setup/types',
    '/setup/types/new',
    '/setup/types/pothole',
    '/setup/types/pothole/groups/starters',
    '/setup/types/pothole/tasks',
    `/setup/users/${byId}`,
    '/setup/users',
    '/setup/several-users',
    '/setup/rules/add',
  ];
  const count = async () => {
    const counts: [string, number][] = [];
    for (const address of pages) counts.push([address, (await statementsFor(ada.visitor, address)).length]);
    return counts;
  };
  await prisma.draftPiece.createMany({ data: pieces(0, 1) });
  const few = await count();
  await prisma.draftPiece.createMany({ data: pieces(1, 400) });
  await prisma.list.createMany({
    data: Array.from({ length: 120 }, (_, at) => ({ key: `l-${at}`, name: `List ${at}`, items: [] })),
  });
  await prisma.calendar.createMany({
    data: Array.from({ length: 120 }, (_, at) => ({
      ...{ key: `c-${at}`, name: `Calendar ${at}`, timeZone: 'UTC', hours: {} },
    })),
  });
  await prisma.configurationVersion.createMany({
    data: Array.from({ length: 120 }, () => ({ byId, reason: 'Again' })),
  });
  expect(await count()).toEqual(few);
  await prisma.configurationDraft.deleteMany();
});

test('the pages of workflows, roles and fields’ rights take as many statements for many as for few', async () => {
  const { prisma } = site;
  const ada = staff.find(({ name }) => name === 'ada');
  if (!ada) throw new Error('no Ada');
  const AT = '/setup/workflows/road-repair';
  const pages = [
    ...['/setup/workflows', '/setup/add-workflow', '/setup/roles', '/setup/roles/manager', '/setup/add-role'],
    ...[AT, `${AT}/statuses/new`, `${AT}/add-transition`, `${AT}/matrix`, `${AT}/matrix-rows/close`],
    ...[`${AT}/matrix-columns/manager`, `${AT}/matrix-in/new`],
    ...['/setup/types/pothole/field-rights', '/setup/types/pothole/field-rights/cost'],
  ];
  const count = async () => {
    const counts: [string, number][] = [];
    for (const address of pages) counts.push([address, (await statementsFor(ada.visitor, address)).length]);
    return counts;
  };
  const few = await count();
  expect(few.filter(([, statements]) => statements > MOST_FOR_A_PIECE)).toEqual([]);
  const numbers = Array.from({ length: 120 }, (_, at) => at);
  const named = numbers.map((at) => ({ key: `more-${at}`, name: `More ${at}` }));
  await prisma.workflow.createMany({ data: named.map((row) => ({ ...row, description: '' })) });
  await prisma.role.createMany({ data: named.map((row) => ({ ...row, plural: row.name, position: 100 })) });
  const workflow = await prisma.workflow.findUniqueOrThrow({ where: { key: 'road-repair' } });
  await prisma.status.createMany({
    data: named.map((row, position) => ({
      ...row,
      workflowId: workflow.id,
      kind: 'open',
      position: 50 + position,
    })),
  });
  expect(await count()).toEqual(few);
  const answer = await ada.visitor.get('/setup/workflows');
  expect(answer.text.match(/href="\/setup\/workflows\/more-/g)?.length).toBeLessThanOrEqual(100);
});
