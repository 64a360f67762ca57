// A case is worked: claimed, moved on, talked about, closed and reopened; its owner sees it happen and is written to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, deskAt, done, read } from '../support/desk.ts';
import { linksOf, wordsOf } from '../support/html.ts';
import { openSite, type Site, send, type Visitor } from '../support/site.ts';

let site: Site;
let desk: Desk;
let clara: Visitor;
let martin: Visitor;

beforeAll(async () => {
  site = await openSite();
  desk = deskAt(site);
  clara = await site.signedInAs('clara');
  martin = await site.signedInAs('martin');
});
afterAll(() => site.close());

const mineOf = async (visitor: Visitor) =>
  linksOf((await visitor.get('/cases?assigned=me')).text).map(({ href }) => href);

describe('Clara’s pothole', () => {
  let pothole: string;

  beforeAll(async () => {
    pothole = await desk.referenceOf({
      ...{ caseType: { prefix: 'POT' }, status: { kind: 'start' }, taken: false },
      ...{ owner: { email: 'clara@ambridge.example' } },
    });
  });

  test('is in Martin’s list, and nobody’s', async () => {
    const list = await martin.get('/cases?assigned=nobody&type=POT');
    expect(linksOf(list.text).map(({ href }) => href)).toContain(`/cases/${pothole}`);
  });

  test('is claimed with one click on its page', async () => {
    const answer = await send(martin, `/cases/${pothole}`, {}, `/cases/${pothole}/claim`);
    expect(await done(martin, answer)).toMatch(`${pothole} is yours now.`);
    expect(await read(martin, `/cases/${pothole}`)).toMatch(/Assigned to Martin Okafor, Highways team/);
    expect(await mineOf(martin)).toContain(`/cases/${pothole}`);
  });

  test('is moved on, with a comment where the way takes one', async () => {
    const to = await desk.statusNamed(pothole, 'Repair ordered');
    const without = await send(martin, `/cases/${pothole}/change-status`, { to });
    expect([without.status, wordsOf(without.text)]).toEqual([
      422,
      expect.stringContaining('Enter a comment: to Repair ordered it takes one'),
    ]);
    const answer = await send(martin, `/cases/${pothole}/change-status`, {
      to,
      comment: 'Asphalt is on its way.',
    });
    expect(await done(martin, answer)).toMatch('The status is Repair ordered now.');
  });

  test('gets notes for its owner, and notes that she doesn’t see', async () => {
    const note = (kind: string, text: string) =>
      send(martin, `/cases/${pothole}`, { note: text }, `/cases/${pothole}/add-${kind}-note`);
    expect(await done(martin, await note('private', 'The drain is blocked, too.'))).toMatch(
      'Only staff can read it.',
    );
    expect(await done(martin, await note('public', 'The crew comes on Tuesday.'))).toMatch(
      'The owner can read it.',
    );
  });

  test('lets its owner answer', async () => {
    const note = { note: 'Thank you, that is quick.' };
    const answer = await send(clara, `/my-cases/${pothole}`, note, `/my-cases/${pothole}/add-public-note`);
    await done(clara, answer);
    expect(await read(martin, `/cases/${pothole}`)).toContain('Thank you, that is quick.');
  });

  test('is closed with a reason, and not without', async () => {
    const without = await send(martin, `/cases/${pothole}/close`, { explanation: 'The hole is filled.' });
    expect([without.status, wordsOf(without.text)]).toEqual([
      422,
      expect.stringContaining('Choose a reason'),
    ]);
    expect(without.text).toContain('The hole is filled.');
    const reason = await desk.reasonOf(pothole, 'closing');
    const answer = await send(martin, `/cases/${pothole}/close`, {
      reason: reason.id,
      explanation: 'The hole is filled.',
    });
    expect(await done(martin, answer)).toMatch(
      new RegExp(`${pothole} is closed.*How it ended Reason ${reason.text}`),
    );
  });

  test('has told its owner everything, and nothing else', async () => {
    const page = await read(clara, `/my-cases/${pothole}`);
    for (const said of [
      'Repair planned',
      'Asphalt is on its way.',
      'The crew comes on Tuesday.',
      'The hole is filled.',
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('The drain is blocked');
    expect(page).not.toMatch(/claim/i);
    expect(await desk.mailsTo('clara', pothole)).toEqual([
      expect.stringMatching(/^change-status \((kept|queued)\)$/),
      expect.stringMatching(/^add-public-note \((kept|queued)\)$/),
      expect.stringMatching(/^close \((kept|queued)\)$/),
    ]);
  });

  test('is reopened, and its owner is told', async () => {
    const due = () =>
      site.prisma.case.findUniqueOrThrow({
        where: { reference: pothole },
        select: { dueAt: true, target: { select: { dueAt: true } } },
      });
    const closed = await due();
    expect(closed.dueAt).toBeNull(); // a closed case is late no more
    const status = await desk.statusNamed(pothole, 'To be inspected');
    const answer = await send(martin, `/cases/${pothole}/reopen`, { status, explanation: 'It sank again.' });
    expect((await due()).dueAt).toEqual(closed.target?.dueAt ?? null);
    expect(await done(martin, answer)).toMatch(`${pothole} is open again.`);
    expect(await read(clara, `/my-cases/${pothole}`)).toContain('It sank again.');
    expect(await desk.mailsTo('clara', pothole)).toContainEqual(expect.stringMatching(/^reopen /));
  });

  test('has a history in which every step stands once, in order', async () => {
    const events = await site.prisma.event.findMany({
      where: { case: { reference: pothole } },
      orderBy: { id: 'asc' },
      select: { action: true, public: true },
    });
    expect(events.slice(-7).map((event) => `${event.public ? 'public' : 'private'} ${event.action}`)).toEqual(
      [
        'private claim',
        'public change-status',
        'private add-private-note',
        'public add-public-note',
        'public add-public-note',
        'public close',
        'public reopen',
      ],
    );
  });
});
