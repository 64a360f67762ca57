// The conditions of pages and fields as they are typed: what is written is what is kept, and a rule that is deeper stays.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeSetup } from '../../../src/change.ts';
import { pieceIn, putPiece } from '../../../src/configuration/draft.ts';
import type { Rule } from '../../../src/forms/both/holds.ts';
import { standingOf } from '../../../src/permissions/standing.ts';
import type { RawField, RawForm } from '../../../src/setup/forms/raw.ts';
import { readRule, ruleFields } from '../../../src/setup/forms/rule-editor.ts';
import { formsOf, linksOf, wordsOf } from '../../support/html.ts';
import { openRoom, type Room } from '../room.ts';

const FIELDS = new Map<string, RawField>(
  [
    { key: 'name', kind: 'text' as const, label: 'Name' },
    { key: 'depth', kind: 'number' as const, label: 'Depth' },
    { key: 'cost', kind: 'money' as const, label: 'Cost' },
    { key: 'seen', kind: 'date' as const, label: 'Seen' },
    { key: 'hurt', kind: 'yes-no' as const, label: 'Hurt' },
    { key: 'photos', kind: 'files' as const, label: 'Photos' },
    {
      ...{ key: 'size', kind: 'choice' as const, label: 'Size' },
      options: [
        { value: 'lid', label: 'Like a lid' },
        { value: 'plate', label: 'Lid' },
        { value: 'both', label: 'Lid; or plate' },
        { value: 'other', label: 'both' },
      ],
    },
  ].map((field): [string, RawField] => [field.key, field]),
);

/** What the questions of a rule send when nothing is changed. */
function sentBy(rule: Rule | undefined): Record<string, string> {
  return Object.fromEntries(
    ruleFields(rule, FIELDS, 'it').map(({ name, value }) => [name, String(value ?? '')]),
  );
}

const values = fc.oneof(fc.constantFrom('lid', 'plate', 'both', 'other'), fc.string({ maxLength: 5 }));
const condition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ field: fc.constantFrom('name', 'size', 'hurt'), equals: values }),
  fc.record({ field: fc.constant('size'), oneOf: fc.array(values, { minLength: 1, maxLength: 3 }) }),
  fc.record({ field: fc.constantFrom('photos', 'name', 'cost'), filled: fc.boolean() }),
  fc.record({ field: fc.constant('depth'), greater: fc.integer({ min: -99, max: 99 }) }),
  fc.record({ field: fc.constant('cost'), atMost: fc.integer({ min: 0, max: 100_000 }) }),
  fc.record({ field: fc.constant('seen'), less: fc.constantFrom('2026-11-24', '1999-01-01') }),
);
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 2 },
    condition,
    fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
}));

/** The same rule without what is said twice: one of one, and all of one. */
function plain(one: Rule): unknown {
  if ('all' in one)
    return one.all.length === 1 && one.all[0] ? plain(one.all[0]) : { all: one.all.map(plain) };
  if ('any' in one)
    return one.any.length === 1 && one.any[0] ? plain(one.any[0]) : { any: one.any.map(plain) };
  if ('not' in one) return { not: plain(one.not) };
  return 'oneOf' in one && one.oneOf.length === 1 ? { field: one.field, equals: one.oneOf[0] } : one;
}

test('sent back as it was shown, every rule is what it was, or is refused by name: none is lost', () => {
  let kept = 0;
  fc.assert(
    fc.property(rule, (one) => {
      let read: Rule | undefined;
      try {
        read = readRule(sentBy(one), one, FIELDS);
      } catch (error) {
        // An answer that its field can’t have, which the form’s own check refuses as well.
        expect(String(error)).toMatch(/Write an option of|Write yes or no/);
        return;
      }
      kept += 1;
      expect(read && plain(read)).toEqual(plain(one));
    }),
    { numRuns: 2000 },
  );
  expect(kept).toBeGreaterThan(500);
});

describe('on the pages', () => {
  let room: Room;
  const place = { section: 'type', key: 'pothole' } as const;
  const FORM = '/setup/types/pothole/form';
  const HARM = `${FORM}/pages/harm`;

  beforeAll(async () => {
    room = await openRoom();
  }, 60_000);
  afterAll(() => room.close());
  beforeEach(() => room.prisma.configurationDraft.deleteMany());

  const drafted = async () =>
    ((await pieceIn(room.prisma, room.idOf('ada'), place))?.form ?? { pages: [] }) as RawForm;
  const page = async () => (await drafted()).pages.find(({ key }) => key === 'harm');

  async function change(fields: Record<string, string>) {
    const form = formsOf((await room.get('ada', HARM)).html).find(({ action }) => action === HARM);
    return room.post('ada', HARM, { ...form?.fields, ...fields });
  }

  /** Puts a rule into the draft that no form of ours could write. */
  async function put(when: Rule): Promise<void> {
    await changeSetup(room.prisma, await standingOf(room.prisma, room.idOf('ada')), async (permit) => {
      const type = await pieceIn(permit.tx, permit.actor.person.id, place);
      if (!type) throw new Error('no such type');
      const { pages } = type.form as RawForm;
      const form = { pages: pages.map((one) => (one.key === 'harm' ? { ...one, when } : one)) };
      await putPiece(permit, place, { ...type, form: JSON.parse(JSON.stringify(form)) });
    });
  }

  test('two conditions become one rule, any or all of them', async () => {
    const second = { 'rule-field-2': 'size', 'rule-asks-2': 'is', 'rule-value-2': 'Bigger; like a saucer' };
    expect((await change({ 'rule-match': 'any', ...second })).status).toBe(303);
    expect((await page())?.when).toEqual({
      any: [
        { field: 'damage', equals: 'yes' },
        { field: 'size', oneOf: ['bigger', 'saucer'] },
      ],
    });
    expect(wordsOf((await room.get('ada', FORM)).html)).toContain(
      'or “How big is it?” is “Bigger” or “Like a saucer”',
    );
    await change({ 'rule-field-1': '', 'rule-field-2': '' });
    expect(await page()).not.toHaveProperty('when');
    const half = await change({ 'rule-field-1': '', 'rule-value-1': 'Enormous' });
    expect([half.status, half.html.includes('Choose which answer is compared')]).toEqual([422, true]);
  });

  test('a value that the answer can’t be is refused beside it, and what was typed stays', async () => {
    const { status, html } = await change({ 'rule-field-1': 'size', 'rule-value-1': 'Enormous' });
    expect([status, wordsOf(html)]).toEqual([
      422,
      expect.stringContaining('Write an option of “How big is it?”'),
    ]);
    expect(html).toContain('value="Enormous"');
    const map = await change({ 'rule-field-1': 'spot' });
    expect(wordsOf(map.html)).toContain('can only be answered or not');
    expect((await change({ 'rule-field-1': 'spot', 'rule-asks-1': 'answered' })).status).toBe(303);
  });

  test('a deeper rule is said in words and kept, unless it is taken away', async () => {
    const deep: Rule = {
      not: {
        all: [
          { field: 'damage', equals: 'yes' },
          { field: 'depth', greater: 5 },
        ],
      },
    };
    await put(deep);
    expect(wordsOf((await room.get('ada', HARM)).html)).toContain(
      'not (“Was anybody hurt or anything damaged?” is “yes” and “How deep is it, in centimetres?” is more than “5”)',
    );
    await change({ title: 'What came of it?' });
    expect(await page()).toMatchObject({ title: { en: 'What came of it?' }, when: deep });
    await change({ 'rule-replace': 'yes' });
    expect(await page()).not.toHaveProperty('when');
  });

  test('a rule that looks ahead is said beside its page, and shown there for what it is', async () => {
    await put({ field: 'phone', filled: true });
    const { html } = await room.get('ada', FORM);
    expect(linksOf(html)).toContainEqual({
      text: 'The rule of “What happened?” asks for “Phone number”, which isn’t answered before it.',
      href: `${FORM}#page-harm`,
    });
    const own = await room.get('ada', HARM);
    expect(wordsOf(own.html)).toContain('phone (isn’t answered before it)');
    expect((await change({})).status).toBe(422);
    expect((await change({ 'rule-field-1': 'damage' })).status).toBe(303);
  });

  test('a field that assignment or a task waits for can’t go before that is changed', async () => {
    await changeSetup(room.prisma, await standingOf(room.prisma, room.idOf('ada')), async (permit) => {
      const type = await pieceIn(permit.tx, permit.actor.person.id, place);
      if (!type) throw new Error('no such type');
      const autoAssign = [{ group: 'highways-team', condition: { field: 'size', equals: 'lid' } }];
      await putPiece(permit, place, { ...type, autoAssign });
    });
    const { html } = await room.get('ada', `${FORM}/fields/size`);
    expect(linksOf(html).map(({ text }) => text)).toContain('The rules that assign a case');
    const refused = await room.post('ada', `${FORM}/fields/size/remove`);
    expect([refused.status, wordsOf(refused.html)]).toEqual([
      422,
      expect.stringContaining('Change that first'),
    ]);
    expect(await room.post('ada', `${FORM}/pages/hole/remove`)).toMatchObject({ status: 422 });
  });
});
