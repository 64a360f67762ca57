// /setup/moving-in: a small file of another system is read and checked here, and what came in before is listed.
import { z } from 'zod';
import type { Upload } from '../../files/upload.ts';
import type { Reply } from '../../web/reply.ts';
import { type Filled, type Form, Invalid } from '../../web/routing.ts';
import type { Visit } from '../../web/visit.ts';
import { MOVING_IN, tabs } from '../rooms.ts';
import { filledIn, setupPage } from '../show.ts';
import { line } from './check/values.ts';
import { FIELDS, guess, KINDS, type Kind, type Mapping, mappingOf } from './kinds.ts';
import { keepMapping, keptMapping } from './mappings.ts';
import type { MovingInPage } from './models.ts';
import { movingAddress, STATES } from './moving.ts';
import { look } from './read/look.ts';
import { columnsOf } from './read/rows.ts';
import { stage, Unmapped } from './stage.ts';

const FILE = 'file';
const MOST_BYTES = 5 * 1024 * 1024;
const PAGE = 20;
const MOST_MAPPINGS = 200;

const Sent = z.object({
  kind: z.enum(KINDS, 'Choose what the file holds'),
  source: line(60).pipe(z.string().min(1, 'Write what the other system is called')),
  mapping: z.string().max(10).default(''),
  columns: z.string().max(20_000).default(''),
  keep: z.string().trim().max(60, 'Write at most 60 characters').default(''),
});
type Sent = z.infer<typeof Sent>;

/** GET and POST /setup/moving-in */
export const uploadForm: Form<Visit, null, Sent> = {
  input: () => Sent,
  show: showMovingIn,
  submit: async (_permit, sent, visit) => {
    const upload = uploadOf(visit);
    const { prisma, actor, config } = visit;
    const mapping = await mappingFor(visit, sent, upload);
    const { kind, source } = sent;
    try {
      const { path, name } = upload;
      const incoming = { path, name, kind, source, mapping, timeZone: config.timeZone };
      const id = await stage(prisma, actor.person.id, incoming);
      if (sent.keep !== '') await keepMapping(prisma, kind, sent.keep, mapping);
      return { goTo: movingAddress(id), notice: 'The file is read. Nothing is taken yet.' };
    } catch (error) {
      if (!(error instanceof Unmapped)) throw error;
      throw new Invalid(...error.problems.map((text) => ({ field: 'columns', text })));
    }
  },
};

function uploadOf({ uploads }: Visit): Upload {
  const upload = uploads.find(({ field }) => field === FILE);
  if (!upload) throw new Invalid({ field: FILE, text: 'Choose a file' });
  if (upload.tooLarge || upload.bytes > MOST_BYTES)
    throw new Invalid({ field: FILE, text: 'The file is larger than 5 MB: bring it in by npm run import' });
  return upload;
}

async function mappingFor({ prisma }: Visit, sent: Sent, { path, name }: Upload): Promise<Mapping> {
  const columns = await columnsOf(path, await look(path, name));
  const row = /^\d{1,9}$/.test(sent.mapping)
    ? await prisma.movingMapping.findFirst({ where: { id: Number(sent.mapping), kind: sent.kind } })
    : null;
  if (sent.mapping !== '' && !row)
    throw new Invalid({
      field: 'mapping',
      text: 'This mapping is of another kind of records: choose another',
    });
  const kept = row ? ((await keptMapping(prisma, sent.kind, row.name)) ?? {}) : {};
  const all: Mapping = { ...guess(sent.kind, columns), ...kept, ...written(sent.columns) };
  return mappingOf(columns, all);
}

function written(columns: string): Mapping {
  const lines = columns.split(/\r\n?|\n/).filter((text) => text.trim() !== '');
  return Object.fromEntries(
    lines.map((text) => {
      const at = text.lastIndexOf('=');
      if (at < 1)
        throw new Invalid({ field: 'columns', text: `Write “${text.slice(0, 60)}” as column = field` });
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    }),
  );
}

async function showMovingIn(visit: Visit, filled: Filled): Promise<Reply> {
  const { prisma, query } = visit;
  const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined;
  const found = await prisma.moving.findMany({
    ...(before === undefined ? {} : { where: { id: { lt: before } } }),
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    include: { by: { select: { name: true } } },
  });
  const mappings = await prisma.movingMapping.findMany({ orderBy: { name: 'asc' }, take: MOST_MAPPINGS });
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  const model: MovingInPage = {
    tabs: tabs(MOVING_IN),
    errors: filled.errors,
    action: MOVING_IN.href,
    fields: filledIn(fieldsFor(mappings), filled),
    table: {
      caption: 'Files that came in',
      columns: ['File', 'Holds', 'From', 'By', 'When', 'State'],
      rows: shown.map((one) => [
        { text: one.fileName, href: movingAddress(one.id), wraps: true },
        { text: one.kind },
        { text: one.source },
        { text: one.by.name },
        { at: one.createdAt },
        { text: STATES[one.state] },
      ]),
    },
    paging: {
      summary: shown.length === 0 ? 'No files yet' : 'The newest first',
      ...(found.length > PAGE && last ? { older: `${MOVING_IN.href}?before=${last.id}` } : {}),
    },
    help: KINDS.map((kind) => ({
      title: kind,
      rows: FIELDS[kind].map(({ name, says, required }) => ({
        key: name,
        value: required ? `${says}. Needed.` : says,
      })),
    })),
  };
  return setupPage('setup/moving-in', 'Moving in', model);
}

function fieldsFor(mappings: readonly { id: number; name: string; kind: string }[]): MovingInPage['fields'] {
  return [
    {
      ...{ kind: 'select', name: 'kind', label: 'What the file holds', required: true },
      options: KINDS.map((kind: Kind) => ({ value: kind, label: kind })),
    },
    {
      ...{ kind: 'text', name: 'source', label: 'The other system’s name', required: true, width: 20 },
      hint: 'Its keys are told apart by it. Write the same each time.',
    },
    {
      ...{
        kind: 'files',
        name: FILE,
        label: 'File',
        required: true,
        accept: '.csv,.txt,.tsv,.jsonl,.ndjson',
      },
      hint: 'CSV with a heading, or JSON Lines, of at most 5 MB.',
    },
    {
      ...{ kind: 'select', name: 'mapping', label: 'A mapping that was kept' },
      options: [
        { value: '', label: 'None: guess by the columns’ names' },
        ...mappings.map(({ id, name, kind }) => ({ value: String(id), label: `${name} (${kind})` })),
      ],
    },
    {
      ...{ kind: 'long-text', name: 'columns', label: 'Columns that are called otherwise' },
      hint: 'One a line, as column = field. Write - for a column that is left out, and answer:key for an answer.',
    },
    {
      ...{ kind: 'text', name: 'keep', label: 'Keep this mapping as', width: 20 },
      hint: 'For the next file of the same system.',
    },
  ];
}
