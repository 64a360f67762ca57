// What a new case is made of where the demo council has no example: rules that assign, titles, references that collide.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FormSchema } from '../../src/forms/definition.ts';
import { titleOf } from '../../src/forms/read/meanings.ts';
import type { CaseType } from '../../src/permissions/configuration.ts';
import { withFreshReference } from '../../src/raising/send/collision.ts';
import { contactOf } from '../../src/raising/send/contact.ts';
import { openSite, type Site } from '../support/site.ts';
import { answerPage, goesTo, POTHOLE, raise, readMain, referenceOn } from './raising.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite({ PORT: '4403' });
});
afterAll(() => site.close());

test('the first auto-assign rule that holds names the group, and tells it', async () => {
  const { prisma } = site;
  const { id: caseTypeId } = await prisma.caseType.findFirstOrThrow({ where: { prefix: 'POT' } });
  const groupOf = async (name: string) => (await prisma.group.findUniqueOrThrow({ where: { name } })).id;
  const [lighting, waste] = [await groupOf('Street lighting crew'), await groupOf('Waste crew')];
  await prisma.autoAssignRule.createMany({
    data: [
      { caseTypeId, groupId: waste, position: 3, condition: { field: 'lane', equals: 'cycle-lane' } },
      { caseTypeId, groupId: lighting, position: 2, condition: { field: 'dangers', equals: 'walkers' } },
      { caseTypeId, groupId: waste, position: 1, condition: { field: 'size', equals: 'saucer' } },
    ],
  });
  const visitor = site.visitor();
  const reference = referenceOn(await visitor.get(await raise(visitor, 'pot', POTHOLE)));
  const found = await prisma.case.findUniqueOrThrow({
    where: { reference },
    include: {
      assignments: true,
      mails: { where: { recipient: 'staff' } },
      events: { where: { action: 'assign' } },
    },
  });
  expect(found.assignments.map(({ groupId }) => groupId)).toEqual([lighting]);
  expect(found.events.map(({ data }) => data)).toEqual([{ to: 'Street lighting crew' }]);
  expect(found.mails.map(({ address }) => address).sort()).toEqual([
    'gus@ambridge.example',
    'priya@ambridge.example',
  ]);
});

test('a field that takes fewer files than its type says so', async () => {
  const visitor = site.visitor();
  const [place = {}] = POTHOLE;
  const page = readMain(await visitor.get(goesTo(await answerPage(visitor, '/raise/pot', place))));
  expect(page).toContain('Up to 3 files');
  expect(page).not.toContain('Up to 5 files');
});

test('a reference that is taken is chosen again, a few times', async () => {
  const { prisma } = site;
  const { id: _, submission, additional, ...taken } = await prisma.case.findFirstOrThrow();
  const insertTaken = () =>
    prisma.case.create({ data: { ...taken, submission: submission ?? {}, additional: additional ?? {} } });
  let tries = 0;
  const second = await withFreshReference(async () => (++tries < 2 ? insertTaken() : 'raised'));
  expect([second, tries]).toEqual(['raised', 2]);
  tries = 0;
  const always = withFreshReference(() => {
    tries++;
    return insertTaken();
  });
  await expect(always).rejects.toMatchObject({ code: 'P2002' });
  expect(tries).toBe(3);
  const other = withFreshReference(() => prisma.group.create({ data: { name: 'Waste crew' } }));
  await expect(other).rejects.toMatchObject({ code: 'P2002' });
});

describe('the line in queues', () => {
  const type = { name: 'Pothole' } as CaseType;
  const form = FormSchema.parse({
    pages: [
      {
        key: 'a',
        title: 'A',
        fields: [
          { key: 'where', kind: 'text', label: 'Where', means: 'title' },
          { key: 'more', kind: 'long-text', label: 'More' },
        ],
      },
    ],
  });

  test.each([
    ['is the answer that is meant for it', { where: 'Church Green', more: 'Deep' }, 'Church Green'],
    ['or what was written at length, on one line', { more: 'Deep\n\nand wide' }, 'Deep and wide'],
    ['or the type', {}, 'Pothole'],
    ['cut at a word', { more: 'potholes '.repeat(20) }, `${'potholes '.repeat(13).trim()}…`],
    [
      'or inside of an endless one, but never of a character',
      { more: '🦊'.repeat(200) },
      `${'🦊'.repeat(119)}…`,
    ],
  ])('%s', (_name, answers, title) => {
    expect(titleOf(form, answers, type)).toBe(title);
  });

  test('who can be reached how is taken from the account only where the form doesn’t ask', () => {
    const account = {
      id: 7,
      kind: 'person',
      name: 'Clara',
      email: 'clara@example.org',
      active: true,
      language: 'en',
    } as const;
    const asking = FormSchema.parse({
      pages: [
        { key: 'a', title: 'A', fields: [{ key: 'mail', kind: 'email', label: 'E-mail', means: 'email' }] },
      ],
    });
    const nothing = { contactName: null, contactEmail: null, contactPhone: null, contactAddress: null };
    expect(contactOf(asking, {}, account)).toEqual({ ...nothing, contactName: 'Clara' });
    expect(contactOf(form, {}, account)).toEqual({
      ...nothing,
      contactName: 'Clara',
      contactEmail: 'clara@example.org',
    });
    expect(contactOf(form, {}, undefined)).toEqual(nothing);
  });
});
