// Flaws that others had (peers.md, D1), tried on the tasks of a case: each test is named after what it shows.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { linksOf, mainOf, numberless, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, tokenOf, type Visitor } from '../../support/site.ts';
import { type Council, councilAt, type Made } from './council.ts';

let site: Site;
let council: Council;
let tariq: Visitor;
let lena: Visitor;
let licence: Made;
let health: { groupId: number };
let fire: { groupId: number };

beforeAll(async () => {
  site = await openSite();
  council = councilAt(site);
  tariq = await site.signedInAs('tariq');
  lena = await site.signedInAs('lena');
  health = { groupId: await council.groupNamed('Environmental health') };
  fire = { groupId: await council.groupNamed('Fire safety') };
});
afterAll(() => site.close());
beforeEach(async () => {
  licence = await council.newCase('LIC', { title: 'The Bull’s garden' });
});

const at = (taskId: number, action = 'complete-task') =>
  `/cases/${licence.reference}/tasks/${taskId}/${action}`;
const isListed = async (visitor: Visitor) =>
  linksOf((await visitor.get('/cases')).text).some(({ href }) => href === `/cases/${licence.reference}`);

describe('1: who is restricted on the page is restricted in every list', () => {
  test('a case is in a task user’s list while their task is open, and in no list after it', async () => {
    expect(await isListed(tariq)).toBe(false);
    const taskId = await council.giveTask(licence, 'Visit', health);
    expect(await isListed(tariq)).toBe(true);
    await send(tariq, at(taskId));
    expect(await isListed(tariq)).toBe(false);
    for (const asked of [
      '',
      '?assigned=groups',
      '?assigned=me',
      '?type=LIC',
      `?reference=${licence.reference}`,
    ])
      expect([
        asked,
        (await tariq.get(`/cases${asked}`)).text.includes(`/cases/${licence.reference}"`),
      ]).toEqual([asked, false]);
  });
});

describe('2: what one gave or wrote is not one’s own once access is lost', () => {
  test('somebody who left the group of a task completes it no more, from the next click on', async () => {
    const taskId = await council.giveTask(licence, 'Visit', health);
    const page = await tariq.get(at(taskId));
    const membership = { groupId: health.groupId, userId: await council.personNamed('tariq') };
    await site.prisma.groupMember.delete({ where: { groupId_userId: membership } });
    const answer = await resend(tariq, page, {}, at(taskId));
    await site.prisma.groupMember.create({ data: membership });
    expect([403, 404]).toContain(answer.status); // the way past the gate came with the group, too
    expect(await council.tasksOf(licence)).toEqual(['Visit: open']);
  });
});

describe('5: a check that is made is also obeyed', () => {
  test('a task of another case is not completed or cancelled through a case that one may work on', async () => {
    const pothole = await council.newCase('POT');
    const foreign = await council.giveTask(pothole, 'Close the lane', {
      groupId: await council.groupNamed('Highways team'),
    });
    const own = await council.giveTask(licence, 'Visit', health);
    for (const action of ['complete-task', 'cancel-task']) {
      const page = await lena.get(at(own, action));
      const { status } = await lena.get(at(foreign, action));
      const sent = await lena
        .post(at(foreign, action))
        .type('form')
        .send({ _csrf: await tokenOf(lena), version: '1', seen: '0', explanation: 'x', taskId: String(own) });
      expect([page.status, status, sent.status]).toEqual([200, 403, 403]);
    }
    expect(await council.tasksOf(pothole)).toEqual(['Close the lane: open']);
    expect(await council.tasksOf(licence)).toEqual(['Visit: open']);
  });
});

describe('6 and 24: nothing tells what is hidden from what isn’t there', () => {
  test('a task of an invisible case answers as one of a missing case', async () => {
    const pothole = await council.newCase('POT');
    const taskId = await council.giveTask(pothole, 'Close the lane', {
      groupId: await council.groupNamed('Highways team'),
    });
    const missing = pothole.reference.replace(/.$/, (last) => (last === '2' ? '3' : '2'));
    const answers = await Promise.all(
      [
        `${pothole.reference}/tasks/${taskId}`,
        `${pothole.reference}/tasks/999999`,
        `${missing}/tasks/${taskId}`,
      ].map((part) => lena.get(`/cases/${part}/complete-task`)),
    );
    const [first, ...others] = answers.map(({ status, text }) => [status, numberless(wordsOf(mainOf(text)))]);
    expect(first?.[0]).toBe(404);
    for (const other of others) expect(other).toEqual(first);
  });

  test('a task of another case, an ended one and none at all answer alike on a case that one sees', async () => {
    const other = await council.newCase('LIC');
    const foreign = await council.giveTask(other, 'Visit', health);
    await council.giveTask(licence, 'Check', health);
    const words = await Promise.all(
      [foreign, 999_999].map(async (taskId) => {
        const { status, text } = await tariq.get(at(taskId));
        return [status, wordsOf(mainOf(text)).replace(/quote \w+/, '')];
      }),
    );
    expect(words[0]).toEqual(words[1]);
    expect(words[0]?.[0]).toBe(403);
  });

  test('who isn’t there can be given a task no less plainly than who has no access', async () => {
    const fields = { task: 'other', title: 'Ring' };
    const address = `/cases/${licence.reference}/raise-task`;
    const said = await Promise.all(
      ['nobody@ambridge.example', addressOf('clara'), addressOf('ian')].map(
        async (person) =>
          wordsOf((await send(lena, address, { ...fields, person })).text).match(
            /Choose somebody[^.]*?pages/,
          )?.[0],
      ),
    );
    expect(new Set(said)).toEqual(
      new Set(['Choose somebody of that group who has access to the staff pages']),
    );
  });
});

describe('8: no file without the right to its case', () => {
  test('a file that a task asked for is gone with the task for whoever sent it, and never the owner’s', async () => {
    const { id } = await council.definitionNamed('LIC', 'Noise opinion');
    const asks = [{ key: 'report', kind: 'files', label: 'The report' }];
    await site.prisma.taskDefinition.update({ where: { id }, data: { asks } });
    const ownerId = await council.personNamed('clara');
    await site.prisma.case.update({ where: { id: licence.id }, data: { ownerId } });
    const taskId = await council.giveTask(licence, 'Noise opinion', health);
    const version = String((await site.prisma.case.findUniqueOrThrow({ where: { id: licence.id } })).version);
    const sent = await tariq
      .post(at(taskId))
      .field('_csrf', await tokenOf(tariq))
      .field('version', version)
      .attach('report', Buffer.from('All quiet.\n'), 'report.txt')
      // For a question that the task doesn't ask.
      .attach('evidence', Buffer.from('Not asked.\n'), 'evidence.txt');
    await site.prisma.taskDefinition.update({ where: { id }, data: { asks: [] } });
    expect(sent.status).toBe(303);
    const files = await site.prisma.caseFile.findMany({ where: { caseId: licence.id } });
    expect(files.map(({ name }) => name)).toEqual(['report.txt']);
    const path = `files/${files[0]?.storedAs}`;
    const clara = await site.signedInAs('clara');
    const statuses = [
      await lena.get(`/cases/${licence.reference}/${path}`),
      await tariq.get(`/cases/${licence.reference}/${path}`),
      await clara.get(`/my-cases/${licence.reference}/${path}`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 404, 404]);
  });
});

describe('9: nothing is bound to somebody by an id that a form makes up', () => {
  test('who raises a task, its state, its case and who ended it are not the form’s to say', async () => {
    const pothole = await council.newCase('POT');
    const made = { task: 'other', title: 'Ring', group: String(fire.groupId) };
    const forged = {
      userId: '3',
      raisedById: '3',
      state: 'done',
      caseId: String(pothole.id),
      bypass: 'true',
    };
    await send(lena, `/cases/${licence.reference}/raise-task`, { ...made, ...forged });
    expect(await council.tasksOf(pothole)).toEqual([]);
    const [task] = await site.prisma.task.findMany({ where: { caseId: licence.id } });
    expect(task).toMatchObject({
      ...{ state: 'open', userId: null, groupId: fire.groupId },
      raisedById: await council.personNamed('lena'),
    });
  });
});

describe('14: what a list leaves out can’t be had by its number', () => {
  test('a task user finds none of the others’ tasks, in whichever order they try', async () => {
    await council.giveTask(licence, 'Visit', health);
    const others = [
      await council.giveTask(licence, 'Secret check', fire, { instructions: 'Between us.' }),
      await council.giveTask(licence, 'Secret end', fire, { state: 'done', endedAt: new Date() }),
    ];
    for (const taskId of others)
      for (const action of ['complete-task', 'cancel-task']) {
        const answer = await tariq.get(at(taskId, action));
        expect([answer.status, /Secret|Between us/.test(answer.text)]).toEqual([403, false]);
      }
  });
});

describe('15 to 17: what is hidden is neither shown nor counted', () => {
  test('a task user’s pages neither name nor count the tasks of others, nor what the type still wants', async () => {
    await council.giveTask(licence, 'Visit', health);
    await council.giveTask(licence, 'Secret check', fire);
    for (const page of ['', '/tasks']) {
      const words = wordsOf(mainOf((await tariq.get(`/cases/${licence.reference}${page}`)).text));
      expect(words).toContain('Visit');
      expect(words).not.toMatch(/Secret|The Bull|Check the papers|Still to be done|\b2\b tasks/);
    }
  });

  test('letters to a task user hold no more of the case than its summary', async () => {
    const address = `/cases/${licence.reference}/raise-task`;
    await send(lena, address, { task: 'other', title: 'Visit', group: String(health.groupId) });
    const letter = await site.prisma.mail.findFirstOrThrow({ where: { caseId: licence.id } });
    expect(letter.text).toContain(licence.reference);
    expect(letter.text).not.toContain('The Bull');
  });
});

describe('18: each way to the history gives the same rows', () => {
  test('what tasks leave in the history is staff’s alone', async () => {
    await site.prisma.case.update({
      where: { id: licence.id },
      data: { ownerId: await council.personNamed('clara') },
    });
    await send(lena, at(await council.giveTask(licence, 'Secret check', fire)), { _note: 'Between us.' });
    const clara = await site.signedInAs('clara');
    const molly = await site.signedInAs('molly');
    for (const [visitor, path] of [
      [clara, `/my-cases/${licence.reference}`],
      [molly, `/cases/${licence.reference}/history`],
      [molly, `/cases/${licence.reference}`],
    ] as const) {
      const page = await visitor.get(path);
      expect([path, page.status, /Secret check|Between us/.test(page.text)]).toEqual([path, 200, false]);
    }
  });
});

describe('19: no other spelling slips past a check', () => {
  test.each([' 1', '1 ', '+1', '1.0', '0x1', '１', 'null', '[]'])('the task “%s” is none', async (typed) => {
    await council.giveTask(licence, 'Visit', health);
    expect(
      (await tariq.get(`/cases/${licence.reference}/tasks/${encodeURIComponent(typed)}/complete-task`))
        .status,
    ).toBe(403);
  });

  test('a choice sent twice, or as a list, is no choice', async () => {
    const address = `/cases/${licence.reference}/raise-task`;
    const id = String((await council.definitionNamed('LIC', 'Noise opinion')).id);
    const answer = await send(lena, address, {
      task: [id, 'other'],
      title: 'Ring',
      group: [String(fire.groupId), ''],
    });
    expect(answer.status).toBe(422);
    expect(await council.tasksOf(licence)).toEqual([]);
  });
});

describe('20: what belongs together is checked each by itself', () => {
  test('a task defined for another type can’t be raised here', async () => {
    const pothole = await council.newCase('POT');
    const { id } = await council.definitionNamed('LIC', 'Noise opinion');
    const martin = await site.signedInAs('martin');
    const fields = {
      task: String(id),
      title: 'Ring',
      group: String(await council.groupNamed('Highways team')),
    };
    const answer = await send(martin, `/cases/${pothole.reference}/raise-task`, fields);
    expect(answer.status).toBe(422);
    expect(await council.tasksOf(pothole)).toEqual([]);
  });
});
