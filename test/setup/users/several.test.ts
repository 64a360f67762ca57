// Several people at once into a group and out of it; and of many groups and types, a part of the name is written.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mainOf, wordsOf } from '../../support/html.ts';
import { openSite, publishDraft, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
  const people = Array.from({ length: 60 }, (_, at) => ({
    name: `Zoe ${String(at).padStart(2, '0')}`,
    email: `zoe-${at}@example.org`,
  }));
  await site.prisma.user.createMany({ data: people });
}, 60_000);
afterAll(() => site.close());
beforeEach(() => site.prisma.configurationDraft.deleteMany());

const SEVERAL = '/setup/several-users';
const idsOf = async (...emails: string[]) =>
  (await site.prisma.user.findMany({ where: { email: { in: emails } } })).map(({ id }) => String(id));
const membersOf = (key: string) =>
  site.prisma.groupMember.count({ where: { group: { key }, user: { name: { startsWith: 'Zoe' } } } });

test('the people of a page of the list are added in the draft, and hold it once it is published', async () => {
  const words = wordsOf(mainOf((await ada.get(`${SEVERAL}?name=zoe`)).text));
  expect(words).toContain('Zoe 00');
  expect(words).not.toContain('Zoe 55');
  expect(words).not.toContain('Carla');
  const people = await idsOf('zoe-1@example.org', 'zoe-2@example.org', 'zoe-3@example.org');
  const sent = { people, does: 'add', group: 'highways-team' };
  const added = await send(ada, `${SEVERAL}?name=zoe`, sent, SEVERAL);
  expect(added.headers['location']).toBe('/setup/groups/highways-team');
  expect(await membersOf('highways-team')).toBe(0);
  await publishDraft(ada);
  expect(await membersOf('highways-team')).toBe(3);

  // One of them is in it already; the others are taken out again.
  const again = [...people.slice(0, 1), ...(await idsOf('zoe-4@example.org'))];
  await send(ada, `${SEVERAL}?name=zoe`, { ...sent, people: again }, SEVERAL);
  await publishDraft(ada);
  expect(await membersOf('highways-team')).toBe(4);
  await send(ada, `${SEVERAL}?name=zoe`, { ...sent, does: 'take' }, SEVERAL);
  await publishDraft(ada);
  expect(await membersOf('highways-team')).toBe(1);
});

test('a mistake keeps who was chosen, and whose page of the list it was', async () => {
  const people = await idsOf('zoe-1@example.org');
  const refused = await send(ada, `${SEVERAL}?name=zoe`, { people, does: 'add', group: 'no such' }, SEVERAL);
  expect(refused.status).toBe(422);
  expect(wordsOf(mainOf(refused.text))).toContain('Zoe 00');
  expect(wordsOf(mainOf(refused.text))).not.toContain('Carla');
  expect(refused.text).toMatch(new RegExp(`value="${people[0]}"[^>]* checked`));
  const none = await send(ada, `${SEVERAL}?name=zoe`, { does: 'add', group: 'highways-team' }, SEVERAL);
  expect(wordsOf(mainOf(none.text))).toContain('Choose at least one');
  const gone = { people: '999999999', does: 'add', group: 'highways-team' };
  expect((await send(ada, SEVERAL, gone)).status).toBe(422);
});

test('of 500 groups and 200 types no form lists more than 20: a part of the name is written', async () => {
  const { prisma } = site;
  await prisma.group.createMany({
    data: Array.from({ length: 500 }, (_, at) => ({ key: `crowd-${at}`, name: `Crowd ${at}` })),
  });
  const carla = `/setup/users/${(await site.actor('carla')).person.id}`;
  const like = await prisma.caseType.findFirstOrThrow({ where: { prefix: 'POT' } });
  const { id: _id, ...type } = like;
  await prisma.caseType.createMany({
    data: Array.from({ length: 200 }, (_, at) => ({
      ...type,
      translations: {},
      ...{ key: `crowd-${at}`, name: `Crowd ${at}`, plural: `Crowds ${at}`, prefix: `Q${at}` },
    })),
  });
  const pages = [carla, '/setup/groups/highways-team', '/setup/add-group', '/setup/rules/add', SEVERAL];
  for (const page of pages) {
    const { text } = await ada.get(page).expect(200);
    expect(mainOf(text)).not.toContain('Crowds 199');
    expect(mainOf(text)).not.toContain('Crowd 499');
    expect(wordsOf(mainOf(text))).toContain('Write its name');
  }
  const to = (group: string) => send(ada, carla, { group }, `${carla}/add-to-group`);
  expect((await to('crowd 499')).status).toBe(303);
  const several = await to('crowd 49');
  // The whole name of one is that one, though others have it as a part.
  expect(several.status).toBe(303);
  const refused = await to('crowd');
  expect(refused.status).toBe(422);
  expect(wordsOf(mainOf(refused.text))).toContain('Several are called so');
  expect(refused.text).toContain('value="crowd"');
  const flag = await send(ada, carla, { flag: 'create', type: 'Crowds 199' }, `${carla}/grant-flag`);
  expect(flag.status).toBe(303);
  const group = { name: 'New one', description: '', parent: 'Crowd 499', joined: 'no' };
  const added = await send(ada, '/setup/add-group', group);
  expect(wordsOf(mainOf((await ada.get(added.headers['location'] ?? '')).text))).toContain('Crowd 499');
});
