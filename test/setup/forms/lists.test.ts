// Fields that choose from a list of the configuration: a form only names it, what is asked has its items, and an item that
// is retired is offered no more and stays where it was answered.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeSetup } from '../../../src/change.ts';
import { checkDocument } from '../../../src/configuration/check.ts';
import type { Piece } from '../../../src/configuration/document.ts';
import { pieceIn, putPiece } from '../../../src/configuration/draft.ts';
import { writeFile } from '../../../src/configuration/file/write.ts';
import { readDocument, readPiece } from '../../../src/configuration/pieces.ts';
import type { RawForm } from '../../../src/setup/forms/raw.ts';
import { POTHOLE, raise, readMain, referenceOn } from '../../raising/raising.ts';
import { wordsOf } from '../../support/html.ts';
import { openSite, publishDraft, resend, type Site, send, type Visitor } from '../../support/site.ts';

let site: Site;
let ada: Visitor;
let clara: Visitor;
const POT = '/setup/types/pothole';
const FORM = `${POT}/form`;
const place = { section: 'list', key: 'wards' } as const;
const item = (key: string, label: string, retired = false) => ({ key, label, retired });
const [where = {}, hole = {}, contact = {}] = POTHOLE;

beforeAll(async () => {
  site = await openSite();
  ada = await site.signedInAs('ada');
  clara = await site.signedInAs('clara');
  await putList(item('1', 'North'), item('south', 'South'), item('west', 'West', true));
}, 120_000);
afterAll(() => site.close());

/** Puts the list into Ada’s draft. */
async function putList(...items: Piece<'list'>['items']): Promise<void> {
  await changeSetup(site.prisma, await site.actor('ada'), (permit) =>
    putPiece(permit, place, { name: 'Wards', items }),
  );
}

async function change(address: string, fields: Record<string, string>) {
  return resend(ada, await ada.get(address), fields, address);
}

const ward = async () => {
  const { id } = await site.prisma.user.findUniqueOrThrow({ where: { email: 'ada@ambridge.example' } });
  const type = await pieceIn(site.prisma, id, { section: 'type', key: 'pothole' });
  return ((type?.form ?? { pages: [] }) as RawForm).pages[0]?.fields.find(({ key }) => key === 'ward');
};
const versions = () => site.prisma.form.count({ where: { caseType: { key: 'pothole' } } });

test('a list of the draft can be chosen, and no other; the form only names it, and what depends on it knows its items', async () => {
  const address = `${FORM}/pages/place/add/choice`;
  expect(wordsOf((await ada.get(address)).text)).toContain('Wards');
  expect((await change(address, { label: 'Ward', list: 'moon' })).status).toBe(422);
  expect((await change(address, { label: 'Ward', list: 'wards', options: 'Not these' })).status).toBe(303);
  expect(await ward()).toEqual({ key: 'ward', kind: 'choice', label: 'Ward', list: 'wards' });
  const rule = { 'rule-field-1': 'ward', 'rule-asks-1': 'is', 'rule-value-1': 'north' };
  expect((await change(`${FORM}/fields/depth`, rule)).status).toBe(303);
  expect(wordsOf((await ada.get(FORM)).text)).toContain('Only where “Ward” is “North”');
  const tried = readMain(await ada.get(`${FORM}/try`));
  expect([tried.includes('South'), tried.includes('West')]).toEqual([true, false]);
  await publishDraft(ada);
});

test('retired, an item is offered no more, and stays on its cases; only a change makes a version of the form', async () => {
  const raised = referenceOn(
    await clara.get(await raise(clara, 'pot', [{ ...where, ward: '1' }, hole, contact])),
  );
  const before = [await versions(), readMain(await clara.get(`/my-cases/${raised}`))];
  expect(before[1]).toContain('Ward North');
  await putList(item('1', 'Up north', true), item('south', 'South'));
  await publishDraft(ada);
  const { text } = await clara.get('/raise/pot');
  expect([text.includes('value="south"'), text.includes('value="1"')]).toEqual([true, false]);
  expect(readMain(await clara.get(`/my-cases/${raised}`))).toBe(before[1]);
  expect(await versions()).toBe(Number(before[0]) + 1);
  expect(await ward()).toEqual({ key: 'ward', kind: 'choice', label: 'Ward', list: 'wards' });
});

test('on staff’s fields it stays where it was chosen, and can’t be chosen anew', async () => {
  await putList(item('1', 'North'), item('south', 'South'));
  await change(`${POT}/additional/pages/${await firstPage()}/add/choice`, { label: 'Area', list: 'wards' });
  await publishDraft(ada);
  const martin = await site.signedInAs('martin');
  const [one, other] = await site.prisma.case.findMany({
    where: { caseType: { key: 'pothole' }, deleted: false, status: { kind: 'start' } },
    select: { id: true, reference: true },
    take: 2,
  });
  await site.prisma.case.update({ where: { id: one?.id ?? 0 }, data: { additional: { area: '1' } } });
  await putList(item('1', 'North', true), item('south', 'South'));
  await publishDraft(ada);
  expect(readMain(await martin.get(`/cases/${one?.reference}/additional`))).toContain('Area North');
  const edit = (reference = '', fields = {}) => send(martin, `/cases/${reference}/edit-additional`, fields);
  expect((await edit(one?.reference, { _priority: 'high' })).status).toBe(303);
  expect((await site.prisma.case.findUniqueOrThrow({ where: { id: one?.id ?? 0 } })).additional).toEqual({
    area: '1',
  });
  expect((await edit(other?.reference, { area: '1' })).status).toBe(422);
});

async function firstPage(): Promise<string> {
  const type = await readPiece(site.prisma, { section: 'type', key: 'pothole' });
  return ((type?.additional ?? { pages: [] }) as RawForm).pages[0]?.key ?? '';
}

test('a list that isn’t there is named, and the export of a type carries those that it names', async () => {
  const document = await readDocument(site.prisma);
  expect(checkDocument(document)).toEqual([]);
  expect(checkDocument({ ...document, list: new Map() }).map(({ message }) => message)).toContain(
    'No list is called “wards”',
  );
  const file = JSON.parse((await writeFile(site.prisma, { type: 'pothole' })) ?? '{}');
  expect(Object.keys(file.list)).toEqual(['wards']);
  expect(Object.keys(JSON.parse((await writeFile(site.prisma, { type: 'complaint' })) ?? '{}').list)).toEqual(
    [],
  );
});
