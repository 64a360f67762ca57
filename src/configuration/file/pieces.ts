// The pieces that a file has, each with its place in the file; and what is wrong with them by themselves.
import type { z } from 'zod';
import { flagKey, mailKey, memberKey, type Piece, SECTIONS, type Section, SHAPES } from '../document.ts';
import { Key } from '../shapes/common.ts';
import type { FileProblem } from './json.ts';

export type FilePiece = { section: Section; key: string; piece: Piece; path: string };
/** The ids of people by their e-mail addresses. */
export type People = ReadonlyMap<string, number>;

type Raw = { section: Section; key?: string; raw: unknown; path: string };
type Found = { pieces: FilePiece[]; problems: FileProblem[] };

/** Takes the sections of a file apart. */
export function piecesIn(content: Readonly<Record<string, unknown>>, people: People): Found {
  const found: Found = { pieces: [], problems: [] };
  for (const section of SECTIONS) {
    const value = content[section] ?? {};
    if (section === 'member') members(value, people, found);
    else for (const raw of rawIn(section, value, found)) take(raw, people, found);
  }
  return found;
}

/** All e-mail addresses that a file may mean: what stands where one is expected. */
export function addressesIn({ member, flag, rule }: Readonly<Record<string, unknown>>): string[] {
  const listed = isRecord(member) ? Object.values(member).flat() : [];
  const flags = Array.isArray(flag) ? flag.map((one) => (isRecord(one) ? one['user'] : undefined)) : [];
  const rules = isRecord(rule) ? Object.values(rule).map(addressOfRule) : [];
  return [...listed, ...flags, ...rules].filter((one) => typeof one === 'string');
}

function rawIn(section: Section, value: unknown, { problems }: Found): Raw[] {
  if (section === 'flag' || section === 'mail') {
    const all = isRecord(value) && Object.keys(value).length === 0 ? [] : value;
    if (Array.isArray(all)) return all.map((raw, at) => ({ section, raw, path: `${section}.${at}` }));
    problems.push({ path: section, message: 'This is to be a list' });
    return [];
  }
  if (!isRecord(value)) {
    problems.push({ path: section, message: 'This is to be an object: a piece by its key' });
    return [];
  }
  return Object.entries(value).flatMap(([key, raw]): Raw[] => {
    const path = `${section}.${key}`;
    const { error } = Key.safeParse(key);
    if (!error) return [{ section, key, raw, path }];
    problems.push({ path, message: error.issues[0]?.message ?? 'This is no key' });
    return [];
  });
}

function take({ section, key, raw, path }: Raw, people: People, { pieces, problems }: Found): void {
  const meant = withIds(section, raw, people);
  if (typeof meant === 'string') {
    problems.push({ path: `${path}.${section === 'rule' ? 'who.user' : 'user'}`, message: meant });
    return;
  }
  const { data, error } = SHAPES[section].safeParse(meant.raw);
  for (const issue of error?.issues ?? []) problems.push(...problemsOf(issue, path));
  if (!data) return;
  const own = key ?? (section === 'flag' ? flagKey(data as Piece<'flag'>) : mailKey(data as Piece<'mail'>));
  if (key === undefined && pieces.some((one) => one.section === section && one.key === own))
    problems.push({ path, message: 'This stands here twice' });
  pieces.push({ section, key: own, piece: data, path });
}

/** What is wrong at which path; what isn't known is named each by itself. */
function problemsOf(issue: z.core.$ZodIssue, path: string): FileProblem[] {
  const place = [path, ...issue.path.map(String)].join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path: place, message: issue.message }];
  return issue.keys.map((key) => ({ path: `${place}.${key}`, message: 'Nothing is called so here' }));
}

function members(value: unknown, people: People, { pieces, problems }: Found): void {
  if (!isRecord(value)) {
    problems.push({
      path: 'member',
      message: 'This is to be an object: a list of e-mail addresses by each group',
    });
    return;
  }
  for (const [group, listed] of Object.entries(value)) {
    const path = `member.${group}`;
    if (!Array.isArray(listed)) problems.push({ path, message: 'This is to be a list of e-mail addresses' });
    else if (!Key.safeParse(group).success) problems.push({ path, message: 'No group has such a key' });
    else {
      const seen = new Set<unknown>();
      for (const [at, address] of listed.entries()) {
        const user = personNamed(address, people);
        if (typeof user === 'string') problems.push({ path: `${path}.${at}`, message: user });
        else if (seen.has(address))
          problems.push({ path: `${path}.${at}`, message: 'They stand here twice' });
        else {
          const piece = { group, user };
          pieces.push({ section: 'member', key: memberKey(piece), piece, path: `${path}.${at}` });
        }
        seen.add(address);
      }
    }
  }
}

/** The piece with ids in place of e-mail addresses; a sentence where nobody is meant. */
function withIds(section: Section, raw: unknown, people: People): { raw: unknown } | string {
  if (!isRecord(raw)) return { raw };
  if (section === 'flag' && raw['user'] !== undefined) {
    const user = personNamed(raw['user'], people);
    return typeof user === 'string' ? user : { raw: { ...raw, user } };
  }
  const named = section === 'rule' ? addressOfRule(raw) : undefined;
  if (named === undefined) return { raw };
  const user = personNamed(named, people);
  return typeof user === 'string' ? user : { raw: { ...raw, who: { user } } };
}

function personNamed(address: unknown, people: People): number | string {
  if (typeof address !== 'string') return 'Write an e-mail address';
  return people.get(address) ?? `Nobody has the address ${address}`;
}

function addressOfRule(rule: unknown): unknown {
  return isRecord(rule) && isRecord(rule['who']) ? rule['who']['user'] : undefined;
}

/** Whether a value is an object with names. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
