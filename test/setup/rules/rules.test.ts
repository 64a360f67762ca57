// Standing rules, through the screens: written down, checked, and in the way of whatever would break them.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { formsOf, mainOf, wordsOf } from '../../support/html.ts';
import { openSite, publishDraft, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
}, 60_000);
afterAll(() => site.close());
beforeEach(() => site.prisma.configurationDraft.deleteMany());

const RULES = '/setup/rules';
const read = async (address: string) => wordsOf(mainOf((await ada.get(address)).text));
const typeKey = async (name: string) =>
  (await site.prisma.caseType.findFirstOrThrow({ where: { name } })).key;
const groupKey = async (name: string) => (await site.prisma.group.findUniqueOrThrow({ where: { name } })).key;
const write = async (rule: Record<string, string>) => send(ada, `${RULES}/add`, rule, `${RULES}/add`);

test('“Carla can always close potholes”: what would take it from her is refused by name, until the rule is changed', async () => {
  const rule = { name: 'Carla can always close potholes', who: 'user', email: 'carla@ambridge.example' };
  expect(
    (await write({ ...rule, holds: 'always', action: 'close', type: await typeKey('Pothole') })).status,
  ).toBe(303);
  expect(await read('/setup/draft')).toContain('Carla Reyes can always close');
  await publishDraft(ada);
  expect(await read(`${RULES}?check=1`)).toContain('holds now');

  const group = `/setup/groups/${await groupKey('Senior case managers')}`;
  const member = String((await site.actor('carla')).person.id);
  await send(ada, group, { member }, `${group}/remove-member`);
  const page = await ada.get('/setup/draft/what-if');
  const sentence =
    'This would break the standing rule “Carla can always close potholes”: it wouldn’t hold for Carla Reyes.';
  expect(wordsOf(mainOf(page.text))).toContain(sentence);
  expect(formsOf(page.text).some(({ action }) => action === '/setup/draft/publish')).toBe(false);

  const { key } = (await site.prisma.standingRule.findFirstOrThrow()) as { key: string };
  await send(ada, RULES, {}, `${RULES}/${key}/remove`);
  expect((await publishDraft(ada)).status).toBe(303);
  expect(await site.prisma.standingRule.count()).toBe(0);
});

test('“Only the team sees complaints”: a new rule has to hold, or those are named for whom it doesn’t', async () => {
  const outside = { name: 'Only the team sees complaints', who: 'outside', holds: 'never' };
  const team = await groupKey('Complaints team');
  await write({ ...outside, group: team, action: 'view-summary', type: await typeKey('Complaint') });
  expect(await read('/setup/draft/what-if')).toMatch(
    /This would break the standing rule “Only the team sees complaints”: it wouldn’t hold for Molly Fenwick, .* and \d+ more/,
  );
  await expect(publishDraft(ada)).rejects.toThrow();
});

test('a rule for the members of a group: a flag for one of them is refused, for somebody else it isn’t', async () => {
  const never = { name: 'Customer services never close', who: 'group', holds: 'never', action: 'close' };
  const group = await groupKey('Customer services');
  await write({ ...never, group, type: await typeKey('Pothole') });
  await publishDraft(ada);
  const give = async (who: string) => {
    const page = `/setup/users/${(await site.actor(who)).person.id}`;
    await send(ada, page, { flag: 'manage-others', type: '' }, `${page}/grant-flag`);
  };
  await give('molly');
  expect(await read('/setup/draft/what-if')).toContain('it wouldn’t hold for Molly Fenwick.');
  await site.prisma.configurationDraft.deleteMany();
  await give('martin');
  expect((await publishDraft(ada)).status).toBe(303);
  await site.prisma.standingRule.deleteMany();
});

test('a form that doesn’t say whom it means is shown again, with what was typed', async () => {
  const half = { name: 'Half a rule', holds: 'never', action: 'close', type: await typeKey('Pothole') };
  for (const [rest, sentence] of [
    [{}, 'Choose who is meant'],
    [{ who: 'user', email: 'nobody@ambridge.example' }, 'Nobody has this address'],
    [{ who: 'group', group: '' }, 'Choose a group'],
  ] as const) {
    const refused = await write({ ...half, ...rest });
    expect([refused.status, refused.text.includes(sentence), refused.text.includes('Half a rule')]).toEqual([
      422,
      true,
      true,
    ]);
  }
  expect((await ada.get(`${RULES}/nowhere`)).status).toBe(404);
});

test('a rule is changed on its page', async () => {
  const never = { name: 'Molly never closes', who: 'user', email: 'molly@ambridge.example', holds: 'never' };
  await write({ ...never, action: 'close', type: await typeKey('Pothole') });
  await publishDraft(ada);
  const { key } = (await site.prisma.standingRule.findFirstOrThrow()) as { key: string };
  await send(ada, `${RULES}/${key}`, { name: 'Molly never deletes', action: 'delete' }, `${RULES}/${key}`);
  await publishDraft(ada);
  expect(await read(RULES)).toContain(
    'Molly never deletes Molly Fenwick can never delete on cases of Pothole',
  );
  const matrix = '/setup/workflows/road-repair/matrix/monitor/close';
  await send(ada, matrix, { mode: 'always' });
  expect((await publishDraft(ada)).status).toBe(303);
});

test('what a group can always do doesn’t hold for a member who isn’t past the gate: taking the gate away is refused', async () => {
  const group = await groupKey('Highways team');
  const always = { name: 'Highways always close', who: 'group', holds: 'always', action: 'close' };
  await write({ ...always, group, type: await typeKey('Pothole') });
  await publishDraft(ada);
  const flags = await site.prisma.grant.findMany({
    where: { flag: 'access', group: { name: { not: '' } } },
    include: { group: true },
  });
  for (const { group: holder } of flags)
    await send(
      ada,
      `/setup/groups/${holder?.key}`,
      { taken: 'access', takenFor: '' },
      `/setup/groups/${holder?.key}/take-flag`,
    );
  expect(await read('/setup/draft/what-if')).toMatch(
    /would break the standing rule “Highways always close”: .*Martin Okafor/,
  );
  await expect(publishDraft(ada)).rejects.toThrow();
  await forget();
});

test.each([
  [
    'the group that escalated cases go to',
    { roleGroups: (it: Groups, other: string) => ({ ...it, 'escalation-user': [other] }) },
  ],
  [
    'a group that new cases are led to',
    { autoAssign: (_: Groups, other: string) => [{ group: other, condition: { field: 'x', filled: true } }] },
  ],
  ['a group that has a task of them', { tasks: (_: Groups, other: string) => [task(other)] }],
])('who must never see cases doesn’t through %s, before there is such a case', async (_what, changes) => {
  const key = await typeKey('Complaint');
  const other = await groupKey('Waste crew');
  await site.prisma.case.updateMany({ where: { caseType: { key } }, data: { escalated: false } });
  const never = { name: 'The crew sees no complaint', who: 'group', holds: 'never', action: 'view-summary' };
  await write({ ...never, group: other, type: key });
  await publishDraft(ada);
  const before = await readPiece(site.prisma, { section: 'type', key });
  if (!before) throw new Error('no such type');
  const after: Record<string, unknown> = { ...before };
  for (const [name, change] of Object.entries(changes))
    after[name] = (change as (it: Groups, other: string) => unknown)(before.roleGroups, other);
  const { id: draftId } = await site.prisma.configurationDraft.create({
    data: { byId: (await site.actor('ada')).person.id },
  });
  await site.prisma.draftPiece.create({
    data: { draftId, section: 'type', key, before, after: after as object },
  });
  expect(await read('/setup/draft/what-if')).toContain(
    'would break the standing rule “The crew sees no complaint”',
  );
  await expect(publishDraft(ada)).rejects.toThrow();
  await forget();
});

type Groups = Readonly<Record<string, readonly string[]>>;
const task = (group: string) => ({
  ...{ key: 'look', title: 'Look at it', instructions: '', asks: [], group, start: 'raising' },
  ...{ atLeast: 0, after: [] },
});

async function forget(): Promise<void> {
  await site.prisma.configurationDraft.deleteMany();
  await site.prisma.standingRule.deleteMany();
}
