// A clock that stands while we wait for the owner goes on however the case leaves that status, and stands however it
// comes into it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anotherCase } from '../../support/another-case.ts';
import { type Desk, deskAt, done } from '../../support/desk.ts';
import { openSite, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let desk: Desk;
let ada: Visitor;

beforeAll(async () => {
  site = await openSite();
  desk = deskAt(site);
  ada = await site.signedInAs('ada');
}, 120_000);
afterAll(() => site.close());

const act = async (reference: string, action: string, fields: Record<string, string> = {}) =>
  done(ada, await send(ada, `/cases/${reference}/${action}`, fields));
const SET = { amount: '2', unit: 'days', kind: 'working', reason: 'It was promised.' };

/** A missed bin with a target. */
async function timed(): Promise<string> {
  const reference = await anotherCase(site, 'BIN', { owner: 'clara' });
  await act(reference, 'set-target', SET);
  return reference;
}

async function waiting(): Promise<string> {
  const reference = await timed();
  await act(reference, 'change-status', { to: await statusOf('waiting'), comment: 'Tell us.' });
  expect(await clockOf(reference)).toBe('stands');
  return reference;
}

async function statusOf(kind: 'waiting' | 'open'): Promise<string> {
  const where = { kind, workflow: { caseTypes: { some: { prefix: 'BIN' } } } };
  return String((await site.prisma.status.findFirstOrThrow({ where })).id);
}

async function clockOf(reference: string): Promise<'stands' | 'runs' | 'neither'> {
  const one = await site.prisma.case.findUniqueOrThrow({ where: { reference }, include: { target: true } });
  if (one.target?.pausedAt && one.dueAt === null) return 'stands';
  return one.target?.pausedAt === null && one.dueAt?.getTime() === one.target.dueAt.getTime()
    ? 'runs'
    : 'neither';
}

async function anotherWorkflow() {
  const type = await site.prisma.caseType.findUniqueOrThrow({ where: { prefix: 'BIN' } });
  const { statuses } = await site.prisma.workflow.create({
    data: {
      name: `Bins, ${Math.random()}`,
      usedBy: { create: { caseTypeId: type.id } },
      statuses: {
        create: [
          { name: 'In', kind: 'start' },
          { name: 'With them', kind: 'waiting' },
          { name: 'Over', kind: 'closed' },
        ],
      },
    },
    include: { statuses: true },
  });
  return (name: string) => String(statuses.find((one) => one.name === name)?.id);
}

test('turned into another type', async () => {
  const reference = await waiting();
  await act(reference, 'convert/POT');
  expect(await clockOf(reference)).toBe('runs');
});

test('put into another workflow, and there into a status that waits', async () => {
  const [reference, other] = [await waiting(), await timed()];
  const status = await anotherWorkflow();
  await act(reference, 'change-workflow', { status: status('In') });
  expect(await clockOf(reference)).toBe('runs');
  await act(other, 'change-workflow', { status: status('With them') });
  expect(await clockOf(other)).toBe('stands');
});

test('closed meanwhile and reopened', async () => {
  const reference = await waiting();
  const reason = await desk.reasonOf(reference, 'closing');
  await act(reference, 'close', { reason: reason.id, explanation: 'No answer.' });
  await act(reference, 'reopen', { status: await statusOf('open'), explanation: 'It came after all.' });
  expect(await clockOf(reference)).toBe('runs');
});

test('one that a person stopped stands on through all of it', async () => {
  const reference = await timed();
  await act(reference, 'pause-target', { reason: 'A strike.' });
  await act(reference, 'convert/POT');
  expect(await clockOf(reference)).toBe('stands');
});
