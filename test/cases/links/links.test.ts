// Links between cases: both ways, by whoever may see both ends, and of a hidden end not a trace.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newReference } from '../../../src/reference.ts';
import { anotherCase } from '../../support/another-case.ts';
import { type Desk, deskAt, done, read } from '../../support/desk.ts';
import { formsOf, linksOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let desk: Desk;
let martin: Visitor;
let priya: Visitor;
let ada: Visitor;

beforeAll(async () => {
  site = await openSite();
  desk = deskAt(site);
  martin = await site.signedInAs('martin');
  priya = await site.signedInAs('priya');
  ada = await site.signedInAs('ada');
}, 120_000);
afterAll(() => site.close());

const fresh = (prefix: string, raised = {}) => anotherCase(site, prefix, raised);

const link = (visitor: Visitor, from: string, relation: string, reference: string) =>
  send(visitor, `/cases/${from}/link-case`, { relation, reference });

const eventsOf = (reference: string, action: string) =>
  site.prisma.event.findMany({ where: { case: { reference }, action }, orderBy: { id: 'asc' } });

describe('linking', () => {
  test('is shown at both ends, told from each, and stands in both histories', async () => {
    const [one, other] = [await fresh('POT'), await fresh('POT')];
    const loose = other.toLowerCase().replaceAll('-', '');
    expect(await done(martin, await link(martin, one, 'child', loose))).toContain(
      `Linked: child of ${other}`,
    );
    expect(await read(martin, `/cases/${other}/links`)).toContain(`Parent of`);
    expect(linksOf((await martin.get(`/cases/${other}/links`)).text).map(({ href }) => href)).toContain(
      `/cases/${one}`,
    );
    for (const [reference, words] of [
      [one, `Linked: child of ${other}`],
      [other, `Linked: parent of ${one}`],
    ] as const) {
      const [event, ...more] = await eventsOf(reference, 'link-case');
      expect([event?.public, event?.bypass, more]).toEqual([false, false, []]);
      expect(await read(martin, `/cases/${reference}/history`)).toContain(words);
    }
  });

  test.each(['duplicate', 'original', 'parent', 'child', 'blocks', 'blocked', 'related'])(
    'as %s reads the same again, whichever case was raised first',
    async (relation) => {
      const [one, other] = [await fresh('BIN'), await fresh('BIN')];
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        await done(priya, await link(priya, from, relation, to));
        const [event] = (await eventsOf(from, 'link-case')).slice(-1);
        const said = (event?.data as { relation?: string })?.relation ?? '';
        const page = await read(priya, `/cases/${from}/links`);
        expect(page.toLowerCase()).toContain(`${said} `);
        const row = linksOf((await priya.get(`/cases/${from}/links`)).text).find(
          ({ text }) => text === 'Remove',
        );
        const id = new URL(row?.href ?? '', 'http://x').searchParams.get('link') ?? '';
        await done(priya, await send(priya, `/cases/${from}/unlink-case`, { link: id }));
      }
    },
  );

  test('not to itself, not twice, and not to what isn’t a reference', async () => {
    const [one, other] = [await fresh('POT'), await fresh('POT')];
    await done(martin, await link(martin, one, 'blocks', other));
    for (const [reference, words] of [
      [one, 'A case can’t be linked to itself'],
      [other, 'The two are linked like that already'],
      ['POT-1', 'There is no such case'],
      ['', 'Enter the reference of the other case'],
    ] as const) {
      const answer = await link(martin, one, 'blocked', reference);
      expect(answer.status).toBe(422);
      expect(wordsOf(answer.text).replaceAll("'", '’')).toContain(words);
      // What was typed is still there.
      const form = formsOf(answer.text).find(({ action }) => action.endsWith('/link-case'));
      expect([form?.fields['reference'], form?.fields['relation']]).toEqual([reference, 'blocked']);
    }
    expect(await site.prisma.link.count({ where: { case: { reference: one } } })).toBeLessThan(2);
  });

  test('from an old page: the person sees what changed, and what they typed is still there', async () => {
    const [one, other] = [await fresh('POT'), await fresh('POT')];
    const page = await martin.get(`/cases/${one}/link-case`);
    await done(priya, await send(priya, `/cases/${one}/escalate`, await escalation(one)));
    const answer = await resend(
      martin,
      page,
      { relation: 'related', reference: other },
      `/cases/${one}/link-case`,
    );
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.text)).toContain('Escalated');
    expect(formsOf(answer.text).some(({ fields }) => fields['reference'] === other)).toBe(true);
  });

  test('each to the other at once: one link, and neither is turned away with an error', async () => {
    const [one, other] = [await fresh('POT'), await fresh('POT')];
    const pages = await Promise.all([
      martin.get(`/cases/${one}/link-case`),
      priya.get(`/cases/${other}/link-case`),
    ]);
    const answers = await Promise.all([
      resend(martin, pages[0], { relation: 'related', reference: other }, `/cases/${one}/link-case`),
      resend(priya, pages[1], { relation: 'related', reference: one }, `/cases/${other}/link-case`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await eventsOf(one, 'link-case')).length + (await eventsOf(other, 'link-case')).length).toBe(2);
  });

  test('is for managers: a monitor is told why not, a task user sees no links at all', async () => {
    const one = await fresh('POT');
    const molly = await site.signedInAs('molly');
    expect((await molly.get(`/cases/${one}/link-case`)).status).toBe(403);
    expect(await read(molly, `/cases/${one}`)).toContain(`You can't link ${one}`);
    expect((await molly.get(`/cases/${one}/links`)).status).toBe(200);
    const tasked = await desk.referenceOf({
      tasks: { some: { state: 'open', group: { name: 'Environmental health' } } },
    });
    expect((await (await site.signedInAs('tariq')).get(`/cases/${tasked}/links`)).status).toBe(403);
  });
});

async function escalation(reference: string) {
  return { reason: (await desk.reasonOf(reference, 'escalating')).id };
}

describe('a case that they can’t see', () => {
  test('answers like one that isn’t there, when somebody links to it (peers D1, 6 and 24)', async () => {
    const one = await fresh('POT');
    const hidden = await fresh('COM');
    const missing = newReference('COM');
    const answers = await Promise.all([hidden, missing].map((other) => link(martin, one, 'related', other)));
    const [unseen, nothing] = answers.map(({ status, text }, at) => [
      status,
      mainOf(text)
        .replaceAll([hidden, missing][at] ?? '', 'THAT')
        .replaceAll(/value="[^"]{20,}"/g, ''),
    ]);
    expect(unseen).toEqual(nothing);
    expect(unseen?.[0]).toBe(422);
  });

  test('can’t be linked by somebody who manages one end alone: nothing changes (peers D1, 5)', async () => {
    const one = await fresh('POT');
    const hidden = await fresh('COM');
    const before = await site.prisma.event.count();
    await link(martin, one, 'duplicate', hidden);
    expect([await site.prisma.event.count(), await eventsOf(hidden, 'link-case')]).toEqual([before, []]);
    expect(await site.prisma.link.count({ where: { other: { reference: hidden } } })).toBe(0);
  });

  test('is neither shown nor counted among links, nor named by the history (peers D1, 15)', async () => {
    const one = await fresh('POT');
    const hidden = await fresh('COM');
    const empty = await read(martin, `/cases/${one}/links`);
    await done(ada, await link(ada, one, 'duplicate', hidden));
    // That Ada has it open just now is no secret.
    const links = await read(martin, `/cases/${one}/links`);
    expect(links.replace(/ Ada Bellamy has this case open, too \([^)]*\)/, '')).toBe(empty);
    for (const tab of ['', '/links', '/history', '/unlink-case'])
      expect((await martin.get(`/cases/${one}${tab}`)).text).not.toContain(hidden);
    expect(await read(martin, `/cases/${one}/history`)).toContain('Linked: duplicate of another case');
    expect(await read(ada, `/cases/${one}/history`)).toContain(`Linked: duplicate of ${hidden}`);
    // Nor is it told at the other end, to those who don't see this one.
    const colin = await site.signedInAs('nora');
    expect((await colin.get(`/cases/${hidden}/history`)).text).not.toContain(one);
  });

  test('its link can’t be removed by guessing its number (peers D1, 14)', async () => {
    const one = await fresh('POT');
    const hidden = await fresh('COM');
    await done(ada, await link(ada, one, 'related', hidden));
    const kept = await site.prisma.link.findFirstOrThrow({
      where: { OR: [{ case: { reference: hidden } }, { other: { reference: hidden } }] },
    });
    const page = await martin.get(`/cases/${one}/unlink-case`);
    for (const id of [kept.id, kept.id + 10_000]) {
      const answer = await resend(martin, page, { link: String(id) }, `/cases/${one}/unlink-case`);
      expect([answer.status, wordsOf(answer.text).includes('Choose the link to remove')]).toEqual([
        422,
        true,
      ]);
    }
    expect(await site.prisma.link.count({ where: { id: kept.id } })).toBe(1);
  });

  test('that was deleted is gone from the links, and back when it is restored', async () => {
    const [one, other] = [await fresh('POT'), await fresh('POT')];
    await done(ada, await link(ada, one, 'related', other));
    const carla = await site.signedInAs('carla');
    await done(
      carla,
      await send(carla, `/cases/${other}/delete`, { reference: other, reason: 'A test call.' }),
    );
    expect((await martin.get(`/cases/${one}/links`)).text).not.toContain(other);
    await done(carla, await send(carla, '/deleted', {}, `/cases/${other}/restore`));
    expect((await martin.get(`/cases/${one}/links`)).text).toContain(other);
  });
});

describe('duplicates', () => {
  test('close along with the original, each with its own history and letter', async () => {
    const owned = { owner: 'clara' };
    const original = await fresh('POT');
    const [one, two] = [await fresh('POT', owned), await fresh('POT')];
    for (const duplicate of [one, two])
      await done(martin, await link(martin, duplicate, 'duplicate', original));
    const reason = await desk.reasonOf(original, 'closing');
    const page = await martin.get(`/cases/${original}/close`);
    expect(wordsOf(page.text)).toContain('Close its duplicates too?');
    const answer = await resend(
      martin,
      page,
      { reason: reason.id, explanation: 'It is filled.', duplicates: [one] },
      `/cases/${original}/close`,
    );
    expect(await done(martin, answer)).toContain(`${original} is closed. ${one} is closed too.`);
    const cases = await site.prisma.case.findMany({
      where: { reference: { in: [one, two] } },
      include: { closingReason: true },
    });
    const closed = cases.find(({ reference }) => reference === one);
    expect([closed?.closingReason?.text, closed?.closingExplanation]).toEqual([reason.text, 'It is filled.']);
    expect(cases.find(({ reference }) => reference === two)?.closedAt).toBeNull();
    expect(await eventsOf(one, 'close')).toMatchObject([{ public: true, text: 'It is filled.' }]);
    expect(await desk.mailsTo('clara', one)).toContain('close (kept)');
  });

  test('are offered as far as the closer may close them, and no other can be sent (peers D1, 5)', async () => {
    const original = await fresh('POT');
    const [bin, complaint] = [await fresh('BIN'), await fresh('COM')];
    for (const duplicate of [bin, complaint])
      await done(ada, await link(ada, duplicate, 'duplicate', original));
    const page = await martin.get(`/cases/${original}/close`);
    expect(page.text).not.toMatch(new RegExp(`${bin}|${complaint}|duplicates`));
    const reason = (await desk.reasonOf(original, 'closing')).id;
    const answer = await resend(
      martin,
      page,
      { reason, explanation: 'Done.', duplicates: [bin, complaint] },
      `/cases/${original}/close`,
    );
    expect(answer.status).toBe(422);
    expect(
      await site.prisma.case.count({
        where: { reference: { in: [original, bin, complaint] }, closedAt: null },
      }),
    ).toBe(3);
  });

  test('whose type has no such reason stay open, and that is said', async () => {
    const original = await fresh('POT');
    const bin = await fresh('BIN');
    await done(priya, await link(priya, bin, 'duplicate', original));
    const reason = (await desk.reasonOf(original, 'closing')).id;
    const fields = { reason, explanation: 'Done.', duplicates: [bin] };
    const answer = await send(priya, `/cases/${original}/close`, fields);
    expect(await done(priya, answer)).toContain(
      `${bin} isn’t closed: its type has no reason with the same words.`,
    );
  });
});

test('somebody off the case can’t unlink what they linked (peers D1, 2)', async () => {
  const complaint = await fresh('COM');
  const [one, two] = [await site.signedInAs('nora'), complaint];
  const other = await fresh('COM');
  await done(one, await link(one, two, 'related', other));
  const page = await one.get(`/cases/${two}/unlink-case`);
  const colin = await site.signedInAs('colin');
  await done(colin, await send(colin, `/cases/${two}`, {}, `/cases/${two}/claim`));
  const id = linksOf((await colin.get(`/cases/${two}/links`)).text).find(({ text }) => text === 'Remove');
  const number = new URL(id?.href ?? '', 'http://x').searchParams.get('link') ?? '';
  const answer = await resend(one, page, { link: number }, `/cases/${two}/unlink-case`);
  expect(answer.status).toBe(404);
  expect(await site.prisma.link.count({ where: { id: Number(number) } })).toBe(1);
});

test('who may not see links is neither asked which to remove nor which duplicates to close', async () => {
  const [one, other] = [await fresh('POT'), await fresh('POT')];
  await done(martin, await link(martin, other, 'duplicate', one));
  const [made] = await site.prisma.link.findMany({
    where: { OR: [{ case: { reference: other } }, { other: { reference: other } }] },
  });
  const { workflowId } = await site.prisma.case.findUniqueOrThrow({ where: { reference: one } });
  const page = await martin.get(`/cases/${one}/unlink-case`);
  expect(page.text).toContain(other);
  expect((await martin.get(`/cases/${one}/close`)).text).toContain(other);
  const cell = { workflowId_roleId_action: { workflowId, roleId: 2, action: 'view-links' } };
  const kept = await site.prisma.matrixCell.delete({ where: cell });
  try {
    for (const path of ['unlink-case', 'close']) {
      const { status, text } = await martin.get(`/cases/${one}/${path}`);
      expect([path, status, text.includes(other)]).toEqual([path, 200, false]);
    }
    const sent = await resend(martin, page, { link: String(made?.id) }, `/cases/${one}/unlink-case`);
    expect([sent.status, sent.text.includes(other)]).toEqual([422, false]);
  } finally {
    await site.prisma.matrixCell.create({ data: kept });
  }
  expect(await site.prisma.link.count({ where: { id: made?.id ?? 0 } })).toBe(1);
});
