// A file read against the configuration as it is: what taking it in would change, or everything that is wrong with it.
import type { Reader } from '../../permissions/load-configuration.ts';
import { check } from '../check.ts';
import { type Change, isSame, type Piece, type Place, SECTIONS, type Section } from '../document.ts';
import { changed, readDocument } from '../pieces.ts';
import { type FileProblem, parseJson } from './json.ts';
import { normal } from './normal.ts';
import { addressesIn, type FilePiece, isRecord, piecesIn } from './pieces.ts';
import { type Covers, FORMAT } from './write.ts';

export const MOST_BYTES = 20 * 1024 * 1024;

/** `places`: what the file speaks of; all there is, where it covers everything. No changes where there are problems. */
export type ReadFile = {
  changes: Change[];
  problems: FileProblem[];
  places: readonly Place[] | 'everything';
};

/** Reads a file’s text or bytes: all of it is right, or nothing of it is taken. */
export async function readFile(reader: Reader, file: string | Uint8Array): Promise<ReadFile> {
  const parsed = parseJson(file);
  if (parsed.problems.length > 0) return refused(parsed.problems);
  const head = headOf(parsed.value);
  if ('problems' in head) return refused(head.problems);
  const { content, covers } = head;
  const { pieces, problems } = piecesIn(content, await peopleIn(reader, content));
  if (problems.length > 0) return refused(problems);
  const changes = await changesTo(reader, pieces, covers);
  const document = changed(await readDocument(reader), changes);
  const paths = new Map(pieces.map(({ section, key, path }) => [`${section}/${key}`, path]));
  const wrong = [
    ...joinedMembers(pieces, document.group),
    ...(await check(reader, document, changes)).map(({ section, key, path, message }) => ({
      path: [paths.get(`${section}/${key}`) ?? `${section}.${key}`, ...path].join('.'),
      message,
    })),
  ];
  if (wrong.length > 0) return refused(wrong);
  return { changes, problems: [], places: covers === 'everything' ? covers : pieces };
}

function refused(problems: FileProblem[]): ReadFile {
  return { changes: [], problems, places: [] };
}

type Head = { content: Record<string, unknown>; covers: Covers } | { problems: FileProblem[] };

function headOf(value: unknown): Head {
  if (!isRecord(value)) return { problems: [{ path: '', message: 'This is to be an object' }] };
  const { casement, format, covers, ...content } = value;
  const problems: FileProblem[] = [];
  if (casement !== 'configuration')
    problems.push({ path: 'casement', message: 'This is no configuration of Casement' });
  if (format !== FORMAT)
    problems.push({ path: 'format', message: `This version reads format ${FORMAT} alone` });
  const meant = coversIn(covers);
  if (!meant) problems.push({ path: 'covers', message: 'Write "everything", or {"type": a type’s key}' });
  for (const name of Object.keys(content))
    if (!SECTIONS.includes(name as Section))
      problems.push({ path: name, message: 'There is no such section' });
  return problems.length > 0 || !meant ? { problems } : { content, covers: meant };
}

function coversIn(covers: unknown): Covers | undefined {
  if (covers === 'everything') return covers;
  const type = isRecord(covers) ? covers['type'] : undefined;
  return typeof type === 'string' ? { type } : undefined;
}

async function peopleIn(reader: Reader, content: Record<string, unknown>): Promise<Map<string, number>> {
  // As one parameter: a file may name more people than a statement has parameters.
  const addresses = [...new Set(addressesIn(content))];
  const users = await reader.$queryRaw<{ id: number; email: string }[]>`
    SELECT "id", "email" FROM "users" WHERE "email" = ANY(${addresses}::text[]) AND "kind" <> 'system'`;
  return new Map(users.map(({ id, email }) => [email, id]));
}

/** A file of everything takes away what it doesn’t have; one of a type only adds and changes. */
async function changesTo(reader: Reader, pieces: readonly FilePiece[], covers: Covers): Promise<Change[]> {
  const now = await readDocument(reader);
  const wanted = new Map(pieces.map((one) => [`${one.section}/${one.key}`, one]));
  const changes: Change[] = [];
  for (const { section, key, piece } of wanted.values()) {
    const before: Piece | undefined = now[section].get(key);
    if (!isSame(before && normal(section, before), normal(section, piece)))
      changes.push({ section, key, before, after: piece });
  }
  if (covers !== 'everything') return changes;
  for (const section of SECTIONS)
    for (const [key, before] of now[section])
      if (!wanted.has(`${section}/${key}`)) changes.push({ section, key, before, after: undefined });
  return changes;
}

function joinedMembers(
  pieces: readonly FilePiece[],
  groups: ReadonlyMap<string, Piece<'group'>>,
): FileProblem[] {
  return pieces
    .filter(
      ({ section, piece }) => section === 'member' && groups.get((piece as Piece<'member'>).group)?.joined,
    )
    .map(({ path }) => ({
      path,
      message: 'Whoever registers joins this group: its members are no part of a file',
    }));
}
