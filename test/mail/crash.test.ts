// Killed at any moment, a process loses no mail and sends none twice: another one finishes what it began.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Postman } from '../../src/mail/postman.ts';
import { root } from '../../src/root.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { raise, writeCouncil } from './council.ts';
import { sendOff, until } from './out-tray.ts';
import { type Answer, type Manners, never, openPostOffice, type PostOffice } from './post-office.ts';

const PAST_LEASE = 6;
const PAST_HANDING = 16;

vi.setConfig({ testTimeout: 60_000 }); // processes take their time to start on a busy machine

let database: FreshDatabase;
let office: PostOffice | undefined;
let postman: Postman | undefined;
const children: ChildProcess[] = [];

beforeEach(async () => {
  database = await freshDatabase();
  await writeCouncil(database.prisma);
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  await office?.close();
  await postman?.stop();
  await database.close();
});

/** Starts a process on an errand; gives it once it says that it has done what it does by itself. */
async function start(caseId: number, errand: string): Promise<ChildProcess> {
  const script = path.join(root, 'test/mail/crash-child.ts');
  const words = [database.url, office?.url ?? '', `${caseId}`, errand];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Starts a postman in this process, whose clock is as many minutes fast: for it the dead one's lease has run out. */
function walkHere(ahead: number): void {
  postman = sendOff(database.prisma, office?.url ?? '', ahead);
}

async function begin(manners?: Manners): Promise<number> {
  office = await openPostOffice(manners);
  return raise(database.prisma, { reference: 'POT-7K3M-9QXD', owner: 'olive' });
}

/** The one mail that the change must have left, whatever happened afterwards. */
async function theMail(caseId: number): Promise<string> {
  const [mail, ...more] = await database.prisma.mail.findMany({ where: { caseId } });
  const [event] = await database.prisma.event.findMany({ where: { caseId } });
  expect(event?.action).toBe('add-public-note');
  expect(more).toEqual([]);
  return mail?.id ?? 'none';
}

it('killed right after the commit', async () => {
  const caseId = await begin();
  await kill(await start(caseId, 'change'));
  const mail = await theMail(caseId);
  await start(caseId, 'walk');
  await until(database.prisma, mail, 'sent');
  expect(office?.received).toHaveLength(1);
});

it('killed when its postman has taken the mail', async () => {
  const caseId = await begin();
  await kill(await start(caseId, 'change-and-take'));
  const mail = await theMail(caseId);
  await until(database.prisma, mail, 'taken');
  walkHere(PAST_LEASE);
  await until(database.prisma, mail, 'sent');
  expect(office?.received).toHaveLength(1);
  expect(office?.transmitted).toBe(1);
});

it('killed while the server delays its greeting', async () => {
  let greeting: Promise<Answer> | undefined = never;
  const caseId = await begin({ greeting: () => greeting });
  const first = await start(caseId, 'change-and-walk');
  const mail = await theMail(caseId);
  await until(database.prisma, mail, 'taken');
  await kill(first);
  greeting = undefined;
  walkHere(PAST_LEASE);
  await until(database.prisma, mail, 'sent');
  expect(office?.received).toHaveLength(1);
  expect(office?.transmitted).toBe(1);
});

it('killed after the words and before the answer: shown as doubtful, and not sent again', async () => {
  let held: Promise<Answer> | undefined = never;
  const caseId = await begin({ message: () => held });
  const first = await start(caseId, 'change-and-walk');
  const mail = await theMail(caseId);
  await until(database.prisma, mail, 'handing');
  await expect.poll(() => office?.transmitted, { timeout: 10_000 }).toBe(1);
  await kill(first);
  held = undefined;
  walkHere(PAST_HANDING);
  await until(database.prisma, mail, 'doubtful');
  expect(office?.transmitted).toBe(1);
});
