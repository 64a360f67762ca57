// A question and its answer, by account and by link: asked by staff, waiting for the owner, answered once and by nobody else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PDF } from '../../files/samples.ts';
import { linksOf, mainOf } from '../../support/html.ts';
import { openSite, type Site, send, tokenOf } from '../../support/site.ts';
import { readMain } from '../raising.ts';
import { ask, type Followed, follow, lastLetter, sendBare } from './followed.ts';

const QUESTION = 'Which side of the <b>road</b> is it on?';

describe.each(['account', 'link'] as const)('by %s', (by) => {
  let site: Site;
  let own: Followed;
  let questionId: number;

  beforeAll(async () => {
    site = await openSite();
    own = await follow(site, by);
    questionId = await ask(site, own, QUESTION);
  }, 120_000);
  afterAll(() => site.close());

  const form = () => `${own.address}/answer-question/${questionId}`;

  test('the owner is written to with the way to answer, in their language', async () => {
    const letter = await lastLetter(site, own.id, 'owner');
    expect(letter?.text).toContain(`> ${QUESTION}`);
    if (by === 'account') {
      expect(letter?.subject).toBe(`[${own.reference}] We have a question about your case`);
      expect(letter?.text).toContain(`/my-cases/${own.reference}/answer-question/${questionId}`);
      return;
    }
    expect(letter?.subject).toBe(`[${own.reference}] Mae gennym gwestiwn am eich achos`);
    const link = /\/track\/[\w-]+\/answer-question\/\d+/.exec(letter?.text ?? '')?.[0] ?? '';
    expect(readMain(await site.visitor().get(link))).toContain(QUESTION);
  });

  test('it stands on the case’s page, and for an account on top of My cases', async () => {
    const page = await own.visitor.get(own.address);
    expect(linksOf(mainOf(page.text)).map(({ href }) => href)).toContain(form());
    expect(page.text).not.toContain('<b>road');
    if (by === 'link') return;
    const list = await own.visitor.get('/my-cases');
    expect(linksOf(mainOf(list.text)).map(({ href }) => href)).toContain(form());
  });

  test('who isn’t the owner finds no such page, and another case’s question is none of this one', async () => {
    const david = await site.signedInAs('david');
    const address = `/my-cases/${own.reference}/answer-question/${questionId}`;
    expect((await david.get(address)).status).toBe(404);
    expect((await sendBare(david, address, { answer: 'Mine' })).status).toBe(404);
    expect((await site.visitor().get(`/track/nonsense/answer-question/${questionId}`)).status).toBe(404);
    const other = await site.prisma.question.findFirstOrThrow({ where: { caseId: { not: own.id } } });
    for (const id of [String(other.id), '0', 'x', '99999999999'])
      expect((await own.visitor.get(`${own.address}/answer-question/${id}`)).status).toBe(403);
    const refused = await sendBare(own.visitor, `${own.address}/answer-question/${other.id}`, {
      answer: 'Somebody else’s',
    });
    expect(refused.status).toBe(403);
    expect(await site.prisma.question.findUniqueOrThrow({ where: { id: other.id } })).toEqual(other);
  });

  test('an empty answer, and one with a file that can’t be taken, come back with what was typed', async () => {
    const empty = await send(own.visitor, form(), { answer: '  ' });
    expect(empty.status).toBe(422);
    expect(readMain(empty)).toContain('Enter your answer');
    const refused = await own.visitor
      .post(form())
      .field('_csrf', await tokenOf(own.visitor))
      .field('answer', 'On the left side.')
      .attach('files', Buffer.from('<!doctype html><script>alert(1)</script>'), 'photo.jpg');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('On the left side.');
    expect(refused.text).toContain('href="#files"');
    expect(await site.prisma.caseFile.count({ where: { questionId } })).toBe(0);
  });

  test('it is answered with a file, and whoever asked is told', async () => {
    const sent = await own.visitor
      .post(form())
      .field('_csrf', await tokenOf(own.visitor))
      .field('answer', 'On the left.\r\nBy the <i>tree</i>.')
      .attach('files', PDF, 'map.pdf');
    expect([sent.status, sent.headers['location']]).toEqual([303, own.address]);
    expect(await site.prisma.question.findUniqueOrThrow({ where: { id: questionId } })).toMatchObject({
      state: 'answered',
      answer: 'On the left.\nBy the <i>tree</i>.',
    });
    const [file] = await site.prisma.caseFile.findMany({ where: { questionId } });
    expect(file).toMatchObject({ name: 'map.pdf', caseId: own.id, public: true });
    const page = await own.visitor.get(own.address);
    expect(readMain(page)).toContain('Thank you. We have your answer.');
    expect(page.text).toContain('map.pdf');
    expect(page.text).not.toContain('<i>tree');
    expect(linksOf(mainOf(page.text)).map(({ href }) => href)).not.toContain(form());
    const letter = await site.prisma.mail.findFirst({
      where: { caseId: own.id, action: 'answer-question', address: 'aaron@ambridge.example' },
    });
    expect(letter?.text).toContain('> On the left.\n> By the <i>tree</i>.');
  });

  test('in another tab the answer is refused, and not lost', async () => {
    const refused = await sendBare(own.visitor, form(), { answer: 'No, on the right.' });
    expect(refused.status).toBe(403);
    expect(readMain(refused)).toContain('it has been answered already');
    expect(refused.text).toContain('No, on the right.');
    const { answer } = await site.prisma.question.findUniqueOrThrow({ where: { id: questionId } });
    expect(answer).toContain('On the left.');
  });
});
