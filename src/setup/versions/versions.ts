// The versions of the configuration: who published what, when and why; and one version in words.
import { draftOf } from '../../configuration/draft.ts';
import { changesOf, listVersions, restore, type Version } from '../../configuration/versions.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { pageOf, readSpan } from '../../web/keyset.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { VersionPage, VersionsPage } from '../drafts/models.ts';
import { toldOf } from '../drafts/told.ts';
import type { SetupForm } from '../models.ts';
import { DRAFT, tabs, VERSIONS } from '../rooms.ts';
import { setupPage } from '../show.ts';

const PAGE = 50;

/** GET /setup/versions */
export async function showVersions({ prisma, query }: Visit): Promise<Reply> {
  const before = readSpan(query, PAGE).before;
  const found = await listVersions(prisma, PAGE + 1, before);
  const span = { most: PAGE + 1, ...(before === undefined ? {} : { before }) };
  const numbers = found.map(({ number }) => number);
  const { ids, older } = pageOf(numbers, span, PAGE);
  const model: VersionsPage = {
    tabs: tabs(VERSIONS),
    versions: found.filter(({ number }) => ids.includes(number)).map(rowOf),
    paging: {
      summary: '',
      ...(before === undefined ? {} : { newer: VERSIONS.href }),
      ...(older === undefined ? {} : { older: `${VERSIONS.href}?before=${older}` }),
    },
    empty: {
      title: 'Nothing was published yet',
      text: 'Each time somebody publishes their changes, a version is kept here.',
    },
    links: [{ text: 'Export and import the configuration as a file', href: `${VERSIONS.href}/import` }],
  };
  return setupPage('setup/versions', 'Versions', model);
}

function rowOf({ number, at, by, reason, pieces }: Version): VersionsPage['versions'][number] {
  return {
    ...{ href: `${VERSIONS.href}/${number}`, title: `Version ${number}`, at, by, reason },
    changes: pieces === 1 ? '1 change' : `${pieces.toLocaleString('en-GB')} changes`,
  };
}

/** GET /setup/versions/:number, and where its form was sent something wrong. */
export async function showVersion(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma } = visit;
  const number = numberOf(visit);
  const [version] = await listVersions(prisma, 1, number + 1);
  const changes = await changesOf(prisma, number);
  if (!changes || version?.number !== number) throw new Invisible();
  const told = await toldOf(prisma, changes, { drops: false });
  const title = `Version ${number}`;
  const model: VersionPage = {
    ...{ title, at: version.at, by: version.by, reason: version.reason, errors: filled.errors },
    changes: told.changes,
    ...(told.more === undefined ? {} : { more: told.more }),
    forms: [
      restoreForm(
        number,
        'before',
        'Take this version back',
        'What it was before this version, and whatever came after, comes into your draft.',
      ),
      restoreForm(
        number,
        'after',
        'Restore this version',
        'What this version left comes into your draft, without whatever came after.',
      ),
    ],
  };
  return setupPage('setup/version', title, model, VERSIONS);
}

function restoreForm(number: number, as: 'before' | 'after', title: string, explanation: string): SetupForm {
  return {
    ...{ title, explanation: `${explanation} You look through it there, and publish it.` },
    action: `${VERSIONS.href}/${number}/restore`,
    hidden: [{ name: 'as', value: as }],
    fields: [],
    submit: { text: title },
  };
}

/** Puts into the draft what was before a version, or what it left. Throws Invalid where the draft isn’t empty. */
export async function restoreVersion(
  permit: SetupPermit,
  { as }: { as: 'before' | 'after' },
  visit: Visit,
): Promise<Reply> {
  const number = numberOf(visit);
  if (!(await changesOf(permit.tx, number))) throw new Invisible();
  const draft = await draftOf(permit.tx, permit.actor.person.id);
  if (draft && draft.changes.length > 0)
    throw new Invalid({ text: 'There are changes in your draft. Publish them or drop them first.' });
  const lost = await restore(permit, as === 'before' ? number - 1 : number);
  const what = lost.length === 1 ? '1 thing' : `${lost.length} things`;
  const without = ` ${what} could not come back: the people it was given to have no account any more.`;
  return { goTo: DRAFT.href, notice: `It is in your draft now.${lost.length > 0 ? without : ''}` };
}

function numberOf({ params }: Visit): number {
  const { number = '' } = params;
  if (!/^\d{1,9}$/.test(number)) throw new Invisible();
  return Number(number);
}
