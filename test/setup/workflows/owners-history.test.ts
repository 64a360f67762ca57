// What owners read of statuses that were renamed or taken away since: never the name that is staff's.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Piece } from '../../../src/configuration/document.ts';
import { readPiece } from '../../../src/configuration/pieces.ts';
import { mainOf, wordsOf } from '../../support/html.ts';
import { openSite, publishDraft, type Site, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
}, 60_000);
afterAll(() => site.close());

const PLACE = { section: 'workflow', key: 'road-repair' } as const;

async function publish(change: (workflow: Piece<'workflow'>) => Piece<'workflow'>): Promise<void> {
  const before = await readPiece(site.prisma, PLACE);
  if (!before) throw new Error('no such workflow');
  const { id: draftId } = await site.prisma.configurationDraft.create({
    data: { byId: (await site.actor('ada')).person.id },
  });
  await site.prisma.draftPiece.create({ data: { draftId, ...PLACE, before, after: change(before) } });
  await publishDraft(ada);
}

test('a status that was renamed, and one that was taken away, keeps its staff’s name from the owner', async () => {
  const { prisma } = site;
  const status = { key: 'counsel', name: 'With counsel', kind: 'open', publicName: 'Looked at' } as const;
  await publish((workflow) => ({
    ...workflow,
    statuses: [...workflow.statuses, { ...status, translations: {} }],
  }));
  const { id: toId } = await prisma.status.findFirstOrThrow({ where: { key: 'counsel' } });
  const found = await prisma.case.findFirstOrThrow({
    where: { deleted: false, caseType: { prefix: 'POT' }, owner: { email: 'clara@ambridge.example' } },
    include: { status: true },
  });
  const data = { from: found.status.name, to: 'With counsel', fromId: found.statusId, toId };
  await prisma.event.create({
    data: { caseId: found.id, actorId: 2, action: 'change-status', public: true, data },
  });
  const clara = await site.signedInAs('clara');
  const read = async () => wordsOf(mainOf((await clara.get(`/my-cases/${found.reference}`)).text));
  expect(await read()).toContain('Status changed to “Looked at”');
  await publish((workflow) => ({
    ...workflow,
    statuses: workflow.statuses.map((one) => (one.key === 'counsel' ? { ...one, name: 'Legal' } : one)),
  }));
  expect(await read()).toContain('Status changed to “Looked at”');
  await publish((workflow) => ({
    ...workflow,
    statuses: workflow.statuses.filter(({ key }) => key !== 'counsel'),
  }));
  expect(await read()).toContain('Status changed');
  expect(await read()).not.toContain('With counsel');
});

const ODD = '<b>odd</b>&"\'';
const PAGES = [
  ...['/setup/draft', '/setup/draft/what-if', '/setup/types', '/setup/types/pothole', '/setup/groups'],
  ...['/setup/groups/highways-team', '/setup/roles', '/setup/roles/manager', '/setup/workflows'],
  ...['/setup/workflows/road-repair', '/setup/workflows/road-repair/matrix', '/setup/rules'],
  ...['/setup/effective-permissions', '/setup/versions', '/setup/search?q=odd', '/setup/journal'],
  ...['/setup/types/pothole/field-rights', '/setup/types/pothole/form', '/setup/why', '/cases'],
];

test('whatever an administrator calls things, it stands on pages as text: in the draft, and published', async () => {
  const { prisma } = site;
  const byId = (await site.actor('ada')).person.id;
  const { id: draftId } = await prisma.configurationDraft.create({ data: { byId } });
  const keep = async (section: 'workflow' | 'role' | 'group' | 'type', key: string, change: object) => {
    const before = (await readPiece(prisma, { section, key })) as object;
    await prisma.draftPiece.create({
      data: { draftId, section, key, before, after: { ...before, ...change } },
    });
  };
  const workflow = await readPiece(prisma, PLACE);
  if (!workflow) throw new Error('no such workflow');
  await keep('workflow', 'road-repair', {
    name: ODD,
    statuses: workflow.statuses.map((one, at) => ({
      ...one,
      name: `${ODD}${at}`,
      publicName: `${ODD}${at}`,
    })),
    transitions: workflow.transitions.map((one) => ({ ...one, name: ODD })),
  });
  await keep('role', 'manager', { name: ODD, plural: ODD });
  await keep('group', 'highways-team', { name: ODD, description: ODD });
  await keep('type', 'pothole', { name: ODD, plural: ODD, description: ODD });
  const rule = {
    name: ODD,
    holds: 'never',
    action: 'close',
    type: 'pothole',
    who: { group: 'highways-team' },
  };
  await prisma.draftPiece.create({ data: { draftId, section: 'rule', key: 'odd', after: rule } });
  const raw = async (visitor: Visitor, addresses: readonly string[]) => {
    const found: string[] = [];
    for (const address of addresses) {
      const { status, text } = await visitor.get(address);
      if (status !== 200 || text.includes('<b>odd')) found.push(`${address} ${status}`);
    }
    return found;
  };
  expect(await raw(ada, PAGES)).toEqual([]);
  await prisma.draftPiece.deleteMany({ where: { section: 'rule' } });
  await publishDraft(ada);
  const { reference } = await prisma.case.findFirstOrThrow({
    where: {
      deleted: false,
      closedAt: null,
      caseType: { key: 'pothole' },
      owner: { email: 'clara@ambridge.example' },
    },
  });
  expect(
    await raw(ada, [...PAGES.slice(2), `/cases/${reference}`, `/cases/${reference}/change-status`]),
  ).toEqual([]);
  const clara = await site.signedInAs('clara');
  expect(await raw(clara, ['/', '/my-cases', `/my-cases/${reference}`])).toEqual([]);
});
