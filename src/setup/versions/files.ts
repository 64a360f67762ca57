// The configuration as a file in the browser: sent out whole or one type of it, looked at, and taken into the draft.
import { readFile as readBytes } from 'node:fs/promises';
import { z } from 'zod';
import { putChanges } from '../../configuration/draft.ts';
import { MOST_BYTES, type ReadFile, readFile } from '../../configuration/file/read.ts';
import { writeFile } from '../../configuration/file/write.ts';
import type { SetupPermit } from '../../permissions/permit.ts';
import { Invisible } from '../../permissions/refusals.ts';
import { setup } from '../../web/doors.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, form, Invalid, page, type Route, withFiles } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import type { ImportPage } from '../drafts/models.ts';
import { toldOf } from '../drafts/told.ts';
import type { SetupForm } from '../models.ts';
import { DRAFT, VERSIONS } from '../rooms.ts';
import { filledIn, setupPage } from '../show.ts';
import { packed, unpacked } from './carried.ts';

const MOST_PROBLEMS = 200;
const IMPORT = `${VERSIONS.href}/import`;
const wanted = z.object({
  doing: z.enum(['look', 'keep'], 'Choose what to do with it').default('look'),
  carried: z.string().default(''),
});
type Wanted = z.infer<typeof wanted>;
/** A visit that brought a file, with its text where it could be carried on; nothing read where it brought none. */
type FileVisit = Visit & { read?: ReadFile; text?: string };

export const fileRoutes: Route[] = [
  ...page(`${VERSIONS.href}/export.json`, setup, exportFile),
  ...withFiles(
    form<FileVisit, SetupPermit, Wanted>(IMPORT, setup, {
      receives: readSent,
      input: () => wanted,
      show: showImport,
      submit: async (permit, { doing, carried }, visit) => {
        const text = visit.read ? undefined : unpacked(carried);
        const read = text === undefined ? visit.read : await readFile(permit.tx, text);
        if (!read) throw new Invalid({ field: 'file', text: 'Choose a file' });
        return doing === 'keep' ? keepFile(permit, read) : showImport({ ...visit, read }, EMPTY);
      },
    }),
  ),
];

const EMPTY: Filled = { sent: {}, errors: [] };

/** All of it; or the type that the query names by its key. Throws Invisible where there is no such type. */
async function exportFile({ prisma, query }: Visit): Promise<Reply> {
  const type = query['type'] ?? '';
  const text = await writeFile(prisma, type === '' ? 'everything' : { type });
  if (text === undefined) throw new Invisible();
  const name = `casement-${type === '' ? 'configuration' : type}.json`;
  return { stream: once(text), name, contentType: 'application/json; charset=utf-8' };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function readSent(visit: Visit): Promise<FileVisit> {
  const [file] = visit.uploads.filter(({ bytes }) => bytes > 0);
  if (!file) return visit;
  if (file.tooLarge || file.bytes > MOST_BYTES)
    return { ...visit, read: refused(`The file is too large: at most ${MOST_BYTES / 1024 / 1024} MB`) };
  const bytes = await readBytes(file.path);
  return { ...visit, text: bytes.toString('utf8'), read: await readFile(visit.prisma, bytes) };
}

function refused(message: string): ReadFile {
  return { changes: [], places: [], problems: [{ path: '', message }] };
}

/** GET /setup/versions/import; with a file, what it would change or what is wrong with it. */
async function showImport({ prisma, read, text = '' }: FileVisit, filled: Filled): Promise<Reply> {
  const types = await prisma.caseType.findMany({
    select: { key: true, name: true },
    orderBy: { name: 'asc' },
  });
  const told =
    read && read.problems.length === 0 ? await toldOf(prisma, read.changes, { drops: false }) : undefined;
  const model: ImportPage = {
    errors: filled.errors,
    types: [
      { value: '', label: 'Everything' },
      ...types.map(({ key, name }) => ({ value: key, label: name })),
    ],
    problems: (read?.problems ?? [])
      .slice(0, MOST_PROBLEMS)
      .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
    changes: told?.changes ?? [],
    ...(told?.more === undefined ? {} : { more: told.more }),
    ...(told && told.changes.length > 0 ? { keep: keepForm(packed(text)) } : {}),
    ...(told && told.changes.length === 0
      ? { nothing: 'This file changes nothing: all of it is so already.' }
      : {}),
    fields: filledIn(
      [
        {
          ...{
            kind: 'choice',
            name: 'doing',
            label: 'What is to happen?',
            required: true,
            small: true,
            value: 'look',
          },
          options: [
            { value: 'look', label: 'Only say what it would change' },
            {
              value: 'keep',
              label: 'Put it into my draft',
              hint: 'All of it or nothing. It holds once you publish',
            },
          ],
        },
      ],
      filled,
    ),
  };
  return setupPage('setup/import', 'Export and import', model, VERSIONS);
}

/** The form that puts the file that was looked at into the draft; where it is too large to come along, what to do instead. */
function keepForm(carried: string | undefined): SetupForm | string {
  if (carried === undefined)
    return 'To put it into your draft, choose it again below: it is too large to be kept here.';
  return {
    title: 'Take this file in',
    explanation: 'All of it or nothing. It holds once you publish.',
    action: IMPORT,
    hidden: [
      { name: 'doing', value: 'keep' },
      { name: 'carried', value: carried },
    ],
    fields: [],
    submit: { text: 'Put it into my draft' },
  };
}

/** Takes the file into the draft; what was published meanwhile is told at publishing. Throws Invalid where anything is wrong with it. */
async function keepFile(permit: SetupPermit, read: ReadFile): Promise<Reply> {
  if (read.problems.length > 0)
    throw new Invalid({ text: 'Nothing was taken: mend what is listed below first' });
  await putChanges(permit, read.changes, read.places);
  return { goTo: DRAFT.href, notice: 'The file is in your draft. It holds as soon as you publish it.' };
}
