// Turning a case into another type, with a preview of its answers; and putting it into another workflow of its type.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../../prisma/demo/cast.ts';
import { anotherCase } from '../../support/another-case.ts';
import { done, read } from '../../support/desk.ts';
import { formsOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let martin: Visitor;
let priya: Visitor;
let ada: Visitor;

beforeAll(async () => {
  site = await openSite();
  martin = await site.signedInAs('martin');
  priya = await site.signedInAs('priya');
  ada = await site.signedInAs('ada');
}, 120_000);
afterAll(() => site.close());

const caseOf = (reference: string) =>
  site.prisma.case.findUniqueOrThrow({
    where: { reference },
    include: {
      ...{ caseType: true, status: true },
      assignments: { include: { group: true, user: true }, orderBy: { id: 'asc' } },
      events: { orderBy: { id: 'asc' } },
      mails: { orderBy: { createdAt: 'asc' } },
    },
  });
const answer = (reference: string, submission: object) =>
  site.prisma.case.update({ where: { reference }, data: { submission } });

const ANSWERS = { where: 'Elm Road, by the school', size: 'plate', depth: 6, details: 'A lamp is out too.' };

describe('converting', () => {
  test('chooses a type first, and writes nothing by that', async () => {
    const pothole = await anotherCase(site, 'POT');
    const page = await priya.get(`/cases/${pothole}/convert`);
    expect(wordsOf(page.text)).toContain('Street light');
    const chosen = await resend(priya, page, { type: 'SLO' }, `/cases/${pothole}/convert`);
    expect([chosen.status, chosen.headers['location']]).toEqual([303, `/cases/${pothole}/convert/SLO`]);
    expect((await caseOf(pothole)).events).toEqual([]);
  });

  test('previews which answers fit, and what is kept as a note', async () => {
    const pothole = await anotherCase(site, 'POT');
    await answer(pothole, ANSWERS);
    const page = await priya.get(`/cases/${pothole}/convert/SLO`);
    const [form] = formsOf(page.text).filter(({ action }) => action.endsWith('/convert/SLO'));
    expect(form?.fields).toMatchObject({
      ...{ 'answer-where': 'where', 'answer-details': 'details', 'answer-fault': '', 'answer-column': '' },
    });
    expect(wordsOf(page.text)).toMatch(/a private note keeps as text: “How big is it\?”/);
  });

  test('gives it the new type’s form, workflow and team; its reference, history and watchers stay', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    await answer(pothole, ANSWERS);
    await done(martin, await send(martin, `/cases/${pothole}/claim`));
    const fields = { 'answer-column': '', note: 'It is the lamp.' };
    const answered = await send(priya, `/cases/${pothole}/convert/SLO`, fields);
    expect(await done(priya, answered)).toContain(`${pothole} is turned into: Street light.`);
    const after = await caseOf(pothole);
    expect([after.reference, after.caseType.prefix, after.status.name]).toEqual([pothole, 'SLO', 'Reported']);
    expect(after.submission).toEqual({ where: ANSWERS.where, details: ANSWERS.details });
    // Martin isn’t of the new team, so it is in their queue.
    expect(after.assignments.map(({ group, user }) => group?.name ?? user?.name)).toEqual([
      'Street lighting crew',
    ]);
    const [converted, note, kept, ...more] = after.events.slice(-3);
    expect([converted, more]).toMatchObject([
      {
        ...{ action: 'convert', public: true, text: null },
        data: { from: 'Pothole', to: 'Street light', fromStatus: 'New', toStatus: 'Reported' },
      },
      [],
    ]);
    expect(note).toMatchObject({ action: 'add-private-note', public: false, text: 'It is the lamp.' });
    expect(kept?.text).toMatch(/^What Pothole asked, and the new type doesn’t:\n\nHow big is it\?: .*\n\n/);
    expect(kept?.public).toBe(false);
    expect(await read(priya, `/cases/${pothole}/history`)).toContain('Turned from Pothole into Street light');
    expect(after.mails.map(({ address, action }) => `${action} ${address}`).sort()).toEqual([
      `convert ${addressOf('clara')}`,
      `convert ${addressOf('gus')}`,
    ]);
    // The old team sees it no more, its owner does.
    expect((await martin.get(`/cases/${pothole}`)).status).toBe(404);
    expect(await read(await site.signedInAs('clara'), `/my-cases/${pothole}`)).toContain('Street light');
  });

  test('keeps it with whoever has it, if they are of the new team too', async () => {
    const pothole = await anotherCase(site, 'POT');
    await done(priya, await send(priya, `/cases/${pothole}/claim`));
    await done(priya, await send(priya, `/cases/${pothole}/convert/BIN`));
    const { assignments } = await caseOf(pothole);
    expect(assignments.map(({ group, user }) => group?.name ?? user?.name).sort()).toEqual([
      'Priya Nair',
      'Waste crew',
    ]);
  });

  test('released afterwards, it goes to the new type’s team, also where one person alone has a case', async () => {
    const pothole = await anotherCase(site, 'POT');
    const both = { where: { prefix: { in: ['POT', 'SLO'] } } };
    await site.prisma.caseType.updateMany({ ...both, data: { assignedOnly: true } });
    try {
      await done(priya, await send(priya, `/cases/${pothole}/claim`));
      await done(priya, await send(priya, `/cases/${pothole}/convert/SLO`));
      const held = (await caseOf(pothole)).assignments;
      expect(held.map(({ group, user }) => group?.name ?? user?.name)).toEqual(['Priya Nair']);
      await done(priya, await send(priya, `/cases/${pothole}/release`));
    } finally {
      await site.prisma.caseType.updateMany({ ...both, data: { assignedOnly: false } });
    }
    const { assignments } = await caseOf(pothole);
    expect(assignments.map(({ group, user }) => group?.name ?? user?.name)).toEqual(['Street lighting crew']);
  });

  test('leaves its owner the public names of the old type’s statuses', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    const { workflowId } = await caseOf(pothole);
    const { id } = await site.prisma.status.findFirstOrThrow({
      where: { workflowId, name: 'Repair ordered' },
    });
    const step = { to: String(id), comment: 'The crew is booked.' };
    await done(martin, await send(martin, `/cases/${pothole}/change-status`, step));
    await done(priya, await send(priya, `/cases/${pothole}/convert/BIN`));
    const page = await read(await site.signedInAs('clara'), `/my-cases/${pothole}`);
    expect([page.includes('Repair planned'), page.includes('Repair ordered')]).toEqual([true, false]);
  });

  test('is for types that they may raise or manage: others answer like ones that aren’t there (peers D1, 20)', async () => {
    const pothole = await anotherCase(site, 'POT');
    const refusals = await Promise.all(
      ['VEH', 'XYZ', 'POT', 'pot'].map((type) => ada.get(`/cases/${pothole}/convert/${type}`)),
    );
    const said = refusals.map(({ status, text }) => [status, /there is no published type/.test(text)]);
    expect(new Set(said.map(String))).toEqual(new Set(['403,true']));
    const sent = await send(ada, `/cases/${pothole}/convert`, { type: 'VEH' });
    expect(sent.status).toBe(422);
    expect((await caseOf(pothole)).events).toEqual([]);
  });

  test('puts who the owner is nowhere but where the new form asks for that (peers D1, 16)', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'clara' });
    await answer(pothole, { ...ANSWERS, name: 'Clara Whitfield' });
    const page = await priya.get(`/cases/${pothole}/convert/SLO`);
    const [form] = formsOf(page.text).filter(({ action }) => action.endsWith('/convert/SLO'));
    expect(form?.fields['answer-name']).toBe('name');
    const fields = { 'answer-column': 'name' };
    const sent = await resend(priya, page, fields, `/cases/${pothole}/convert/SLO`);
    expect(sent.status).toBe(422);
    await done(priya, await resend(priya, page, { 'answer-name': '' }, `/cases/${pothole}/convert/SLO`));
    expect(JSON.stringify((await caseOf(pothole)).events)).not.toContain('Clara');
  });

  test('takes for an answer only what fits it', async () => {
    const pothole = await anotherCase(site, 'POT');
    await answer(pothole, ANSWERS);
    for (const source of ['size', 'depth', 'nothing', '__proto__']) {
      const sent = await send(priya, `/cases/${pothole}/convert/SLO`, {
        'answer-where': source,
        note: 'Kept',
      });
      expect([
        source,
        sent.status,
        formsOf(sent.text).some(({ fields }) => fields['note'] === 'Kept'),
      ]).toEqual([source, 422, true]);
    }
  });

  test('from an old page shows what changed instead', async () => {
    const pothole = await anotherCase(site, 'POT');
    const action = `/cases/${pothole}/convert/SLO`;
    const pages = await Promise.all([priya.get(action), ada.get(action)]);
    const answers = await Promise.all([
      resend(priya, pages[0], {}, action),
      resend(ada, pages[1], { note: 'Mine' }, action),
    ]);
    // Turned into it already: the second is out of the question, or out of date.
    expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    expect((await caseOf(pothole)).events.filter((event) => event.action === 'convert')).toHaveLength(1);
  });

  test('is a manager’s, not of a closed case, and says nothing of a case that they can’t see', async () => {
    const pothole = await anotherCase(site, 'POT');
    expect((await (await site.signedInAs('molly')).get(`/cases/${pothole}/convert`)).status).toBe(403);
    expect((await (await site.signedInAs('colin')).get(`/cases/${pothole}/convert`)).status).toBe(404);
    expect((await (await site.signedInAs('colin')).get(`/cases/${pothole}/convert/SLO`)).status).toBe(404);
    const closed = await site.prisma.case.findFirstOrThrow({
      where: { caseType: { prefix: 'POT' }, deleted: false, closedAt: { not: null } },
    });
    expect(await read(ada, `/cases/${closed.reference}`)).toContain(
      `You can't convert ${closed.reference}: it is closed`,
    );
  });

  test('past the workflow’s rules is marked as such', async () => {
    const aaron = await site.signedInAs('aaron');
    const pothole = await anotherCase(site, 'POT');
    await done(aaron, await send(aaron, `/cases/${pothole}/convert/SLO`));
    const { events } = await caseOf(pothole);
    expect(events.map(({ bypass }) => bypass)).not.toContain(false);
  });

  test('shows nobody an answer that was kept from them: not in the preview, a field or the note (peers D1, 16)', async () => {
    const pothole = await anotherCase(site, 'POT');
    await answer(pothole, ANSWERS);
    const { caseTypeId } = await caseOf(pothole);
    const right = { caseTypeId, roleId: 2, mayRead: false, mayChange: false };
    await site.prisma.fieldRight.createMany({
      data: [
        { ...right, field: 'details' },
        { ...right, field: 'depth' },
      ],
    });
    try {
      const page = await priya.get(`/cases/${pothole}/convert/SLO`);
      expect([page.status, page.text.includes(ANSWERS.details), /How deep/.test(page.text)]).toEqual([
        200,
        false,
        false,
      ]);
      await done(priya, await resend(priya, page, {}, `/cases/${pothole}/convert/SLO`));
    } finally {
      await site.prisma.fieldRight.deleteMany({ where: { caseTypeId, roleId: 2 } });
    }
    const after = await caseOf(pothole);
    expect(after.submission).toEqual({ where: ANSWERS.where });
    expect(after.events.at(-1)?.text).toMatch(
      /How big[\s\S]*Answers that not everybody may read are left out/,
    );
    expect(after.events.at(-1)?.text).not.toMatch(/A lamp is out|How deep/);
    // Nothing is lost: it stands with the entry, where no page shows it.
    expect(JSON.stringify(after.events.at(-1)?.data)).toContain(ANSWERS.details);
    expect((await priya.get(`/cases/${pothole}/history`)).text).not.toContain(ANSWERS.details);
  });

  test('leaves nothing of the owner behind when they are erased', async () => {
    const pothole = await anotherCase(site, 'POT', { owner: 'david' });
    await answer(pothole, ANSWERS);
    await done(priya, await send(priya, `/cases/${pothole}/convert/SLO`, { 'answer-details': '' }));
    const kept = (await caseOf(pothole)).events.at(-1);
    expect(kept?.text).toContain(ANSWERS.details);
    await done(
      priya,
      await send(priya, `/cases/${pothole}/edit-note/${kept?.id}`, { note: `${kept?.text} Seen.` }),
    );
    await send(await site.signedInAs('david'), '/account/erasure', { password: 'casement-demo', said: '' });
    const { id } = await site.prisma.erasureRequest.findFirstOrThrow();
    const page = await ada.get(`/setup/erasure/requests/${id}`);
    const action = `/setup/erasure/requests/${id}/carry-out`;
    const form = formsOf(page.text).find((one) => one.action === action);
    const told = await resend(
      ada,
      page,
      { ...form?.fields, confirm: addressOf('david'), email: addressOf('david') },
      action,
    );
    expect(told.status).toBe(303);
    expect(JSON.stringify((await caseOf(pothole)).events)).not.toContain(ANSWERS.details);
  });
});

describe('changing the workflow', () => {
  async function secondWorkflow() {
    const type = await site.prisma.caseType.findUniqueOrThrow({ where: { prefix: 'POT' } });
    const workflow = await site.prisma.workflow.create({
      data: {
        name: `Roads, ${Math.random()}`,
        usedBy: { create: { caseTypeId: type.id } },
        statuses: {
          create: [
            { name: 'New', kind: 'start' },
            { name: 'Under way', kind: 'open' },
            { name: 'Over', kind: 'closed' },
          ],
        },
      },
      include: { statuses: true },
    });
    return { ...workflow, status: (name: string) => workflow.statuses.find((one) => one.name === name)?.id };
  }

  test('maps the status, and is in the history', async () => {
    const pothole = await anotherCase(site, 'POT');
    const { name, status, id } = await secondWorkflow();
    const page = await ada.get(`/cases/${pothole}/change-workflow`);
    // The status with the same name is chosen, and no closed one offered.
    expect(formsOf(page.text).some(({ fields }) => fields['status'] === String(status('New')))).toBe(true);
    expect(wordsOf(page.text)).not.toContain(`${name}: Over`);
    const fields = { status: String(status('Under way')), note: 'New rules.' };
    await done(ada, await resend(ada, page, fields, `/cases/${pothole}/change-workflow`));
    const after = await caseOf(pothole);
    expect([after.workflowId, after.status.name]).toEqual([id, 'Under way']);
    expect(after.events.at(-1)).toMatchObject({
      ...{ action: 'change-workflow', public: false, text: 'New rules.' },
      data: { to: name, fromStatus: 'New', toStatus: 'Under way' },
    });
  });

  test('never opens or closes a case, and takes no status of a workflow that isn’t its type’s', async () => {
    const pothole = await anotherCase(site, 'POT');
    const { status } = await secondWorkflow();
    const foreign = await site.prisma.status.findFirstOrThrow({ where: { name: 'Reported' } });
    for (const id of [status('Over'), foreign.id, 'x', '']) {
      const sent = await send(ada, `/cases/${pothole}/change-workflow`, { status: String(id) });
      expect([id, sent.status]).toEqual([id, 422]);
    }
  });

  test('takes the flag setup: not even who manages others may', async () => {
    const pothole = await anotherCase(site, 'POT');
    for (const name of ['martin', 'aaron', 'carla']) {
      const visitor = await site.signedInAs(name);
      expect([name, (await visitor.get(`/cases/${pothole}/change-workflow`)).status]).toEqual([name, 403]);
      expect(await read(visitor, `/cases/${pothole}`)).toContain('that takes the flag setup');
    }
  });
});
