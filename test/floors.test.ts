// The floors of the house, read off the source: what may import what, and what only a few files may do.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../src/root.ts';

const SRC = path.join(root, 'src');
const files = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .sort()
    .map((file) => [file, readFileSync(path.join(SRC, file), 'utf8')]),
);

/** From the roof down. What stands on one floor doesn't see its neighbours, only itself and the floors below. */
const FLOORS = [
  ['main', 'commands'],
  ['app'],
  ['routes'],
  ['raising', 'cases', 'people', 'setup'],
  ['tasks'],
  ['team'],
  ['configuration'],
  ['forms'],
  ['web'],
  ['change'],
  ['mail', 'clock', 'closing'],
  ['files'],
  ['history', 'history-words', 'journal', 'owners-words', 'tracking'],
  ['permissions'],
  ['export'],
  ['words'],
  ['db', 'password', 'reference', 'tokens', 'whence'],
  ['log'],
  ['config'],
  ['root'],
];

test('imports lead down, and never into a room next door', () => {
  const astray = importsInside().filter(({ file, to }) => {
    const [from, onto] = [partOf(file), partOf(to)];
    return from !== onto && floorOf(onto) <= floorOf(from);
  });
  expect(astray.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

test('every part of the house has its floor', () => {
  const parts = new Set([...files.keys()].map(partOf));
  expect([...parts].sort()).toEqual(FLOORS.flat().sort());
});

test('the law knows no screen, no mail and no clock', () => {
  const known = importsInside().filter(({ file }) => partOf(file) === 'permissions');
  expect([...new Set(known.map(({ to }) => partOf(to)))]).toEqual(['permissions']);
});

test('the house leans on the demo council in two places only', () => {
  expect(filesWith(/from '(\.\.\/)+prisma\//)).toEqual(['main.ts', 'people/demo.ts']);
});

test('only src/web and the app know Express', () => {
  const knowing = filesWith(
    /from '(express|express-.*|helmet|passport|passport-.*|pino-http|csrf-.*|connect-pg-simple)'/,
  );
  expect(knowing.filter((file) => !file.startsWith('web/') && file !== 'app.ts')).toEqual([]);
});

test('no address is mounted beside the route table', () => {
  expect(
    filesWith(/\b(app|router|server|site)(\.|\[)[^\n(]*(get|post|put|patch|delete|all|use|route)\b/),
  ).toEqual(['app.ts']);
  expect(filesWith(/\bRouter\(/)).toEqual([]);
  // What the app mounts beside the table passes every request or answers a row of it: it names no address.
  expect(files.get('app.ts')).not.toMatch(/['"`]\/\w/);
});

test('only the settings read the environment', () => {
  const reading = filesWith(/process\.env|loadEnvFile/);
  expect(reading.filter((file) => partOf(file) !== 'config' && partOf(file) !== 'commands')).toEqual([]);
});

/** Who reads or writes cases, and why past the law, or how by it. */
const OF_CASES: Record<string, string> = {
  'permissions/facts.ts': 'reads what the law decides on',
  'permissions/list/walks.ts': 'is the law as a list',
  'permissions/list/walk-rows.ts': 'is the law as a list',
  'permissions/list/deleted.ts': 'is the law as the list of the bin',
  'permissions/list/find.ts': 'is the law as the search',
  'permissions/what-if/alike.ts': 'tells cases apart as the law does, for what-if',
  'permissions/what-if/recent.ts':
    'looks for what was done on cases of the types that a change concerns, for what-if',
  'permissions/people/adopt.ts': 'is the law on which cases may be taken into an account',
  'configuration/rows/move-cases.ts': 'writes by a permit, on the cases of a status that goes',
  'people/account/let-go.ts': 'writes by a permit, on the cases of the account that closes',
  'people/account/still-held.ts': 'asks by a permit whether there is work on open ones',
  'people/adopting/adopt.ts': 'writes by a permit',
  'people/adopting/cases-to-add.ts': 'takes ids that the law’s list gave',
  'cases/dashboard/figures.ts': 'counts what the law’s list gives',
  'cases/rows.ts': 'takes ids that the law’s list gave',
  'cases/manage/record.ts': 'takes the case that a door let in to',
  'setup/erasure/subject.ts': 'finds the cases of whom an administrator erases, by a permit',
  'setup/erasure/erase-cases.ts': 'writes by a permit of setup',
  'mail/words.ts': 'writes of the case of a permit, each part as far as its reader may see it',
  'setup/moving-in/check/known.ts':
    'finds by their references, for an administrator, the cases that notes are of',
  'setup/moving-in/take/cases.ts': 'writes by a permit of setup',
  'setup/outbox/outbox.ts': 'shows, in development alone, what was written already',
  'setup/why/questions.ts': 'is the operator’s and the administrator’s, who may look at all',
  'setup/users/open-work.ts': 'counts, for the administrator, who may look at all',
  'setup/workflows/uses.ts': 'counts, for the administrator, who may look at all',
  'clock/purge.ts': 'takes away for good what was deleted by a permit, when its days are over',
  'clock/case-target.ts': 'writes by a permit',
  'closing.ts': 'writes by a permit',
  'change.ts': 'counts the version of the case of a permit',
  'cases/convert/convert.ts': 'writes by a permit',
  'cases/convert/change-workflow.ts': 'writes by a permit',
  'cases/convert/two-forms.ts': 'takes the case that a door let in to',
  'cases/dossier/read.ts': 'takes the case that a door let in to',
  'cases/bulk/offer.ts': 'counts, by type, cases that the law’s list gave',
  'cases/links/read-links.ts': 'shows of linked cases those that the law lets the viewer see',
  'cases/actions/closing.ts': 'writes by a permit',
  'cases/actions/deletion.ts': 'writes by a permit',
  'cases/actions/escalation.ts': 'writes by a permit',
  'cases/actions/status.ts': 'writes by a permit',
  'cases/appointments/diary.ts': 'looks, by a permit, for what else whoever books has at that time',
  'cases/details/additional-record.ts': 'takes the case that a door or a permit let in to',
  'cases/details/edit-additional.ts': 'writes by a permit',
  'cases/details/stage.ts': 'writes by a permit',
  'raising/behalf/similar.ts': 'shows of somebody’s cases those that the law lets the helper see',
  'people/data/read-cases.ts':
    'takes ids that the law’s list or a door gave, each part as far as the law lets see it',
  'raising/draft/sent.ts': 'takes the case of a draft that a door let in to',
  'raising/own/lost-link.ts': 'tells its asker nothing, and writes by a permit',
  'raising/own/my-cases.ts': 'takes ids that the law’s list gave',
  'raising/own/page/record.ts': 'takes the case that a door let in to',
  'raising/own/waiting.ts': 'names candidates, of which the law then decides',
  'raising/send/raise-case.ts': 'writes by a permit',
  'tasks/raise.ts': 'reads by a permit the answers that tasks depend on',
};

test('only the law, and the files that it hands a case or a permit, touch cases', () => {
  expect(filesWith(/"cases"|\.case\.[a-z]|\bcase: \{|\bcase: true/i)).toEqual(Object.keys(OF_CASES).sort());
});

test('whatever writes to a case takes a permit', () => {
  const written = 'case|assignment|event|task|question|link|caseFile|appointment|target|targetChange';
  const writing = filesWith(
    new RegExp(
      `\\.(${written})\\.(create|update|upsert|delete)|(INSERT INTO|UPDATE|DELETE FROM) "(cases|events)"`,
    ),
  );
  expect(writing.length).toBeGreaterThan(5);
  expect(
    writing.filter(
      (file) =>
        !/\b(Raise|Account|Adopt|Setup)?Permit\b.*permissions\/permit\.ts/s.test(files.get(file) ?? ''),
    ),
  ).toEqual([
    'clock/purge.ts', // what a permit deleted, when its days are over
    'clock/scan.ts', // says that the system took a file with a virus away
  ]);
});

describe('every file', () => {
  const LINES = 200;
  const FILES = 15;

  test('says at its head what it knows', () => {
    expect([...files].filter(([, text]) => !text.startsWith('// ')).map(([file]) => file)).toEqual([]);
  });

  test(`has at most ${LINES} lines`, () => {
    expect(
      [...files].filter(([, text]) => text.split('\n').length - 1 > LINES).map(([file]) => file),
    ).toEqual([]);
  });

  test(`has at most ${FILES - 1} neighbours`, () => {
    const folders = new Map<string, number>();
    for (const file of files.keys())
      folders.set(path.dirname(file), (folders.get(path.dirname(file)) ?? 0) + 1);
    const crowded = [...folders].filter(([folder, count]) => folder !== '.' && count > FILES);
    expect(crowded.map(([folder]) => folder).sort()).toEqual([]);
  });

  test('exports by name, and nothing of another file', () => {
    expect(filesWith(/^export (default|\* from|\{[^}]*\} from|type \{[^}]*\} from)/m)).toEqual([]);
  });

  test('keeps to the rules that the compiler and the linter were told', () => {
    expect(filesWith(/@ts-ignore|@ts-expect-error|biome-ignore|\bTODO\b|\bFIXME\b/)).toEqual([]);
  });
});

test('every view is shown by somebody', () => {
  const said = [...files.values()].join('\n');
  const views = readdirSync(path.join(root, 'views'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ejs') && !/^(parts|mail)\//.test(file))
    .map((file) => file.slice(0, -'.ejs'.length));
  expect(views.filter((view) => !new RegExp(`'${view}'`).test(said))).toEqual([]);
});

/** Imports of our own files, from and to a path inside src. */
function importsInside(): { file: string; to: string }[] {
  return [...files].flatMap(([file, text]) =>
    [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)]
      .map(([, target = '']) => ({ file, to: path.join(path.dirname(file), target) }))
      .filter(({ to }) => !to.startsWith('..') && !to.startsWith('generated')),
  );
}

/** The room, or the file outside of any: 'cases' of cases/list.ts, 'config' of config.ts and of config/values.ts. */
function partOf(file: string): string {
  return file.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

function floorOf(part: string): number {
  return FLOORS.findIndex((floor) => floor.includes(part));
}

function filesWith(pattern: RegExp): string[] {
  return [...files].filter(([, text]) => pattern.test(text)).map(([file]) => file);
}
